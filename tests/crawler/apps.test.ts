import { describe, expect, it } from 'vitest'
import { extract } from '#crawler/extract.ts'

const lookup = 'https://itunes.apple.com/lookup?id=1&country=cn'
const app = (id: number, name: string) => ({
  trackId: id,
  bundleId: `cn.example.a${id}`,
  trackName: name,
  sellerName: '成都启思科技有限公司',
  description: `${name}：小学数学同步课程\n\n周末直播课`,
  version: '2.1.0',
  formattedPrice: '免费',
  price: 0,
  currency: 'CNY',
  primaryGenreName: 'Education',
  genres: ['教育', '工具'],
  currentVersionReleaseDate: '2021-09-01T08:15:22Z',
  trackViewUrl: `https://apps.apple.com/cn/app/id${id}?uo=4`,
})
const answer = (...results: unknown[]) => Buffer.from(JSON.stringify({ resultCount: results.length, results }))
const page = (html: string, url = 'https://apps.apple.com/cn/app/x/id414') => extract({ url, body: Buffer.from(html) })
const jsonLd = {
  '@context': 'http://schema.org',
  '@type': 'SoftwareApplication',
  name: '启思数学',
  description: '同步课程\n名师直播',
  applicationCategory: '教育',
  author: { '@type': 'Organization', name: '成都启思科技有限公司' },
  offers: { '@type': 'Offer', price: 0, priceCurrency: 'CNY' },
}

describe('app-store answers', () => {
  it('give one listing for each result', () => {
    const read = extract({ url: lookup, body: answer(app(1, '启思数学'), app(2, '启思英语')) })
    expect(read).toMatchObject({
      kind: 'app',
      state: 'ok',
      links: ['https://apps.apple.com/cn/app/id1?uo=4', 'https://apps.apple.com/cn/app/id2?uo=4'],
    })
    expect(read.listings).toHaveLength(2)
    expect(read.listings[1]).toMatchObject({
      position: 1,
      url: 'https://apps.apple.com/cn/app/id2',
      kind: 'app',
      title: '启思英语',
      text: '启思英语：小学数学同步课程\n周末直播课',
      institution: '成都启思科技有限公司',
      publishedAt: '2021-09-01T16:15:22+08:00',
      app: { id: '2', developer: '成都启思科技有限公司', price: '免费', version: '2.1.0', category: '教育' },
    })
  })

  it('of a paid app keep the price', () => {
    const read = extract({ url: lookup, body: answer({ ...app(1, 'x'), formattedPrice: undefined, price: 12 }) })
    expect(read.listings[0]?.app?.price).toBe('¥12')
  })

  it('without results are empty', () =>
    expect(extract({ url: lookup, body: answer() })).toMatchObject({ kind: 'app', state: 'empty', listings: [] }))

  it('of Huawei are put together from their cards', () => {
    const cards = [
      { dataList: [{ name: '启思数学', icoUri: 'x' }] },
      { dataList: [{ package: 'cn.qisi', versionName: '3.0' }] },
      { dataList: [{ developer: '启思', releaseDate: '2021-08-01' }] },
      { dataList: [{ content: '同步课程' }] },
    ]
    const read = extract({
      url: 'https://web-drcn.hispace.dbankcloud.cn/uowap/index?uri=app',
      body: Buffer.from(JSON.stringify({ rtnCode: 0, layoutData: cards })),
    })
    expect(read.listings[0]).toMatchObject({
      title: '启思数学',
      text: '同步课程',
      app: { id: 'cn.qisi', developer: '启思', version: '3.0' },
    })
  })
})

describe('product pages of app stores', () => {
  it('of 2019 to 2024', () => {
    const cached = JSON.stringify({
      key: JSON.stringify({
        d: [
          {
            attributes: {
              name: '启思数学',
              artistName: '启思',
              platformAttributes: { ios: { versionHistory: [{ versionDisplay: '1.9' }], description: { standard: '长介绍' } } },
            },
          },
        ],
      }),
    })
    const html = `<html><head><meta name="apple:content_id" content="414"><script name="schema:software-application" type="application/ld+json">${JSON.stringify(jsonLd)}</script></head><body><script type="fastboot/shoebox" id="shoebox-media-api-cache-apps">${cached}</script></body></html>`
    expect(page(html).listings[0]).toMatchObject({
      kind: 'app',
      title: '启思数学',
      text: '同步课程\n名师直播',
      app: { id: '414', developer: '成都启思科技有限公司', version: '1.9', category: '教育', price: '免费' },
    })
  })

  it('of 2024 and 2025', () => {
    const data = [
      {
        intent: {},
        data: {
          shelfMapping: {
            information: { items: [{ title: '供应商', items: [{ textPairs: [['成都启思科技有限公司']] }] }] },
            mostRecentVersion: { items: [{ primarySubtitle: '版本 2.4.1' }] },
          },
        },
      },
    ]
    const html = `<html><head><script id=software-application type="application/ld+json">${JSON.stringify(jsonLd)}</script></head><body><script id="serialized-server-data" type="application/json">${JSON.stringify(data)}</script></body></html>`
    expect(page(html).listings[0]?.app).toMatchObject({ id: '414', developer: '成都启思科技有限公司', version: '2.4.1' })
  })

  it('of 2026', () => {
    const information = { items: [{ title: '类别', items_V3: [{ $kind: 'textPair', leadingText: '教育', trailingText: '' }] }] }
    const data = {
      data: [
        {
          data: {
            title: '启思数学',
            titleOfferDisplayProperties: { adamId: '777', bundleId: 'cn.qisi' },
            shelfMapping: {
              information,
              description: { items: [{ $kind: 'Paragraph', text: '小学数学同步课程，每天二十分钟，老师带着学。' }] },
            },
          },
        },
      ],
    }
    const html = `<html><body><script id="serialized-server-data" type="application/json">${JSON.stringify(data)}</script></body></html>`
    const read = page(html, 'https://apps.apple.com/cn/app/x')
    expect(read.listings[0]).toMatchObject({
      title: '启思数学',
      text: '小学数学同步课程，每天二十分钟，老师带着学。',
      app: { id: '777', category: '教育' },
    })
  })

  it('of Tencent, where the list of items is JSON in a string', () => {
    const item = {
      pkg_name: 'cn.qisi',
      name: '启思数学',
      developer: '启思',
      description: '同步课程',
      version_name: '5',
      tags: ['教育'],
      update_time: 1_632_531_600,
    }
    const other = { pkg_name: 'cn.other', name: '别的' }
    const data = {
      props: {
        pageProps: {
          context: { initialInfo: { pageParams: { detail_pkgname: 'cn.qisi' } } },
          dynamicCardResponse: {
            data: {
              components: [
                { data: { name: 'YouMayAlsoLike', itemData: [other] } },
                { data: { name: 'GameDetail', itemData: JSON.stringify([item]) } },
              ],
            },
          },
        },
      },
    }
    const read = page(
      `<html><body><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script></body></html>`,
      'https://sj.qq.com/appdetail/cn.qisi',
    )
    expect(read.listings[0]).toMatchObject({
      title: '启思数学',
      publishedAt: '2021-09-25T09:00:00+08:00',
      app: { id: 'cn.qisi', version: '5', category: '教育' },
    })
  })
})

describe('JSON that is no answer of a store', () => {
  const refused: [about: string, body: string, message: RegExp][] = [
    ['broken', '{"resultCount":1,"results":[', /broken JSON/],
    ['another interface', '{"ok":true}', /no answer of an app store/],
    ['a list', '[1,2]', /no answer of an app store/],
  ]
  it.each(refused)('is refused: %s', (_, body, message) =>
    expect(() => extract({ url: lookup, body: Buffer.from(body) })).toThrow(message),
  )
})
