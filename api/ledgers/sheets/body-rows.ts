/** The rows of an uploaded sheet below its header, which may have titles above it. */
import { type Language, Refusal } from '#api/errors.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { type Column, readHeader } from './columns.ts'
import { fileRows } from './file-rows.ts'
import { type SheetRow, UnreadableSheet } from './read-sheet.ts'
import { sidesStandFor } from './side-columns.ts'

/** What holds for every row of a file that has no column for it. */
export type Told = { unit?: string | undefined; values: Record<string, string> }

/** `header`: where each column stands; `headings`: as they are written. */
export type BodyRow = SheetRow & { header: Map<string, number>; headings: string[] }

const headerWithin = 20
/** What comes in at once must be done within minutes. */
const mostRows = 500_000

export async function* bodyRows(ledger: Ledger, columns: Column[], path: string, told: Told): AsyncGenerator<BodyRow> {
  const isGiven = (name: string, at: Map<string, number>) => name in told.values || sidesStandFor(ledger, name, at)
  let header: Map<string, number> | null = null
  let headings: string[] = []
  let isTable = false
  let taken = 0
  try {
    for await (const row of fileRows(path, 1)) {
      isTable ||= row.cells.length > 1
      if (header) {
        if (!row.cells.some((cell) => cell !== undefined && cell !== '')) continue
        if (++taken > mostRows) throw new Refusal('too-large', { detail: tooMany })
        yield { ...row, header, headings }
      } else {
        header = readHeader(columns, Array.from(row.cells), isGiven)
        headings = Array.from(row.cells, (cell) => String(cell ?? '').slice(0, 200))
        if (!header && row.row >= headerWithin) break
      }
    }
    if (!isTable) throw new UnreadableSheet('it holds no rows of several cells')
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error
    throw new Refusal('unreadable-file', {
      detail: { zh: '不是有效的 .xlsx 或 CSV 文件', en: `not a valid .xlsx or CSV file: ${error.message}` },
    })
  }
  if (!header) throw new Refusal('not-possible', { detail: noHeader(columns) })
}

const tooMany = { zh: '一个文件不超过 50 万行', en: 'A file may have at most 500,000 rows' }

function noHeader(columns: Column[]) {
  const needed = columns.filter(({ required }) => required)
  const names = (language: Language) => needed.map(({ titles }) => titles[language]).join(language === 'zh' ? '、' : ', ')
  return {
    zh: `没有找到表头，必须有这些列：${names('zh')}。请使用模板`,
    en: `no header row with these columns: ${names('en')}. Please use the template`,
  }
}
