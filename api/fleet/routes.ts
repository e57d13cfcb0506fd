/** The crawl as operators see and steer it. Whatever they change is on record. */
import { staffDid } from '#api/audit/staff-did.ts'
import * as contract from '#api/contract/fleet.ts'
import * as overrides from '#api/contract/overrides.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import { readDeadLetters, replay } from './dead-letters.ts'
import { pauseHost, readHosts } from './hosts.ts'
import { readFleet, viewOfWorker } from './read-fleet.ts'
import { readRun, readRuns, readRunUrls } from './read-runs.ts'
import { approveOverride, askForOverride, endOverride, readOverrides } from './robots-overrides.ts'
import { stopRun } from './stop-run.ts'
import { makeFleetWatch } from './watch-fleet.ts'

const bells = { fetch: 'crawl', listing: 'classify', complaint: 'complaint' } as const

export function fleetRoutes(bind: Bind, deps: Deps): void {
  const { prisma } = deps
  const live = makeFleetWatch(prisma)
  bind(contract.getFleet, () => readFleet(prisma))
  bind(contract.listRuns, ({ query }) => readRuns(prisma, query))
  bind(contract.getRun, ({ params }) => readRun(prisma, params.id))
  bind(contract.listRunUrls, ({ params, query }) => readRunUrls(prisma, params.id, query))
  bind(contract.listHosts, ({ query }) => readHosts(prisma, query))
  bind(contract.listDeadLetters, ({ query }) => readDeadLetters(prisma, query))

  bind(contract.watchFleet, async ({ req, res }) => {
    if (!(await live.watch(req, res))) throw new Refusal('too-many-requests', { retryAfter: 60 })
    return undefined
  })

  steering(bind, deps)
  settingAside(bind, deps)
}

function settingAside(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  bind(overrides.listOverrides, () => readOverrides(prisma, now()))

  bind(overrides.askOverride, async ({ body, staff }) => {
    const id = await askForOverride(prisma, body, staff.id, now())
    await staffDid(deps, staff, 'robots.ask', `robots-override:${id}`, body)
    return readOverrides(prisma, now())
  })

  bind(overrides.approveOverride, async ({ params: { id }, staff }) => {
    const { host, reason } = await approveOverride(prisma, id, staff.id, now())
    await staffDid(deps, staff, 'robots.approve', `robots-override:${id}`, { host, reason })
    return readOverrides(prisma, now())
  })

  bind(overrides.endOverride, async ({ params: { id }, staff }) => {
    const { host } = await endOverride(prisma, id, now())
    await staffDid(deps, staff, 'robots.end', `robots-override:${id}`, { host })
    return readOverrides(prisma, now())
  })
}

function steering(bind: Bind, deps: Deps): void {
  const { prisma } = deps
  bind(contract.stopRun, async ({ params: { id }, staff }) => {
    const stopped = await prisma.$transaction((tx) => stopRun(tx, id))
    if (stopped) await staffDid(deps, staff, 'run.stop', `run:${id}`)
    return (await readRun(prisma, id)).run
  })

  bind(contract.pauseHost, async ({ body, staff }) => {
    const row = await pauseHost(prisma, body)
    const { name, paused, reason } = body
    await staffDid(deps, staff, paused ? 'host.pause' : 'host.resume', `host:${name}`, reason ? { reason } : {})
    return row
  })

  bind(contract.drainWorker, async ({ params: { id }, body: { draining }, staff }) => {
    const { count } = await prisma.worker.updateMany({ where: { id, endedAt: null }, data: { draining } })
    const worker = await prisma.worker.findUnique({ where: { id } })
    if (!worker) throw new Refusal('not-found')
    if (count > 0) await staffDid(deps, staff, draining ? 'worker.drain' : 'worker.resume', `worker:${id}`)
    return viewOfWorker(worker, new Date())
  })

  bind(contract.replayDeadLetters, async ({ body: { kind, ids }, staff }) => {
    const replayed = await replay(prisma, kind, ids)
    await staffDid(deps, staff, 'dead-letter.replay', `dead-letters:${kind}`, { replayed })
    if (replayed > 0) await deps.doorbell.ring(bells[kind])
    return { replayed }
  })
}
