/** What hangs on a case of a side: reminders, and whatever is kept with the case later. */
import { newId } from '#api/new-id.ts'
import type { HttpWorld } from '../http-world.ts'

export async function caseThings({ prisma, clock }: HttpWorld, caseId: string) {
  const due = { dueStep: 'LOOK', dueSince: '2026-11-16', dueDay: '2026-11-23' }
  await prisma.case.update({ where: { id: caseId }, data: due })
  const { dueStep: step, dueSince: since, dueDay } = due
  await prisma.escalation.create({ data: { id: newId(), caseId, step, since, dueDay, level: 1, at: clock.now } })
  return {}
}
