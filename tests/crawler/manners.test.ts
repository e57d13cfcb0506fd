import { afterEach, describe, expect, it } from 'vitest'
import { type CrawlEvent, type CrawlOptions, crawl } from '#crawler/crawl.ts'
import { checkOverride } from '#crawler/robots-override.ts'
import type { Source } from '#policy/nouns.ts'
import { page, startWorld, type World } from './pages/world.ts'

let world: World
afterEach(() => world?.close())

const plain = (text: string) => (_: unknown, response: import('node:http').ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'text/plain' }).end(text)

async function walk(more: Partial<Source> = {}, options: CrawlOptions = {}): Promise<CrawlEvent[]> {
  const source: Source = {
    key: 'test',
    name: 'test',
    kind: 'website',
    channel: 'own_site',
    publisher: 'unknown',
    startUrls: [world.url('/')],
    maxPages: 20,
    maxDepth: 2,
    ratePerSecond: 0,
    render: 'never',
    ...more,
  }
  const events: CrawlEvent[] = []
  for await (const event of crawl(source, { allowPrivate: true, ...options })) events.push(event)
  return events
}
const linesOf = (events: CrawlEvent[]) =>
  events
    .map((event) => {
      const { pathname } = new URL(event.type === 'page' ? event.page.url : event.url)
      return `${event.type === 'skipped' ? event.reason : event.type} ${pathname}`
    })
    .sort()

describe('visiting hours', () => {
  it('keep a closed source from being asked at all', async () => {
    world = await startWorld({ '/': page('首页') })
    const minute = (ms: number) => new Date(Date.now() + 8 * 3600_000 + ms).toISOString().slice(11, 16)
    const elsewhere = [{ from: minute(3 * 3600_000), to: minute(4 * 3600_000) }]
    expect(linesOf(await walk({ hours: elsewhere }))).toEqual(['hours /'])
    expect(world.diary).toEqual([])
  })
})

describe('an override of robots.txt', () => {
  const now = new Date('2026-11-25T00:00:00Z')
  const good = { reason: '依法取证，案号 2026-17', approver: '张三', until: '2026-12-31T00:00:00Z' }

  it('is taken as it stands', () => expect(checkOverride(good, now)).toEqual(good))
  it.each([
    ['without a reason', { ...good, reason: '  短 ' }, /reason/],
    ['without an approver', { ...good, approver: ' ' }, /approver/],
    ['without an end', { ...good, until: 'soon' }, /no date/],
    ['that has ended', { ...good, until: '2026-11-24T00:00:00Z' }, /ended/],
    ['for longer than half a year', { ...good, until: '2027-11-24T00:00:00Z' }, /180 days/],
  ])('%s is none', (_, override, why) => expect(() => checkOverride(override, now)).toThrow(why))

  it('opens what is closed, and the page says who decided it', async () => {
    world = await startWorld({
      '/robots.txt': plain('User-agent: *\nDisallow: /closed'),
      '/': page('首页', ['/closed']),
      '/closed': page('关闭'),
    })
    expect(linesOf(await walk())).toEqual(['page /', 'robots /closed'])
    const override = { ...good, until: new Date(Date.now() + 24 * 3600_000).toISOString() }
    const events = await walk({}, { override })
    expect(linesOf(events)).toEqual(['page /', 'page /closed'])
    const overrides = events.map((event) =>
      event.type === 'page' ? [new URL(event.page.url).pathname, event.page.override] : [],
    )
    expect(Object.fromEntries(overrides)).toEqual({ '/': null, '/closed': override })
  })
})

describe('what a site asks for', () => {
  const gaps = (path: RegExp) => {
    const times = world.diary.filter((visit) => path.test(visit.path)).map(({ at }) => at)
    return times.slice(1).map((at, index) => at - (times[index] as number))
  }

  it('crawl-delay slows every request after robots.txt', async () => {
    world = await startWorld({
      '/robots.txt': plain('User-agent: *\nCrawl-delay: 0.6'),
      '/': page('首页', ['/a', '/b', '/c']),
      '/a': page('甲'),
      '/b': page('乙'),
      '/c': page('丙'),
    })
    expect(linesOf(await walk({ ratePerSecond: 20 }))).toEqual(['page /', 'page /a', 'page /b', 'page /c'])
    // three pauses of 600 ms, less what the first request was late; at its own pace this walk takes 150 ms
    expect(gaps(/^\/[abc]?$/).reduce((sum, gap) => sum + gap, 0)).toBeGreaterThanOrEqual(1000)
  })

  it('a date in Retry-After is waited for', async () => {
    let asked = 0
    world = await startWorld({
      '/': (_, response) => {
        asked += 1
        if (asked > 1) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page('首页'))
        response.writeHead(503, { 'retry-after': new Date(Date.now() + 2500).toUTCString() }).end()
      },
    })
    expect(linesOf(await walk())).toEqual(['page /'])
    // dates know whole seconds only
    expect(gaps(/^\/$/)[0]).toBeGreaterThanOrEqual(1400)
  })

  it('a date far ahead leaves the page for the next walk', async () => {
    world = await startWorld({
      '/': (_, response) => void response.writeHead(503, { 'retry-after': new Date(Date.now() + 3600_000).toUTCString() }).end(),
    })
    expect(linesOf(await walk())).toEqual(['failed /'])
    expect(world.visits('/')).toBe(1)
  })
})
