/**
 * The whole river over the bench site: fetched, kept in WARC files, read, judged, on file in PostgreSQL, resolved and attached, by two worker
 * processes and a database of their own. The clock runs from the first request to the last judgement; what it cost is told of workers and
 * database together. Arguments: address, pages, concurrency.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { startEmbedded } from '#api/database/embedded.ts'
import { isIdle, readProgress } from '#api/jobs/progress.ts'
import { declareSource } from '#api/sources/declare-source.ts'
import { makePrisma } from '#prisma/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'

const [start = '', pages = '5000', concurrency = '16'] = process.argv.slice(2)
const script = fileURLToPath(new URL('../../../scripts/jianfu.mjs', import.meta.url))
const workers = 2

const folder = mkdtempSync(join(tmpdir(), 'jianfu-river-'))
const database = await startEmbedded({ folder: join(folder, 'postgres') })
await migrate(database.url)
const prisma = makePrisma(database.url, 3)
await seedReference(prisma)
await declareSource(prisma, {
  ...{ key: 'bench', name: 'bench', kind: 'website', channel: 'own_site', publisher: 'institution', render: 'never' },
  ...{ startUrls: [start], maxPages: Number(pages), maxDepth: 30, ratePerSecond: 0 },
})
const env = {
  ...process.env,
  ...{ DATABASE_URL: database.url, REDIS_URL: '', JIANFU_DATA: folder, LOG_LEVEL: 'error' },
  EVIDENCE_URL: pathToFileURL(join(folder, 'evidence')).href,
  ...{ ALLOW_PRIVATE_CRAWL: 'true', PAGES_AT_ONCE: concurrency, PORTRAITS: 'false' },
}
const fleet = Array.from({ length: workers }, () =>
  spawn(process.execPath, [script, 'worker'], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
)

/** Ticks of a hundredth of a second, of a process and of those it has waited for. Linux. */
function processorSeconds(): number {
  const rows = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const fields = (readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ')
      const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0)
      return [{ pid: Number(name), parent: Number(fields[1]), ticks }]
    } catch {
      return [] // it ended while we looked
    }
  })
  const counted = new Set([database.pid, ...fleet.map(({ pid }) => pid)])
  for (let before = 0; before !== counted.size; ) {
    before = counted.size
    for (const { pid, parent } of rows) if (counted.has(parent)) counted.add(pid)
  }
  return rows.reduce((sum, { pid, ticks }) => sum + (counted.has(pid) ? ticks / 100 : 0), 0)
}

const peakMb = (pid: number | undefined) =>
  Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const begun = () => prisma.crawlRun.count()
while ((await begun()) === 0 || !isIdle(await readProgress(prisma, new Date()))) await pause(500)
const [told] = await prisma.$queryRaw<{ pages: number; judged: number; seconds: number }[]>`
  SELECT (SELECT fetched FROM crawl_run) AS pages, count(*)::int AS judged,
    extract(epoch FROM max(l."classifiedAt") - (SELECT "startedAt" FROM crawl_run))::float8 AS seconds
  FROM listing l WHERE l.state = 'DONE'`
const cost = { processorSeconds: processorSeconds(), peakRssMb: fleet.reduce((sum, { pid }) => sum + peakMb(pid), 0) }
const ended = fleet.map((child) => new Promise((resolve) => child.once('exit', resolve)))
for (const child of fleet) child.kill('SIGTERM')
await Promise.all(ended)
await prisma.$disconnect()
await database.stop()
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify({ ...told, ...cost })}\n`)
