/** Asking the institution of a case, and taking the question back. Both are entries in the history of the case. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import { lockCase } from '#api/cases/lock-case.ts'
import type { inviteReply } from '#api/contract/replies.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { Point } from './read.ts'

type Asked = z.output<(typeof inviteReply)['body']> & { caseId: string }

const notPossible = (detail: Bilingual) => new Refusal('not-possible', { detail })

export async function invite(prisma: PrismaClient, staff: Staff, { caseId, ...asked }: Asked, now: Date): Promise<string> {
  if (asked.dueDay < dayOf(now)) throw notPossible({ zh: '答复期限不能早于今天', en: 'The day to answer by is over' })
  return prisma.$transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    if (row.closedAt) throw notPossible({ zh: '案件已办结', en: 'The case is closed' })
    const points = await pointsOf(tx, caseId, [...new Set(asked.findings)])
    const id = newId()
    await tx.replyInvitation.create({
      data: {
        ...{ id, caseId, institutionId: row.institutionId, asked: asked.asked, dueDay: asked.dueDay },
        ...{ points: points as unknown as Prisma.InputJsonValue, invitedById: staff.id, invitedAt: now },
      },
    })
    const data = { invitationId: id, dueDay: asked.dueDay, points }
    await appendEvents(tx, caseId, now, [{ kind: 'reply-invited', actorId: staff.id, note: asked.asked, data }])
    return id
  })
}

const withPlace = { listing: { select: { url: true, pageId: true } } } as const satisfies Prisma.FindingInclude

/** Only what an officer has confirmed is put to anybody. */
async function pointsOf(tx: Prisma.TransactionClient, caseId: string, ids: string[]): Promise<Point[]> {
  const findings = await tx.finding.findMany({
    where: { id: { in: ids }, caseId, status: 'CONFIRMED' },
    include: withPlace,
    orderBy: [{ severity: 'desc' }, { id: 'asc' }],
  })
  if (findings.length < ids.length)
    throw notPossible({ zh: '只能就本案已确认的违规点询问', en: 'Only confirmed findings of this case can be asked about' })
  const hidden = await toldPages(
    tx,
    findings.flatMap(({ listing }) => listing?.pageId ?? []),
  )
  return findings.map(({ listing, ledgerRowId, violation, quote, happenedAt }): Point => {
    const day = dayOf(happenedAt)
    if (!listing) return { kind: ledgerRowId ? 'ledger' : 'told', violation, quote: null, url: null, day }
    return { kind: 'page', violation, quote: quote || null, url: hidden.has(listing.pageId) ? null : listing.url, day }
  })
}

/** Pages that are known from a complainant's link: an address of a group or a share can name who passed it on. */
async function toldPages(tx: Prisma.TransactionClient, pageIds: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c."pageId"::text AS id FROM capture c JOIN complaint p ON p."linkCaptureId" = c.id
    WHERE c."pageId" = ANY(${pageIds}::uuid[])`
  return new Set(rows.map(({ id }) => id))
}

export const withdraw = (prisma: PrismaClient, staff: Staff, id: string, caseId: string, now: Date): Promise<void> =>
  prisma.$transaction(async (tx) => {
    await lockCase(tx, caseId)
    const { count } = await tx.replyInvitation.updateMany({
      where: { id, repliedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    })
    if (count === 0) throw notPossible({ zh: '邀请已有答复或已经撤回', en: 'It was answered or taken back already' })
    const data = { invitationId: id }
    await appendEvents(tx, caseId, now, [{ kind: 'reply-withdrawn', actorId: staff.id, data }])
  })
