/** Prepaid fees under watch, over HTTP. */
import * as contract from '#api/contract/escrow.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { readEscrow, readEscrowList } from './read-escrow.ts'

export function escrowRoutes(bind: Bind, { prisma, now }: Deps): void {
  bind(contract.listEscrow, ({ query, staff }) => readEscrowList(prisma, staff, query, now()))
  bind(contract.getEscrow, ({ params, staff }) => readEscrow(prisma, staff, params.id, now()))
}
