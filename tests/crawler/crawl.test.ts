import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import { afterEach, describe, expect, it } from 'vitest'
import { findChromium } from '#crawler/browser.ts'
import { type CrawlEvent, type CrawlOptions, crawl } from '#crawler/crawl.ts'
import type { Source } from '#policy/nouns.ts'
import { deletedPage, modernArticle, verifyPage } from './pages/wechat.ts'
import { type Answer, page, startWorld, type World } from './pages/world.ts'

let world: World
afterEach(() => world.close())

const html =
  (body: string, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
const source = (more: Partial<Source> = {}): Source => ({
  key: 'test',
  name: 'test',
  kind: 'website',
  channel: 'own_site',
  publisher: 'unknown',
  startUrls: [world.url('/')],
  maxPages: 100,
  maxDepth: 4,
  ratePerSecond: 0,
  render: 'never',
  ...more,
})

async function walk(more: Partial<Source> = {}, options: CrawlOptions = {}): Promise<CrawlEvent[]> {
  const events: CrawlEvent[] = []
  for await (const event of crawl(source(more), { allowPrivate: true, ...options })) events.push(event)
  return events
}
const paths = (events: CrawlEvent[]) =>
  events.flatMap((event) => (event.type === 'page' ? [new URL(event.page.url).pathname] : [])).sort()
const skips = (events: CrawlEvent[]) =>
  events.flatMap((event) => (event.type === 'skipped' ? [`${event.reason} ${new URL(event.url).pathname}`] : [])).sort()
const fails = (events: CrawlEvent[]) =>
  events.flatMap((event) => (event.type === 'failed' ? [`${event.code} ${new URL(event.url).pathname}`] : [])).sort()
const pageOf = (events: CrawlEvent[], path: string) => {
  const found = events.find((event) => event.type === 'page' && new URL(event.page.url).pathname === path)
  if (found?.type !== 'page') throw new Error(`no page ${path}`)
  return found.page
}

describe('crawling a site', () => {
  it('reads every page once and leaves other sites and files alone', async () => {
    world = await startWorld({
      '/': page('首页', [
        '/a',
        '/b',
        '/a#x',
        '/a?utm_source=wx',
        'http://other.localhost/x',
        'mailto:a@b.cn',
        'javascript:void(0)',
        '/photo.jpg',
      ]),
      '/a': page('甲', ['/', '/b', '/c']),
      '/b': page('乙', ['/missing']),
      '/c': page('丙'),
    })
    const events = await walk()
    expect(paths(events)).toEqual(['/', '/a', '/b', '/c'])
    expect(fails(events)).toEqual(['http-4xx /missing'])
    expect(world.visits('/a')).toBe(1)
    expect(world.diary.filter(({ path }) => path === '/robots.txt')).toHaveLength(1)
    const home = pageOf(events, '/')
    expect(home.sha256).toBe(createHash('sha256').update(home.body).digest('hex'))
    expect(home).toMatchObject({
      status: 200,
      ip: '127.0.0.1',
      rendered: false,
      depth: 0,
      canonicalUrl: world.url('/'),
      extract: { title: '首页' },
    })
  })

  it('accounts for every address that was found: depth and page limits are told', async () => {
    world = await startWorld({
      '/': page('首页', ['/1', '/2', '/3']),
      '/1': page('一', ['/1/1']),
      '/1/1': page('一一', ['/1/1/1']),
      '/2': page('二'),
      '/3': page('三'),
    })
    const shallow = await walk({ maxDepth: 1 })
    expect(paths(shallow)).toEqual(['/', '/1', '/2', '/3'])
    expect(skips(shallow)).toEqual(['depth /1/1'])
    const few = await walk({ maxPages: 2 }, { concurrency: 1 })
    expect(few.filter(({ type }) => type === 'page')).toHaveLength(2)
    expect(skips(few)).toEqual(['limit /1/1', 'limit /2', 'limit /3'])
  })

  it('obeys robots.txt, also of the place a redirect leads to', async () => {
    world = await startWorld({
      '/robots.txt': 'User-agent: JianfuBot\nDisallow: /secret',
      '/': page('首页', ['/secret/1', '/hop', '/open']),
      '/hop': html('', { location: '/secret/2' }, 302),
      '/open': page('开放'),
    })
    const events = await walk()
    expect(paths(events)).toEqual(['/', '/open'])
    expect(skips(events)).toEqual(['robots /hop', 'robots /secret/1'])
    expect(world.diary.some(({ path }) => path.startsWith('/secret'))).toBe(false)
  })

  it('keeps out while robots.txt cannot be read, and goes in when there is none', async () => {
    world = await startWorld({ 'down/robots.txt': html('x', {}, 503), '/': page('首页') })
    expect(skips(await walk({ startUrls: [world.url('/', 'down')] }))).toEqual(['robots /'])
    expect(paths(await walk({ startUrls: [world.url('/', 'up')] }))).toEqual(['/'])
  })

  it('keeps its pace on one host', async () => {
    world = await startWorld({ '/': page('首页', ['/1', '/2', '/3']), '/1': page('一'), '/2': page('二'), '/3': page('三') })
    await walk({ ratePerSecond: 4 })
    expect(world.diary).toHaveLength(5)
    // three pauses of 250 ms; the server notes arrivals, and the first request arrives late by what the connection takes
    const times = world.diary.slice(1).map(({ at }) => at)
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThanOrEqual(725)
  })

  it('does not let one host wait for another', async () => {
    // robots.txt and one page each, a second apart: one after the other they would take six seconds
    const hosts = ['a', 'b', 'c', 'd', 'e', 'f']
    world = await startWorld(Object.fromEntries(hosts.map((host) => [`${host}/`, page(host)])))
    const began = Date.now()
    const startUrls = hosts.map((host) => world.url('/', host))
    expect(paths(await walk({ ratePerSecond: 1, startUrls }))).toEqual(hosts.map(() => '/'))
    expect(Date.now() - began).toBeLessThan(4000)
  })

  it('waits as long as the site asks and then tries again', async () => {
    let asked = 0
    world = await startWorld({
      '/': (request, response) => {
        asked += 1
        if (asked === 1) html('slow down', { 'retry-after': '1' }, 429)(request, response)
        else html(page('首页'))(request, response)
      },
    })
    const began = Date.now()
    expect(paths(await walk())).toEqual(['/'])
    expect(Date.now() - began).toBeGreaterThanOrEqual(950)
  })

  it('tries a failing server again and gives up by name', async () => {
    world = await startWorld({ '/': html('oops', {}, 500) })
    const events = await walk()
    expect(fails(events)).toEqual(['http-5xx /'])
    expect(world.visits('/')).toBe(3)
    expect(events[0]).toMatchObject({ retry: true })
  })

  it('takes the same content at another address for a duplicate', async () => {
    const twin = page('双胞胎')
    world = await startWorld({
      '/': page('首页', ['/x', '/y', '/print']),
      '/x': twin,
      '/y': twin,
      '/print': page('打印版').replace('</head>', '<link rel="canonical" href="/x"></head>'),
    })
    const events = await walk({}, { concurrency: 1 })
    expect(paths(events)).toEqual(['/', '/x'])
    expect(skips(events)).toEqual(['duplicate /print', 'duplicate /y'])
  })

  it('follows a front page that has moved to another host, and no other page out of the site', async () => {
    world = await startWorld({
      'site/': (request, response) =>
        html('', { location: `http://www.site.localhost:${request.socket.localPort}/` }, 301)(request, response),
      'www.site/': page('新首页', ['/a', '/out']),
      'www.site/a': page('甲'),
      'www.site/out': html('', { location: 'http://elsewhere.localhost/' }, 302),
    })
    const events = await walk()
    expect(paths(events)).toEqual(['/', '/a'])
    expect(skips(events)).toEqual(['scope /out'])
    expect(pageOf(events, '/').redirects).toEqual([world.url('/', 'www.site')])
  })

  it('goes on where a whole site has moved to another name', async () => {
    world = await startWorld({
      'site/': (request, response) =>
        html('', { location: `http://newname.localhost:${request.socket.localPort}/` }, 301)(request, response),
      'newname/': page('新站', ['/a']),
      'newname/a': page('甲'),
    })
    expect(paths(await walk())).toEqual(['/', '/a'])
  })

  it('stays on the very host when it is told to', async () => {
    world = await startWorld({
      '/': (request, response) =>
        html(page('首页', ['/a', `http://sub.site.localhost:${request.socket.localPort}/b`]))(request, response),
      '/a': page('甲'),
      '/b': page('乙'),
    })
    expect(paths(await walk({}, { sameHost: true }))).toEqual(['/', '/a'])
    expect(paths(await walk())).toEqual(['/', '/a', '/b'])
  })

  it('reads GBK, skips what is no page, and never keeps a wall', async () => {
    world = await startWorld({
      '/': page('首页', ['/gbk', '/pdf', '/captcha', '/login', '/forbidden', '/noise', '/article']),
      '/gbk': (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end(iconv.encode(page('五年级数学暑假班招生简章'), 'gbk')),
      '/pdf': html('%PDF-1.4', { 'content-type': 'application/pdf' }),
      '/captcha': html('<p>请完成下方滑块验证</p>'),
      '/login': html('<h2>用户登录</h2><form><input type="password"></form>'),
      '/forbidden': html('no', {}, 403),
      '/noise': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.alloc(5000)),
      '/article': page('文章'),
    })
    const events = await walk()
    expect(paths(events)).toEqual(['/', '/article', '/gbk'])
    expect(pageOf(events, '/gbk').extract).toMatchObject({ title: '五年级数学暑假班招生简章', charset: 'gbk' })
    expect(skips(events)).toEqual(['type /pdf', 'wall /captcha', 'wall /forbidden', 'wall /login'])
    expect(fails(events)).toEqual(['unreadable /noise'])
  })

  it('asks only for what has changed', async () => {
    const still = page('不变', ['/deep'])
    const deep = page('深')
    world = await startWorld({
      '/': (request, response) =>
        request.headers['if-none-match'] === '"e1"'
          ? response.writeHead(304).end()
          : html(still, { etag: '"e1"' })(request, response),
      '/deep': deep,
      '/fresh': page('新的'),
    })
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const known = new Map([
      [world.url('/'), { etag: '"e1"', lastModified: null, sha256: sha256(still) }],
      [world.url('/deep'), { etag: null, lastModified: null, sha256: sha256(deep) }],
      [world.url('/fresh'), { etag: null, lastModified: null, sha256: sha256('old') }],
    ])
    const events = await walk({}, { known })
    expect(events.flatMap((event) => (event.type === 'unchanged' ? [event.url] : [])).sort()).toEqual([
      world.url('/'),
      world.url('/deep'),
    ])
    expect(paths(events)).toEqual(['/fresh'])
  })

  it('asked through a function, never spares a page whose links it needs', async () => {
    world = await startWorld({
      '/': (request, response) =>
        request.headers['if-none-match'] ? response.writeHead(304).end() : html(page('首页', ['/a']))(request, response),
      '/a': page('甲'),
    })
    const events = await walk({}, { known: async () => ({ etag: '"x"', lastModified: null, sha256: 'old' }) })
    expect(paths(events)).toEqual(['/', '/a'])
  })

  it('stops when it is told to, and when nobody listens any more', async () => {
    const pages: Record<string, string> = {
      '/': page(
        '首页',
        Array.from({ length: 60 }, (_, index) => `/p${index}`),
      ),
    }
    for (let index = 0; index < 60; index += 1) pages[`/p${index}`] = page(`第${index}`)
    world = await startWorld(pages)
    const stop = new AbortController()
    let seen = 0
    for await (const _ of crawl(source({ ratePerSecond: 50 }), { allowPrivate: true, signal: stop.signal })) {
      seen += 1
      if (seen === 3) stop.abort()
    }
    const afterAbort = world.diary.length
    for await (const _ of crawl(source({ ratePerSecond: 50 }), { allowPrivate: true })) break
    const afterBreak = world.diary.length
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(world.diary.length - afterBreak).toBeLessThanOrEqual(1)
    expect(afterAbort).toBeLessThan(20)
  })

  it('never asks inner machines, whatever the pages link to', async () => {
    world = await startWorld({ '/': page('首页', ['/hop']), '/hop': html('', { location: 'http://10.0.0.1/admin' }, 302) })
    const events = await walk({ startUrls: [world.url('/'), 'http://192.168.1.1/', 'http://169.254.169.254/latest/'] })
    expect(fails(events)).toEqual(['forbidden-address /', 'forbidden-address /hop', 'forbidden-address /latest/'])
    expect(fails(await walk({}, { allowPrivate: false }))).toEqual(['forbidden-address /'])
  })
})

describe('crawling an account', () => {
  it('reads its articles by identity, keeps the trace of removed ones, and skips walls', async () => {
    const at = (mid: number, biz = 'MzA3==') => `/s?__biz=${biz}&mid=${mid}&idx=1&sn=x`
    const article = (mid: number) =>
      modernArticle({ title: `文章${mid}`, account: '学海课堂', content: `<p>第${mid}篇</p>`, biz: 'MzA3==', mid: String(mid) })
    world = await startWorld({
      '/account/xuehai': page('学海课堂', [at(1), `${at(1)}&scene=21`, at(2), at(3), at(4), '/about', at(9, 'Other==')]),
      [at(1)]: article(1),
      [at(2)]: deletedPage,
      [at(3)]: deletedPage,
      [at(4)]: verifyPage,
      [at(9, 'Other==')]: article(9),
    })
    const own: Partial<Source> = { kind: 'wechat', startUrls: [world.url('/account/xuehai?__biz=MzA3==')] }
    const events = await walk(own)
    const states = events.flatMap((event) => (event.type === 'page' ? [event.page.extract.state] : [])).sort()
    expect(states).toEqual(['deleted', 'deleted', 'ok', 'ok'])
    expect(skips(events)).toEqual(['wall /s'])
    expect(world.diary.some(({ path }) => path.includes('Other'))).toBe(false)
    expect(world.diary.some(({ path }) => path === '/about')).toBe(false)
  })
})

describe('crawling a store', () => {
  it('asks for the Chinese store and reads each app', async () => {
    world = await startWorld({
      '/search?term=x&country=cn': (_, response) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end(
          JSON.stringify({
            resultCount: 1,
            results: [
              { trackId: 5, trackName: '启思', trackViewUrl: 'https://apps.apple.com/cn/app/id5', description: '小学数学' },
            ],
          }),
        ),
    })
    const events = await walk({ kind: 'app-store', startUrls: [world.url('/search?term=x')] })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ type: 'page', page: { extract: { kind: 'app', listings: [{ title: '启思' }] } } })
  })
})

describe('pages that need a browser', async () => {
  const chromium = await findChromium()

  it.skipIf(chromium === null)('are rendered, and the browser is held to the same addresses', { timeout: 60_000 }, async () => {
    const reached: string[] = []
    const inner = await startWorld({
      '/': (request, response) => {
        reached.push(request.url ?? '')
        html('inner')(request, response)
      },
    })
    world = await startWorld({
      '/': `<html><head><title>学海</title></head><body><div id="app"></div><script src="/app.js"></script>
        <script>fetch('http://10.0.0.1/').catch(() => {}); new WebSocket('ws://127.0.0.1:${inner.port}/'); fetch('http://127.0.0.1:${inner.port}/').catch(() => {})</script></body></html>`,
      '/app.js': html(
        `fetch('/data.json').then((a) => a.json()).then((data) => { document.getElementById('app').innerHTML = '<h1>' + data.title + '</h1><p>' + data.text + '</p><a href="/plain">more</a>' })`,
        { 'content-type': 'text/javascript' },
      ),
      '/data.json': html(
        JSON.stringify({ title: '五年级数学班', text: '每周六上午九点开课，地点在青羊区西大街，欢迎家长带孩子来试听。' }),
        { 'content-type': 'application/json' },
      ),
      '/plain': page('普通页面'),
    })
    const events = await walk({ render: 'auto' })
    await inner.close()
    expect(paths(events)).toEqual(['/', '/plain'])
    const home = pageOf(events, '/')
    expect(home.rendered).toBe(true)
    expect(home.extract.text).toContain('每周六上午九点开课')
    expect(pageOf(events, '/plain').rendered).toBe(false)
    // Loopback is allowed here, so the fetch may pass; the socket may not, for sockets go past the guard.
    expect(reached.length).toBeLessThanOrEqual(1)
  })
})
