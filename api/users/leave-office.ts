/** Somebody leaves. What the person holds goes to one named colleague and the account is closed, all or nothing: no open case or task stays with nobody. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { appendToEach } from '#api/cases/history.ts'
import { lockUser, notPossible, type Tx } from '#api/users/accounts.ts'
import { type HeldCase, type HeldTask, heldCases, heldTasks } from '#api/users/held.ts'
import { canHold, stillHere } from '#api/users/still-here.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export type HandedOver = { cases: number; tasks: number }

export async function leaveOffice(
  prisma: PrismaClient,
  staff: Staff,
  id: string,
  successorId: string | null,
  now: Date,
): Promise<HandedOver> {
  if (id === staff.id) throw notPossible('不能停用自己的账号', 'You cannot close your own account')
  return prisma.$transaction(
    async (tx) => {
      await lockUser(tx, staff, id)
      // whoever is being given something meanwhile is waited for, and what was given is handed on with the rest
      const cases = await heldCases(tx, id)
      const tasks = await heldTasks(tx, id)
      if (cases.length + tasks.length > 0) {
        const heir = await successor(tx, successorId, id, cases, tasks)
        await handOver(tx, staff, cases, id, heir, now)
        await tx.caseTask.updateMany({ where: { id: { in: tasks.map((task) => task.id) } }, data: { assigneeId: heir } })
      }
      await tx.deputy.updateMany({ where: { endedAt: null, OR: [{ userId: id }, { deputyId: id }] }, data: { endedAt: now } })
      await tx.user.update({ where: { id }, data: { disabled: true } })
      await tx.session.deleteMany({ where: { userId: id } })
      const counts = { cases: cases.length, tasks: tasks.length }
      await appendAudit(
        tx,
        { actorId: staff.id, action: 'user.leave', subject: `user:${id}`, detail: { successorId, ...counts } },
        now,
      )
      return counts
    },
    { timeout: 60_000 },
  )
}

async function successor(
  tx: Tx,
  successorId: string | null,
  leaverId: string,
  cases: HeldCase[],
  tasks: HeldTask[],
): Promise<string> {
  if (successorId === null || successorId === leaverId)
    throw notPossible(
      `还有 ${cases.length} 件在办案件、${tasks.length} 项未完成任务，请选择接手人员`,
      `${cases.length} open cases and ${tasks.length} open tasks are left: name a successor`,
    )
  const person = (await stillHere(tx, [successorId])).get(successorId)
  if (![...cases, ...tasks].every((row) => canHold(person, row.districtCode)))
    throw notPossible(
      '接手人员不存在、已停用、不办理案件或看不到全部案件',
      'The successor is unknown, closed, works on no cases or does not see all of these',
    )
  return successorId
}

/** A successor who is on the case already leaves the other place free; a reviewer is named anew by whoever sends it to review. */
async function handOver(tx: Tx, staff: Staff, held: HeldCase[], from: string, to: string, now: Date): Promise<void> {
  const moves = held.map((row) => {
    const assigneeId = row.assigneeId === from ? to : row.assigneeId
    const wanted = row.secondId === from ? to : row.secondId
    const secondId = wanted === assigneeId ? null : wanted
    const reviewerId = row.reviewerId === from ? null : row.reviewerId
    return { row, assigneeId, secondId, reviewerId }
  })
  const entries = moves.map(({ row, assigneeId, secondId }) => {
    const before = { assigneeId: row.assigneeId, secondId: row.secondId }
    return {
      caseId: row.id,
      event: { kind: 'assigned' as const, actorId: staff.id, data: { assigneeId, secondId, before, by: 'departure' } },
    }
  })
  await appendToEach(tx, now, entries)
  for (const { row, ...people } of moves)
    await tx.case.update({ where: { id: row.id }, data: { ...people, version: { increment: 1 } } })
}
