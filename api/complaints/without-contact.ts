/** People write their own name and number into what they complain about. There they are masked before anything is stored; sealed they stay whole. */
import { phonesIn, withoutAreaCode } from './phone-numbers.ts'
import { type Contact, maskName, maskPhone } from './seal.ts'

export type Own = { [K in keyof Contact]?: Contact[K] | null } & { email?: string }

/** Only what the complainant gave as contact: the numbers and names of others are what the complaint is about. */
export function withoutContact(text: string, { name, phone, address, email }: Own): string {
  let out = text
  for (const number of phonesIn(phone ?? '')) out = withoutNumber(withoutNumber(out, number), withoutAreaCode(number))
  for (const place of waysToSay(address?.trim() ?? '')) out = out.replaceAll(place, '（住址已隐去）')
  if (email?.trim()) out = out.replaceAll(email.trim(), '（邮箱已隐去）')
  const own = name?.trim() ?? ''
  if ([...own].length >= 2) out = out.replaceAll(own, maskName(own))
  return out
}

const withoutNumber = (text: string, digits: string): string =>
  allDigits(text).includes(digits) ? text.replace(digitsIn(digits), maskPhone(digits)) : text

const upToDistrict = /^(?:四川省)?(?:成都市)?(?:[^省市区县]{1,6}[区县市])?/

/** In full, and without city and district, which nobody says to somebody who knows them. */
function waysToSay(address: string): string[] {
  const short = address.replace(upToDistrict, '')
  return [address, short].filter((place, at) => place.length >= (at === 0 ? 4 : 6))
}

/** Most texts hold no number of their author's: an expression of its own for each would cost milliseconds. */
const allDigits = (text: string): string =>
  text.replace(/[^0-9０-９]/g, '').replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** 138 1234 1234, 138-1234-1234 and １３８１２３４１２３４, with or without the country in front. */
function digitsIn(digits: string): RegExp {
  const full = [...digits].map((digit) => `[${digit}${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}]`)
  return new RegExp(full.join('[\\s\\-—–.·()（）]{0,2}'), 'g')
}
