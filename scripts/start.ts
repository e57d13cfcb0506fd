/** Everything in one process group on embedded defaults, step by step. */
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSetUpToken } from '#api/auth/set-up-token.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { freePort } from '#api/database/free-port.ts'
import { claimStart } from '#api/database/users.ts'
import type { Env } from '#api/env.ts'
import { startWorkers } from '#api/jobs/main.ts'
import { makeLog } from '#api/log.ts'
import { startApi } from '#api/main.ts'
import { readOrMakeSecret } from '#api/secret.ts'
import { migrate } from '#prisma/migrate.ts'
import { seed } from '#prisma/seed.ts'
import type { Closing } from './closing.ts'
import { openDatabase } from './database.ts'
import { connect, webRoot } from './parts.ts'
import { CallProblem, WorkProblem } from './problem.ts'
import { progressLine } from './progress-line.ts'
import { readStartState, type StartState, writeStartState } from './start-state.ts'

export interface StartOptions {
  env: Env
  demo: boolean
  closing: Closing
  /** one line about what happens now */
  say(line: string): void
  /** throws when the start was called off meanwhile */
  goOn(): void
}
export interface Started {
  url: string
  demo: boolean
  /** to become the first administrator; null when there are people already */
  setUpToken: string | null
}

const NEEDED_MB = 500

export async function start(options: StartOptions): Promise<Started> {
  const { env, closing, say, goOn } = options
  checkFolder(env.JIANFU_DATA)
  await checkPort(env)
  const state = stateOf(options)
  say('Starting PostgreSQL')
  const database = closing.add(await openDatabase(env), (open) => open.close())
  const claim = await claimStart(database.url)
  if (!claim)
    throw new WorkProblem(`Jianfu already runs on ${env.JIANFU_DATA}: stop it first, or choose another folder with --data`)
  closing.add(claim, (held) => held.release())
  goOn()
  const applied = await migrate(database.url)
  if (applied.length > 0) say(`Migrated the database (${applied.length})`)
  goOn()
  say('Preparing the web app')
  const { buildWeb } = await import('#web/build.ts')
  if (await buildWeb()) say('Built the web app')
  goOn()
  const log = makeLog(env.LOG_LEVEL)
  const parts = await connect(env, database.url, log, closing)
  await fill(options, state, parts.prisma)
  goOn()
  const demo = state.kind === 'demo'
  const queueReady = () => parts.doorbell.ready()
  closing.add(await startApi({ ...parts, env, demo, webRoot, log, queueReady }), (api) => api.close())
  // the demo internet lives on loopback addresses
  const workerEnv = { ...env, ALLOW_PRIVATE_CRAWL: demo || env.ALLOW_PRIVATE_CRAWL }
  const workers = {
    ...parts,
    env: workerEnv,
    secret: readOrMakeSecret(env),
    log,
    ...(demo ? { onProgress: progressLine() } : {}),
  }
  closing.add(await startWorkers(workers), (running) => running.close())
  const isNew = (await parts.prisma.user.count()) === 0
  return { url: `http://localhost:${env.PORT}`, demo, setUpToken: isNew ? await makeSetUpToken(env.JIANFU_DATA) : null }
}

function checkFolder(data: string): void {
  mkdirSync(data, { recursive: true })
  const probe = join(data, `.probe-${process.pid}`)
  writeFileSync(probe, 'probe')
  rmSync(probe)
  const { bavail, bsize } = statfsSync(data)
  if ((bavail * bsize) / 1e6 < NEEDED_MB)
    throw new WorkProblem(
      `less than ${NEEDED_MB} MB of disk space are free for ${data}: make room, or choose another folder with --data`,
    )
}

/** Before the long work: nobody should wait for a crawl to learn that the port is taken. */
async function checkPort({ PORT: port, HOST: host }: Env): Promise<void> {
  const taken = { code: 'EADDRINUSE', port }
  if ((await freePort(port, host)) !== port) throw Object.assign(new Error('port taken'), taken)
}

function stateOf({ env, demo, say }: StartOptions): StartState {
  const state = readStartState(env.JIANFU_DATA)
  if (!state) return { kind: demo ? 'demo' : 'real' }
  if (state.kind === 'demo' && !demo)
    throw new CallProblem(`${env.JIANFU_DATA} holds the demonstration: give a real installation a folder of its own with --data`)
  if (state.kind === 'real' && demo) say(`${env.JIANFU_DATA} holds a real installation: starting without the demonstration`)
  return state
}

async function fill({ env, closing, say }: StartOptions, state: StartState, prisma: Parameters<typeof seed>[0]): Promise<void> {
  if (state.kind === 'real') {
    await seed(prisma)
    writeStartState(env.JIANFU_DATA, state)
    return
  }
  const { startDemo } = await import('#demo/server.ts')
  const port = await demoPort(env, state)
  say(`Starting the demo internet on port ${port}`)
  const { world } = closing.add(await startDemo({ port, exported: dayOf(new Date()) }), (open) => open.close())
  // before the seed: the addresses that it writes contain the port
  writeStartState(env.JIANFU_DATA, { kind: 'demo', demoPort: port })
  await seed(prisma, { demo: { world, secret: readOrMakeSecret(env) } })
}

async function demoPort(env: Env, { demoPort: before }: StartState): Promise<number> {
  const port = await freePort(before ?? env.JIANFU_DEMO_PORT)
  if (before && port !== before)
    throw new WorkProblem(
      `the demo internet of ${env.JIANFU_DATA} lives on port ${before}, which is taken: stop the program that uses it, or start with another --data`,
    )
  if (before || port === env.JIANFU_DEMO_PORT) return port
  for (let next = env.JIANFU_DEMO_PORT + 1; next < env.JIANFU_DEMO_PORT + 50; next++)
    if ((await freePort(next)) === next) return next
  return port
}
