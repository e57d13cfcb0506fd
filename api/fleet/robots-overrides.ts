/** robots.txt of a host is set aside: one asks and says why, a head approves, and it ends by itself. */
import type { z } from 'zod'
import type { askOverride, overrideRow } from '#api/contract/overrides.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { namesOf } from '#api/users/names-of.ts'
import { checkOverride } from '#crawler/robots-override.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { RobotsOverrideModel } from '#prisma/generated/models.ts'

type Row = z.input<typeof overrideRow>

const mostShown = 100

export async function readOverrides(prisma: PrismaClient, now: Date): Promise<{ items: Row[] }> {
  const rows = await prisma.robotsOverride.findMany({ orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }], take: mostShown })
  const names = await namesOf(prisma, [...new Set(rows.flatMap((row) => [row.requestedById, row.approvedById ?? []].flat()))])
  const nameOf = (id: string) => names.get(id) ?? id
  const items = rows.map((row) => ({
    id: row.id,
    host: row.host,
    reason: row.reason,
    state: stateOf(row, now),
    requestedBy: { id: row.requestedById, name: nameOf(row.requestedById) },
    requestedAt: row.requestedAt.toISOString(),
    approvedBy: row.approvedById && nameOf(row.approvedById),
    approvedAt: row.approvedAt?.toISOString() ?? null,
    validUntil: row.validUntil.toISOString(),
  }))
  return { items }
}

function stateOf({ revokedAt, validUntil, approvedAt }: RobotsOverrideModel, now: Date): Row['state'] {
  if (revokedAt) return 'revoked'
  if (validUntil <= now) return 'ended'
  return approvedAt ? 'in-force' : 'waiting'
}

/** Of a day in China until its end. */
const endOf = (day: string) => new Date(`${day}T23:59:59+08:00`)

/** Returns the id. */
export async function askForOverride(
  prisma: PrismaClient,
  { host, reason, until }: z.output<typeof askOverride.body>,
  askerId: string,
  now: Date,
): Promise<string> {
  const validUntil = endOf(until)
  try {
    checkOverride({ reason, approver: askerId, until: validUntil.toISOString() }, now)
  } catch {
    throw new Refusal('not-possible', {
      detail: { zh: '截止日须在今天之后、180 天之内', en: 'It must end after today and within 180 days' },
    })
  }
  const open = await prisma.robotsOverride.findFirst({ where: { host, revokedAt: null, validUntil: { gt: now } } })
  if (open)
    throw new Refusal('not-possible', { detail: { zh: '这一主机已有申请或例外', en: 'There is one for this host already' } })
  const { id } = await prisma.robotsOverride.create({
    data: { id: newId(), host, reason, requestedById: askerId, requestedAt: now, validUntil },
  })
  return id
}

/** Whoever asked does not approve. */
export async function approveOverride(
  prisma: PrismaClient,
  id: string,
  approverId: string,
  now: Date,
): Promise<RobotsOverrideModel> {
  const row = await prisma.robotsOverride.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found')
  if (row.requestedById === approverId)
    throw new Refusal('not-possible', { detail: { zh: '申请人不能自己批准', en: 'Who asked for it does not approve it' } })
  if (stateOf(row, now) !== 'waiting') throw new Refusal('not-possible')
  const { count } = await prisma.robotsOverride.updateMany({
    where: { id, approvedAt: null, revokedAt: null },
    data: { approvedById: approverId, approvedAt: now },
  })
  if (count === 0) throw new Refusal('not-possible')
  return row
}

export async function endOverride(prisma: PrismaClient, id: string, now: Date): Promise<RobotsOverrideModel> {
  const row = await prisma.robotsOverride.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found')
  if (!row.revokedAt && row.validUntil > now) await prisma.robotsOverride.update({ where: { id }, data: { revokedAt: now } })
  return row
}
