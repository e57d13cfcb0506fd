/** Invitations as officers see them on the case, and as the institution sees its own. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { standsIn } from '#api/cases/stands-in.ts'
import type { invitation, ownInvitation } from '#api/contract/replies.ts'
import { namesOf } from '#api/users/names-of.ts'
import { basesFor, citationText } from '#policy/basis.ts'
import { invitationState, type PointKind } from '#policy/replies.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

type Own = z.input<typeof ownInvitation>
type Invitation = z.input<typeof invitation>

/** A point as it is kept; `day` is that of the conduct, by which its legal bases are told. */
export interface Point {
  kind: PointKind
  violation: string
  quote: string | null
  url: string | null
  day: string
}

const withAll = {
  case: { select: { districtCode: true, departmentCode: true } },
  institution: { select: { name: true } },
  files: { where: { given: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.ReplyInvitationInclude

type Row = Prisma.ReplyInvitationGetPayload<{ include: typeof withAll }>

/** Named one by one: nothing of the case or its staff comes along with a new column. */
function ownView(row: Row, today: string): Own {
  const { id, asked, dueDay, institution } = row
  const { districtCode, departmentCode } = row.case
  return {
    ...{ id, institution: institution.name, districtCode, departmentCode, asked, dueDay },
    points: (row.points as unknown as Point[]).map(({ kind, violation, quote, url, day }) => ({
      ...{ kind, violation, quote, url },
      basis: basesFor(violation, day).map(citationText),
    })),
    invitedAt: row.invitedAt.toISOString(),
    state: invitationState(row, today),
    reply: replyOf(row),
  }
}

function replyOf({ repliedAt, words, onPaper, promise, promisedDay, files }: Row): Own['reply'] {
  if (!repliedAt || words === null) return null
  const given = files.map(({ id, name, size }) => ({ id, name, size }))
  return { at: repliedAt.toISOString(), onPaper, words, promise, promisedDay, files: given }
}

/** An institution and those that went up in it, or that it went up in, are one. */
async function sameInstitution(db: Prisma.TransactionClient, id: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH root AS (SELECT coalesce("rootId", id) AS id FROM institution WHERE id = ${id}::uuid)
    SELECT i.id::text FROM institution i, root WHERE i.id = root.id OR i."rootId" = root.id`
  return rows.map((row) => row.id)
}

/** Of nobody without an institution. */
export async function ownedBy(db: Prisma.TransactionClient, staff: Staff): Promise<Prisma.ReplyInvitationWhereInput> {
  const ids = staff.institutionId === null ? [] : await sameInstitution(db, staff.institutionId)
  return { institutionId: { in: ids }, withdrawnAt: null }
}

export async function readOwn(db: Prisma.TransactionClient, where: Prisma.ReplyInvitationWhereInput, now: Date): Promise<Own[]> {
  const order = [{ invitedAt: 'desc' }, { id: 'desc' }] as const
  const rows = await db.replyInvitation.findMany({ where, include: withAll, orderBy: [...order], take: 100 })
  return rows.map((row) => ownView(row, dayOf(now)))
}

/** Of the case and of those that went up in it. The caller has checked who may see it. */
export async function readInvitations(prisma: PrismaClient, caseId: string, now: Date, id?: string): Promise<Invitation[]> {
  const rows = await prisma.replyInvitation.findMany({
    where: { case: standsIn(caseId), ...(id ? { id } : {}) },
    include: withAll,
    orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const ids = rows.map(({ invitedById }) => invitedById)
  const names = await namesOf(prisma, ids)
  const invited = [...new Set(rows.map(({ institutionId }) => institutionId))]
  const clerks = new Map(await Promise.all(invited.map(async (one) => [one, await hasAccount(prisma, one)] as const)))
  return rows.map((row) => ({
    ...ownView(row, dayOf(now)),
    invitedBy: names.get(row.invitedById) ?? '',
    hasClerk: clerks.get(row.institutionId) ?? false,
  }))
}

async function hasAccount(prisma: PrismaClient, institutionId: string): Promise<boolean> {
  const ids = await sameInstitution(prisma, institutionId)
  return (await prisma.user.count({ where: { institutionId: { in: ids }, disabled: false } })) > 0
}
