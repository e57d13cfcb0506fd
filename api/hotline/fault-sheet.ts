/** The rows that were left out, as they stood, with a column that says why: mended, the sheet can be sent again. */
import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Deps } from '#api/deps.ts'
import type { Language } from '#api/errors.ts'
import type { ImportBatchModel } from '#prisma/generated/models.ts'
import { fileOf } from './batches.ts'
import { columnChoice } from './columns.ts'
import { chengduTime, textOf } from './order.ts'
import { problemText } from './problems.ts'
import { rowsUnderHead } from './sheet.ts'

const reasonHeading = { zh: '未导入原因', en: 'Why it was left out' } as const

export async function writeFaultSheet(deps: Deps, batch: ImportBatchModel, stream: Writable, language: Language): Promise<void> {
  const { prisma, settings } = deps
  const { id } = batch
  const faults = await prisma.importFault.findMany({ where: { batchId: id, fatal: true } })
  const reasons = new Map(
    faults.map(({ sheet, row, problem, detail }) => [`${sheet} ${row}`, problemText(problem, detail)[language]]),
  )
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream })
  const page = book.addWorksheet('faults')
  let headed = false
  const bytes = await fileOf({ prisma, secret: settings.secret }, id)
  for await (const { sheet, row, raw, headings } of rowsUnderHead(bytes, columnChoice.parse(batch.columns))) {
    const reason = reasons.get(`${sheet} ${row}`)
    if (!reason) continue
    if (!headed) page.addRow([...headings, reasonHeading[language]]).commit()
    headed = true
    page.addRow([...headings.map((_, at) => asWritten(raw[at])), reason]).commit()
  }
  page.commit()
  await book.commit()
}

/** Numbers stay numbers: a date of Excel is one. */
export const asWritten = (cell: unknown): string | number =>
  typeof cell === 'number' ? cell : cell instanceof Date ? chengduTime(cell) : textOf(cell)
