import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CrawlEvent, crawl } from '#crawler/crawl.ts'
import { trapIn } from '#crawler/traps.ts'
import { type Trap, traps } from './pages/trap-site.ts'
import { page, startWorld, type World } from './pages/world.ts'

let world: World
const events: CrawlEvent[] = []
const slowest = { ms: 0 }
let grownMb = 0

beforeAll(async () => {
  const answers: Parameters<typeof startWorld>[0] = {
    '/': page(
      '首页',
      traps.flatMap(({ entry }) => entry),
    ),
  }
  for (const trap of traps) Object.assign(answers, trap.answers)
  const endless = traps.flatMap((trap) => (trap.endless ? [trap.endless] : []))
  world = await startWorld(answers, (path) => {
    const made = endless.find(([pattern]) => pattern.test(path))
    return made?.[1](path)
  })
  const before = process.memoryUsage().rss
  let last = performance.now()
  const source = {
    key: 'traps',
    name: 'traps',
    kind: 'website' as const,
    channel: 'own_site' as const,
    publisher: 'unknown' as const,
    startUrls: [world.url('/')],
    maxPages: 5_000,
    maxDepth: 200,
    ratePerSecond: 0,
    render: 'never' as const,
  }
  const limits = { timeoutMs: 6_000, maxBytes: 3_000_000 }
  for await (const event of crawl(source, { allowPrivate: true, concurrency: 8, limits })) {
    events.push(event)
    slowest.ms = Math.max(slowest.ms, performance.now() - last)
    last = performance.now()
  }
  grownMb = (process.memoryUsage().rss - before) / 1024 / 1024
}, 240_000)
afterAll(() => world.close())

const pathOf = (url: string) => new URL(url).pathname + new URL(url).search
const lineOf = (event: CrawlEvent): string => {
  if (event.type === 'page') return pathOf(event.page.url)
  if (event.type === 'unchanged') return `unchanged ${pathOf(event.url)}`
  return `${event.type === 'skipped' ? event.reason : event.code} ${pathOf(event.url)}`
}
const linesOf = (type: CrawlEvent['type']) => events.filter((event) => event.type === type).map(lineOf)
const expected = (kind: 'pages' | 'skipped' | 'failed') => traps.flatMap((trap: Trap) => trap[kind] ?? [])
const fits = (line: string, pattern: string) => {
  const bare = pattern.includes('?') ? line : line.replace(/\?.*$/, '')
  return pattern.endsWith('*') ? line.startsWith(pattern.slice(0, -1)) : bare === pattern
}

describe('a site of traps', () => {
  it('has twenty traps at least', () => expect(traps.length).toBeGreaterThanOrEqual(20))

  it.each(traps)('$about', (trap) => {
    for (const [kind, type] of [
      ['pages', 'page'],
      ['skipped', 'skipped'],
      ['failed', 'failed'],
    ] as const)
      for (const pattern of trap[kind] ?? [])
        expect(
          linesOf(type).some((line) => fits(line, pattern)),
          `${kind} ${pattern}`,
        ).toBe(true)
  })

  it('yields nothing that was not expected', () => {
    const stray = (type: CrawlEvent['type'], patterns: string[]) =>
      linesOf(type).filter((line) => !patterns.some((pattern) => fits(line, pattern)))
    expect(stray('page', ['/', ...expected('pages')])).toEqual([])
    expect(stray('skipped', expected('skipped'))).toEqual([])
    expect(stray('failed', expected('failed'))).toEqual([])
  })

  it('never reads much of what has no end', () => {
    for (const [start, most] of [
      ['/calendar/', 60],
      ['/s/', 1],
      ['/list', 1],
      ['/news', 30],
      ['/account', 1],
    ] as const)
      expect(linesOf('page').filter((line) => line.startsWith(start)).length, start).toBeLessThanOrEqual(most)
    expect(world.diary.length).toBeLessThan(400)
  })

  it('reports every address once, each skip and failure with a reason', () => {
    const urls = events.map((event) => (event.type === 'page' ? event.page.url : event.url))
    expect(urls.length).toBe(new Set(urls).size)
    for (const event of events)
      if (event.type === 'skipped' || event.type === 'failed') expect(event.detail.length).toBeGreaterThan(5)
  })

  it('ends every wait by its limit and keeps its memory', () => {
    // three tries of six seconds with pauses between them
    expect(slowest.ms).toBeLessThan(40_000)
    expect(grownMb).toBeLessThan(400)
  })
})

describe('addresses without end', () => {
  const now = new Date('2026-11-25T00:00:00Z')
  const ordinary = [
    'http://a.example/',
    'http://a.example/2019/05/12/article.html',
    'http://a.example/news/1998/03/01.html',
    'http://a.example/list?cat=1&page=2&sort=new',
    'http://a.example/a/b/a/c/a/d.html',
    'http://a.example/calendar?month=2027-06',
    'http://a.example/product/2999',
  ]
  it.each(ordinary)('%s is ordinary', (url) => expect(trapIn(url, now)).toBeNull())
  it.each([
    'http://a.example/calendar/2031/05',
    'http://a.example/calendar/1871-05',
    'http://a.example/cal?year=2099&view=month',
    'http://a.example/cal?date=2035-01-01',
    'http://a.example/x/x/x/',
    'http://a.example/a/b/a/b/a/b/c.html',
    'http://a.example/en/a/en/b/en/c/en/d',
    `http://a.example/${'a/'.repeat(9)}${'b/'.repeat(20)}`,
    `http://a.example/?${Array.from({ length: 13 }, (_, n) => `f${n}=1`).join('&')}`,
    `http://a.example/${'y'.repeat(1600)}`,
  ])('%s is none', (url) => expect(trapIn(url, now)).not.toBeNull())
})
