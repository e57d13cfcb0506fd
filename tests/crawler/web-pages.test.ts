import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ExtractError, extract } from '#crawler/extract.ts'

const read = (html: string, url = 'http://xuehai.example/news/1.html') => extract({ url, body: Buffer.from(html) })
const prose = '学海教育的秋季课程从九月开始，老师会按照学校的进度安排复习，家长可以先来试听一次，再决定要不要报名。'
const menu =
  '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/courses">课程中心</a></li><li><a href="/about">关于我们</a></li></ul></div>'
const footer =
  '<div class="footer"><p>版权所有 成都学海教育咨询有限公司 蜀ICP备2021001234号</p><p>地址：成都市青羊区西大街1号3楼 电话：028-86660001</p></div>'
const related =
  '<div class="related"><h3>相关阅读</h3><ul><li><a href="/2">另一篇文章的题目写在这里</a></li><li><a href="/3">还有一篇文章的题目</a></li></ul></div>'
const article = `<html lang="zh-CN"><head><meta charset="utf-8"><title>秋季课程安排公布_学海教育</title></head><body>${menu}
  <div class="main"><h1>秋季课程安排公布</h1><div class="info">2021-09-01 10:20 来源：学海教育 作者：林静</div>
  <div class="article-content"><p>${prose}</p><p>${prose}</p><p>${prose}</p></div>${related}</div>${footer}</body></html>`

describe('articles', () => {
  it('are read without menu, related list and footer, paragraph by paragraph', () => {
    const page = read(article)
    expect(page.text).toBe([prose, prose, prose].join('\n'))
    expect(page).toMatchObject({
      kind: 'article',
      state: 'ok',
      title: '秋季课程安排公布',
      author: '林静',
      publishedAt: '2021-09-01T10:20:00+08:00',
      lang: 'zh-CN',
    })
  })

  it('take their contacts and their institution from the footer all the same', () => {
    const { contacts, listings } = read(article)
    expect(contacts).toMatchObject({
      phones: ['02886660001'],
      addresses: ['成都市青羊区西大街1号3楼'],
      icp: ['蜀ICP备2021001234号'],
    })
    expect(listings[0]).toMatchObject({ kind: 'article', institution: '成都学海教育咨询有限公司' })
  })

  it('survive an unclosed breadcrumb that swallows the page', () => {
    const broken = article.replace('<div class="main">', '<div class="breadcrumb"><a href="/">首页</a> <div class="main">')
    expect(read(broken).text).toContain(prose)
  })

  it('may be laid out in tables', () => {
    const table = `<html><body><table><tr><td><a href="/a">一</a><a href="/b">二</a></td><td><p>${prose}</p><p>${prose}</p><p>${prose}</p></td></tr></table></body></html>`
    expect(read(table).text).toBe([prose, prose, prose].join('\n'))
  })

  it('may be GBK', () => {
    const page = extract({ url: 'http://a.example/1.html', body: iconv.encode(article.replace('utf-8', 'gb2312'), 'gbk') })
    expect(page.text).toContain(prose)
    expect(page.charset).toBe('gbk')
  })

  it('do not let a page pass itself off as another site', () => {
    const claim = (href: string) => read(article.replace('</head>', `<link rel="canonical" href="${href}"></head>`)).canonicalUrl
    expect(claim('http://other.example/x')).toBe('http://xuehai.example/news/1.html')
    expect(claim('/news/1')).toBe('http://xuehai.example/news/1')
    expect(claim('http://xuehai.example/')).toBe('http://xuehai.example/news/1.html')
  })
})

describe('front pages of institutions', () => {
  const home = `<html><head><title>学海教育</title></head><body>${menu}<div class="banner">暑假班限时报名</div>
    <section><h2>热门课程</h2><div class="cards">
      <div class="card"><h3>五年级数学提高班</h3><p>每周六 9:00-11:00</p><p>￥1980/期</p><a href="/c/1">详情</a></div>
      <div class="card"><h3>六年级英语冲刺班</h3><p>每周日 14:00-16:00</p><p>￥2180/期</p><a href="/c/2">详情</a></div>
      <div class="card"><h3>少儿书法</h3><p>周三晚上</p><p>￥800</p><a href="/c/3">详情</a></div>
    </div></section>${footer}</body></html>`

  it('keep what stands outside the cards, and every card as a listing', () => {
    const page = read(home, 'http://xuehai.example/')
    expect(page.kind).toBe('home')
    expect(page.text).toContain('暑假班限时报名')
    expect(page.listings.map(({ position, kind, title }) => [position, kind, title])).toEqual([
      [0, 'page', '学海教育'],
      [1, 'course', '五年级数学提高班'],
      [2, 'course', '六年级英语冲刺班'],
      [3, 'course', '少儿书法'],
    ])
    expect(page.listings[1]).toMatchObject({
      times: expect.stringContaining('周六 9:00-11:00'),
      prices: expect.stringContaining('1980'),
      grades: '五年级',
      subject: '数学',
      institution: '成都学海教育咨询有限公司',
    })
  })

  it('are no cards because boxes look alike', () => {
    const boxes = ['师资', '环境', '理念']
      .map((title) => `<div class="box"><h3>${title}</h3><p>我们很用心地做好每一件小事情。</p></div>`)
      .join('')
    expect(read(`<html><body><div>${boxes}</div></body></html>`).listings).toHaveLength(1)
  })
})

describe('course tables', () => {
  it('give one listing a row, with cells that span rows', () => {
    const table = `<html><body><h1>课程表</h1><table><tr><th>班型</th><th>年级</th><th>上课时间</th><th>学费</th></tr>
      <tr><td rowspan="2">数学提高班</td><td>五年级</td><td>周六 9:00-11:00</td><td>1980元</td></tr>
      <tr><td>六年级</td><td>周日 9:00-11:00</td><td>2180元</td></tr></table></body></html>`
    const { listings, kind } = read(table)
    expect(kind).toBe('listing-page')
    expect(listings.slice(1)).toMatchObject([
      {
        position: 1,
        title: '数学提高班',
        grades: '五年级',
        times: '周六 9:00-11:00',
        prices: '1980元',
        text: '班型：数学提高班\n年级：五年级\n上课时间：周六 9:00-11:00\n学费：1980元',
      },
      { position: 2, title: '数学提高班', grades: '六年级', times: '周日 9:00-11:00', prices: '2180元' },
    ])
  })

  it('are not every table', () => {
    expect(
      read('<html><body><table><tr><th>姓名</th><th>职务</th></tr><tr><td>甲</td><td>园长</td></tr></table></body></html>')
        .listings,
    ).toHaveLength(1)
  })
})

describe('structured data', () => {
  const course = {
    '@type': 'Course',
    name: '五年级数学',
    description: '同步提高',
    provider: { '@type': 'Organization', name: '学海' },
    offers: [{ '@type': 'Offer', price: '1980', priceCurrency: 'CNY' }],
    hasCourseInstance: { '@type': 'CourseInstance', courseSchedule: '周六 9:00', courseMode: ['onsite'] },
  }
  const ld = (json: string) =>
    `<html><head><script type="application/ld+json">${json}</script></head><body><h1>课程</h1><p>${prose}</p></body></html>`

  it('as JSON-LD in a graph', () => {
    const [, listing] = read(
      ld(JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, course] })),
    ).listings
    expect(listing).toMatchObject({
      kind: 'course',
      title: '五年级数学',
      institution: '学海',
      prices: '1980元',
      times: '周六 9:00',
    })
    expect(listing?.text).toContain('同步提高')
  })

  it('with trailing commas and line breaks in strings', () => {
    expect(read(ld('{"@type":"Course","name":"书法","description":"第一\n第二",}')).listings[1]).toMatchObject({ title: '书法' })
  })

  it('broken beyond repair is passed over', () => expect(read(ld('{"@type":"Course","name":')).listings).toHaveLength(1))

  it('as microdata and as RDFa', () => {
    const micro = `<html><body><p>${prose}</p><div itemscope itemtype="https://schema.org/Course"><span itemprop="name">围棋启蒙</span><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="600"></div></div></body></html>`
    expect(read(micro).listings[1]).toMatchObject({ title: '围棋启蒙', prices: '600元' })
    const rdfa = `<html><body><p>${prose}</p><div vocab="https://schema.org/" typeof="Course"><b property="name">围棋进阶</b></div></body></html>`
    expect(read(rdfa).listings[1]).toMatchObject({ title: '围棋进阶' })
  })
})

describe('pages that stand in the way', () => {
  const walls: [state: string, body: string][] = [
    ['captcha', '<h1>安全验证</h1><p>请完成下方滑块验证后继续访问</p>'],
    ['captcha', '<p>您的访问过于频繁，请输入验证码</p>'],
    ['login', '<form><input name="u"><input type="password"><button>登录</button></form><h2>用户登录</h2>'],
    ['login', '<p>登录后才能查看全部内容</p>'],
    ['login', '<form><input type="tel" placeholder="手机号"><button>登录</button></form>'],
    ['login', '<form><input name="username"><input name="code"></form><a>登录</a>'],
    ['blocked', '<h1>403 Forbidden</h1><p>nginx</p>'],
    ['blocked', '<p>您的请求已被防火墙拦截</p>'],
    ['parked', '<h1>该域名正在出售</h1>'],
    ['parked', '<h1>Welcome to nginx!</h1>'],
    ['deleted', '<p>抱歉，您访问的页面不存在</p>'],
    ['empty', '<div id="app"></div><script src="/app.js"></script>'],
  ]
  it.each(walls)('%s', (state, body) => {
    expect(read(`<html><head><title></title></head><body>${body}</body></html>`)).toMatchObject({ state, listings: [] })
  })
  const nav = '<ul><li><a href="/">首页</a></li><li><a href="/login">登录</a></li><li><a href="/join">注册</a></li></ul>'
  const short: [about: string, body: string][] = [
    [
      'a short list below a menu',
      `${nav}<ul><li><a href="/1">五年级数学班</a> 2800元</li><li><a href="/2">书法班</a> 900元</li></ul>`,
    ],
    [
      'a front page with a search box',
      `${nav}<form action="/s"><input type="text" name="q" placeholder="搜索课程"></form><p>春季班招生</p>`,
    ],
    [
      'a form by which pupils are signed up with a code sent to the phone',
      `${nav}<h1>五年级数学班报名</h1><form><input name="name" placeholder="学生姓名"><input type="tel"><p>请输入验证码</p><a>获取验证码</a></form>`,
    ],
  ]
  it.each(short)('are not mistaken for %s', (_, body) =>
    expect(read(`<html><head><title>学海教育</title></head><body>${body}</body></html>`).state).toBe('ok'),
  )
  it('are not mistaken for articles that speak of them', () =>
    expect(read(article.replaceAll(prose, `${prose}登录后才能查看，输入验证码，页面不存在。`)).state).toBe('ok'))
})

describe('input that is no page', () => {
  const bad: [about: string, body: Uint8Array, message: RegExp][] = [
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), /PNG/],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), /PDF/],
    ['a packed file', Buffer.from('504b030414000000', 'hex'), /ZIP/],
    ['zero bytes', Buffer.from('abc\0\0\0\0<html>'), /binary data/],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 32)), /binary data/],
    ['fifty megabytes', Buffer.alloc(50 * 1024 * 1024, 97), /limit is/],
  ]
  it.each(bad)('%s is refused in one line', (_, body, message) => {
    expect(() => extract({ url: 'http://a.example/', body })).toThrow(ExtractError)
    expect(() => extract({ url: 'http://a.example/', body })).toThrow(message)
  })

  it('nothing at all is an empty page', () =>
    expect(extract({ url: 'http://a.example/', body: Buffer.alloc(0) })).toMatchObject({ state: 'empty', text: '' }))
  it('an address must be one', () => expect(() => extract({ url: 'ftp://a', body: Buffer.from('x') })).toThrow(/address/))
  it('a single zero byte in a page does no harm', () =>
    expect(read(article.replace('学海教育的', '学海\0教育的')).text).toContain(prose))

  it('nesting without end does not break it', () => {
    const deep = `<html><body>${'<div>'.repeat(50_000)}${prose}${'</div>'.repeat(50_000)}</body></html>`
    expect(read(deep).text).toContain(prose)
  })

  it('never throws anything but its own error on mutilated pages', () => {
    const bytes = Buffer.from(article)
    for (let at = 1; at < bytes.length; at += 37) {
      const cut = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + (at % 23))])
      expect(extract({ url: 'http://a.example/x', body: cut }).url).toBe('http://a.example/x')
    }
  })
})
