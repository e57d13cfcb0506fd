/** What became of a sheet's orders, in the form in which the hotline sent it: its own columns, with status and result filled in. */
import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { statusNow } from '#api/complaints/track-complaint.ts'
import type { Deps } from '#api/deps.ts'
import { publicStatusTexts } from '#policy/case-flow.ts'
import type { ImportBatchModel } from '#prisma/generated/models.ts'
import { fileOf } from './batches.ts'
import { columnChoice } from './columns.ts'
import { asWritten } from './fault-sheet.ts'
import { chengduTime, textOf } from './order.ts'
import { type DataRow, rowsUnderHead } from './sheet.ts'

/** Where the sheet has no column of its own for it. */
const added = { status: '工单状态', result: '办理结果', due: '办结期限（本系统）', changedAt: '更新时间' } as const

const rowsAtOnce = 500

interface Outcome {
  status: string
  result: string
  dueDay: string
  changedAt: string
}

export async function writeResultSheet(deps: Deps, batch: ImportBatchModel, stream: Writable): Promise<void> {
  const { prisma, settings } = deps
  const columns = columnChoice.parse(batch.columns)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream })
  const page = book.addWorksheet('results')
  let head: string[] | null = null
  const flush = async (rows: DataRow[]) => {
    const outcomes = await outcomesOf(deps, rows.map(orderNoOf))
    for (const row of rows) {
      if (!head) {
        head = headOf(row.headings, columns)
        page.addRow(head).commit()
      }
      page.addRow(filled(row, head, columns, outcomes.get(orderNoOf(row)))).commit()
    }
  }
  const some: DataRow[] = []
  for await (const row of rowsUnderHead(await fileOf({ prisma, secret: settings.secret }, batch.id), columns)) {
    some.push(row)
    if (some.length >= rowsAtOnce) await flush(some.splice(0))
  }
  await flush(some)
  page.commit()
  await book.commit()
}

const orderNoOf = ({ cells }: DataRow): string => textOf(cells('orderNo'))

type Columns = ReturnType<typeof columnChoice.parse>

const headOf = (headings: string[], columns: Columns): string[] => [
  ...headings,
  ...(columns.status ? [] : [added.status]),
  ...(columns.result ? [] : [added.result]),
  added.due,
  added.changedAt,
]

/** An order that is not on file (it was left out) keeps its row as it was. */
function filled({ headings, raw }: DataRow, head: string[], columns: Columns, outcome: Outcome | undefined): (string | number)[] {
  const words = new Map<string, string>(
    outcome
      ? [
          [columns.status ?? added.status, outcome.status],
          [columns.result ?? added.result, outcome.result],
          [added.due, outcome.dueDay],
          [added.changedAt, outcome.changedAt],
        ]
      : [],
  )
  return head.map((name, at) => words.get(name) || (at < headings.length ? asWritten(raw[at]) : ''))
}

async function outcomesOf({ prisma }: Deps, orderNos: string[]): Promise<Map<string, Outcome>> {
  const rows = await prisma.complaint.findMany({
    where: { originNo: { in: orderNos } },
    include: {
      case: { select: { state: true } },
      messages: { where: { sender: 'staff' }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
    },
  })
  const outcomes = new Map<string, Outcome>()
  for (const row of rows) {
    outcomes.set(row.originNo ?? '', {
      status: publicStatusTexts[await statusNow(prisma, row)].zh,
      result: row.messages[0]?.text ?? '',
      dueDay: row.dueDay ?? '',
      changedAt: chengduTime(row.updatedAt),
    })
  }
  return outcomes
}
