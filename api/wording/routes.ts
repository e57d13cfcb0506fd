/** The words of replies and documents, for administrators. */
import * as contract from '#api/contract/wording.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { changeWording, revertWording } from './change.ts'
import { listWordings, readWording } from './read.ts'

export function wordingRoutes(bind: Bind, { prisma, now }: Deps): void {
  bind(contract.listWordings, async ({ staff }) => ({ items: await listWordings(prisma, staff) }))
  bind(contract.readWording, ({ params: { id }, staff }) => readWording(prisma, staff, id))
  bind(contract.changeWording, async ({ params: { id }, body, staff }) => {
    await changeWording(prisma, staff, id, body, now())
    return readWording(prisma, staff, id)
  })
  bind(contract.revertWording, async ({ params: { id }, body, staff }) => {
    await revertWording(prisma, staff, id, body.version, now())
    return readWording(prisma, staff, id)
  })
}
