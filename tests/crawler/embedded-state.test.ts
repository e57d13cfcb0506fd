import { describe, expect, it } from 'vitest'
import { extract } from '#crawler/extract.ts'

const read = (script: string, body = '<div id="app"></div>') =>
  extract({
    url: 'https://a.example/course/1',
    body: Buffer.from(`<html><head><title>课程</title></head><body>${body}${script}</body></html>`),
  })

const course = {
  id: 1,
  courseName: '五年级数学提高班',
  price: 1980,
  classTime: '每周六上午 9:00-11:00',
  intro: '<p>同步教材，<b>查漏补缺</b>。</p>',
  cover: 'https://img.example/a.png',
}
const json = JSON.stringify({ props: { pageProps: { list: [course] } } })

describe('pages that are nothing without their scripts', () => {
  const forms: [about: string, script: string][] = [
    ['Next.js', `<script id="__NEXT_DATA__" type="application/json">${json}</script>`],
    ['Vuex and others', `<script>window.__INITIAL_STATE__ = ${json};(function(){var s;s=document.currentScript})()</script>`],
    [
      'bare keys and single quotes',
      `<script>window.__INITIAL_STATE__={list:[{courseName:'五年级数学提高班',price:1980,classTime:'每周六上午 9:00-11:00',intro:'<p>同步教材，<b>查漏补缺</b>。</p>',load:function(){return 1}}]}</script>`,
    ],
    [
      'Nuxt 2',
      `<script>window.__NUXT__=(function(a,b,c){return {layout:"default",data:[{list:[{courseName:a,price:b,classTime:c,intro:"\\u003Cp\\u003E同步教材，查漏补缺。\\u003C\\u002Fp\\u003E"}]}]}}("五年级数学提高班",1980,"每周六上午 9:00-11:00"));</script>`,
    ],
    [
      'Nuxt 3',
      `<script type="application/json" id="__NUXT_DATA__">${JSON.stringify([['ShallowReactive', 1], { data: 2 }, [3], { courseName: 4, price: 5, classTime: 6, intro: 7 }, '五年级数学提高班', 1980, '每周六上午 9:00-11:00', '同步教材，查漏补缺。'])}</script>`,
    ],
  ]
  it.each(forms)('say their courses in their state: %s', (_, script) => {
    const page = read(script)
    expect(page.state).toBe('ok')
    expect(page.text).toContain('同步教材，查漏补缺。')
    expect(page.listings[1]).toMatchObject({
      kind: 'course',
      title: '五年级数学提高班',
      prices: '1980元',
      grades: '五年级',
      times: expect.stringContaining('9:00-11:00'),
    })
  })

  it('are read as they are where they show words of their own', () => {
    const words = '<p>这一页有自己的话：我们在秋季开设书法班和美术班，欢迎家长带着孩子前来参观，具体时间请看门口的告示。</p>'
    expect(read(forms[0]![1], words).text).not.toContain('查漏补缺')
  })

  it('stay empty where their state says nothing', () => {
    expect(read('<script>window.__INITIAL_STATE__={"token":"abc","user":null}</script>')).toMatchObject({
      state: 'empty',
      text: '',
      listings: [],
    })
  })

  const hostile: [about: string, script: string][] = [
    ['code instead of data', '<script>window.__INITIAL_STATE__=(()=>{throw globalThis.process.exit(3)})()</script>'],
    ['a list that holds itself', '<script type="application/json" id="__NUXT_DATA__">[[0,0,0,0,0,0],1]</script>'],
    ['nested without end', `<script>window.__INITIAL_STATE__={a:${'{a:'.repeat(50_000)}1</script>`],
    ['a million brackets', `<script>window.__NUXT__=(function(a){return {${'[('.repeat(200_000)}</script>`],
    ['__proto__', '<script>window.__INITIAL_STATE__={"__proto__":{"polluted":"是"},"constructor":{"title":"中文标题"}}</script>'],
  ]
  it.each(hostile)('do no harm: %s', (_, script) => {
    const began = performance.now()
    expect(read(script).kind).toBeDefined()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(performance.now() - began).toBeLessThan(4000)
  })
})
