/** Sheets on their way in, as their clerks see them. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { sha256 } from '#api/canonical-json.ts'
import { openFile, sealFile } from '#api/complaints/seal.ts'
import type { importBatch } from '#api/contract/imports.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { cleanText } from '#api/storable.ts'
import { namesOf } from '#api/users/names-of.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ImportBatchModel } from '#prisma/generated/models.ts'
import { type ColumnChoice, channelOf, type HotlineChannel } from './columns.ts'
import { textOf } from './order.ts'
import { type FileRow, fileRows, guessHead, UnreadableSheet } from './sheet.ts'

/** Bytes; about a hundred thousand orders. */
export const largestFile = 20 * 1024 * 1024
const mostRows = 200_000
const rowsToLookAt = 40

/** Clerks of a county see the sheets that were sent there, those of the city all. */
const visible = ({ districtCode }: Staff): Prisma.ImportBatchWhereInput => (districtCode === null ? {} : { districtCode })

export async function batchOf(deps: Pick<Deps, 'prisma'>, id: string, staff: Staff): Promise<ImportBatchModel> {
  const batch = await deps.prisma.importBatch.findFirst({ where: { id, ...visible(staff) } })
  if (!batch) throw new Refusal('not-found')
  return batch
}

export async function keepUpload(deps: Deps, staff: Staff, name: string, bytes: Buffer): Promise<ImportBatchModel> {
  const { head, rows } = await lookThrough(bytes)
  const id = newId()
  const data = {
    id,
    fileName: cleanText(name.replace(/^.*[\\/]/, '')).slice(0, 200),
    sha256: sha256(bytes),
    size: bytes.length,
    districtCode: staff.districtCode,
    channel: channelOf(head),
    rowsTotal: rows,
    createdById: staff.id,
    createdAt: deps.now(),
  }
  const sealed = sealFile(deps.settings.secret, id, bytes)
  return deps.prisma.importBatch.create({ data: { ...data, file: { create: { sealed } } } })
}

/** Reads every row once: a file that cannot be read is refused before anything is promised. */
async function lookThrough(bytes: Buffer): Promise<{ head: string[]; rows: number }> {
  const first: FileRow[] = []
  let rows = 0
  try {
    for await (const row of fileRows(bytes)) {
      if (first.length < rowsToLookAt) first.push(row)
      if (row.cells.some((cell) => textOf(cell) !== '')) rows++
      if (rows > mostRows) throw new UnreadableSheet(`more than ${mostRows} rows`)
    }
  } catch (error) {
    throw refusalOf(error)
  }
  if (rows === 0) throw refusalOf(new UnreadableSheet('it is empty'))
  return { head: guessHead(first)?.headings ?? [], rows }
}

export function refusalOf(error: unknown): unknown {
  if (!(error instanceof UnreadableSheet)) return error
  const detail = { zh: `无法读取这个表格：${error.message}`, en: `The sheet cannot be read: ${error.message}` }
  return new Refusal('unreadable-file', { detail })
}

export async function fileOf({ prisma, secret }: { prisma: Deps['prisma']; secret: string }, id: string): Promise<Buffer> {
  const { sealed } = await prisma.importFile.findUniqueOrThrow({ where: { batchId: id } })
  return openFile(secret, id, sealed)
}

export async function listBatches({ prisma }: Pick<Deps, 'prisma'>, staff: Staff) {
  const rows = await prisma.importBatch.findMany({ where: visible(staff), orderBy: { createdAt: 'desc' }, take: 50 })
  return viewsOf(prisma, rows)
}

type View = z.input<typeof importBatch>

async function viewsOf(prisma: Deps['prisma'], rows: ImportBatchModel[]): Promise<View[]> {
  const names = await namesOf(
    prisma,
    rows.map(({ createdById }) => createdById),
  )
  return rows.map(({ sha256: _, columns: __, claimedUntil: ___, startedAt: ____, districtCode: _____, createdById, ...row }) => ({
    ...row,
    channel: row.channel as HotlineChannel,
    state: row.state as View['state'],
    error: row.error === null ? null : { zh: row.error, en: row.error },
    createdBy: names.get(createdById) ?? '',
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }))
}

export async function viewOf(prisma: Deps['prisma'], row: ImportBatchModel): Promise<View> {
  const [view] = await viewsOf(prisma, [row])
  if (!view) throw new Refusal('not-found')
  return view
}

type Start = { columns: ColumnChoice; channel: HotlineChannel; saveAs?: string | undefined }

export async function startBatch(deps: Deps, staff: Staff, batch: ImportBatchModel, start: Start): Promise<ImportBatchModel> {
  const { columns, channel, saveAs } = start
  return deps.prisma.$transaction(async (tx) => {
    const where = { id: batch.id, state: 'UPLOADED' }
    const { count } = await tx.importBatch.updateMany({ where, data: { state: 'WAITING', columns, channel } })
    if (count === 0) throw new Refusal('not-allowed-now')
    const kept = { channel, columns, createdById: staff.id }
    if (saveAs) await tx.importProfile.upsert({ where: { name: saveAs }, create: { name: saveAs, ...kept }, update: kept })
    return tx.importBatch.findUniqueOrThrow({ where: { id: batch.id } })
  })
}

export async function undoBatch({ prisma }: Deps, batch: ImportBatchModel): Promise<ImportBatchModel> {
  const where = { id: batch.id, state: { in: ['DONE', 'FAILED'] } }
  const { count } = await prisma.importBatch.updateMany({ where, data: { state: 'UNDOING' } })
  if (count === 0) throw new Refusal('not-allowed-now')
  return prisma.importBatch.findUniqueOrThrow({ where: { id: batch.id } })
}
