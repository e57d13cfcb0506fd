/** What a move between institutions would do, read and not done: what goes along, which cases it leaves, and where it is handled next. */
import type { z } from 'zod'
import { handled } from '#api/complaints/handled.ts'
import type { previewMove as endpoint } from '#api/contract/merging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { wouldBeEmpty } from './empty-case.ts'
import { existing, type InstitutionMove, identifiersOf, itemsOf, type Lot, lotsByCase } from './move-between-institutions.ts'

type Preview = z.input<typeof endpoint.response>
type Asked = Omit<InstitutionMove, 'actorId' | 'note' | 'partOfId'>

/** Refuses what the move itself would refuse. */
export async function previewMove(tx: Prisma.TransactionClient, asked: Asked): Promise<Preview> {
  const move = { ...asked, actorId: null, note: '' }
  const toId = 'name' in asked.to ? null : await existing(tx, asked.to.institutionId, asked.fromId)
  const items = await itemsOf(tx, move)
  const lots = await lotsByCase(tx, items)
  const joins = toId ? await tx.case.findUnique({ where: { openKey: toId }, select: { id: true, number: true } }) : null
  const count = (wanted: string) => items.filter(({ kind }) => kind === wanted).length
  return {
    complaints: count('complaint'),
    listings: count('listing'),
    findings: count('finding'),
    identifiers: (await identifiersOf(tx, move)).length,
    leaves: await Promise.all(lots.map((lot) => leaving(tx, lot))),
    joins: lots.length > 0 ? joins : null,
    opens: joins ? 0 : lots.length,
  }
}

async function leaving(tx: Prisma.TransactionClient, lot: Lot): Promise<Preview['leaves'][number]> {
  const { fromId, complaintIds, findingIds } = lot
  const [{ id, number }, complaints, findings] = await Promise.all([
    tx.case.findUniqueOrThrow({ where: { id: fromId }, select: { id: true, number: true } }),
    tx.complaint.count({ where: { caseId: fromId, riverState: handled, NOT: { id: { in: complaintIds } } } }),
    tx.finding.count({ where: { caseId: fromId, NOT: { id: { in: findingIds } } } }),
  ])
  return {
    id,
    number,
    complaints: complaintIds.length,
    findings: findingIds.length,
    stay: complaints + findings,
    closes: await wouldBeEmpty(tx, fromId, lot),
  }
}
