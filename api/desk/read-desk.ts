/** What hangs on a case beside its file: tasks, links, referrals, corrections. Links to cases that the caller may not see are left out. */
import type { z } from 'zod'
import { can, type Staff, sees } from '#api/auth/staff.ts'
import { standsIn } from '#api/cases/stands-in.ts'
import type { caseDesk } from '#api/contract/desk.ts'
import { readInvitations } from '#api/replies/read.ts'
import type { DiaryKind } from '#policy/diary.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readCorrections } from './corrections.ts'
import { readReferrals } from './referrals.ts'

type Desk = z.input<typeof caseDesk>

const other = {
  select: { id: true, number: true, state: true, closedAt: true, districtCode: true, institution: { select: { name: true } } },
} as const

export async function readDesk(prisma: PrismaClient, staff: Staff, caseId: string, now: Date): Promise<Desk> {
  const [tasks, links, referrals, invitations, corrections] = await Promise.all([
    prisma.caseTask.findMany({
      where: { case: standsIn(caseId) },
      include: { assignee: { select: { id: true, name: true } } },
      orderBy: [{ doneAt: { sort: 'asc', nulls: 'first' } }, { dueDay: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: 200,
    }),
    prisma.caseLink.findMany({
      where: { removedAt: null, OR: [{ fromId: caseId }, { toId: caseId }] },
      include: { from: other, to: other },
      orderBy: { at: 'asc' },
      take: 200,
    }),
    readReferrals(prisma, staff, { caseId }, can(staff, 'case.assign')),
    readInvitations(prisma, caseId, now),
    readCorrections(prisma, caseId),
  ])
  return {
    tasks: tasks.map(({ id, kind, title, dueDay, assignee, doneAt }) => ({
      ...{ id, kind: kind as DiaryKind, title, dueDay, assignee },
      doneAt: doneAt?.toISOString() ?? null,
    })),
    links: links.flatMap(({ id, kind, fromId, from, to }): Desk['links'] => {
      const [there, isFrom] = fromId === caseId ? [to, true] : [from, false]
      if (!sees(staff, there.districtCode)) return []
      const seen = kind === 'child' && !isFrom ? 'parent' : kind
      const { number, state } = there
      const shown = { number, state, open: there.closedAt === null, institution: there.institution.name }
      return [{ id, kind: seen as Desk['links'][number]['kind'], caseId: there.id, ...shown }]
    }),
    referrals,
    invitations,
    corrections,
  }
}
