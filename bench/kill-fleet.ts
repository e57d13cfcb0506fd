/**
 * A whole fleet (PostgreSQL, Redis, API, workers, each a process) crawls a farm of sites while its parts are killed with
 * SIGKILL at random moments, and Redis is emptied. What is on file afterwards must be every page, once.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Redis } from 'ioredis'
import { startEmbedded } from '#api/database/embedded.ts'
import { freePort } from '#api/database/free-port.ts'
import { makeEvidenceStore } from '#api/evidence/store.ts'
import { verifyEvidence } from '#api/evidence/verify.ts'
import { declareSource } from '#api/sources/declare-source.ts'
import { makePrisma } from '#prisma/client.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { startFarm } from './site-farm.ts'

export interface KillOptions {
  folder: string
  hosts: number
  pagesPerHost: number
  workers: number
  /** how often something is killed */
  kills: number
  /** milliseconds between two kills: from, to */
  pauses: [number, number]
  /** pages that are fetched meanwhile at the least, as long as that takes no more than half a minute */
  pagesBetween: number
  /** of the random numbers */
  seed: number
  ratePerSecond: number
  limitMs: number
  say(line: string): void
}

export interface KillReport {
  kills: Record<string, number>
  seconds: number
  expected: number
  pages: number
  captures: number
  /** addresses that are not FETCHED, by state and reason */
  others: Record<string, number>
  runsOpen: number
  listingsOpen: number
  counted: boolean
  evidence: { captures: number; broken: number }
}

const script = fileURLToPath(new URL('../scripts/jianfu.mjs', import.meta.url))

/** mulberry32 */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const patienceMs = 30_000

/** Starts a program again whenever it ends, as systemd would. */
function keepRunning(command: string, args: string[], env: NodeJS.ProcessEnv) {
  let child: ChildProcess | undefined
  let closed = false
  const start = () => {
    child = spawn(command, args, { env, stdio: 'ignore' })
    child.on('error', () => {})
    child.once('exit', () => {
      if (!closed) setTimeout(start, 200)
    })
  }
  start()
  return {
    kill: () => child?.kill('SIGKILL'),
    close: async () => {
      closed = true
      const ended = new Promise<void>((resolve) => (child?.exitCode === null ? child.once('exit', () => resolve()) : resolve()))
      child?.kill('SIGTERM')
      await Promise.race([ended, pause(15_000)])
      child?.kill('SIGKILL')
    },
  }
}

async function startDatabase(folder: string) {
  for (let tries = 0; ; tries++) {
    try {
      return await startEmbedded({ folder })
    } catch (error) {
      // the processes of a killed server need a moment to notice
      if (tries > 40) throw error
      await pause(500)
    }
  }
}

export async function killFleet(options: KillOptions): Promise<KillReport> {
  const { folder, hosts, pagesPerHost, workers, seed, limitMs, ratePerSecond } = options
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const farm = await startFarm({ hosts, pagesPerHost })
  let database = await startDatabase(join(folder, 'postgres'))
  await migrate(database.url)
  const prisma = makePrisma(database.url, 3)
  await seedReference(prisma)
  await declareFarm(prisma, farm.starts, pagesPerHost, ratePerSecond)
  const redisPort = await freePort()
  const evidenceUrl = pathToFileURL(join(folder, 'evidence')).href
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    EVIDENCE_URL: evidenceUrl,
    JIANFU_DATA: folder,
    ALLOW_PRIVATE_CRAWL: 'true',
    LOG_LEVEL: 'silent',
  }
  const redisArgs = ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction']
  const redis = keepRunning('redis-server', redisArgs, process.env)
  const fleet = Array.from({ length: workers }, () => keepRunning(process.execPath, [script, 'worker'], env))
  const api = keepRunning(process.execPath, [script, 'api', '--port', String(await freePort())], env)
  const kills: Record<string, number> = { worker: 0, postgres: 0, redis: 0, flush: 0, api: 0 }
  const random = randomOf(seed)
  const began = performance.now()
  const strike = {
    worker: async () => void fleet[Math.floor(random() * workers)]?.kill(),
    api: async () => void api.kill(),
    redis: async () => void redis.kill(),
    flush: () => flush(redisPort),
    postgres: async () => {
      process.kill(database.pid, 'SIGKILL')
      await pause(500)
      database = await startDatabase(join(folder, 'postgres'))
    },
  }
  const order = ['worker', 'postgres', 'redis', 'worker', 'flush', 'worker', 'api'] as const
  try {
    await until(prisma, (seen) => seen.pages > 0, limitMs)
    for (let i = 0; i < options.kills; i++) {
      const [from, to] = options.pauses
      await pause(from + random() * (to - from))
      // what strikes while everything is still getting up strikes nothing
      const before = await pagesOf(prisma)
      await until(prisma, ({ pages, runsOpen }) => pages >= Number(before) + options.pagesBetween || runsOpen === 0, patienceMs)
      const what = order[i % order.length] as (typeof order)[number]
      await strike[what]()
      kills[what] = (kills[what] ?? 0) + 1
      options.say(`${Math.round((performance.now() - began) / 1000)} s: killed ${what}, ${await pagesOf(prisma)} pages on file`)
    }
    await until(prisma, (seen) => seen.runsOpen === 0 && seen.listingsOpen === 0, limitMs - (performance.now() - began))
    return await reportOf(prisma, kills, (performance.now() - began) / 1000, farm.pages, evidenceUrl)
  } finally {
    await Promise.all([...fleet, api].map((each) => each.close()))
    await redis.close()
    await prisma.$disconnect()
    await database.stop()
    await farm.close()
  }
}

async function declareFarm(prisma: PrismaClient, starts: string[], pagesPerHost: number, ratePerSecond: number): Promise<void> {
  for (const start of starts) {
    const name = new URL(start).hostname.split('.')[0] ?? ''
    await declareSource(prisma, {
      key: name,
      name: `${name}网站`,
      kind: 'website',
      channel: 'own_site',
      publisher: 'platform',
      startUrls: [start],
      maxPages: pagesPerHost * 2,
      maxDepth: 20,
      ratePerSecond,
      render: 'never',
    })
  }
}

async function flush(port: number): Promise<void> {
  const client = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: 1, retryStrategy: () => null })
  client.on('error', () => {})
  await client.flushall().catch(() => {})
  client.disconnect()
}

const pagesOf = (prisma: PrismaClient): Promise<number> => prisma.page.count().catch(() => 0)

interface Seen {
  pages: number
  runsOpen: number
  listingsOpen: number
}

async function look(prisma: PrismaClient): Promise<Seen | null> {
  const rows = await prisma.$queryRaw<Seen[]>`
    SELECT (SELECT count(*) FROM page)::int AS pages,
      (SELECT count(*) FROM source)::int - (SELECT count(*) FROM crawl_run WHERE state = 'DONE')::int AS "runsOpen",
      (SELECT count(*) FROM listing WHERE state = 'NEW')::int AS "listingsOpen"`.catch(() => [])
  return rows[0] ?? null
}

/** The end of patience is no error here: the report says what is still open. */
async function until(prisma: PrismaClient, done: (seen: Seen) => boolean, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs
  while (performance.now() < end) {
    const seen = await look(prisma)
    if (seen && done(seen)) return
    await pause(300)
  }
}

async function reportOf(
  prisma: PrismaClient,
  kills: Record<string, number>,
  seconds: number,
  expected: number,
  evidenceUrl: string,
): Promise<KillReport> {
  const seen = await look(prisma)
  const states = await prisma.crawlUrl.groupBy({ by: ['state', 'reason'], where: { state: { not: 'FETCHED' } }, _count: true })
  const runs = await prisma.crawlRun.findMany()
  const { captures, broken } = await verifyEvidence(prisma, makeEvidenceStore(evidenceUrl))
  return {
    kills,
    seconds: Math.round(seconds),
    expected,
    pages: await prisma.page.count(),
    captures: await prisma.capture.count(),
    others: Object.fromEntries(states.map(({ state, reason, _count }) => [`${state} ${reason ?? ''}`.trim(), _count])),
    runsOpen: seen?.runsOpen ?? -1,
    listingsOpen: seen?.listingsOpen ?? -1,
    counted: runs.every((run) => run.discovered === run.fetched + run.unchanged + run.skipped + run.failed),
    evidence: { captures, broken: broken.length },
  }
}
