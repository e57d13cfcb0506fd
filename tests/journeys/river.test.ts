/**
 * The whole river against the truth: the demo internet is crawled, judged and attached, and every code must be found where it
 * is and only there. With RIVER_REPORT set to a folder the disagreements are written there.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { makeEvidenceStore } from '#api/evidence/store.ts'
import { startWorkers } from '#api/jobs/main.ts'
import { packagedChromium } from '#crawler/packaged-browser.ts'
import { type Demo, startDemo } from '#demo/server.ts'
import { seed } from '#prisma/seed.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { compareWithTruth, type RiverReport, table } from './river-truth.ts'

const least = 0.9
const leastAttached = 0.95
const secret = 'only for this test, at least thirty-two characters'
const folder = mkdtempSync(join(tmpdir(), 'jianfu-river-'))
const errors: object[] = []
let db: TestDatabase
let demo: Demo
let report: RiverReport

/** Rings inside this process only. */
function localBell() {
  const handlers = new Map<string, (() => void)[]>()
  return {
    ring: async (name: string) => {
      for (const handle of handlers.get(name) ?? []) handle()
    },
    on: (name: string, handle: () => void) => void handlers.set(name, [...(handlers.get(name) ?? []), handle]),
  }
}

async function runRiver(): Promise<void> {
  await seed(db.prisma, { demo: { world: demo.world, secret } })
  const workers = await startWorkers({
    prisma: db.prisma,
    evidence: makeEvidenceStore(pathToFileURL(folder).href),
    doorbell: localBell(),
    env: { ALLOW_PRIVATE_CRAWL: true, PAGES_AT_ONCE: 16, CHROMIUM_PATH: (await packagedChromium()) ?? undefined },
    log: { info: () => {}, error: (data) => void errors.push(data) },
  })
  await workers.idle()
  await workers.close()
}

beforeAll(async () => {
  db = await testDatabase()
  demo = await startDemo()
  const started = Date.now()
  await runRiver()
  report = await compareWithTruth(db.prisma, demo.world)
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`${table(report)}\nfrom the first request to the last case: ${seconds} s`)
  writeReport()
}, 600_000)
afterAll(async () => {
  await demo?.close()
  await db?.drop()
  rmSync(folder, { recursive: true, force: true })
})

function writeReport(): void {
  const target = process.env.RIVER_REPORT
  if (!target) return
  mkdirSync(target, { recursive: true })
  const lines = report.wrong.map(({ kind, code, url, quote, why }) =>
    [kind, code, url, quote.replaceAll('\n', '⏎'), why].join('\t'),
  )
  writeFileSync(join(target, 'wrong.tsv'), `${lines.sort().join('\n')}\n`)
  writeFileSync(join(target, 'table.txt'), `${table(report)}\n`)
}

describe('the river over the demo internet', () => {
  it('runs without an error and leaves nothing behind unread', async () => {
    expect(errors).toEqual([])
    expect(await db.prisma.listing.count({ where: { state: { in: ['NEW', 'FAILED'] } } })).toBe(0)
    expect(await db.prisma.crawlRun.count({ where: { state: { not: 'DONE' } } })).toBe(0)
    expect(await db.prisma.complaint.count({ where: { riverState: { not: 'DONE' } } })).toBe(0)
  })

  it('reads every page that the truth file knows, or says why not', () => {
    expect(report.pagesSeen).toBe(report.pagesTrue)
  })

  it(`finds each violation with precision and recall of at least ${least}`, () => {
    const low = report.scores.filter(({ precision, recall }) => precision < least || recall < least)
    expect(low.map(({ code, precision, recall }) => `${code} ${precision.toFixed(3)} ${recall.toFixed(3)}`)).toEqual([])
    expect(report.scores.length).toBeGreaterThan(30)
  })

  it(`attaches at least ${leastAttached} of the findings to the right institution`, () => {
    expect(report.attachable).toBeGreaterThan(100)
    expect(report.attached / report.attachable).toBeGreaterThanOrEqual(leastAttached)
  })

  it('opens at least thirty ranked cases, one an institution, each with a history that holds', async () => {
    const cases = await db.prisma.case.findMany({
      select: { id: true, institutionId: true, rank: true, rankReasons: true, complaintCount: true },
    })
    expect(cases.length).toBeGreaterThanOrEqual(30)
    expect(new Set(cases.map(({ institutionId }) => institutionId)).size).toBe(cases.length)
    expect(cases.every(({ rank, rankReasons }) => rank > 0 && (rankReasons as object[]).length > 0)).toBe(true)
    expect(cases.some(({ complaintCount }) => complaintCount > 0)).toBe(true)
    for (const { id } of cases) expect(await verifyCaseHistory(db.prisma, id)).toBeNull()
  })

  it('knows a forbidden advert that stands in an article and on a site as one', async () => {
    const repeated = await db.prisma.$queryRaw<{ hosts: number }[]>`
      SELECT count(DISTINCT split_part(l.url, '/', 3))::int AS hosts FROM advert_group g
      JOIN advert_copy c ON c."groupId" = g.id JOIN listing l ON l.id = c."listingId"
      WHERE g.kind = 'text' AND EXISTS (SELECT 1 FROM finding f WHERE f."listingId" = l.id AND f.status <> 'SUPERSEDED')
      GROUP BY g.id HAVING count(DISTINCT l."pageId") > 1`
    expect(repeated.filter(({ hosts }) => hosts > 1).length, 'mingde, what its poster says, wangcong and dongsheng').toBe(4)
  })

  it('reads the posters of articles, and knows the one that stands in an article and on a site as one advert', async () => {
    const pictures = await db.prisma.picture.findMany({ where: { sha256: { not: null } }, select: { text: true, url: true } })
    // mingde in its article and on its site, jinpu in a picture post
    expect(pictures.filter(({ text }) => text.includes('国际权威机构认证'))).toHaveLength(2)
    expect(pictures.filter(({ text }) => text.includes('押题命中率'))).toHaveLength(1)
    const repeated = await db.prisma.advertGroup.findMany({
      where: { kind: 'picture', pages: { gt: 1 } },
      select: { pages: true, copies: { select: { picture: { select: { url: true } } } } },
    })
    expect(repeated.map(({ pages }) => pages)).toEqual([2])
    const urls = repeated.flatMap(({ copies }) => copies.flatMap(({ picture }) => picture?.url ?? []))
    expect(urls.map((url) => new URL(url).hostname).sort()).toEqual(['mingde.localhost', 'mp-weixin.localhost'])
    expect(await db.prisma.finding.count({ where: { listing: { url: { in: urls } }, violation: 'A06' } })).toBe(2)
  })

  it('doubles nothing when everything is seeded and crawled again', async () => {
    const counts = async () => [
      await db.prisma.institution.count(),
      await db.prisma.page.count(),
      await db.prisma.capture.count(),
      await db.prisma.listing.count(),
      await db.prisma.finding.count(),
      await db.prisma.complaint.count(),
      await db.prisma.case.count(),
      await db.prisma.user.count(),
    ]
    const before = await counts()
    await db.prisma.source.updateMany({ data: { nextRunAt: new Date(0) } })
    await runRiver()
    expect(await counts()).toEqual(before)
  }, 600_000)
})
