/** The same log read a second time, slowly and in memory: what the rows in the database must agree with. */
import type { PrismaClient } from '#prisma/generated/client.ts'

type Decision = Awaited<ReturnType<typeof readLog>>[number]

const readLog = (prisma: PrismaClient) => prisma.decision.findMany({ include: { items: true }, orderBy: { seq: 'asc' } })

export async function replay(prisma: PrismaClient) {
  const log = await readLog(prisma)
  const undone = new Set(log.flatMap(({ undoesId }) => undoesId ?? []))
  const holds = (decision: Decision) => !undone.has(decision.id)
  const rootsBy = (kind: string) => {
    const edges = new Map(log.filter((one) => one.kind === kind && holds(one)).map(({ fromId, intoId }) => [fromId, intoId]))
    return (id: string | null): string | null => {
      let at = id
      while (at !== null && edges.has(at)) at = edges.get(at) ?? null
      return at
    }
  }
  /** Where an item was put last; undefined: nobody ever moved it, or everybody took it back */
  const homesBy = (kind: string) => {
    const homes = new Map<string, string | null>()
    for (const decision of log.filter((one) => one.kind === kind)) {
      for (const { itemId, fromId } of decision.items) if (!homes.has(itemId)) homes.set(itemId, fromId)
    }
    for (const decision of log.filter((one) => one.kind === kind && holds(one))) {
      for (const { itemId, toId } of decision.items) homes.set(itemId, toId)
    }
    return homes
  }
  return {
    caseRoot: rootsBy('merge-cases'),
    institutionRoot: rootsBy('merge-institutions'),
    caseHomes: homesBy('move-between-cases'),
    institutionHomes: homesBy('move-between-institutions'),
    inForce: log.filter((one) => one.kind !== 'undo' && holds(one)),
  }
}
