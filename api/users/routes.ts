/** Administration of accounts. */

import * as deputies from '#api/contract/deputies.ts'
import * as contract from '#api/contract/users.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { addAccount, changeAccount, readUsers, resetTotp } from './accounts.ts'
import { endDeputy, nameDeputy, readDeputies } from './deputies.ts'
import { leaveOffice } from './leave-office.ts'

export function userRoutes(bind: Bind, { prisma, now }: Deps): void {
  bind(contract.listUsers, ({ staff }) => readUsers(prisma, staff))
  bind(contract.createAccount, async ({ body, staff }) => {
    await addAccount(prisma, staff, body, now())
    return readUsers(prisma, staff)
  })
  bind(contract.changeAccount, async ({ params: { id }, body, staff }) => {
    await changeAccount(prisma, staff, id, body, now())
    return readUsers(prisma, staff)
  })
  bind(contract.resetFactor, async ({ params: { id }, staff }) => {
    await resetTotp(prisma, staff, id, now())
    return readUsers(prisma, staff)
  })
  bind(contract.leave, async ({ params: { id }, body, staff }) => {
    const { cases, tasks } = await leaveOffice(prisma, staff, id, body.successorId, now())
    return { handedOver: cases, tasks }
  })
  bind(deputies.listDeputies, ({ staff }) => readDeputies(prisma, staff, now()))
  bind(deputies.nameDeputy, async ({ body, staff }) => {
    await nameDeputy(prisma, staff, body, now())
    return readDeputies(prisma, staff, now())
  })
  bind(deputies.endDeputy, async ({ params: { id }, staff }) => {
    await endDeputy(prisma, staff, id, now())
    return readDeputies(prisma, staff, now())
  })
}
