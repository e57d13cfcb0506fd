/** One row of the hotline's spreadsheet, read with its dates as text, as Excel numbers or as date cells. */
import { phonesIn } from '#api/complaints/phone-numbers.ts'
import { withoutContact } from '#api/complaints/without-contact.ts'
import { cleanText } from '#api/storable.ts'
import { districtOf } from '#policy/districts.ts'
import { type SchoolGrade, schoolGradeIn } from '#policy/stages.ts'
import { appealTypes, type HotlineField, originFields, untyped } from './columns.ts'
import type { RowProblem } from './problems.ts'

export type OriginFacts = Partial<Record<(typeof originFields)[number], string>>

/** The caller stands in `callerName` and `phone` only; out of every other field the own name and number are taken as it is read. */
export interface HotlineOrder {
  orderNo: string
  text: string
  kind: 'complaint' | 'report' | 'question'
  deadline: string
  callerName: string | null
  phone: string | null
  place: string | null
  institutionName: string | null
  grade: SchoolGrade | null
  className: string | null
  receivedAt: Date
  origin: OriginFacts
}

const hours = 3_600_000
/** Days between Excel's day 0 and 1970-01-01. */
const excelEpoch = 25_569
/** Longer ones are no numbers, and would not fit an index. */
const longestNumber = 60
const longestText = 10_000
const longestFact = 2000
const longestClass = 20

/** The order, or what is wrong with the row. */
export function readOrder(cell: (field: HotlineField) => unknown): HotlineOrder | RowProblem {
  const text = (field: HotlineField) => cleanText(textOf(cell(field)))
  const orderNo = text('orderNo')
  if (!orderNo) return { problem: 'no-number', detail: '' }
  if (orderNo.length > longestNumber) return { problem: 'too-long', detail: orderNo.slice(0, longestNumber) }
  const content = text('content')
  if (!content) return { problem: 'no-content', detail: '' }
  const receivedAt = readTime(cell('receivedAt'))
  if (!receivedAt) return { problem: 'bad-time', detail: text('receivedAt').slice(0, 60) || '空' }
  const typedPhone = text('callerPhone')
  const typedName = text('callerName')
  const name = typedName === '' || typedName === '匿名' || masked(typedName) ? null : typedName.slice(0, 50)
  const own = (words: string) => withoutContact(words, { name, phone: typedPhone })
  const institution = own(text('institutionName'))
  return {
    orderNo,
    text: own(content).slice(0, longestText),
    ...(appealTypes[text('appealType')] ?? untyped),
    callerName: name,
    phone: phonesIn(typedPhone)[0] ?? null,
    place: own(text('place')).slice(0, 200) || null,
    institutionName: institution === '' || masked(text('institutionName')) ? null : institution.slice(0, 100),
    // many write both in one cell: 三年级2班
    grade: schoolGradeIn(`${text('grade')} ${text('className')}`),
    className: own(text('className')).slice(0, longestClass) || null,
    receivedAt,
    origin: originOf(cell, own),
  }
}

/** What makes an order doubtful, though it comes in. */
export const doubts = ({ phone, place }: HotlineOrder): RowProblem[] => [
  ...(phone ? [] : [{ problem: 'no-phone', detail: '' } as const]),
  ...(place && districtOf(place) ? [] : [{ problem: 'no-district', detail: '' } as const]),
]

function originOf(cell: (field: HotlineField) => unknown, own: (words: string) => string): OriginFacts {
  const facts = originFields.map((field) => {
    const day = field === 'dueAt' ? readTime(cell(field)) : null
    return [field, day ? chengduTime(day) : own(cleanText(textOf(cell(field)))).slice(0, longestFact)] as const
  })
  return Object.fromEntries(facts.filter(([, words]) => words !== '')) as OriginFacts
}

/** As spreadsheets print it: 2026-11-18 10:20. */
export const chengduTime = (at: Date): string => new Date(at.getTime() + 8 * hours).toISOString().slice(0, 16).replace('T', ' ')

/** Exports print stars where data was taken out. */
const masked = (text: string): boolean => text.includes('*')

/** The words of a cell: rich text and formula results included. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return String(value).trim()
  const cell = value as { richText?: { text: string }[]; text?: unknown; result?: unknown }
  if (cell.richText)
    return cell.richText
      .map(({ text }) => text)
      .join('')
      .trim()
  return textOf(cell.text ?? cell.result)
}

/** Spreadsheets know no zone: what they print is the time in Chengdu. */
export function readTime(value: unknown): Date | null {
  if (value instanceof Date) return dateOr(value.getTime() - 8 * hours)
  if (typeof value === 'number') return value > 20_000 ? dateOr((value - excelEpoch) * 24 * hours - 8 * hours) : null
  const text = textOf(value)
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return readTime(Number(text))
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:：时](\d{1,2})?(?:分|[:：](\d{1,2}))?.*)?$/.exec(
    text,
  )
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24) return null
  return dateOr(Date.UTC(year, month - 1, day, hour, minute, second) - 8 * hours)
}

const dateOr = (ms: number): Date | null => (Number.isNaN(ms) ? null : new Date(ms))
