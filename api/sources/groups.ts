/** Groups of sources: settings that are said once and hold for all that do not say something else themselves. */
import type { z } from 'zod'
import type { groupRow, saveSourceGroup } from '#api/contract/sources.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { type Declaration, declareSource } from './declare-source.ts'
import { settingsSchema, usualSettings } from './settings.ts'

type GroupRow = z.input<typeof groupRow>

export async function readGroups(prisma: PrismaClient): Promise<{ items: GroupRow[]; usual: typeof usualSettings }> {
  const rows = await prisma.sourceGroup.findMany({ orderBy: { key: 'asc' }, include: { _count: { select: { sources: true } } } })
  const items = rows.map(({ key, name, settings, updatedAt, _count }) => ({
    key,
    name,
    settings: settingsSchema.partial().safeParse(settings).data ?? {},
    sources: _count.sources,
    changedAt: updatedAt.toISOString(),
  }))
  return { items, usual: usualSettings }
}

interface Saved {
  row: GroupRow
  /** what held before; null for a new group */
  before: GroupRow | null
}

/** One edit for all sources of the group. Those that wait for their next walk do not wait longer than the new interval. */
export async function saveGroup(
  prisma: PrismaClient,
  { key, name, settings }: z.output<typeof saveSourceGroup.body>,
  now: Date,
): Promise<Saved> {
  const before = (await readGroups(prisma)).items.find((row) => row.key === key) ?? null
  await prisma.$transaction(async (tx) => {
    const { id } = await tx.sourceGroup.upsert({
      where: { key },
      create: { id: newId(), key, name, settings },
      update: { name, settings },
    })
    const latest = new Date(now.getTime() + (settings.intervalMinutes ?? usualSettings.intervalMinutes) * 60_000)
    await tx.source.updateMany({
      where: { groupId: id, intervalMinutes: null, nextRunAt: { gt: latest } },
      data: { nextRunAt: latest },
    })
  })
  const row = (await readGroups(prisma)).items.find((each) => each.key === key)
  if (!row) throw new Refusal('not-found')
  return { row, before }
}

/** A new version of the declaration says to which group the source belongs. */
export async function moveSource(prisma: PrismaClient, id: string, group: string | null, actorId: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const source = await tx.source.findUnique({ where: { id } })
    const found = group === null ? null : await tx.sourceGroup.findUnique({ where: { key: group } })
    if (!source || (group !== null && !found)) throw new Refusal('not-found')
    const { key, name, startUrls } = source
    const { kind, channel, publisher } = source as unknown as Declaration
    await declareSource(tx, { key, name, kind, channel, publisher, startUrls, groupId: found?.id ?? null }, actorId)
  })
}
