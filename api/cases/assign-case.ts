/** Gives a case to one or two officers; leaving out the second keeps the one there is. */
import { Refusal } from '#api/errors.ts'
import { canHold, stillHere } from '#api/users/still-here.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Actor } from './act.ts'
import { appendEvents } from './history.ts'
import { lockCase } from './lock-case.ts'

export interface Assignment {
  caseId: string
  version: number
  assigneeId: string | null
  secondId?: string | null | undefined
}

export async function assignCase(prisma: PrismaClient, actor: Actor, asked: Assignment, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // before the case, as a departure does it: so the two never wait for each other
    const here = await stillHere(tx, [asked.assigneeId, asked.secondId ?? null])
    const row = await lockCase(tx, asked.caseId, asked.version)
    const { assigneeId, secondId = row.secondId } = asked
    const ids = [assigneeId, secondId].filter((id): id is string => id !== null)
    if (new Set(ids).size < ids.length) throw notPossible('两名办案人员不能是同一人', 'The two officers must be different people')
    if (ids.some((id) => id !== row.secondId && !here.has(id)))
      throw notPossible('所选人员不存在或已停用', 'One of the officers is unknown or disabled')
    if (ids.some((id) => here.has(id) && !canHold(here.get(id), row.districtCode)))
      throw notPossible('所选人员看不到本案或不办理案件', 'One of the officers does not see this case or works on none')
    const before = { assigneeId: row.assigneeId, secondId: row.secondId }
    await appendEvents(tx, row.id, now, [{ kind: 'assigned', actorId: actor.id, data: { assigneeId, secondId, before } }])
    await tx.case.update({ where: { id: row.id }, data: { assigneeId, secondId, version: { increment: 1 } } })
  })
}

const notPossible = (zh: string, en: string): Refusal => new Refusal('not-possible', { detail: { zh, en } })
