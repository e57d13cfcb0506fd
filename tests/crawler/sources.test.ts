import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { type CrawlEvent, crawl } from '#crawler/crawl.ts'
import { ExtractError, extract } from '#crawler/extract.ts'
import { parsePage } from '#crawler/reading/page-tree.ts'
import { selectAll } from '#crawler/reading/select.ts'
import { openDeclared, record, writeTemplate } from '#crawler/sources/declared-folder.ts'
import { summaryOf } from '#crawler/sources/read-summary.ts'
import { checkLive, checkRecorded } from '#crawler/sources/validate.ts'
import { type Source, sourceKinds, sourceSchema } from '#policy/nouns.ts'
import { parseDeclaration, sourceOn, versionChanges } from '#policy/source-declaration.ts'
import { type Answer, page, startWorld, type World } from './pages/world.ts'

const shipped = join(import.meta.dirname, '../../crawler/sources/declared')
const keys = await readdir(shipped)

let world: World | undefined
afterEach(async () => {
  await world?.close()
  world = undefined
})

/** Time of the processor, not of the clock: other work on the machine says nothing about ours. */
const cpuMilliseconds = (began: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

describe('declared sources that are shipped', () => {
  it.each(keys)('%s is read as it was recorded', async (key) => {
    const declared = await openDeclared(join(shipped, key))
    expect(declared.declaration.key).toBe(key)
    expect(declared.pages.length).toBeGreaterThan(0)
    expect(checkRecorded(declared)).toEqual([])
  })

  it('show every kind that is fetched', async () => {
    const kinds = await Promise.all(keys.map(async (key) => (await openDeclared(key)).declaration.kind))
    expect(new Set([...kinds, 'upload'])).toEqual(new Set(sourceKinds))
  })
})

const declaration = {
  key: 'city-adverts',
  name: '同城信息',
  kind: 'listing',
  channel: 'platform_ad',
  publisher: 'platform',
  lawfulBasis: 'AD 49',
  versions: [
    { validFrom: '2020-01-01', startUrls: ['https://a.example/edu/'], selectors: { list: { item: 'li', title: 'a' } } },
    { validFrom: '2023-05-01', startUrls: ['https://a.example/s'], selectors: { list: { item: 'article', title: 'h2' } } },
  ],
}

describe('declarations', () => {
  it('give the source as it was on a day', () => {
    const parsed = parseDeclaration(declaration)
    expect(sourceOn(parsed, '2022-12-31')).toMatchObject({
      key: 'city-adverts',
      validFrom: '2020-01-01',
      startUrls: ['https://a.example/edu/'],
    })
    expect(sourceOn(parsed, '2023-05-01').validFrom).toBe('2023-05-01')
    expect(sourceOn(parsed, '2010-01-01').validFrom).toBe('2020-01-01')
    expect(sourceSchema.parse(sourceOn(parsed, '2024-01-01'))).toMatchObject({ kind: 'listing', maxPages: 200 })
  })

  it('tell what differs between two versions', () => {
    const [before, after] = parseDeclaration(declaration).versions
    expect(versionChanges(before!, after!).map(({ field }) => field)).toEqual(['startUrls', 'selectors'])
  })

  const [first, second] = declaration.versions
  const wrong: [about: string, data: unknown, message: RegExp][] = [
    ['a key with blanks', { ...declaration, key: 'City adverts' }, /key: small letters/],
    ['no version', { ...declaration, versions: [] }, /versions/],
    ['versions out of order', { ...declaration, versions: [second, first] }, /versions\.1\.validFrom: versions stand in order/],
    [
      'a list without selectors',
      { ...declaration, versions: [{ ...first, selectors: undefined }] },
      /selectors: a source of kind listing/,
    ],
    ['a field that does not exist', { ...declaration, versions: [{ ...first, maxPage: 3 }] }, /maxPage/],
    ['no lawful basis', { ...declaration, lawfulBasis: '' }, /lawfulBasis/],
    ['an address that is none', { ...declaration, versions: [{ ...first, startUrls: ['edu'] }] }, /startUrls\.0/],
  ]
  it.each(wrong)('are refused in one line: %s', (_, data, message) => {
    expect(() => parseDeclaration(data)).toThrow(message)
    try {
      parseDeclaration(data)
    } catch (error) {
      expect((error as Error).message).not.toContain('\n')
    }
  })
})

const source = sourceOn(parseDeclaration(declaration), '2021-01-01')
const read = (html: string, url = 'https://a.example/edu/') => extract({ url, body: Buffer.from(html), source })

describe('declared lists', () => {
  it('that a site has rebuilt fail by name, and walls are no rebuilt pages', () => {
    expect(() => read('<html><body><div>新的样子</div></body></html>')).toThrow(ExtractError)
    expect(() => read('<html><body><div>新的样子</div></body></html>')).toThrow(
      /"li": the page was rebuilt, or the selector is wrong/,
    )
    expect(read('<html><body><h1>安全验证</h1><p>请完成下方滑块验证</p></body></html>').state).toBe('captcha')
  })

  it('leave pages alone that were never declared to be lists', () => {
    expect(
      read('<html><body><h1>关于我们</h1><p>我们是一家信息网站。</p></body></html>', 'https://a.example/about').index,
    ).toBeUndefined()
  })

  it('that are none are named', () =>
    expect(() => selectAll(parsePage('<p>x</p>'), 'ul > li[')).toThrow(/^"ul > li\[" is no CSS selector: \S/))

  it('of a hundred thousand boxes stay bounded', () => {
    const began = process.cpuUsage()
    const { listings } = read(`<html><body><ul>${'<li><a href="/1">班</a></li>'.repeat(100_000)}</ul></body></html>`)
    expect(listings.length).toBeLessThanOrEqual(500)
    expect(cpuMilliseconds(began)).toBeLessThan(10_000)
  })
})

describe('sitemaps and feeds', () => {
  const sitemap = (...addresses: string[]) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map((loc) => `<url><loc>${loc}</loc></url>`).join('')}</urlset>`
  const xml =
    (body: string | Buffer, type = 'application/xml'): Answer =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': type }).end(body)
    }
  const walk = async (given: Partial<Source>): Promise<CrawlEvent[]> => {
    const events: CrawlEvent[] = []
    const made = sourceSchema.parse({
      key: 'x',
      name: 'x',
      kind: 'sitemap',
      channel: 'own_site',
      publisher: 'unknown',
      ratePerSecond: 0,
      render: 'never',
      ...given,
    })
    for await (const event of crawl(made, { allowPrivate: true })) events.push(event)
    return events
  }
  const paths = (events: CrawlEvent[]) =>
    events.flatMap((event) => (event.type === 'page' ? [new URL(event.page.url).pathname] : [])).sort()

  it('are followed through indexes and packed files to the pages, and no further', async () => {
    const pages: Record<string, Parameters<typeof startWorld>[0][string]> = {
      '/a': page('甲', ['/not-listed']),
      '/b': page('乙'),
      '/c': page('丙'),
    }
    world = await startWorld(pages)
    const url = (path: string) => world!.url(path)
    pages['/sitemap.xml'] = xml(
      `<sitemapindex><sitemap><loc>${url('/one.xml')}</loc></sitemap><sitemap><loc>${url('/two.xml.gz')}</loc></sitemap><sitemap><loc>${url('/three.txt')}</loc></sitemap></sitemapindex>`,
    )
    pages['/one.xml'] = xml(sitemap(url('/a'), 'http://other.localhost/x'))
    pages['/two.xml.gz'] = xml(gzipSync(sitemap(url('/b'))), 'application/x-gzip')
    pages['/three.txt'] = xml(`${url('/c')}\n`, 'text/plain')
    const events = await walk({ startUrls: [url('/sitemap.xml')] })
    expect(paths(events)).toEqual(['/a', '/b', '/c', '/one.xml', '/sitemap.xml', '/three.txt', '/two.xml.gz'])
    expect(world.visits('/not-listed')).toBe(0)
  })

  it('that name each other come to an end', async () => {
    const pages: Record<string, Parameters<typeof startWorld>[0][string]> = {}
    world = await startWorld(pages)
    for (let level = 0; level < 30; level += 1)
      pages[`/${level}.xml`] = xml(
        `<sitemapindex><sitemap><loc>${world.url(`/${level + 1}.xml`)}</loc></sitemap><sitemap><loc>${world.url('/0.xml')}</loc></sitemap></sitemapindex>`,
      )
    expect(paths(await walk({ startUrls: [world.url('/0.xml')], maxDepth: 4 }))).toHaveLength(5)
  })

  it('feeds lead to their entries', async () => {
    const pages: Record<string, Parameters<typeof startWorld>[0][string]> = { '/n/1': page('一', ['/n/9']), '/n/2': page('二') }
    world = await startWorld(pages)
    pages['/feed'] = xml(
      `<rss version="2.0"><channel><title>动态</title><item><title>一</title><link>${world.url('/n/1')}</link></item><item><title>二</title><link>/n/2</link></item></channel></rss>`,
      'application/rss+xml',
    )
    expect(paths(await walk({ kind: 'feed', startUrls: [world.url('/feed')] }))).toEqual(['/feed', '/n/1', '/n/2'])
  })

  const hostile: [about: string, body: string][] = [
    ['nested without end', `<urlset>${'<url>'.repeat(100_000)}`],
    ['a feed nested without end', `<rss><channel><item><title>${'<b>'.repeat(50_000)}`],
    ['broken in the middle', '<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.exam'],
    [
      'entities',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><urlset><url><loc>https://a.example/${'&a;'.repeat(1000)}</loc></url></urlset>`,
    ],
  ]
  it.each(hostile)('that are hostile do no harm: %s', (_, body) => {
    const began = process.cpuUsage()
    expect(['ok', 'empty']).toContain(extract({ url: 'https://a.example/sitemap.xml', body: Buffer.from(body) }).state)
    expect(cpuMilliseconds(began)).toBeLessThan(5000)
  })
})

describe('validating a source', () => {
  let folder: string
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('records what was fetched, agrees with it, and says when the page changes', async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'jianfu-source-')), 'new-site')
    let visits = 0
    const fixed = page('首页', ['/a'])
    world = await startWorld({
      '/': fixed,
      '/a': page('课程'),
      '/counter': (_, response) => {
        visits += 1
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<html><body><h1>第${visits}次访问</h1><p>欢迎来到我们的网站，请看课程介绍。</p></body></html>`)
      },
    })
    await writeTemplate(folder, { kind: 'website', url: world.url('/') }, '2021-01-01')
    const { declaration } = await openDeclared(folder)
    const steady = await checkLive(declaration, '2021-06-01', { allowPrivate: true })
    expect(steady.problems).toEqual([])
    await record(folder, steady.recordings)
    const again = await openDeclared(folder)
    expect(again.pages).toHaveLength(2)
    expect(checkRecorded(again)).toEqual([])
    await writeFile(join(folder, again.pages[0]!.file), fixed.replaceAll('首页', '主页'))
    expect(checkRecorded(await openDeclared(folder))[0]).toMatch(/title: recorded "首页", read "主页"/)
    const restless = { ...declaration, versions: [{ ...declaration.versions[0]!, startUrls: [world.url('/counter')] }] }
    expect((await checkLive(restless, '2021-06-01', { allowPrivate: true })).problems.join()).toMatch(/title: first/)
  }, 60_000)

  it('tells a newcomer what is missing', async () => {
    folder = await mkdtemp(join(tmpdir(), 'jianfu-source-'))
    await expect(openDeclared('no-such-source')).rejects.toThrow(/no key of a shipped source/)
    await writeFile(join(folder, 'declaration.json'), '{"key": ')
    await expect(openDeclared(folder)).rejects.toThrow(/declaration\.json: /)
    const text = await readFile(join(shipped, 'school-site/declaration.json'), 'utf8')
    await writeFile(join(folder, 'declaration.json'), text)
    await writeFile(
      join(folder, 'pages.json'),
      JSON.stringify([
        {
          url: 'https://a.example/',
          file: '../secret',
          contentType: null,
          fetchedAt: '2021-01-01T00:00:00Z',
          expect: summaryOf(extract({ url: 'https://a.example/', body: Buffer.alloc(0) })),
        },
      ]),
    )
    await expect(openDeclared(folder)).rejects.toThrow(/file: the name of a file/)
  })
})
