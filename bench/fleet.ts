/**
 * npx tsx bench/fleet.ts [--workers 1,2,4,8] [--seconds 30]: pages per second of a growing fleet at fixed politeness, against
 * 200 sites that answer after 200 ms. The sites' own diary says whether any of them was asked too often; then the exit is 1.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { startEmbedded } from '#api/database/embedded.ts'
import { declareSource } from '#api/sources/declare-source.ts'
import { makePrisma } from '#prisma/client.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { shortestPause, startFarm } from './site-farm.ts'

const { values } = parseArgs({
  options: {
    workers: { type: 'string', default: '1,2,4,8' },
    seconds: { type: 'string', default: '30' },
    rate: { type: 'string', default: '0.25' },
    'hosts-at-once': { type: 'string', default: '12' },
  },
})
const script = fileURLToPath(new URL('../scripts/jianfu.mjs', import.meta.url))
const rate = Number(values.rate)
const hostsAtOnce = Number(values['hosts-at-once'])
const latencyMs = 200
const longestWarmUpMs = 240_000
const hosts = 200
/** A host rests from its answer to its next request. */
const hostsLimit = hosts / (1 / rate + latencyMs / 1000)

interface Round {
  workers: number
  pagesPerSecond: number
  linear: number
  shortestPauseMs: number
  pages: number
}

async function declare(prisma: PrismaClient, starts: string[]): Promise<void> {
  for (const start of starts) {
    const key = new URL(start).hostname.split('.')[0] ?? ''
    const kind = { kind: 'website', channel: 'own_site', publisher: 'platform', render: 'never' } as const
    await declareSource(prisma, {
      key,
      name: key,
      ...kind,
      startUrls: [start],
      maxPages: 5000,
      maxDepth: 30,
      ratePerSecond: rate,
    })
  }
}

/** Every host has been asked for robots.txt and its first pages, so that what is measured is the fleet at its regular work. */
async function warm(diary: Map<string, number[]>): Promise<void> {
  const end = performance.now() + longestWarmUpMs
  while (diary.size < hosts || [...diary.values()].some((times) => times.length < 3)) {
    if (performance.now() > end) throw new Error('the fleet did not reach all hosts in time')
    await pause(500)
  }
}

async function round(workers: number): Promise<Omit<Round, 'linear'>> {
  const folder = mkdtempSync(join(tmpdir(), 'jianfu-fleet-'))
  const farm = await startFarm({ hosts, pagesPerHost: 2000, latencyMs })
  const database = await startEmbedded({ folder: join(folder, 'postgres') })
  await migrate(database.url)
  const prisma = makePrisma(database.url, 3)
  await seedReference(prisma)
  await declare(prisma, farm.starts)
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    REDIS_URL: '',
    EVIDENCE_URL: pathToFileURL(join(folder, 'evidence')).href,
    JIANFU_DATA: folder,
    ALLOW_PRIVATE_CRAWL: 'true',
    HOSTS_AT_ONCE: String(hostsAtOnce),
    LOG_LEVEL: 'error',
  }
  const fleet = Array.from({ length: workers }, () =>
    spawn(process.execPath, [script, 'worker'], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  )
  const alive = async () => (await prisma.worker.count({ where: { endedAt: null } })) === workers
  while (!(await alive())) await pause(200)
  await warm(farm.diary)
  const count = () => [...farm.diary.values()].reduce((sum, times) => sum + times.length, 0)
  const before = count()
  const began = performance.now()
  await pause(Number(values.seconds) * 1000)
  const pages = count() - before
  const pagesPerSecond = pages / ((performance.now() - began) / 1000)
  const ended = fleet.map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const child of fleet) child.kill('SIGTERM')
  await Promise.all(ended)
  const shortestPauseMs = Math.round(shortestPause(farm.diary))
  await prisma.$disconnect()
  await database.stop()
  await farm.close()
  rmSync(folder, { recursive: true, force: true })
  return { workers, pagesPerSecond, shortestPauseMs, pages }
}

const rounds: Round[] = []
for (const workers of values.workers.split(',').map(Number)) {
  const result = await round(workers)
  const first = rounds[0] ?? { ...result, linear: 1 }
  const ideal = Math.min(hostsLimit, (first.pagesPerSecond / first.workers) * workers)
  const each = { ...result, linear: result.pagesPerSecond / ideal }
  rounds.push(each)
  console.log(
    `${workers} workers: ${each.pagesPerSecond.toFixed(1)} pages/s (${each.linear.toFixed(2)} of linear, limit of the hosts ${hostsLimit.toFixed(0)}), shortest pause ${each.shortestPauseMs} ms`,
  )
}
const polite = rounds.every(({ shortestPauseMs }) => shortestPauseMs >= 1000 / rate)
const linear = rounds.every((each) => each.linear >= 0.9)
console.log(JSON.stringify({ rate, latencyMs, hosts, hostsAtOnce, rounds, polite, linear }))
process.exit(polite && linear ? 0 : 1)
