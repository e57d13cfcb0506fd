/** Work orders of the 12345 hotline come in as complaints. An order that is here already is never written over. */
import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { dayOf } from '#api/cases/due.ts'
import { newId } from '#api/new-id.ts'
import { cleanText } from '#api/storable.ts'
import { dueDay } from '#policy/deadlines.ts'
import { districtOf } from '#policy/districts.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { type HotlineField, readHeader } from './hotline-columns.ts'
import { type HotlineOrder, readOrder, textOf } from './hotline-order.ts'
import { sealContact, trackingCodeHash } from './seal.ts'
import { withoutContact } from './without-contact.ts'

export interface ImportResult {
  imported: number
  duplicates: number
  /** rows that were left out, by the row number Excel shows */
  rejected: { row: number; orderNo: string; problem: string }[]
  /** rows that came in although something is missing */
  warnings: { row: number; orderNo: string; problem: string }[]
}

export interface ImportOptions {
  dryRun?: boolean
}

/** Not a workbook, too large, or no row is a header that names order, content and time. */
export class NotAHotlineExport extends Error {}

const ordersAtOnce = 200
/** Bytes; about a hundred thousand orders. */
const largestFile = 20 * 1024 * 1024

export async function importHotline(
  deps: { prisma: PrismaClient; secret: string },
  path: string,
  { dryRun = false }: ImportOptions = {},
): Promise<ImportResult> {
  const result: ImportResult = { imported: 0, duplicates: 0, rejected: [], warnings: [] }
  const seen = new Set<string>()
  let batch: HotlineOrder[] = []
  for await (const { row, order } of readOrders(path)) {
    if ('problem' in order) {
      result.rejected.push({ row, orderNo: order.orderNo, problem: order.problem })
      continue
    }
    for (const problem of doubts(order)) result.warnings.push({ row, orderNo: order.orderNo, problem })
    if (seen.has(order.orderNo)) {
      result.duplicates++
      continue
    }
    seen.add(order.orderNo)
    batch.push(order)
    if (batch.length >= ordersAtOnce) {
      await keepOrders(deps, batch, dryRun, result)
      batch = []
    }
  }
  await keepOrders(deps, batch, dryRun, result)
  return result
}

function doubts({ phone, place }: HotlineOrder): string[] {
  return [...(phone ? [] : ['没有联系电话']), ...(place && districtOf(place) ? [] : ['区县无法识别'])]
}

type ReadRow = { row: number; order: HotlineOrder | { orderNo: string; problem: string } }

/**
 * Titles and blank rows before the header are passed over. The whole file is read at once: the streaming reader of exceljs
 * loses parts of some files (it met a sheet before the workbook in one of ten), and a lost order would go unnoticed.
 */
async function* readOrders(path: string): AsyncGenerator<ReadRow> {
  const { size } = await stat(path)
  if (size > largestFile) throw new NotAHotlineExport(`${path} has ${size} bytes; import at most ${largestFile} at a time`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path).catch((error: Error) => {
    throw new NotAHotlineExport(`${path} is no .xlsx workbook: ${error.message}`)
  })
  let headerFound = false
  for (const sheet of book.worksheets) {
    let header: Map<HotlineField, number> | null = null
    for (let row = 1; row <= sheet.rowCount; row++) {
      const cells = sheet.getRow(row).values
      const values: unknown[] = Array.isArray(cells) ? Array.from(cells) : []
      if (!header) {
        header = readHeader(values.map(textOf))
        headerFound ||= header !== null
      } else if (values.some((value) => textOf(value) !== '')) {
        yield { row, order: orderIn(values, header) }
      }
    }
  }
  if (!headerFound) throw new NotAHotlineExport(`no header row with order number, content and time in ${path}`)
}

function orderIn(values: unknown[], header: Map<HotlineField, number>) {
  const cell = (field: HotlineField) => values[header.get(field) ?? -1]
  const order = readOrder(cell)
  return 'problem' in order ? { orderNo: textOf(cell('orderNo')), problem: order.problem } : order
}

async function keepOrders(
  { prisma, secret }: { prisma: PrismaClient; secret: string },
  orders: HotlineOrder[],
  dryRun: boolean,
  result: ImportResult,
): Promise<void> {
  const before = await prisma.complaint.findMany({
    where: { originNo: { in: orders.map(({ orderNo }) => orderNo) } },
    select: { originNo: true },
  })
  const here = new Set(before.map(({ originNo }) => originNo))
  const fresh = orders.filter(({ orderNo }) => !here.has(orderNo))
  const data = fresh.map((order) => complaintRow(secret, order))
  const { count } = dryRun ? { count: data.length } : await prisma.complaint.createMany({ data, skipDuplicates: true })
  result.imported += count
  result.duplicates += orders.length - count
}

/** The caller gets no tracking code from us, so a random one takes its place; the hotline's own number is the receipt. */
function complaintRow(secret: string, order: HotlineOrder) {
  const id = newId()
  const { callerName: name, phone, place } = order
  const contact = phone ? sealContact(secret, id, { name: name ?? '', phone }) : {}
  return {
    id,
    number: `H${order.orderNo}`,
    codeHash: trackingCodeHash(secret, randomBytes(16).toString('hex')),
    channel: 'hotline-12345',
    kind: order.kind,
    originNo: order.orderNo,
    text: withoutContact(cleanText(order.text), { name, phone }),
    address: place,
    districtCode: place ? (districtOf(place)?.code ?? null) : null,
    anonymous: name === null,
    ...contact,
    dueDay: dueDay(order.deadline, dayOf(order.receivedAt)),
    createdAt: order.receivedAt,
  }
}
