/** Numbers that institutions carry: well formed, right check digits, belonging to nobody. */
import { digits, hash } from './random.ts'

const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** 18-character unified social credit code by GB 32100: `52` private non-enterprise, `91` company, `12` public body. */
export function uscc(prefix: string, district: string, key: string): string {
  let body = `${prefix}${district}`
  while (body.length < 17) body += USCC_SIGNS[hash(`${key}.${body.length}`) % USCC_SIGNS.length]
  const sum = [...body].reduce((total, sign, i) => total + USCC_SIGNS.indexOf(sign) * (WEIGHTS[i] ?? 0), 0)
  return body + USCC_SIGNS[(31 - (sum % 31)) % 31]
}

/** 教民 + 15 digits; a converted institution carries an 8 at the eighth place (measure M19.6). */
export function licenceNumber(district: string, key: string, converted = false): string {
  return `教民1${district}${converted ? '8' : '7'}${digits(7, `licence ${key}`)}`
}

export const landline = (key: string): string => `0286${digits(7, `line ${key}`)}`
export const mobile = (key: string): string => `199${digits(8, `mobile ${key}`)}`

/** As it is printed: 028-61234567. */
export function printedPhone(phone: string): string {
  return phone.startsWith('028') ? `028-${phone.slice(3)}` : phone
}
