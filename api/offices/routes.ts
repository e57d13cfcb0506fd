/** Contact facts of the offices: for administrators, for staff who look them up, and for citizens. */
import { dayOf } from '#api/cases/day-of.ts'
import * as contract from '#api/contract/offices.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { changeOffice, revertOffice } from './change.ts'
import { listOffices, publicOffices, readOffice } from './read.ts'

export function officeRoutes(bind: Bind, { prisma, now }: Deps): void {
  const read = (code: string) => readOffice(prisma, code, dayOf(now()))
  bind(contract.listPublicOffices, async () => ({ items: await publicOffices(prisma, dayOf(now())) }))
  bind(contract.listOffices, async () => ({ items: await listOffices(prisma, dayOf(now())) }))
  bind(contract.readOffice, ({ params: { id } }) => read(id))
  bind(contract.changeOffice, async ({ params: { id }, body, staff }) => {
    await changeOffice(prisma, staff, id, body, now())
    return read(id)
  })
  bind(contract.revertOffice, async ({ params: { id }, body, staff }) => {
    await revertOffice(prisma, staff, id, body.version, now())
    return read(id)
  })
}
