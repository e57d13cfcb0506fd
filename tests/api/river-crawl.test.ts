/** What the crawler saw goes on file once, whoever crashes when. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type VisitTools, visitClaimed } from '#api/jobs/fleet/visit-claimed.ts'
import { type Claimed, claimTurns, releaseHost } from '#api/jobs/frontier/claim.ts'
import { metAddresses } from '#api/jobs/frontier/met-addresses.ts'
import { outcome } from '#api/jobs/frontier/outcome.ts'
import { endWorker, findLost } from '#api/jobs/frontier/workers.ts'
import { queueDueSources } from '#api/jobs/schedule.ts'
import { sweep } from '#api/jobs/sweep.ts'
import { judgeAgain } from '#api/ledgers/judge-again.ts'
import { readyRow } from '#api/ledgers/parse-row.ts'
import { readRows } from '#api/ledgers/read-rows.ts'
import { saveRows } from '#api/ledgers/save-rows.ts'
import { newId } from '#api/new-id.ts'
import { createFetcher } from '#crawler/fetch-page.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import type { Listing, PostedTeacher } from '#policy/nouns.ts'
import type { Role } from '#policy/roles.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { sampleRow } from '../policy/ledgers/sample-row.ts'
import { faultsOf, recordTypes } from '../support/check-warc.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { answer, begin, hands, type Site } from './frontier-world.ts'
import { declared, finding, institution, listing, memoryEvidence, now, page, source } from './river-world.ts'

let db: TestDatabase
const evidence = memoryEvidence()
beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
})
afterAll(() => db.drop())

const home = (key: string) => `http://${key}.example.cn/`
const shown = (url: string, text = `文字 ${url}`) => [
  listing(url, text),
  listing(url, `${text} 卡片`, { position: 1, kind: 'course' }),
]

/** A start page that leads to the given number of others. */
function siteOf(key: string, pages: number): Site {
  const urls = Array.from({ length: pages }, (_, i) => `${home(key)}${i + 1}`)
  const answers = Object.fromEntries([home(key), ...urls].map((url) => [url, shown(url)]))
  return { answers, links: { [home(key)]: urls } }
}

const counts = async (sourceId: string) => ({
  pages: await db.prisma.page.count({ where: { sourceId } }),
  captures: await db.prisma.capture.count({ where: { page: { sourceId } } }),
  listings: await db.prisma.listing.count({ where: { page: { sourceId } } }),
})
const runOf = (id: string) => db.prisma.crawlRun.findUniqueOrThrow({ where: { id } })
const statesOf = async (runId: string) => {
  const rows = await db.prisma.crawlUrl.groupBy({ by: ['state'], where: { runId }, _count: true })
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))
}
/** As if the worker had been silent for a while. */
const silence = (id: string) =>
  db.prisma.$executeRaw`UPDATE worker SET "heartbeatAt" = now() - interval '1 minute' WHERE id = ${id}::uuid`
const walk = async (sourceId: string, site: Site) => {
  // pages that are not due are looked at all the same
  await db.prisma.page.updateMany({ where: { sourceId }, data: { dueAt: new Date(0) } })
  const runId = await begin(db.prisma, sourceId)
  await (await hands(db.prisma, evidence)).work(site)
  return runId
}

/** A visiting window that opens in an hour, by the clock of China. */
function inAnHour() {
  const clock = (hours: number) => new Date(Date.now() + (8 + hours) * 3600_000).toISOString().slice(11, 16)
  return { from: clock(1), to: clock(2) }
}

describe('a walk through a source', () => {
  it('keeps bytes, page, capture and listings, and says what it could not read', async () => {
    const id = await declared(db.prisma, source('keeps'))
    const site = siteOf('keeps', 4)
    site.answers[`${home('keeps')}4`] = { type: 'skipped', reason: 'robots', detail: 'forbidden' }
    site.links![home('keeps')]!.push(`${home('keeps')}gone`)
    const runId = await walk(id, site)
    expect(await counts(id)).toEqual({ pages: 4, captures: 4, listings: 8 })
    expect(await runOf(runId)).toMatchObject({ state: 'DONE', discovered: 6, fetched: 4, skipped: 1, failed: 1, unchanged: 0 })
    const capture = await db.prisma.capture.findFirstOrThrow({ where: { page: { sourceId: id } } })
    const archive = Buffer.from(evidence.files.get(capture.warc!)!)
    expect(await faultsOf(archive)).toEqual([])
    expect(await recordTypes(archive)).toMatchObject({ warcinfo: 1, response: expect.any(Number) })
    const gone = await db.prisma.crawlUrl.findFirstOrThrow({ where: { runId, state: 'FAILED' } })
    expect(gone).toMatchObject({ reason: 'http-4xx', detail: 'the server answers 404' })
  })

  it('keeps what the database cannot hold as a sign of its own, and everything else to the letter', async () => {
    const id = await declared(db.prisma, source('odd'))
    const url = home('odd')
    const odd = page(url, [listing(url, 'a\0b 半\ud83d', { title: '整\ud83d\ude00 \\u0000 \\ud83d' })])
    await walk(id, {
      answers: { [url]: { type: 'page', page: { ...odd, headers: { 'x-odd': 'c\0d' }, redirects: [`${url}from`] } } },
    })
    const [row] = await db.prisma.listing.findMany({ where: { page: { sourceId: id } }, include: { capture: true } })
    const words = { title: '整\ud83d\ude00 \\u0000 \\ud83d', text: 'a\ufffdb 半\ufffd' }
    expect(row).toMatchObject({ ...words, kind: 'page', url, data: words, publishedAt: new Date('2026-11-02T01:00:00Z') })
    expect(row!.capture).toMatchObject({ headers: { 'x-odd': 'c\ufffdd' }, redirects: [`${url}from`], tls: null, origin: 'own' })
  })

  it('remembers that a page was taken down, also when it comes back as it was', async () => {
    const id = await declared(db.prisma, source('returns'))
    const url = home('returns')
    const seen = () => db.prisma.page.findFirstOrThrow({ where: { sourceId: id } })
    await walk(id, { answers: { [url]: shown(url) } })
    expect(await seen()).toMatchObject({ state: 'ok', goneAt: null })
    const notice = page(url, [])
    const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()
    const removed = { ...notice, fetchedAt: at(1), extract: { ...notice.extract, state: 'deleted' as const } }
    await walk(id, { answers: { [url]: { type: 'page', page: removed } } })
    expect(await seen()).toMatchObject({ state: 'deleted', goneAt: new Date(at(1)) })
    await walk(id, { answers: { [url]: { type: 'page', page: { ...page(url, shown(url)), fetchedAt: at(2) } } } })
    expect(await seen()).toMatchObject({ state: 'ok', goneAt: new Date(at(1)), changedAt: new Date(at(2)) })
    expect(await counts(id)).toMatchObject({ pages: 1, listings: 2 })
  })

  it('keeps every wording, and tells those that differ in what changes by itself from those that say something else', async () => {
    const group = await db.prisma.sourceGroup.create({ data: { key: 'calm', name: 'calm', settings: { noise: ['第*期'] } } })
    const id = await declared(db.prisma, source('calm'))
    await db.prisma.source.update({ where: { id }, data: { groupId: group.id } })
    const url = home('calm')
    const seen = () => db.prisma.page.findFirstOrThrow({ where: { sourceId: id } })
    const wordings = ['数学班 浏览：10次 第1期', '数学班 浏览：25次 第1期', '数学班 浏览：25次 第2期', '物理班 浏览：25次 第2期']
    const looks: { everyMinutes: number | null; changedAt: Date | null }[] = []
    for (const [minutes, text] of wordings.entries()) {
      const fetchedAt = new Date(now.getTime() + minutes * 60_000).toISOString()
      await walk(id, { answers: { [url]: { type: 'page', page: { ...page(url, shown(url, text)), fetchedAt } } } })
      looks.push(await seen())
    }
    const captures = await db.prisma.capture.findMany({ where: { page: { sourceId: id } }, orderBy: { fetchedAt: 'asc' } })
    expect(captures.map(({ quiet }) => quiet)).toEqual([false, true, true, false])
    expect(looks.map(({ changedAt }) => (changedAt!.getTime() - now.getTime()) / 60_000)).toEqual([0, 0, 0, 3])
    const [first, calm, calmer, told] = looks.map(({ everyMinutes }) => everyMinutes!)
    expect([calm! > first!, calmer! > calm!, told! < calmer!]).toEqual([true, true, true])
  })

  it('takes a page on file for taken down when its server twice says so, and reads it anew when it is back', async () => {
    let status = 200
    const server = createServer((_, res) => {
      res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
      res.end('<title>暑假班</title><p>五年级数学暑假班，名师授课，现在报名。</p>')
    })
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    )
    const url = `http://127.0.0.1:${port}/`
    const id = await declared(db.prisma, source('hard-gone', { startUrls: [url] }))
    const seen = () => db.prisma.page.findFirstOrThrow({ where: { sourceId: id } })
    await walk(id, { answers: { [url]: shown(url) } })
    const onFile = await seen()
    const tools = {
      fetcher: createFetcher({ userAgent: 'TestBot/1.0', concurrency: 1, allowPrivate: true }),
      manners: { judge: async () => ({ refusal: null, override: null }) },
      signal: new AbortController().signal,
    } as unknown as VisitTools
    try {
      status = 404
      await begin(db.prisma, id)
      const worker = await hands(db.prisma, evidence)
      await db.prisma.page.updateMany({ where: { sourceId: id }, data: { dueAt: new Date(0) } })
      const [claimed] = await worker.claim()
      const first = await visitClaimed(claimed!, tools)
      expect(first.result).toMatchObject({ type: 'again' })
      const second = await visitClaimed({ ...claimed!, attempts: 1 }, tools)
      expect(second.result).toMatchObject({ type: 'failed', reason: 'http-4xx', goneAt: expect.any(String) })
      await worker.settle([second])
      const gone = await seen()
      expect(gone).toMatchObject({ id: onFile.id, state: 'deleted', goneAt: expect.any(Date) })
      expect(gone.lastSeenAt.getTime()).toBeGreaterThan(onFile.lastSeenAt.getTime())
      // gone for good: one answer will do, and it is asked for more seldom each time
      await db.prisma.page.updateMany({ where: { sourceId: id }, data: { dueAt: new Date(0) } })
      await begin(db.prisma, id)
      const [another] = await worker.claim()
      const third = await visitClaimed(another!, tools)
      await worker.settle([third])
      const still = await seen()
      expect(still).toMatchObject({ state: 'deleted', goneAt: gone.goneAt, changedAt: gone.changedAt })
      expect(still.lastSeenAt.getTime()).toBeGreaterThan(gone.lastSeenAt.getTime())
      expect(still.everyMinutes).toBeGreaterThan(gone.everyMinutes!)
      expect(still.dueAt!.getTime()).toBe(still.lastSeenAt.getTime() + still.everyMinutes! * 60_000)
      const back = { ...page(url, shown(url)), fetchedAt: new Date(Date.now() + 60_000).toISOString() }
      await walk(id, { answers: { [url]: { type: 'page', page: back } } })
      expect(await seen()).toMatchObject({ id: onFile.id, state: 'ok', goneAt: gone.goneAt, changedAt: new Date(back.fetchedAt) })
    } finally {
      server.close()
    }
  })

  it('doubles nothing when a worker vanishes with pages in hand, and another goes on', async () => {
    const id = await declared(db.prisma, source('crashes'))
    const site = siteOf('crashes', 9)
    const runId = await begin(db.prisma, id)
    const first = await hands(db.prisma, evidence)
    await first.settle((await first.claim()).map((url) => answer(site, url)))
    const inHand = await first.claim()
    expect(inHand).toHaveLength(9)
    await first.settle(inHand.slice(0, 3).map((url) => answer(site, url)))
    await silence(first.id)
    expect(await findLost(db.prisma, 0)).toBe(1)
    const second = await hands(db.prisma, evidence)
    await second.work(site)
    // the lost one wakes up and reports what it had
    await first.settle(inHand.map((url) => answer(site, url)))
    expect(await counts(id)).toEqual({ pages: 10, captures: 10, listings: 20 })
    expect(await runOf(runId)).toMatchObject({ state: 'DONE', fetched: 10, discovered: 10 })
  })

  it('gives an address up that eight workers vanished over, and says why', async () => {
    const id = await declared(db.prisma, source('deadly'))
    const runId = await begin(db.prisma, id)
    for (let i = 0; i < 8; i++) {
      const worker = await hands(db.prisma, evidence)
      expect(await worker.claim()).toHaveLength(1)
      await silence(worker.id)
      await findLost(db.prisma, 0)
    }
    expect(await (await hands(db.prisma, evidence)).claim()).toEqual([])
    await sweep(db.prisma, now)
    expect(await runOf(runId)).toMatchObject({ state: 'DONE', failed: 1 })
    expect(await db.prisma.crawlUrl.findFirstOrThrow({ where: { runId } })).toMatchObject({ reason: 'worker-lost', lost: 8 })
  })

  it('gives everything back when a worker leaves in good order, and holds nothing against the pages', async () => {
    const id = await declared(db.prisma, source('leaves', { ratePerSecond: 1 }))
    const runId = await begin(db.prisma, id)
    const worker = await hands(db.prisma, evidence)
    expect(await worker.claim()).toHaveLength(1)
    await endWorker(db.prisma, worker.id)
    expect(await db.prisma.crawlUrl.findFirstOrThrow({ where: { runId } })).toMatchObject({ state: 'WAITING', lost: 0 })
    expect(await db.prisma.host.findUniqueOrThrow({ where: { name: 'leaves.example.cn' } })).toMatchObject({ heldBy: null })
    await db.prisma.crawlRun.update({ where: { id: runId }, data: { state: 'STOPPED' } })
    await db.prisma.crawlUrl.updateMany({ where: { runId }, data: { state: 'SKIPPED' } })
  })

  it('accounts for every address: depth, limit, duplicates, other names', async () => {
    const id = await declared(db.prisma, source('accounts', { maxPages: 6, maxDepth: 1 }))
    const site = siteOf('accounts', 8)
    const [one, two, three] = ['1', '2', '3'].map((name) => `${home('accounts')}${name}`) as [string, string, string]
    site.answers[two] = { type: 'page', page: { ...page(two, shown(one)), url: two } }
    site.links![one] = [`${home('accounts')}deep`]
    const runId = await begin(db.prisma, id)
    const worker = await hands(db.prisma, evidence)
    for (let urls = await worker.claim(); urls.length > 0; urls = await worker.claim())
      await worker.settle(
        urls.map((url) => {
          const made = answer(site, url)
          return url.url === three ? { ...made, aliases: [`${home('accounts')}1`] } : made
        }),
      )
    const run = await runOf(runId)
    expect(run.fetched + run.unchanged + run.skipped + run.failed).toBe(run.discovered)
    expect(run).toMatchObject({ state: 'DONE', discovered: 10, fetched: 4, skipped: 6 })
    const reasons = await db.prisma.crawlUrl.groupBy({ by: ['reason'], where: { runId, state: 'SKIPPED' }, _count: true })
    expect(Object.fromEntries(reasons.map(({ reason, _count }) => [reason, _count]))).toEqual({
      depth: 1,
      duplicate: 2,
      limit: 3,
    })
  })

  it('offers an address once, again where it was too far away, and again after a batch that did not get on file', async () => {
    const start = home('once')
    const near = `${start}near`
    const deep = `${start}deep`
    const id = await declared(db.prisma, source('once', { startUrls: [start, near], maxDepth: 1 }))
    const [one, two] = [`${start}1`, `${start}2`]
    const site: Site = {
      answers: Object.fromEntries([start, near, one, two, deep].map((url) => [url, shown(url)])),
      links: { [start]: [one, two], [one]: [start, deep], [two]: [deep, one, start], [near]: [deep] },
    }
    const runId = await begin(db.prisma, id)
    const met = metAddresses()
    const full = { write: async () => Promise.reject(new Error('the disk is full')) }
    const [worker, unlucky] = [await hands(db.prisma, evidence, met), await hands(db.prisma, full, met)]
    const settled = async (urls: Claimed[]) => worker.settle(urls.map((url) => answer(site, url)))
    const claimed = await worker.claim()
    const [first, later] = [claimed.filter(({ url }) => url === start), claimed.filter(({ url }) => url === near)]
    await expect(unlucky.settle(first.map((url) => answer(site, url)))).rejects.toThrow('the disk is full')
    expect(met.isNew(runId, one, 1)).toBe(true)
    await settled(first)
    expect([met.isNew(runId, one, 1), met.isNew(runId, one, 0), met.isNew(newId(), one, 1)]).toEqual([false, true, true])
    await settled(await worker.claim())
    expect(await statesOf(runId)).toEqual({ CLAIMED: 1, FETCHED: 3, SKIPPED: 1 })
    expect(await runOf(runId)).toMatchObject({ discovered: 5, skipped: 1 })
    await settled(later)
    await settled(await worker.claim())
    expect(await runOf(runId)).toMatchObject({ state: 'DONE', discovered: 5, fetched: 5, skipped: 0 })
  })

  it('knows no more addresses by heart than it may, those of the oldest walk least', () => {
    const met = metAddresses(3)
    const found = (...keys: string[]) => keys.map((key) => ({ key, depth: 1 }))
    met.note('old', found('a', 'b'))
    met.note('young', found('a'))
    expect(met.isNew('old', 'a', 1)).toBe(false)
    met.note('young', found('c'))
    expect(met.isNew('old', 'a', 1)).toBe(true)
    expect(met.isNew('young', 'a', 1)).toBe(false)
    met.note('young', found('d', 'e'))
    expect(met.isNew('young', 'a', 1)).toBe(true)
  })

  it('gives the place of a page that robots.txt closes to the next one', async () => {
    const id = await declared(db.prisma, source('refunds', { maxPages: 3 }))
    const site = siteOf('refunds', 4)
    const closed = `${home('refunds')}1`
    const runId = await begin(db.prisma, id)
    const worker = await hands(db.prisma, evidence)
    for (let urls = await worker.claim(); urls.length > 0; urls = await worker.claim())
      await worker.settle(
        urls.map((url) =>
          url.url === closed
            ? { ...outcome(url, { type: 'skipped', reason: 'robots', detail: 'closed' }), refund: true }
            : answer(site, url),
        ),
      )
    expect(await runOf(runId)).toMatchObject({ state: 'DONE', discovered: 5, fetched: 3, skipped: 2 })
  })

  it('tries again later what asks for it, and not before', async () => {
    const id = await declared(db.prisma, source('again'))
    const runId = await begin(db.prisma, id)
    const worker = await hands(db.prisma, evidence)
    const [url] = await worker.claim()
    await worker.settle([outcome(url!, { type: 'again', delayMs: 60_000 })])
    expect(await worker.claim()).toEqual([])
    expect(await statesOf(runId)).toEqual({ WAITING: 1 })
    await db.prisma.crawlUrl.updateMany({ where: { runId }, data: { notBefore: new Date(0) } })
    await db.prisma.host.update({ where: { name: 'again.example.cn' }, data: { nextAt: new Date(0) } })
    const [later] = await worker.claim()
    expect(later).toMatchObject({ attempts: 1 })
    await worker.settle([answer(siteOf('again', 0), later!)])
    expect(await runOf(runId)).toMatchObject({ state: 'DONE', fetched: 1 })
  })

  it('rests from the end of its visiting hours until they begin again, and counts that against nobody', async () => {
    const group = await db.prisma.sourceGroup.create({
      data: { key: 'night', name: 'night', settings: { windows: [inAnHour()] } },
    })
    const id = await declared(db.prisma, source('closed'))
    await db.prisma.source.update({ where: { id }, data: { groupId: group.id } })
    const runId = await begin(db.prisma, id)
    const worker = await hands(db.prisma, evidence)
    const [url] = await worker.claim()
    // no fetcher: whoever asks the site fails
    const rested = await visitClaimed(url!, {} as VisitTools)
    expect(rested.result).toMatchObject({ type: 'untouched', delayMs: expect.any(Number) })
    await worker.settle([rested])
    const { notBefore, attempts, lost } = await db.prisma.crawlUrl.findFirstOrThrow({ where: { runId } })
    expect({ attempts, lost }).toEqual({ attempts: 0, lost: 0 })
    expect(Math.round((notBefore!.getTime() - Date.now()) / 60_000)).toBeGreaterThanOrEqual(58)
    expect(await worker.claim()).toEqual([])
    await db.prisma.host.update({ where: { name: 'closed.example.cn' }, data: { nextAt: new Date(0) } })
    expect(await worker.claim()).toEqual([])
    await db.prisma.crawlUrl.deleteMany({ where: { runId } })
    await db.prisma.crawlRun.update({ where: { id: runId }, data: { state: 'STOPPED' } })
    await db.prisma.source.update({ where: { id }, data: { groupId: null } })
  })
})

describe('a host with a pace', () => {
  it('is held by one worker only, and rests before the next may have it', async () => {
    const id = await declared(db.prisma, source('paced', { ratePerSecond: 1 }))
    const runId = await begin(db.prisma, id)
    const [one, two] = [await hands(db.prisma, evidence), await hands(db.prisma, evidence)]
    const [first, second] = await Promise.all([claimTurns(db.prisma, one.id, 5), claimTurns(db.prisma, two.id, 5)])
    expect([first, second].map((turns) => turns!.length).sort()).toEqual([0, 1])
    const owner = first!.length === 1 ? one : two
    const site = siteOf('paced', 3)
    await owner.settle([...first!, ...second!].flatMap(({ urls }) => urls.map((url) => answer(site, url))))
    expect(await two.claim()).toEqual([])
    await releaseHost(db.prisma, owner.id, 'paced.example.cn', 60_000)
    expect(await two.claim()).toEqual([])
    await db.prisma.host.update({ where: { name: 'paced.example.cn' }, data: { nextAt: new Date(0) } })
    expect(await two.claim()).toHaveLength(3)
    await endWorker(db.prisma, two.id)
    await db.prisma.crawlUrl.deleteMany({ where: { runId } })
    await db.prisma.crawlRun.update({ where: { id: runId }, data: { state: 'STOPPED' } })
  })

  it('is left alone while an operator has stopped it', async () => {
    const id = await declared(db.prisma, source('stopped'))
    const runId = await begin(db.prisma, id)
    await db.prisma.host.update({ where: { name: 'stopped.example.cn' }, data: { stoppedAt: new Date() } })
    const worker = await hands(db.prisma, evidence)
    expect(await worker.claim()).toEqual([])
    await db.prisma.host.update({ where: { name: 'stopped.example.cn' }, data: { stoppedAt: null } })
    await worker.work(siteOf('stopped', 0))
    expect(await runOf(runId)).toMatchObject({ state: 'DONE' })
  })
})

describe('a page that changes', () => {
  it('supersedes what it said before with the findings nobody decided, and comes back under its old row', async () => {
    const id = await declared(db.prisma, source('changes'))
    const url = home('changes')
    await walk(id, { answers: { [url]: shown(url, '周六上课') } })
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
    await walk(id, { answers: { [url]: shown(url, '周三上课') } })
    expect((await db.prisma.listing.findUniqueOrThrow({ where: { id: before.id } })).state).toBe('SUPERSEDED')
    const statuses = await db.prisma.finding.findMany({
      where: { listingId: before.id },
      orderBy: { rule: 'asc' },
      select: { status: true },
    })
    expect(statuses.map(({ status }) => status)).toEqual(['CONFIRMED', 'SUPERSEDED'])
    expect(await counts(id)).toEqual({ pages: 1, captures: 2, listings: 4 })
    await walk(id, { answers: { [url]: shown(url, '周六上课') } })
    expect((await db.prisma.listing.findUniqueOrThrow({ where: { id: before.id } })).state).toBe('NEW')
    expect(await counts(id)).toEqual({ pages: 1, captures: 3, listings: 4 })
    // the third capture shows bytes that the archive has: they are kept once
    const captures = await db.prisma.capture.findMany({ where: { page: { sourceId: id } }, orderBy: { fetchedAt: 'asc' } })
    expect(new Set(captures.map(({ sha256 }) => sha256)).size).toBe(
      new Set(captures.map(({ warcAt, warc }) => `${warc} ${warcAt}`)).size,
    )
  })

  it('keeps one capture however often the same bytes are seen, and notes each time', async () => {
    const id = await declared(db.prisma, source('same'))
    const url = home('same')
    await walk(id, { answers: { [url]: shown(url) } })
    const { sha256 } = await db.prisma.page.findFirstOrThrow({ where: { sourceId: id } })
    const stored = () => [...evidence.files.values()].reduce((sum, file) => sum + file.length, 0)
    for (const day of ['21', '22']) {
      const fetchedAt = `2026-11-${day}T03:00:00.000Z`
      await walk(id, { answers: { [url]: { type: 'unchanged', sha256: sha256!, fetchedAt, notModified: day === '22' } } })
    }
    expect(stored()).toBeGreaterThan(0)
    expect(await counts(id)).toEqual({ pages: 1, captures: 1, listings: 2 })
    const seen = await db.prisma.sighting.findMany({ where: { page: { sourceId: id } }, orderBy: { at: 'asc' } })
    expect(seen.map(({ kind }) => kind)).toEqual(['identical', 'not-modified'])
    for (const { warc } of seen) {
      const file = Buffer.from(evidence.files.get(warc)!)
      expect(await faultsOf(file)).toEqual([])
      expect(await recordTypes(file)).toEqual({ warcinfo: 1, revisit: 1 })
    }
    const { lastSeenAt } = await db.prisma.page.findFirstOrThrow({ where: { sourceId: id } })
    expect(lastSeenAt.toISOString()).toBe('2026-11-22T03:00:00.000Z')
  })

  it('keeps what a page said when it turns into a wall', async () => {
    const id = await declared(db.prisma, source('wall'))
    const url = home('wall')
    await walk(id, { answers: { [url]: shown(url) } })
    const wall = page(url, [])
    wall.extract.state = 'captcha'
    await walk(id, { answers: { [url]: { type: 'page', page: wall } } })
    expect(await db.prisma.listing.count({ where: { page: { sourceId: id }, state: 'NEW' } })).toBe(2)
  })
})

describe('teachers whom a site names', () => {
  const zhang = { name: '张晓雨', kind: 'teacher' as const, certificate: '20105101234567890' }
  const li = { name: '李志国', kind: 'teacher' as const, certificate: '20155101142000321' }
  const list = (url: string, ...teachers: PostedTeacher[]) =>
    listing(url, '名单', { position: 1, kind: 'staff-list', staff: { heading: '师资公示', place: 'lines', teachers } })
  const rowsOf = async (unit: string) => {
    const rows = await db.prisma.ledgerRow.findMany({ where: { unit, ledger: 'teacher-disclosures' }, orderBy: { id: 'asc' } })
    return rows.map(({ data }) => data as Record<string, string>)
  }
  const rowsSeenBy = async (role: Role, districtCode: string, unit: string) => {
    const staff = { id: '', name: '', username: '', role, districtCode, departmentCode: null, institutionId: null }
    const { items } = await readRows(db.prisma, ledgerById('teacher-disclosures')!, { unit, limit: 10 }, staff)
    return items.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  const findingsOf = async (institutionId: string) => {
    const rows = await db.prisma.finding.findMany({ where: { institutionId, status: 'NEW', ledgerRow: { isNot: null } } })
    return rows.map(({ rule, explanationZh }) => `${rule} ${explanationZh}`).sort()
  }
  /** An institution with a licence, its site, and who is registered there. */
  const owned = async (key: string, licenceStatus = 'licensed') => {
    const sourceId = await declared(db.prisma, source(key))
    const { id: unit } = await institution(db.prisma, `成都市武侯区${key}培训学校`, { licenceStatus, districtCode: '510107' })
    await db.prisma.source.update({ where: { id: sourceId }, data: { institutionId: unit } })
    return { sourceId, unit }
  }
  const register = (unit: string, name: string, certificate: string) =>
    db.prisma.$transaction((tx) => {
      const staff = ledgerById('training-staff')!
      const data = {
        ...sampleRow(staff, '2026-01-05'),
        name,
        certificate,
        certificateKind: 'teacher',
        posted: true,
        checkedOn: '2026-01-04',
      }
      const of = { id: unit, name: '', institutionId: unit, districtCode: '510107', departmentCode: null }
      return saveRows(tx, staff, [readyRow(staff, of, data)], null, now)
    })
  const pages = (key: string, ...more: Listing[]): Site => ({
    answers: { [home(key)]: [listing(home(key), '首页')], [`${home(key)}t`]: [listing(`${home(key)}t`, '老师'), ...more] },
    links: { [home(key)]: [`${home(key)}t`] },
  })

  it('are kept after a walk of the whole site and held against the registered, whoever changes', async () => {
    const { sourceId, unit } = await owned('posted')
    await register(unit, '张晓雨', zhang.certificate)
    const at = `${home('posted')}t`
    await walk(sourceId, pages('posted', list(at, zhang, li)))
    expect(await rowsOf(unit)).toMatchObject([
      { found: 'named', name: '张晓雨', page: at, place: '师资公示', since: '2026-11-20', seenOn: '2026-11-20' },
      { found: 'named', name: '李志国', certificate: li.certificate, evidence: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    // judging the listings says whose they are, and with that who sees the page
    await db.prisma.listing.updateMany({ where: { page: { sourceId } }, data: { institutionId: unit } })
    const [, row] = await rowsSeenBy('officer', '510107', unit)
    const kept = await db.prisma.capture.findFirstOrThrow({ where: { page: { sourceId, url: at } } })
    expect([row?.data.evidence, row?.captures]).toEqual([kept.sha256, { evidence: kept.id }])
    expect(
      (await rowsSeenBy('reporter', '510107', unit)).map(({ captures }) => captures),
      'no evidence for them',
    ).toEqual([{}, {}])
    await judgeAgain(db.prisma, now)
    expect(await findingsOf(unit)).toEqual(['teacher-disclosures.not-registered 网站公示的教师李志国不在从业人员登记中'])
    await register(unit, '李志国', li.certificate)
    await judgeAgain(db.prisma, now)
    expect(await findingsOf(unit)).toEqual([])
    await walk(sourceId, pages('posted', list(at, zhang)))
    await judgeAgain(db.prisma, now)
    expect((await rowsOf(unit)).map(({ name, goneOn }) => [name, goneOn])).toEqual([['张晓雨', undefined], ['李志国', '2026-11-20']]) // biome-ignore format: pairs
    expect(await findingsOf(unit)).toEqual(['teacher-disclosures.not-posted 已登记的教师李志国未在网站公示'])
  })

  it('are missing only where the whole site was seen, and where a licence asks for them', async () => {
    const { sourceId, unit } = await owned('nobody')
    const broken = pages('nobody')
    const second = `${home('nobody')}t`
    await walk(sourceId, {
      ...broken,
      answers: { ...broken.answers, [second]: { type: 'failed', reason: 'timeout', detail: '' } },
    })
    expect(await rowsOf(unit)).toEqual([])
    await walk(sourceId, { ...broken, answers: { ...broken.answers, [second]: { type: 'skipped', reason: 'wall', detail: '' } } })
    expect(await rowsOf(unit)).toEqual([])
    await walk(sourceId, { ...broken, links: { [home('nobody')]: [second, `${home('nobody')}gone`] } })
    expect(await rowsOf(unit)).toMatchObject([{ found: 'none', page: home('nobody') }])
    await judgeAgain(db.prisma, now)
    expect(await findingsOf(unit)).toEqual(['teacher-disclosures.no-list 全站未见教师资格公示'])
    await walk(sourceId, pages('nobody', list(second)))
    await judgeAgain(db.prisma, now)
    expect((await rowsOf(unit)).map(({ found, goneOn }) => [found, goneOn])).toEqual([['none', '2026-11-20'], ['unreadable', undefined]]) // biome-ignore format: pairs
    expect(await findingsOf(unit)).toEqual([])
    const other = await owned('nolicence', 'unlicensed')
    await walk(other.sourceId, pages('nolicence'))
    expect(await rowsOf(other.unit)).toEqual([])
  })

  it('whom a person took out as misread stay out', async () => {
    const { sourceId, unit } = await owned('misread')
    const site = pages('misread', list(`${home('misread')}t`, zhang))
    await walk(sourceId, site)
    await db.prisma.ledgerRow.updateMany({ where: { unit }, data: { withdrawnAt: now } })
    await walk(sourceId, site)
    expect(await db.prisma.ledgerRow.count({ where: { unit, withdrawnAt: null } })).toBe(0)
  })
})

describe('the issues of a source', () => {
  it('open once, count while they last, and close by themselves', async () => {
    const id = await declared(db.prisma, source('issues'))
    const url = home('issues')
    const issues = () => db.prisma.sourceIssue.findMany({ where: { sourceId: id }, orderBy: { openedAt: 'asc' } })
    const down: Site = { answers: { [url]: { type: 'failed', reason: 'dns', detail: 'no address' } } }
    for (let i = 0; i < 3; i++) await walk(id, down)
    expect(await issues()).toMatchObject([{ kind: 'dns', runs: 3, closedAt: null }])
    await walk(id, { answers: { [url]: shown(url) } })
    expect((await issues()).map(({ closedAt }) => closedAt !== null)).toEqual([true])
    await walk(id, down)
    expect((await issues()).map(({ closedAt }) => closedAt !== null)).toEqual([true, false])
  })
})

describe('the scheduler', () => {
  it('begins one walk for each due source, however many schedulers look at the same time', async () => {
    await db.prisma.source.updateMany({ data: { nextRunAt: new Date('2026-11-19T00:00:00Z') } })
    const sources = await db.prisma.source.count()
    const begun = await Promise.all(Array.from({ length: 4 }, () => queueDueSources(db.prisma, now)))
    expect(begun.reduce((sum, n) => sum + n, 0)).toBe(sources)
    expect(await queueDueSources(db.prisma, now)).toBe(0)
  })

  it('hands every address to one worker only, and makes nobody wait', async () => {
    const waiting = await db.prisma.crawlUrl.count({ where: { state: 'WAITING' } })
    const workers = await Promise.all(Array.from({ length: 4 }, () => hands(db.prisma, evidence)))
    await db.prisma.host.updateMany({ where: { nextAt: { not: null } }, data: { nextAt: new Date(0), stoppedAt: null } })
    const claimed = (await Promise.all(workers.map((worker) => worker.claim()))).flat().map(({ id }) => id)
    expect(new Set(claimed).size).toBe(claimed.length)
    expect(claimed.length).toBeGreaterThan(0)
    expect(claimed.length).toBeLessThanOrEqual(waiting)
  })
})
