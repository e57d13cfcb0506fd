/** A note in the history of a case. It changes nothing else, so it needs no version. */
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Actor } from './act.ts'
import { appendEvents } from './history.ts'
import { lockCase } from './lock-case.ts'

export async function addNote(prisma: PrismaClient, actor: Actor, caseId: string, note: string, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockCase(tx, caseId)
    await appendEvents(tx, caseId, now, [{ kind: 'note', actorId: actor.id, note }])
  })
}
