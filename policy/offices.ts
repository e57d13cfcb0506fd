/** The offices that answer: the 23 units and the departments, and what of them changes in life. The facts in force are settings (api/offices). */
import type { Bilingual } from './bilingual.ts'
import { departments } from './departments.ts'
import { districts } from './districts/units.ts'
import { isTelephone, telephonesOf } from './telephones.ts'

/** Texts; empty is not known. `closedFrom` is YYYY-MM-DD: from this day on the office takes no matters; empty: it does. */
export type OfficeContact = Record<(typeof contactFields)[number], string>

export const contactFields = ['fullName', 'answers', 'telephone', 'address', 'hours', 'web', 'closedFrom'] as const
export type ContactField = (typeof contactFields)[number]

/** How many characters each may have. */
const contactLengths: Record<ContactField, number> = {
  ...{ fullName: 60, answers: 60, telephone: 40, address: 120, hours: 120, web: 200, closedFrom: 10 },
}

export type Office = Bilingual & { code: string; kind: 'unit' | 'department'; builtIn: OfficeContact }

/** No telephone or address is made up: until somebody enters them they are empty. */
const knownByName = (fullName: string): OfficeContact => ({
  ...{ fullName, answers: '', telephone: '', address: '', hours: '', web: '', closedFrom: '' },
})

/** 市教育局（双减办） → 教育局 */
const plainName = (zh: string): string => zh.replace(/（.*）/, '').replace(/^市/, '')

/** What a department of the city, or its counterpart in a unit, is called in the head of a paper: 武侯区市场监督管理局. */
export function officeName(departmentZh: string, unit: string | null): string {
  return unit === null ? `成都市${plainName(departmentZh)}` : `${unit}${plainName(departmentZh)}`
}

export const offices: readonly Office[] = [
  ...districts.map(({ code, name, en }) => ({
    ...{ code, kind: 'unit' as const, zh: name, en, builtIn: knownByName(officeName('教育局', name)) },
  })),
  ...departments.map(({ code, zh, en }) => ({
    ...{ code, kind: 'department' as const, zh, en, builtIn: knownByName(officeName(zh, null)) },
  })),
]

const byCode = new Map(offices.map((office) => [office.code, office]))

export const officeByCode = (code: string): Office | null => byCode.get(code) ?? null

export const takesMatters = ({ closedFrom }: OfficeContact, day: string): boolean => closedFrom === '' || day < closedFrom

/** Whose contact answers for a case: the education office of its unit, or the department of the city; null: a county's other department. */
export function answeringOffice(districtCode: string | null, departmentCode: string | null): string | null {
  const department = departmentCode ?? 'DEP-EDU'
  if (districtCode === null) return department
  return department === 'DEP-EDU' ? districtCode : null
}

const dayText = /^\d{4}-\d{2}-\d{2}$/

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return dayText.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s@]+$/i.test(text)) return false
  return URL.canParse(text) && new URL(text).hostname.includes('.')
}

type Fault = Bilingual & { field: ContactField }
type Check = { field: ContactField; isWrong: (text: string) => boolean } & Bilingual

/** A field that is not known may be empty, but an office has a name. */
const checks: Check[] = [
  {
    field: 'fullName',
    isWrong: (text) => !/^[\u4e00-\u9fff（）()·A-Za-z0-9]{4,}$/.test(text),
    zh: '全称至少 4 个字，不能有空格和标点（括号除外）',
    en: 'The full name has four characters or more, without spaces and marks other than brackets',
  },
  {
    field: 'telephone',
    isWrong: (text) => text !== '' && !telephonesOf(text).every(isTelephone),
    zh: '电话号码不对，请写成 028-12345678、手机号或 12345 这样的服务号码，多个号码用“、”分开',
    en: 'The telephone number is wrong: write 028-12345678, a mobile number or a service number like 12345; part several by 、 or ;',
  },
  {
    field: 'web',
    isWrong: (text) => text !== '' && !isWebAddress(text),
    zh: '网址不对，请以 http:// 或 https:// 开头，中间没有空格',
    en: 'The web address is wrong: it begins with http:// or https:// and has no spaces',
  },
  {
    field: 'closedFrom',
    isWrong: (text) => text !== '' && !isDay(text),
    zh: '停止受理的日期不存在，请写成 2026-12-01',
    en: 'There is no such day; write 2026-12-01',
  },
]

/** What cannot be put in force, by field; empty when all is well. */
export function contactFaults(contact: OfficeContact): Fault[] {
  const tooLong = contactFields
    .filter((field) => contact[field].length > contactLengths[field])
    .map((field) => ({ field, zh: `最多 ${contactLengths[field]} 个字`, en: `At most ${contactLengths[field]} characters` }))
  const wrong = checks.filter(({ field, isWrong }) => isWrong(contact[field])).map(({ field, zh, en }) => ({ field, zh, en }))
  return [...tooLong, ...wrong]
}
