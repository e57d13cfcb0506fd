/** Functions of roles, for administrators of the city. */
import * as contract from '#api/contract/switches.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { changeSwitches, revertSwitches } from './change.ts'
import { listSwitches, readSwitches } from './read.ts'

export function switchRoutes(bind: Bind, { prisma, now }: Deps): void {
  bind(contract.listSwitches, async () => ({ items: await listSwitches(prisma) }))
  bind(contract.readSwitches, ({ params: { id } }) => readSwitches(prisma, id))
  bind(contract.changeSwitches, async ({ params: { id }, body, staff }) => {
    await changeSwitches(prisma, staff, id, body, now())
    return readSwitches(prisma, id)
  })
  bind(contract.revertSwitches, async ({ params: { id }, body, staff }) => {
    await revertSwitches(prisma, staff, id, body.version, now())
    return readSwitches(prisma, id)
  })
}
