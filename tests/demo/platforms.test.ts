import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { writeHotline } from '#demo/hotline.ts'
import { posters } from '#demo/posters.ts'
import { startDemo } from '#demo/server.ts'
import { sourceSchema } from '#policy/nouns.ts'

const demo = await startDemo()
const { world, port } = demo
afterAll(() => demo.close())

describe('the demo server', () => {
  it('answers by host name and says when nothing has changed', async () => {
    const first = await get('xuehai', '/')
    expect(first.status).toBe(200)
    expect(first.body).toContain('学海教育')
    const again = await get('xuehai', '/', { 'if-none-match': String(first.headers.etag) })
    expect([again.status, again.body]).toEqual([304, ''])
    const since = await get('xuehai', '/', { 'if-modified-since': String(first.headers['last-modified']) })
    expect(since.status).toBe(304)
    expect((await get('nobody', '/')).status).toBe(404)
    expect((await get('xuehai', '/nothing')).status).toBe(404)
  })

  it('has robots.txt on every host and a sitemap on some', async () => {
    const maps = []
    for (const { slug } of world.institutions) {
      const robots = await get(slug, '/robots.txt')
      expect(robots.body).toMatch(/User-agent: \*/)
      if (robots.body.includes('Sitemap:')) maps.push((await get(slug, '/sitemap.xml')).body)
    }
    expect(maps.length).toBeGreaterThan(5)
    expect(maps.every((map) => map.includes('<urlset'))).toBe(true)
  })

  it('declares sources that the crawler accepts', () => {
    for (const source of world.sources) expect(sourceSchema.parse(source)).toEqual(source)
    expect(new Set(world.sources.map((source) => source.key)).size).toBe(world.sources.length)
  })
})

describe('the article host', () => {
  const article = world.truth.pages.filter((page) => page.source.endsWith('-wechat') && page.url.includes('__biz'))

  it('has ordinary, picture and text articles with the data of their kind', async () => {
    const kinds = new Set<string>()
    for (const page of article) {
      const { body } = await get('mp-weixin', pathOf(page.url))
      const kind = /item_show_type: '(\d+)'/.exec(body)?.[1] ?? ''
      kinds.add(kind)
      expect(body).toMatch(/<title><\/title>/)
      expect(body).toContain('window.cgiDataNew = {')
      expect(body).toMatch(/var ct = "\d{10}";/)
      if (kind === '0') expect(body).toContain('id="js_content" style="visibility: hidden; opacity: 0; "')
      if (kind === '8') expect(body).toContain('page_share_img')
      if (kind === '10') expect(body).toContain('TextContentNoEncode = window.a_value_which_never_exists ||')
    }
    expect([...kinds].sort()).toEqual(['0', '10', '8'])
  })

  it('escapes strings so that the decoder of the page gives the article back', async () => {
    const { body } = await get('mp-weixin', pathOf(article[0]!.url))
    const literal = /content_noencode: JsDecode\('([^']*)'\)/.exec(body)?.[1] ?? ''
    expect(literal).not.toMatch(/[<>"&\n]/)
    const html = literal.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    expect(body).toContain(html)
  })

  it('keeps the posters of its articles under a name of each article, and the own site has its own', async () => {
    const shown: string[] = []
    for (const page of article) {
      const { body } = await get('mp-weixin', pathOf(page.url))
      for (const [, one, two] of body.matchAll(/ data-src="([^"]+)"|cdn_url: JsDecode\('([^']+)'\)/g))
        shown.push(pathOf(one ?? two ?? ''))
    }
    const named = shown.map((path) => path.replace(/-\w+-0\/640/, '-token/640')).sort()
    expect(named).toEqual(posters.map(({ name }) => `/mmbiz_png/${name}-token/640?wx_fmt=png`).sort())
    const own = world.truth.pages.filter(({ url }) => new URL(url).hostname === 'mingde.localhost')
    const bodies = await Promise.all(own.map(async ({ url }) => (await get('mingde', pathOf(url))).body))
    expect(bodies.filter((body) => body.includes('src="/upload/mingde.png"'))).toHaveLength(1)
    const kept = [...shown.map((path) => ['mp-weixin', path]), ['mingde', '/upload/mingde.png']] as [string, string][]
    for (const [host, path] of kept) expect((await get(host, path)).headers['content-type']).toBe('image/png')
  })

  it('has pages that are gone and a wall', async () => {
    expect((await get('mp-weixin', '/s/demo-deleted-1')).body).toContain('该内容已被发布者删除')
    expect((await get('mp-weixin', '/s/demo-violation-1')).body).toContain('此内容因违规无法查看')
    const wall = await get('mp-weixin', '/s/demo-verify')
    expect(wall.status).toBe(302)
    expect((await get('mp-weixin', String(wall.headers.location))).body).toContain('secitptpage/verify.html')
  })
})

describe('the app store', () => {
  it('finds apps only in the Chinese shop and describes them as the real one does', async () => {
    const feed = JSON.parse((await get('itunes', '/feed/education.json')).body)
    expect(feed.feed.results.length).toBeGreaterThan(25)
    const id = feed.feed.results[0].id
    expect(JSON.parse((await get('itunes', `/lookup?id=${id}`)).body)).toEqual({ resultCount: 0, results: [] })
    const { resultCount, results } = JSON.parse((await get('itunes', `/lookup?id=${id}&country=cn&entity=software`)).body)
    expect(resultCount).toBe(1)
    for (const key of [
      'trackId',
      'bundleId',
      'trackName',
      'trackViewUrl',
      'sellerName',
      'description',
      'version',
      'formattedPrice',
      'genres',
      'wrapperType',
    ]) {
      expect(results[0]).toHaveProperty(key)
    }
    const search = JSON.parse((await get('itunes', `/search?term=${encodeURIComponent('单词')}&country=cn&limit=1`)).body)
    expect(search.resultCount).toBe(1)
  })
})

describe('the hotline spreadsheet', () => {
  it('holds at least sixty orders under a merged title, with dates of two kinds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jianfu-hotline-'))
    const path = join(folder, 'orders.xlsx')
    expect(await writeHotline(world, path)).toBeGreaterThanOrEqual(60)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    const sheet = book.worksheets[0]!
    expect(sheet.getCell('B1').isMerged).toBe(true)
    const headers = sheet.getRow(2).values as string[]
    const time = headers.indexOf('来电时间')
    const kinds = new Set<string>()
    const numbers = new Set<string>()
    sheet.eachRow((row, at) => {
      if (at < 3) return
      kinds.add(row.getCell(time).value instanceof Date ? 'date' : 'text')
      numbers.add(String(row.getCell(1).value))
    })
    expect([...kinds].sort()).toEqual(['date', 'text'])
    expect(numbers.size).toBe(world.complaints.length)
    await rm(folder, { recursive: true })
  })
})

const pathOf = (url: string): string => new URL(url).pathname + new URL(url).search

function get(host: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, headers: { host: `${host}.localhost:${port}`, ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
        )
      },
    )
    asked.on('error', reject).end()
  })
}
