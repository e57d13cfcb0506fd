/** Files of public rows that everybody may take home, each taking counted. */
import type { Response } from 'express'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { sendDownload } from '#api/evidence/send-file.ts'
import { hasOpenFiles, type Ledger } from '#policy/ledgers/define.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { grouped } from './grouped.ts'

type Data = Record<string, unknown>

/** By row, oldest first. */
export async function publicFiles(db: Prisma.TransactionClient, ledger: Ledger, rows: { id: string; data: Data }[]) {
  const open = rows.filter(({ data }) => hasOpenFiles(ledger, data)).map(({ id }) => id)
  const files =
    open.length === 0
      ? []
      : await db.ledgerAttachment.findMany({
          where: { rowId: { in: open }, removedAt: null },
          orderBy: { id: 'asc' },
          select: { rowId: true, id: true, name: true, size: true, downloads: true },
        })
  const byRow = grouped(files, ({ rowId }) => rowId)
  return new Map([...byRow].map(([rowId, own]) => [rowId, own.map(({ rowId: _, ...file }) => file)]))
}

/** Always as a download: nothing that a school sent runs or shows in this origin. */
export async function sendPublicFile(
  { prisma, evidence }: Deps,
  res: Response,
  at: { ledger: string; file: string },
): Promise<void> {
  const ledger = ledgerById(at.ledger)
  const found = await prisma.ledgerAttachment.findFirst({
    where: { id: at.file, removedAt: null, row: { ledger: at.ledger, withdrawnAt: null } },
    include: { row: { select: { data: true } } },
  })
  if (!ledger || !found || !hasOpenFiles(ledger, found.row.data as Data)) throw new Refusal('not-found')
  await sendDownload(res, evidence, found)
  if (res.req.method === 'HEAD') return
  await prisma.ledgerAttachment.update({ where: { id: found.id }, data: { downloads: { increment: 1 } } })
}
