/** The log by filters: a page for the screen, or all of it in pieces for a file. */
import type { AuditFilters } from '#api/contract/audit.ts'
import { namesOf } from '#api/users/names-of.ts'
import { addCalendarDays } from '#policy/days.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

/** The verb of uncovering who complained. */
export const revealAction = 'identity.reveal'

const pageSize = 100
const pieceSize = 1000
const mostPeople = 200

const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

export async function readAudit(prisma: PrismaClient, { before, ...filters }: AuditFilters & { before?: number | undefined }) {
  const where = await auditWhere(prisma, filters)
  const rows = await prisma.auditEvent.findMany({
    where: before ? { AND: [where, { seq: { lt: BigInt(before) } }] } : where,
    orderBy: { seq: 'desc' },
    take: pageSize,
  })
  const last = rows.at(-1)
  return { items: await withNames(prisma, rows), next: rows.length === pageSize && last ? Number(last.seq) : null }
}

/** Oldest first, a thousand at a time: the memory it takes does not grow with the log. */
export async function* readWholeAudit(prisma: PrismaClient, filters: AuditFilters) {
  const where = await auditWhere(prisma, filters)
  for (let after = 0n; ; ) {
    const rows = await prisma.auditEvent.findMany({
      where: { AND: [where, { seq: { gt: after } }] },
      orderBy: { seq: 'asc' },
      take: pieceSize,
    })
    if (rows.length > 0) yield await withNames(prisma, rows)
    const last = rows.at(-1)
    if (!last || rows.length < pieceSize) return
    after = last.seq
  }
}

async function auditWhere(
  prisma: PrismaClient,
  { actor, action, subject, from, to, reveals }: AuditFilters,
): Promise<Prisma.AuditEventWhereInput> {
  const at = { ...(from ? { gte: midnight(from) } : {}), ...(to ? { lt: midnight(addCalendarDays(to, 1)) } : {}) }
  return {
    ...(actor ? { actorId: { in: await idsOf(prisma, actor) } } : {}),
    ...(reveals ? { action: revealAction } : action ? { action: { startsWith: action } } : {}),
    ...(subject ? { subject: { startsWith: subject } } : {}),
    ...(from || to ? { at } : {}),
  }
}

/** A name that many bear finds what any of them did. */
async function idsOf(prisma: PrismaClient, actor: string): Promise<string[]> {
  const people = await prisma.user.findMany({
    where: { OR: [{ id: actor }, { username: actor }, { name: { contains: actor } }], role: { not: 'citizen' } },
    select: { id: true },
    take: mostPeople,
  })
  return people.map(({ id }) => id)
}

type Row = Prisma.AuditEventGetPayload<object>

async function withNames(prisma: PrismaClient, rows: Row[]) {
  const ids = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]
  const names = await namesOf(prisma, ids)
  return rows.map(({ seq, at, actorId, action, subject, detail }) => ({
    ...{ seq: Number(seq), at: at.toISOString(), action, subject, detail: detail as Record<string, unknown> },
    actor: actorId === null ? null : (names.get(actorId) ?? actorId),
  }))
}
