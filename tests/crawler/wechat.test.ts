import { describe, expect, it } from 'vitest'
import { extract } from '#crawler/extract.ts'
import * as pages from './pages/wechat.ts'

const read = (html: string, url = 'https://mp.weixin.qq.com/s/AbCdEf') => extract({ url, body: Buffer.from(html) })
const content =
  '<section><p>五年级数学<strong>周六班</strong></p><p>"现价" &amp; 原价：980元</p><img data-src="https://mmbiz.qpic.cn/a/640"><p>电话：028-86660001</p></section>'
const facts = { title: '秋季班开始报名了', account: '学海课堂', author: '林老师', content }

describe('WeChat articles', () => {
  it('are read from the data of the page, with identity and time', () => {
    const page = read(pages.modernArticle(facts))
    expect(page).toMatchObject({
      kind: 'wechat-article',
      state: 'ok',
      title: '秋季班开始报名了',
      account: '学海课堂',
      author: '林老师',
      publishedAt: '2021-09-25T09:00:00+08:00',
      canonicalUrl: 'https://mp.weixin.qq.com/s?__biz=MzA3MDAwMDAwMA==&idx=1&mid=2650000001',
      images: ['https://mmbiz.qpic.cn/a/640'],
    })
    expect(page.text).toBe('五年级数学周六班\n"现价" & 原价：980元\n电话：028-86660001')
    expect(page.contacts.phones).toEqual(['02886660001'])
    expect(page.listings[0]).toMatchObject({
      position: 0,
      kind: 'article',
      account: '学海课堂',
      title: page.title,
      text: page.text,
    })
  })

  it('have the same identity by short and by long address', () => {
    const html = pages.modernArticle(facts)
    const long = 'https://mp.weixin.qq.com/s?__biz=MzA3MDAwMDAwMA==&mid=2650000001&idx=1&sn=zz&chksm=yy&scene=21#wechat_redirect'
    expect(read(html, long).canonicalUrl).toBe(read(html).canonicalUrl)
  })

  it('find their identity in the link when the data leave it out', () => {
    const html = pages.modernArticle({
      ...facts,
      biz: '',
      mid: '',
      idx: '',
      link: 'http://mp.weixin.qq.com/s?__biz=MzA1==&amp;mid=7&amp;idx=3&amp;sn=q#rd',
    })
    expect(read(html).canonicalUrl).toBe('https://mp.weixin.qq.com/s?__biz=MzA1==&idx=3&mid=7')
  })

  it('are no notice because they quote one', () => {
    expect(read(pages.modernArticle({ ...facts, content: '<p>朋友打开链接却看到：该内容已被发布者删除</p>' })).state).toBe('ok')
  })

  it('of pictures have their words and pictures in the data', () => {
    const page = read(
      pages.modernArticle({
        ...facts,
        type: 8,
        content: '三张图看懂暑假班\n周一到周五',
        pictures: ['https://mmbiz.qpic.cn/1', 'https://mmbiz.qpic.cn/2'],
      }),
    )
    expect(page.text).toBe('三张图看懂暑假班\n周一到周五')
    expect(page.images).toEqual(['https://mmbiz.qpic.cn/1', 'https://mmbiz.qpic.cn/2'])
  })

  it('of plain text keep their lines', () => {
    expect(read(pages.textShare('周末英语班\n每人1200元')).text).toBe('周末英语班\n每人1200元')
  })

  it('of 2018 are read from variables and markup', () => {
    expect(read(pages.oldArticle(facts))).toMatchObject({
      title: '秋季班开始报名了',
      account: '学海课堂',
      author: '林老师',
      publishedAt: '2018-03-19T05:30:00+08:00',
      canonicalUrl: 'https://mp.weixin.qq.com/s?__biz=MzA5MDAwMDAwMA==&idx=2&mid=2650000009',
      text: expect.stringContaining('五年级数学周六班'),
    })
  })

  it('with a video have title, account and time', () => {
    expect(read(pages.videoPage(facts))).toMatchObject({
      state: 'ok',
      title: '秋季班开始报名了',
      account: '学海课堂',
      publishedAt: '2018-04-28T22:36:35+08:00',
    })
  })

  it('name the accounts and recordings that stand in them', () => {
    const card =
      '<p>听</p><mpvoice name="家长课堂第一讲"></mpvoice><mp-common-profile data-nickname="学海英语" data-signature="单词"></mp-common-profile>'
    expect(read(pages.modernArticle({ ...facts, content: card })).text).toBe('听\n家长课堂第一讲\n学海英语 单词')
  })
})

describe('WeChat pages without an article', () => {
  const states: [name: string, html: string, state: string][] = [
    ['deleted', pages.deletedPage, 'deleted'],
    ['expired', pages.expiredPage, 'deleted'],
    ['violation', pages.violationPage, 'blocked'],
    ['unavailable', pages.unavailablePage, 'blocked'],
    ['verification of today', pages.verifyPage, 'captcha'],
    ['older verification', pages.oldVerifyPage, 'captcha'],
  ]
  it.each(states)('%s', (_, html, state) => {
    expect(read(html)).toMatchObject({ kind: 'wechat-article', state, text: '', listings: [] })
  })

  it('still name who posted the removed advert', () => expect(read(pages.violationPage).account).toBe('提分号'))

  it('tell who runs an account', () => {
    expect(read(pages.accountPage)).toMatchObject({
      kind: 'other',
      state: 'ok',
      account: '学海课堂',
      contacts: { institutions: ['成都学海教育咨询有限公司'] },
    })
    expect(read(pages.accountPage).listings[0]?.institution).toBe('成都学海教育咨询有限公司')
  })
})
