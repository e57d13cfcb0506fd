import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { holdBrowser, releaseBrowser } from '#crawler/browser.ts'
import { createFetcher, type Fetched, type Fetcher } from '#crawler/fetch-page.ts'
import { takePortrait } from '#crawler/portrait.ts'
import { readPoster } from '#crawler/reading/poster.ts'
import { startWorld, type World } from './pages/world.ts'

let world: World
let fetcher: Fetcher
let holder: symbol
beforeAll(() => {
  holder = holdBrowser()
  fetcher = createFetcher({ userAgent: 'test', concurrency: 4, allowPrivate: true })
})
afterEach(() => world.close())
afterAll(() => Promise.all([releaseBrowser(holder), fetcher.close()]))

const captured = (body: string): Fetched => ({
  finalUrl: world.url('/page'),
  redirects: [],
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
  ip: null,
  tls: null,
  body: Buffer.from(body),
})

describe('the portrait of a page', { timeout: 60_000 }, () => {
  it('shows Chinese print whatever fonts the machine has, from top to bottom', async () => {
    world = await startWorld({})
    const words = ['暑假班火热招生', '五年级数学提高班', '报名处：青羊区西大街']
    const lines = words.map((word) => `<p style="margin-bottom:1200px;font:60px 'Microsoft YaHei',宋体">${word}</p>`)
    const { screenshot, facts } = await takePortrait(captured(`<body>${lines.join('')}</body>`), fetcher)
    const { width, height } = await sharp(screenshot).metadata()
    expect([width, height]).toEqual([facts.width, facts.height])
    expect(facts).toMatchObject({ width: 1280, cut: false, font: 'Noto Sans SC' })
    expect(height).toBeGreaterThan(3600)
    const ends = [
      { left: 0, top: 0, width, height: 240 },
      { left: 0, top: height - 1400, width, height: 240 },
    ]
    const read = ends.map(async (end) => (await readPoster(await sharp(screenshot).extract(end).png().toBuffer())).text)
    expect(await Promise.all(read)).toEqual([words[0], words[2]])
  })

  it('is that of the captured bytes, with the parts of the page and the work of its scripts', async () => {
    world = await startWorld({
      '/page': '<p>the page of today</p>',
      '/red.svg': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'image/svg+xml' })
          .end(
            '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="400"><rect width="1280" height="400" fill="#c00"/></svg>',
          ),
    })
    const body =
      '<body style="margin:0"><div style="height:3000px"></div><img loading="lazy" src="/red.svg"><script>document.body.append("写于脚本")</script></body>'
    const { dom, screenshot, facts } = await takePortrait(captured(body), fetcher)
    expect(dom).toContain('写于脚本')
    expect(world.visits('/page')).toBe(0)
    expect(facts).toMatchObject({ answered: 1, missing: [] })
    const { data } = await sharp(screenshot)
      .extract({ left: 600, top: 3200, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([204, 0, 0])
  })

  it('waits for slow pictures far down, also of a page without scripts, and for scripts that take their time', async () => {
    const red =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="400"><rect width="1280" height="400" fill="#c00"/></svg>'
    world = await startWorld({
      '/slow.svg': (_, response) =>
        void setTimeout(() => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(red), 900),
    })
    const tall =
      '<body style="margin:0"><div style="height:9000px"></div><img width="1280" height="400" loading="lazy" src="/slow.svg">'
    const hidden = '<img loading="lazy" style="display:none" src="/never.svg">'
    const { screenshot, facts } = await takePortrait(captured(tall + hidden), fetcher)
    expect(facts).toMatchObject({ answered: 1, missing: [] })
    const spot = sharp(screenshot).extract({ left: 600, top: 9200, width: 1, height: 1 })
    expect([...(await spot.raw().toBuffer()).subarray(0, 3)]).toEqual([204, 0, 0])
    const slow = '<body><script>setTimeout(() => document.body.append("写于脚本"), 300)</script></body>'
    expect((await takePortrait(captured(slow), fetcher)).dom).toContain('写于脚本</body>')
  })

  it('says which parts did not come, and why', async () => {
    world = await startWorld({ '/slow.css': () => {} })
    const body = `<link rel="stylesheet" href="/slow.css"><body>字<img src="http://10.0.0.8/x.png"><img src="/gone.png"></body>`
    const { facts } = await takePortrait(captured(body), fetcher, { patienceMs: 1500 })
    const reasonOf = (part: string) => facts.missing.find(({ url }) => url.includes(part))?.reason
    expect(reasonOf('10.0.0.8')).toMatch(/^forbidden-address: /)
    expect(reasonOf('slow.css')).toMatch(/aborted|no time left|timeout/)
  })

  it('of an endless page is cut, and a page that never rests is drawn all the same', async () => {
    world = await startWorld({})
    const { facts } = await takePortrait(
      captured(
        '<body><div style="height:90000px">长</div><script>setInterval(() => fetch("/again?" + Math.random()), 20)</script></body>',
      ),
      fetcher,
      { patienceMs: 2500 },
    )
    expect(facts).toMatchObject({ height: 16_000, cut: true })
  })

  it('that hangs is given up', async () => {
    world = await startWorld({})
    const hanging = takePortrait(captured('<body>字<script>for(;;){}</script></body>'), fetcher, {
      patienceMs: 500,
      signal: AbortSignal.timeout(4000),
    })
    await expect(hanging).rejects.toMatchObject({ name: 'FetchError', code: 'browser' })
  })
})
