/** One row of the hotline's spreadsheet, read with its dates as text, as Excel numbers or as date cells. */
import { appealTypes, type HotlineField, untyped } from './hotline-columns.ts'

export interface HotlineOrder {
  orderNo: string
  text: string
  kind: 'complaint' | 'report' | 'question'
  deadline: string
  callerName: string | null
  phone: string | null
  place: string | null
  receivedAt: Date
}

const hours = 3_600_000
/** Days between Excel's day 0 and 1970-01-01. */
const excelEpoch = 25_569

/** The order, or what is wrong with the row. */
export function readOrder(cell: (field: HotlineField) => unknown): HotlineOrder | { problem: string } {
  const text = (field: HotlineField) => textOf(cell(field))
  const orderNo = text('orderNo')
  if (!orderNo) return { problem: '缺少工单编号' }
  const content = text('content')
  if (!content) return { problem: '缺少诉求内容' }
  const receivedAt = readTime(cell('receivedAt'))
  if (!receivedAt) return { problem: `时间无法识别：${text('receivedAt') || '空'}` }
  const phone = text('callerPhone').replace(/[\s-]/g, '')
  const name = text('callerName')
  return {
    orderNo,
    text: content,
    ...(appealTypes[text('appealType')] ?? untyped),
    callerName: name === '' || name === '匿名' || masked(name) ? null : name,
    phone: /^\d{7,12}$/.test(phone) ? phone : null,
    place: text('place') || null,
    receivedAt,
  }
}

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
