/** Systems that send by themselves: their keys are given by administrators, their orders come in like those of a sheet. */
import { staffDid } from '#api/audit/staff-did.ts'
import * as contract from '#api/contract/push.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { decideChange, readUpdates } from '#api/hotline/updates.ts'
import type { Bind } from '#api/http/bind.ts'
import { readResults, takeOrders } from './orders.ts'
import { makeQuotas } from './quotas.ts'
import { keyInHeader, makeSource, revokeSource, sourceOfKey, viewOf } from './sources.ts'

const idempotencyKey = /^[A-Za-z0-9_-]{8,100}$/

export function pushRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now, doorbell } = deps
  const quota = makeQuotas()

  bind(contract.listPushSources, async () => {
    const rows = await prisma.pushSource.findMany({ orderBy: { createdAt: 'asc' }, take: 500 })
    return { items: rows.map(viewOf) }
  })

  bind(contract.createPushSource, async ({ body, staff }) => {
    const made = await makeSource(prisma, staff, body, now())
    await staffDid(deps, staff, 'push.create', `push:${made.source.id}`, { name: body.name })
    return made
  })

  bind(contract.revokePushSource, async ({ params, staff }) => {
    const revoked = await revokeSource(prisma, params.id, now())
    await staffDid(deps, staff, 'push.revoke', `push:${params.id}`)
    return revoked
  })

  bind(contract.pushOrders, async ({ body, req }) => {
    const source = await sourceOfKey(prisma, keyInHeader(req.get('authorization')), now())
    if (source.channel === 'web') throw new Refusal('forbidden')
    const key = req.get('idempotency-key') ?? ''
    if (!idempotencyKey.test(key))
      throw new Refusal('validation-failed', {
        errors: [{ path: 'Idempotency-Key', message: '8-100 characters A-Z a-z 0-9 _ -' }],
      })
    await quota(source, body.orders.length)
    const answer = await takeOrders(deps, source, body.orders, key)
    if (answer.imported > 0) await doorbell.ring('complaint')
    return answer
  })

  bind(contract.pushResults, async ({ query, req }) => {
    const source = await sourceOfKey(prisma, keyInHeader(req.get('authorization')), now())
    await quota(source, 1)
    return readResults(deps, source, query.since)
  })

  bind(contract.listUpdates, ({ staff }) => readUpdates(prisma, staff))

  bind(contract.decideUpdate, async ({ params, body, staff }) => {
    const { state, complaintId } = await decideChange(prisma, params.id, body.take, staff, now())
    await staffDid(deps, staff, 'complaint.update', `complaint:${complaintId}`, { updateId: params.id, state })
    if (state === 'TAKEN') await doorbell.ring('complaint')
    return { state }
  })
}
