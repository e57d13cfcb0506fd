/** People and clerks write one number in many ways, and sometimes two of them into one field. */

const between = /[/、,;|或和转\n]/

/** Digits only, without the country in front. What stars hide, and what is too short or too long to be dialled, is no number. */
export function phonesIn(typed: string): string[] {
  return typed.normalize('NFKC').split(between).flatMap(digitsOf)
}

function digitsOf(piece: string): string[] {
  if (piece.includes('*')) return []
  const digits = piece.replace(/\D/g, '').replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
  if (digits.length >= 7 && digits.length <= 12) return [digits]
  // two mobile numbers with nothing but a space between them
  return digits.length === 22 ? [digits.slice(0, 11), digits.slice(11)] : []
}

/** Within the city people leave the area code out: 02887654321 is said as 87654321. */
export const withoutAreaCode = (digits: string): string => digits.replace(/^(?:010|02\d|0[3-9]\d{2})(?=\d{7,8}$)/, '')
