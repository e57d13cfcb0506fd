import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CrawlEvent, crawl } from '#crawler/crawl.ts'
import { type PagePicture, servesPictures } from '#crawler/page-pictures.ts'
import { walkFor } from '#crawler/sources/index.ts'
import { type Source, sourceSchema } from '#policy/nouns.ts'
import { drawSheets } from '../../bench/reading/browser-sheets.ts'
import { drawCode } from '../../bench/reading/code-set.ts'
import { type Answer, page, startWorld, type World } from './pages/world.ts'

const lines = ['学海教育', '五年级数学提高班', '每周六上午九点至十一点', '电话：028-86660001']
const style = "margin:0;padding:60px;font:40px/2 'Noto Sans SC Variable';width:720px;box-sizing:border-box"
let world: World
let poster: Buffer
let events: CrawlEvent[]

const png =
  (bytes: Buffer): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).end(bytes)
  }

/** One site whose poster and code lead away from it, one picture host that is declared, one that is not. */
beforeAll(async () => {
  const pages: Record<string, string | Answer> = {}
  world = await startWorld(pages)
  const target = world.url('/form', 'signup')
  const svg = await drawCode(target, { scale: 6 })
  const drawn = await drawSheets([
    { width: 720, height: 480, html: `<body style="${style}">${lines.map((line) => `<div>${line}</div>`).join('')}</body>` },
  ])
  poster = drawn[0]!
  const images = [
    '/poster.png',
    world.url('/code.png', 'pictures'),
    world.url('/far.png', 'stranger'),
    '/logo.png',
    '/secret/x.png',
    '/broken.png',
    '/last.png',
    'http://169.254.169.254/latest/meta.png',
  ]
  const shown = images.map((src) => `<img src="${src}">`).join('')
  pages['site/'] = page('首页', ['/again'], shown)
  pages['site/again'] = page('再来一页', [], shown)
  pages['site/robots.txt'] = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /secret/')
  }
  pages['/poster.png'] = png(poster)
  pages['/code.png'] = png(await sharp(Buffer.from(svg)).png().toBuffer())
  pages['/broken.png'] = png(poster.subarray(0, 40))
  pages['/last.png'] = png(poster)
  pages['signup/form'] = page('报名表', ['/other-form', world.url('/back')])
  pages['signup/other-form'] = page('别的表')
  pages['site/back'] = page('回到原站')
  events = await walk({ pictures: 4, hosts: ['pictures.localhost', '169.254.169.254'] })
}, 120_000)
afterAll(() => world.close())

async function walk(more: Partial<Source>): Promise<CrawlEvent[]> {
  const found: CrawlEvent[] = []
  const base = { key: 'x', name: 'x', kind: 'website', channel: 'own_site', publisher: 'institution' }
  const source = sourceSchema.parse({ ...base, startUrls: [world.url('/')], ratePerSecond: 0, render: 'never', ...more })
  for await (const event of crawl(source, { allowPrivate: true })) found.push(event)
  return found
}
const pageAt = (path: string) => {
  const found = events.find((event) => event.type === 'page' && new URL(event.page.url).pathname === path)
  if (found?.type !== 'page') throw new Error(`no page ${path}`)
  return found.page
}
const pictureAt = (path: string): PagePicture => pageAt('/').pictures!.find(({ url }) => new URL(url).pathname === path)!

describe('pictures of a page', () => {
  it('are read as adverts of their own, with the bytes as they came', () => {
    const picture = pictureAt('/poster.png')
    expect(picture).toMatchObject({ status: 200, width: 720, height: 480 })
    expect('sha256' in picture && picture.sha256).toBe(createHash('sha256').update(poster).digest('hex'))
    const advert = pageAt('/').extract.listings.find(({ url }) => url === world.url('/poster.png'))
    expect(advert).toMatchObject({ kind: 'ad', position: 1, title: '' })
    for (const line of lines) expect(advert!.text).toContain(line)
    expect(advert!.contacts.phones).toContain('02886660001')
  })

  it('lead by their codes to pages of other hosts, one step and no further', () => {
    const found = pageAt('/form')
    expect(found.via).toEqual({ kind: 'qr', page: world.url('/'), picture: world.url('/code.png', 'pictures') })
    expect(world.visits('/other-form')).toBe(0)
    expect(pageAt('/back').via).toBeUndefined()
  })

  it('are left alone by the same rules as pages, each with its reason', () => {
    expect(pictureAt('/far.png')).toMatchObject({ left: 'scope' })
    expect(pictureAt('/secret/x.png')).toMatchObject({ left: 'robots' })
    expect(pictureAt('/broken.png')).toMatchObject({ left: 'unreadable' })
    for (const path of ['/far.png', '/secret/x.png', '/logo.png']) expect(world.visits(path)).toBe(0)
  })

  it('that stand on every page are asked for once', () => {
    expect(world.visits('/poster.png')).toBe(1)
    expect(pageAt('/again').pictures).toEqual([])
  })

  it('beyond the number declared are not asked for', async () => {
    const [first] = await walk({ pictures: 1, maxPages: 1 })
    if (first?.type !== 'page') throw new Error('no page')
    expect(first.page.pictures!.filter((picture) => 'body' in picture)).toHaveLength(1)
    expect(first.page.pictures!.at(-1)).toMatchObject({ left: 'limit' })
  }, 60_000)

  it('are left alone where the source does not ask for them', async () => {
    const before = world.visits('/poster.png')
    const [first] = await walk({ maxPages: 1 })
    expect(first?.type === 'page' && first.page.pictures).toBeUndefined()
    expect(world.visits('/poster.png')).toBe(before)
  })

  it('of addresses inside a network are refused by the guard, whatever the source declares', () => {
    expect(pictureAt('/latest/meta.png')).toMatchObject({ left: 'forbidden-address' })
  })
})

describe('the host of a picture', () => {
  const source = (kind: Source['kind']): Source =>
    sourceSchema.parse({
      key: 'x',
      name: 'x',
      kind,
      channel: 'own_account',
      publisher: 'institution',
      startUrls: ['https://mp.weixin.qq.com/s/abc'],
    })
  const serves = (kind: Source['kind'], url: string, sameHost = false) =>
    servesPictures(new URL(url), { source: source(kind), walk: walkFor(source(kind)), sameHost })

  it('is that of WeChat for its articles, and for nobody else', () => {
    expect(serves('wechat', 'https://mmbiz.qpic.cn/mmbiz_jpg/a/640?wx_fmt=jpeg')).toBe(true)
    expect(serves('wechat', 'https://mmecoa.qpic.cn/a')).toBe(true)
    expect(serves('wechat', 'https://mmbiz.qpic.cn.example.com/a')).toBe(false)
    expect(serves('wechat', 'https://elsewhere.example/a.png')).toBe(false)
    expect(serves('wechat', 'https://mmbiz.qpic.cn/a', true)).toBe(false)
    expect(serves('website', 'https://mmbiz.qpic.cn/a')).toBe(false)
  })
})
