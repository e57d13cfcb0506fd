/** Administration of accounts, and the log for auditors. */
import * as contract from '#api/contract/users.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { addAccount, changeAccount, leaveOffice, readUsers, resetTotp } from './accounts.ts'

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
  bind(contract.leave, async ({ params: { id }, body, staff }) => ({
    handedOver: await leaveOffice(prisma, staff, id, body.successorId, now()),
  }))
  bind(contract.listAudit, ({ query }) => readAudit(prisma, query))
}

const pageSize = 100

async function readAudit(
  prisma: PrismaClient,
  query: { actor?: string | undefined; action?: string | undefined; before?: number | undefined },
) {
  const { actor, action, before } = query
  const rows = await prisma.auditEvent.findMany({
    where: {
      ...(actor ? { actorId: actor } : {}),
      ...(action ? { action: { startsWith: action } } : {}),
      ...(before ? { seq: { lt: BigInt(before) } } : {}),
    },
    orderBy: { seq: 'desc' },
    take: pageSize,
  })
  const ids = rows.flatMap(({ actorId }) => actorId ?? [])
  const people = await prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const last = rows.at(-1)
  return {
    items: rows.map(({ seq, at, actorId, action: verb, subject, detail }) => ({
      ...{ seq: Number(seq), at: at.toISOString(), action: verb, subject, detail: detail as Record<string, unknown> },
      actor: actorId === null ? null : (names.get(actorId) ?? actorId),
    })),
    next: rows.length === pageSize && last ? Number(last.seq) : null,
  }
}
