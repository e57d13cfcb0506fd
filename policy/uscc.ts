/** Unified social credit codes (GB 32100-2015): 17 characters and a check character, weights 3^i mod 31.
 * Registering authority, kind of body, six digits of the division, nine of the body, check character. */

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export function isUscc(code: string): boolean {
  if (!/^[1-9ANY][1-9A][1-8]\d{5}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false
  let sum = 0
  for (const [index, weight] of weights.entries()) sum += alphabet.indexOf(code[index] as string) * weight
  return alphabet[(31 - (sum % 31)) % 31] === code[17]
}
