/** Files that belong to a row of a ledger. Whoever may see the row sees them, whoever keeps the ledger adds and removes them. */
import { staffDid } from '#api/audit/staff-did.ts'
import type { Staff } from '#api/auth/staff.ts'
import { keepFile } from '#api/complaints/attachments.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { namesOf } from '#api/users/names-of.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import type { LedgerAttachment } from '#prisma/generated/client.ts'
import { lockRow } from './change-row.ts'
import { refuseAfterReview } from './decided.ts'
import { readRow } from './read-rows.ts'

const mostFiles = 20
/** with those that were removed */
const mostListed = 200

const full = { zh: `每条记录最多 ${mostFiles} 个附件`, en: `A row may have at most ${mostFiles} files` }

/** Newest first; removed ones stay listed with who removed them and why. */
export async function listFiles({ prisma }: Deps, ledger: Ledger, staff: Staff, rowId: string) {
  await readRow(prisma, ledger, rowId, staff)
  const files = await prisma.ledgerAttachment.findMany({ where: { rowId }, orderBy: { id: 'desc' }, take: mostListed })
  const names = await namesOf(
    prisma,
    files.flatMap(({ addedById, removedById }) => [addedById, removedById ?? []].flat()),
  )
  return files.map((file) => viewOf(file, names))
}

const viewOf = (file: LedgerAttachment, names: Map<string, string>) => ({
  id: file.id,
  name: file.name,
  mediaType: file.mediaType,
  size: file.size,
  addedAt: file.addedAt.toISOString(),
  addedBy: names.get(file.addedById) ?? null,
  downloads: file.downloads,
  removed: file.removedAt && {
    at: file.removedAt.toISOString(),
    by: names.get(file.removedById ?? '') ?? null,
    note: file.removalNote ?? '',
  },
})

type Given = { name: string; bytes: Buffer }

export async function addFile(deps: Deps, ledger: Ledger, staff: Staff, rowId: string, { name, bytes }: Given) {
  const { prisma, evidence, now } = deps
  const { data } = await readRow(prisma, ledger, rowId, staff)
  refuseAfterReview(ledger, data, staff)
  const kept = await keepFile(evidence, name, bytes)
  const file = await prisma.$transaction(async (tx) => {
    await lockRow(tx, rowId)
    if ((await tx.ledgerAttachment.count({ where: { rowId, removedAt: null } })) >= mostFiles)
      throw new Refusal('not-allowed-now', { detail: full })
    return tx.ledgerAttachment.create({ data: { id: newId(), rowId, ...kept, addedById: staff.id, addedAt: now() } })
  })
  const about = { ledger: ledger.id, file: file.id, sha256: file.sha256 }
  await staffDid(deps, staff, 'ledger.attach', `ledger-row:${rowId}`, about)
  return viewOf(file, new Map([[staff.id, staff.name]]))
}

/** One that is there: a removed file is no longer handed out. */
export async function fileOf({ prisma }: Deps, ledger: Ledger, staff: Staff, at: { id: string; file: string }) {
  await readRow(prisma, ledger, at.id, staff)
  const found = await prisma.ledgerAttachment.findFirst({ where: { id: at.file, rowId: at.id, removedAt: null } })
  if (!found) throw new Refusal('not-found')
  return found
}

type Removal = { id: string; file: string; version: number; note: string }

export async function removeFile(deps: Deps, ledger: Ledger, staff: Staff, { version, note, ...at }: Removal): Promise<void> {
  const { prisma, now } = deps
  const { id } = await fileOf(deps, ledger, staff, at)
  await prisma.$transaction(async (tx) => {
    await lockRow(tx, at.id, version)
    const removed = { removedAt: now(), removedById: staff.id, removalNote: note }
    await tx.ledgerAttachment.updateMany({ where: { id, removedAt: null }, data: removed })
  })
  await staffDid(deps, staff, 'ledger.detach', `ledger-row:${at.id}`, { ledger: ledger.id, file: id })
}
