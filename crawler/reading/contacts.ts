/** Contact data printed anywhere on a page: how the institution behind it is recognised. */
import { addressesIn } from '#policy/contacts/addresses.ts'
import { type Found, valuesOf } from '#policy/contacts/found.ts'
import { institutionsIn } from '#policy/contacts/institutions.ts'
import { phonesIn } from '#policy/contacts/phones.ts'
import { qqIn } from '#policy/contacts/qq.ts'
import { registrationIn } from '#policy/contacts/registration.ts'
import { wechatIn } from '#policy/contacts/wechat.ts'
import { type Contacts, noContacts } from '#policy/nouns.ts'
import { type Marks, marksOf } from '#policy/text/marks.ts'
import { isOfBuilder, isPlatformFiling } from './page-hosts.ts'

const most = { numbers: 40, addresses: 20, institutions: 12 }

export function readContacts(text: string): Contacts {
  const plain = plainOf(text)
  if (plain.length === 0) return noContacts()
  const marks = marksOf(plain)
  const phones = ownOf(plain, phonesIn(plain, marks))
  const { uscc, licences, icp } = registrationIn(plain, marks)
  return {
    phones: valuesOf(phones, most.numbers),
    wechat: valuesOf(wechatIn(plain, marks, phones), most.numbers),
    qq: valuesOf(qqIn(plain, marks), most.numbers),
    addresses: valuesOf(addressesIn(plain, marks), most.addresses),
    uscc: valuesOf(uscc, most.numbers),
    licences: valuesOf(licences, most.numbers),
    icp: valuesOf(icp, most.numbers).filter((value) => !isPlatformFiling(value)),
    institutions: institutionsOf(plain, marks),
  }
}

/** `readContacts(text).institutions`, without the rest. */
export function readInstitutions(text: string): string[] {
  const plain = plainOf(text)
  return plain.length === 0 ? [] : institutionsOf(plain, marksOf(plain))
}

const plainOf = (text: string) => text.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-')
const ownOf = (plain: string, found: Found[]) => found.filter((each) => !isOfBuilder(plain, each))

const institutionsOf = (plain: string, marks: Marks) =>
  withSchools(valuesOf(ownOf(plain, institutionsIn(plain, marks)), most.institutions), plain)

/** Schools are named in passing everywhere: theirs counts only where a line or a label begins with it. */
const schoolName = /(?:^|[:：©\s])([\u4e00-\u9fa5]{2,14}?(?:实验学校|幼儿园|小学|中学))(?=$|[\s,，。;；|(（])/gm
const notInNames = /[的个某各了着]|一位|一所|一家|编写|现任|担任|原任/

function withSchools(institutions: string[], text: string): string[] {
  const schools = [...text.matchAll(schoolName)].map((match) => match[1] as string).filter((name) => !notInNames.test(name))
  return [...new Set([...institutions, ...schools])].slice(0, most.institutions)
}
