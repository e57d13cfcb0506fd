/** A sheet of one ledger: names of its fields, rows in that order; `of` says whose row it is. An empty text leaves a field out. */
export interface DemoSheet {
  ledger: string
  fields: string[]
  rows: Cell[][]
}
export type Cell = string | number | boolean

/** `fields`: names separated by blanks. */
export const sheet = (ledger: string, fields: string, rows: Cell[][]): DemoSheet => ({ ledger, fields: fields.split(' '), rows })

/** Cells of a row are separated by `|`. */
export const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

/** The days that rows are dated by, counted back from the day of the demo. */
export class Days {
  readonly today: string
  constructor(today: string) {
    this.today = today
  }
  ago(days: number): string {
    return new Date(Date.parse(this.today) - days * 86_400_000).toISOString().slice(0, 10)
  }
  /** Monday of the week so many weeks ago. */
  monday(weeksAgo: number): string {
    const weekday = (new Date(`${this.today}T00:00:00Z`).getUTCDay() + 6) % 7
    return this.ago(weekday + 7 * weeksAgo)
  }
  /** The last so many days from Monday to Friday before today, the oldest first. */
  weekdays(count: number): string[] {
    const found: string[] = []
    for (let days = 1; found.length < count; days++)
      if (![0, 6].includes(new Date(`${this.ago(days)}T00:00:00Z`).getUTCDay())) found.unshift(this.ago(days))
    return found
  }
  get year(): string {
    return this.today.slice(0, 4)
  }
  /** First day of the running term: 1 September or 15 February. */
  get term(): string {
    const month = Number(this.today.slice(5, 7))
    if (month >= 2 && month <= 8) return `${this.year}-02-15`
    return `${month === 1 ? Number(this.year) - 1 : this.year}-09-01`
  }
}

/** A sheet as text: cells separated by `|`; `@30` is the day 30 days ago, `@t` the first day of the term, 是 and 否 are flags, figures numbers. */
export const written = (days: Days, ledger: string, fields: string, text: string): DemoSheet =>
  sheet(
    ledger,
    fields,
    lines(text).map((cells) => cells.map((cell) => cellOf(days, cell))),
  )

function cellOf(days: Days, cell: string): Cell {
  if (cell === '是' || cell === '否') return cell === '是'
  if (cell === '@t') return days.term
  if (/^@-?\d+$/.test(cell)) return days.ago(Number(cell.slice(1)))
  return /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell
}
