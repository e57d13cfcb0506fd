/** Who is named in public as a teacher, with which certificate, and where on the page (M22.2). */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { extract } from '#crawler/extract.ts'
import { readAs } from '#policy/nouns.ts'

const url = 'http://xuehai.example/shizi'
const page = (body: string, title = '学海教育') =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}<div class="footer">成都学海教育咨询有限公司 办学许可证号：教民151010410001234号</div></body></html>`
const lists = (html: string) => extract({ url, body: Buffer.from(html) }).listings.filter(({ kind }) => kind === 'staff-list')
const staff = (html: string) => lists(html)[0]?.staff

const zhang = { name: '张晓雨', kind: 'teacher', certificate: '20105101234567890' }
const li = { name: '李志国', kind: 'teacher', certificate: '20155101142000321' }

const table = page(`<h2>教师资格信息公示</h2><table><tr><th>序号</th><th>姓名</th><th>任教学科</th><th>教师资格证编号</th></tr>
  <tr><td>1</td><td>张晓雨</td><td>数学</td><td>20105101234567890</td></tr>
  <tr><td>2</td><td>李志国</td><td>语文</td><td>20155101142000321</td></tr>
  <tr><td>3</td><td>王*</td><td>英语</td><td>20155101142000399</td></tr></table>`)

describe('teachers named in public', () => {
  it('are read from a table with its heading, and a hidden name is none', () => {
    expect(staff(table)).toEqual({ heading: '教师资格信息公示', place: 'table', teachers: [zhang, li] })
    expect(lists(table)[0]).toMatchObject({ kind: 'staff-list', url, title: '教师资格信息公示' })
    expect(lists(table)[0]?.text.split('\n')[0]).toBe('张晓雨 教师资格证 20105101234567890')
  })

  it('are read from cards and lists', () => {
    const cards = `<div class="t"><h4>张晓雨</h4><p>数学老师</p><p>教师资格证编号：20105101234567890</p></div>
      <div class="t"><h4>李志国老师</h4><p>教师资格证号 20155101142000321</p></div>`
    expect(staff(page(cards))).toEqual({ heading: null, place: 'lines', teachers: [zhang, li] })
    const items = '<h3>教练员公示</h3><ul><li>姓名：周大勇 篮球 教练员证书编号：LQ-2019-0456</li></ul>'
    const coach = { name: '周大勇', kind: 'professional', certificate: 'LQ-2019-0456' }
    expect(staff(page(items))).toEqual({ heading: '教练员公示', place: 'lines', teachers: [coach] })
  })

  it('are read from running words, one after the other', () => {
    const words =
      '依照规定公示从业人员：张晓雨，数学教师资格，证书编号20105101234567890；李志国（语文，资格证20155101142000321）、周大勇（篮球，教练证编号LQ-2019-0456）。以上均为专职。'
    const coach = { name: '周大勇', kind: 'professional', certificate: 'LQ-2019-0456' }
    expect(staff(page(`<h1>教师信息公示</h1><p>${words}</p>`))?.teachers).toEqual([zhang, li, coach])
  })

  it('are read from what a page hands to its scripts', () => {
    const content = '张晓雨，教师资格证号20105101234567890；李志国，教师资格证号20155101142000321。'
    const state = { title: '教师信息公示', content }
    const html = `<html><head><title>学海</title></head><body><div id="app"></div><script>window.__INITIAL_STATE__=${JSON.stringify(state)}</script></body></html>`
    expect(staff(html)).toEqual({ heading: '教师信息公示', place: 'lines', teachers: [zhang, li] })
  })

  it('may have a table without numbers, and a heading over a picture', () => {
    const kinds = '<table><tr><td>教师姓名</td><td>持证情况</td></tr><tr><td>张晓雨</td><td>高级中学教师资格</td></tr></table>'
    expect(staff(page(kinds))?.teachers).toEqual([{ ...zhang, certificate: null }])
    expect(staff(page('<h2>师资信息公示</h2><img src="a.jpg">'))).toEqual({
      ...{ heading: '师资信息公示', place: 'lines', teachers: [] },
    })
  })

  it.each([
    ['praise', '<h2>名师团队</h2><p>张晓雨老师，教龄十年，带出多名学生。</p>'],
    ['a timetable', '<table><tr><th>教师</th><th>时间</th></tr><tr><td>张晓雨</td><td>周六</td></tr></table>'],
    ['a licence of the institution', '<p>学海教育</p><p>办学许可证编号：15101041000123</p>'],
    ['pupils', '<table><tr><th>姓名</th><th>身份证号</th></tr><tr><td>张晓雨</td><td>510104201001011234</td></tr></table>'],
  ])('are not %s', (_, body) => {
    expect(lists(page(body))).toEqual([])
  })

  it('are no advert', () => {
    const [list] = lists(table)
    const document = { id: '1', title: list?.title, text: list?.text ?? '', url, kind: readAs('staff-list') }
    expect(classify({ ...document, publisher: 'institution', channel: 'own_site' }).findings).toEqual([])
  })
})
