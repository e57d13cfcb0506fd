/** People write their own name and number into what they complain about. There they are masked before anything is stored; sealed they stay whole. */
import { type Contact, maskName, maskPhone } from './seal.ts'

type Own = { [K in keyof Contact]?: Contact[K] | null }

/** Only what the complainant gave as contact: the numbers and names of others are what the complaint is about. */
export function withoutContact(text: string, { name, phone, address }: Own): string {
  let out = text
  const digits = (phone ?? '').replace(/\D/g, '')
  if (digits.length >= 7 && allDigits(text).includes(digits)) out = out.replace(digitsIn(digits), maskPhone(digits))
  const place = address?.trim() ?? ''
  if (place.length >= 4) out = out.replaceAll(place, '（住址已隐去）')
  const own = name?.trim() ?? ''
  if ([...own].length >= 2) out = out.replaceAll(own, maskName(own))
  return out
}

/** Most texts hold no number of their author's: an expression of its own for each would cost milliseconds. */
const allDigits = (text: string): string =>
  text.replace(/[^0-9０-９]/g, '').replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** 138 1234 1234, 138-1234-1234 and １３８１２３４１２３４, with or without the country in front. */
function digitsIn(digits: string): RegExp {
  const full = [...digits].map((digit) => `[${digit}${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}]`)
  return new RegExp(full.join('[\\s\\-—–.·]{0,2}'), 'g')
}
