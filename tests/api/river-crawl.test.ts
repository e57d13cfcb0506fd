/** What the crawler saw goes on file once, whoever crashes when. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimRun } from '#api/jobs/claim-run.ts'
import { type CrawlDeps, crawlSource } from '#api/jobs/crawl-job.ts'
import { queueDueSources } from '#api/jobs/schedule.ts'
import { newId } from '#api/new-id.ts'
import type { CrawlEvent } from '#crawler/crawl.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { declared, finding, institution, listing, memoryEvidence, now, page, source } from './river-world.ts'

let db: TestDatabase
const evidence = memoryEvidence()
beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
})
afterAll(() => db.drop())

const urls = ['a', 'b', 'c', 'd'].map((name) => `http://site.example.cn/${name}`)

/** Walks the given events; throws when it meets an error among them. */
const walking = (events: (CrawlEvent | Error)[]): CrawlDeps['walk'] =>
  async function* () {
    for (const event of events) {
      if (event instanceof Error) throw event
      yield event
    }
  } as CrawlDeps['walk']

const shown = (url: string, text = `文字 ${url}`): CrawlEvent => ({
  type: 'page',
  page: page(url, [listing(url, text), listing(url, `${text} 卡片`, { position: 1, kind: 'course' })]),
})

const deps = (events: (CrawlEvent | Error)[]): CrawlDeps => ({
  prisma: db.prisma,
  evidence,
  allowPrivate: true,
  ring: () => {},
  signal: new AbortController().signal,
  walk: walking(events),
})

async function walkOnce(sourceId: string, events: (CrawlEvent | Error)[]) {
  await db.prisma.crawlRun.create({ data: { id: newId(), sourceId } })
  const lease = await claimRun(db.prisma)
  await crawlSource(deps(events), lease!)
  return lease!
}

const counts = async (sourceId: string) => ({
  pages: await db.prisma.page.count({ where: { sourceId } }),
  captures: await db.prisma.capture.count({ where: { page: { sourceId } } }),
  listings: await db.prisma.listing.count({ where: { page: { sourceId } } }),
})

describe('a walk through a source', () => {
  it('keeps bytes, page, capture and listings, and says what it could not read', async () => {
    const id = await declared(db.prisma, source('keeps'))
    const problem: CrawlEvent = {
      type: 'skipped',
      url: 'http://site.example.cn/x',
      reason: 'robots' as never,
      detail: 'disallowed',
    }
    const { runId } = await walkOnce(id, [...urls.map((url) => shown(url)), problem])
    expect(await counts(id)).toEqual({ pages: 4, captures: 4, listings: 8 })
    const run = await db.prisma.crawlRun.findUniqueOrThrow({ where: { id: runId } })
    expect(run).toMatchObject({ state: 'DONE', fetched: 4, skipped: 1, problems: [{ reason: 'robots' }] })
    const capture = await db.prisma.capture.findFirstOrThrow({ where: { page: { sourceId: id } } })
    expect(evidence.kept.has(capture.sha256)).toBe(true)
  })

  it('doubles nothing when a worker crashes after two pages and another resumes', async () => {
    const id = await declared(db.prisma, source('crashes'))
    await db.prisma.crawlRun.create({ data: { id: newId(), sourceId: id } })
    const first = await claimRun(db.prisma)
    await crawlSource(deps([shown(urls[0]!), shown(urls[1]!), new Error('power cut')]), first!)
    expect(await counts(id)).toEqual({ pages: 2, captures: 2, listings: 4 })
    await db.prisma
      .$executeRaw`UPDATE crawl_run SET "claimedUntil" = now() - interval '1 second' WHERE id = ${first!.runId}::uuid`
    const second = await claimRun(db.prisma)
    expect(second!.runId).toBe(first!.runId)
    await crawlSource(deps(urls.map((url) => shown(url))), second!)
    expect(await counts(id)).toEqual({ pages: 4, captures: 4, listings: 8 })
    expect(await db.prisma.crawlRun.findUniqueOrThrow({ where: { id: first!.runId } })).toMatchObject({
      state: 'DONE',
      fetched: 4,
    })
  })

  it('gives a source up after three failures and says why', async () => {
    const id = await declared(db.prisma, source('hopeless'))
    const { id: runId } = await db.prisma.crawlRun.create({ data: { id: newId(), sourceId: id } })
    for (let i = 0; i < 3; i++) {
      await crawlSource(deps([new Error('no such host')]), (await claimRun(db.prisma))!)
      await db.prisma
        .$executeRaw`UPDATE crawl_run SET "claimedUntil" = now() - interval '1 second' WHERE "claimedUntil" IS NOT NULL`
    }
    expect(await claimRun(db.prisma)).toBeNull()
    expect(await db.prisma.crawlRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
      state: 'FAILED',
      error: 'no such host',
    })
  })

  it('stops writing when another worker has taken the run over', async () => {
    const id = await declared(db.prisma, source('taken'))
    await db.prisma.crawlRun.create({ data: { id: newId(), sourceId: id } })
    const slow = await claimRun(db.prisma, 0)
    const quick = await claimRun(db.prisma)
    expect(quick!.runId).toBe(slow!.runId)
    await crawlSource(deps([shown(urls[0]!)]), slow!)
    expect((await counts(id)).pages).toBe(0)
    await crawlSource(deps([shown(urls[0]!)]), quick!)
    expect((await counts(id)).pages).toBe(1)
  })

  it('puts an interrupted walk back into the queue without counting an attempt', async () => {
    const id = await declared(db.prisma, source('stopped'))
    await db.prisma.crawlRun.create({ data: { id: newId(), sourceId: id } })
    const stop = new AbortController()
    const lease = await claimRun(db.prisma)
    stop.abort()
    await crawlSource({ ...deps([shown(urls[0]!)]), signal: stop.signal }, lease!)
    const run = await db.prisma.crawlRun.findUniqueOrThrow({ where: { id: lease!.runId } })
    expect(run).toMatchObject({ state: 'QUEUED', attempts: 0 })
    await db.prisma.crawlRun.update({ where: { id: run.id }, data: { state: 'DONE' } })
  })
})

describe('a page that changes', () => {
  it('supersedes what it said before with the findings nobody decided, and comes back under its old row', async () => {
    const id = await declared(db.prisma, source('changes'))
    const url = 'http://changes.example.cn/course'
    await walkOnce(id, [shown(url, '周六上课')])
    const before = await db.prisma.listing.findFirstOrThrow({ where: { page: { sourceId: id }, position: 0 } })
    const { id: institutionId } = await institution(db.prisma, '变化学校')
    const { explanation, ...found } = finding('T05', '周六上课')
    const row = {
      ...found,
      facts: {},
      explanationZh: explanation.zh,
      explanationEn: explanation.en,
      severity: 2,
      channel: 'own_site',
      happenedAt: now,
    }
    await db.prisma.finding.createMany({
      data: [
        { id: newId(), listingId: before.id, institutionId, ...row },
        { id: newId(), listingId: before.id, institutionId, ...row, rule: 'T05.other', status: 'CONFIRMED' },
      ],
    })
    await walkOnce(id, [shown(url, '周三上课')])
    expect((await db.prisma.listing.findUniqueOrThrow({ where: { id: before.id } })).state).toBe('SUPERSEDED')
    const statuses = await db.prisma.finding.findMany({
      where: { listingId: before.id },
      orderBy: { rule: 'asc' },
      select: { status: true },
    })
    expect(statuses.map(({ status }) => status)).toEqual(['CONFIRMED', 'SUPERSEDED'])
    expect(await counts(id)).toEqual({ pages: 1, captures: 2, listings: 4 })
    await walkOnce(id, [shown(url, '周六上课')])
    expect((await db.prisma.listing.findUniqueOrThrow({ where: { id: before.id } })).state).toBe('NEW')
    expect(await counts(id)).toEqual({ pages: 1, captures: 3, listings: 4 })
  })

  it('keeps one capture however often the same bytes are seen', async () => {
    const id = await declared(db.prisma, source('same'))
    const url = 'http://same.example.cn/'
    for (let i = 0; i < 3; i++) await walkOnce(id, [shown(url)])
    await walkOnce(id, [{ type: 'unchanged', url, sha256: '', fetchedAt: '2026-11-21T03:00:00.000Z' }])
    expect(await counts(id)).toEqual({ pages: 1, captures: 1, listings: 2 })
    const { lastSeenAt } = await db.prisma.page.findFirstOrThrow({ where: { sourceId: id } })
    expect(lastSeenAt.toISOString()).toBe('2026-11-21T03:00:00.000Z')
  })

  it('keeps what a page said when it turns into a wall', async () => {
    const id = await declared(db.prisma, source('wall'))
    const url = 'http://wall.example.cn/'
    await walkOnce(id, [shown(url)])
    const wall = page(url, [])
    wall.extract.state = 'captcha'
    await walkOnce(id, [{ type: 'page', page: wall }])
    expect(await db.prisma.listing.count({ where: { page: { sourceId: id }, state: 'NEW' } })).toBe(2)
  })
})

describe('the scheduler', () => {
  it('queues each due source once, however many schedulers look at the same time', async () => {
    await db.prisma.crawlRun.updateMany({ data: { state: 'DONE' } })
    await db.prisma.source.updateMany({ data: { nextRunAt: new Date('2026-11-19T00:00:00Z') } })
    const sources = await db.prisma.source.count()
    const queued = await Promise.all(Array.from({ length: 4 }, () => queueDueSources(db.prisma, now)))
    expect(queued.reduce((sum, n) => sum + n, 0)).toBe(sources)
    expect(await queueDueSources(db.prisma, now)).toBe(0)
  })

  it('hands a run that somebody is just claiming to nobody else, and makes nobody wait', async () => {
    await db.prisma.$transaction(async (tx) => {
      const mine = await claimRun(tx)
      const others = await Promise.all([claimRun(db.prisma), claimRun(db.prisma)])
      const ids = [mine, ...others].map((lease) => lease!.runId)
      expect(new Set(ids).size).toBe(3)
    })
  })

  it('hands every run to one worker only', async () => {
    const waiting = await db.prisma.crawlRun.count({ where: { state: 'QUEUED' } })
    const leases = await Promise.all(Array.from({ length: waiting + 3 }, () => claimRun(db.prisma)))
    const ids = leases.flatMap((lease) => lease?.runId ?? [])
    expect(ids).toHaveLength(waiting)
    expect(new Set(ids).size).toBe(waiting)
  })
})
