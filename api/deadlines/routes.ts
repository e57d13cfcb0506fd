/** The lengths of deadlines, for administrators. */
import * as contract from '#api/contract/deadline-settings.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { changeDeadline, revertDeadline } from './change.ts'
import { listDeadlines, readDeadline } from './read.ts'

export function deadlineRoutes(bind: Bind, { prisma, now }: Deps): void {
  bind(contract.listDeadlines, async () => ({ items: await listDeadlines(prisma, now()) }))
  bind(contract.readDeadline, ({ params: { id } }) => readDeadline(prisma, id))
  bind(contract.changeDeadline, async ({ params: { id }, body, staff }) => {
    await changeDeadline(prisma, staff, id, body, now())
    return readDeadline(prisma, id)
  })
  bind(contract.revertDeadline, async ({ params: { id }, body, staff }) => {
    await revertDeadline(prisma, staff, { id, ...body }, now())
    return readDeadline(prisma, id)
  })
}
