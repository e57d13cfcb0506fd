/** What sign-up forms ask for, from the bytes of a page to the finding (M23.3). */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { extract } from '#crawler/extract.ts'
import { readAs } from '#policy/nouns.ts'

const url = 'http://xuehai.example/baoming'
const page = (form: string, title = '在线报名_学海教育') =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body><h2>课程介绍</h2><p>秋季班招生中。</p>${form}</body></html>`
const forms = (html: string) => extract({ url, body: Buffer.from(html) }).listings.filter(({ kind }) => kind === 'form')
const asked = (html: string) => forms(html).map(({ text }) => text.split('\n'))
const judged = (html: string) =>
  forms(html).flatMap(
    ({ title, text, kind }) =>
      classify({ id: '1', title, text, url, kind: readAs(kind), publisher: 'institution', channel: 'own_site' }).findings,
  )
const quotes = (html: string) =>
  judged(html).flatMap(({ violation, quote, facts }) =>
    [quote, ...((facts.alsoQuoted ?? []) as { quote: string }[]).map((also) => also.quote)].map(
      (words) => `${violation} ${words}`,
    ),
  )

const overAsks = page(`<form action="/apply"><h3>学员报名表</h3>
  <p><label for="n">学员姓名*</label><input id="n" name="name"></p>
  <label>身份证号码 <input name="idno" placeholder="请填写18位号码"></label>
  <table><tr><td>父亲工作单位</td><td><input name="f"></td><td>母亲职务</td><td><input name="m"></td></tr>
  <tr><th>家庭住址</th><td><textarea name="addr" placeholder="精确到门牌号"></textarea></td></tr></table>
  <div class="row"><span>性别</span><input type="radio" name="sex" value="m">男<input type="radio" name="sex" value="f">女</div>
  <div><input aria-label="银行卡号"></div><div>学员照片 <input type="file" name="photo"></div>
  <select name="grade" aria-label="年级"><option>一年级</option><option>二年级</option></select>
  <input type="hidden" name="token" value="x"><input type="checkbox" id="c"><label for="c">我已阅读并同意隐私协议</label>
  <input type="submit" value="立即报名"></form>`)

const innocent =
  page(`<form><h3>预约试听</h3><input name="name" placeholder="孩子姓名"><input name="phone" placeholder="联系电话">
  <select aria-label="年级"><option>三年级</option></select><input placeholder="意向课程"><input placeholder="上课时间"><button>提交</button></form>`)

describe('a sign-up form', () => {
  it('is kept with the page as a listing that says what it asks for, in its own words', () => {
    expect(forms(overAsks)[0]).toMatchObject({ kind: 'form', title: '学员报名表', url })
    expect(asked(overAsks)).toEqual([
      [
        '学员姓名',
        '身份证号码 请填写18位号码',
        '父亲工作单位',
        '母亲职务',
        '家庭住址 精确到门牌号',
        '性别男女',
        '银行卡号',
        '学员照片',
        '年级',
      ],
    ])
  })

  it('that asks for more than lessons need is found word by word, with its law', () => {
    const words = ['父亲工作单位', '身份证号码', '母亲职务', '家庭住址', '银行卡号', '学员照片']
    expect(quotes(overAsks).sort()).toEqual(words.map((word) => `D01 ${word}`).sort())
    const [form] = forms(overAsks)
    const [finding] = judged(overAsks)
    expect(finding?.legalBasis).toEqual(expect.arrayContaining(['M23.3', 'PIPL-28']))
    expect(form?.text.slice(finding?.from, finding?.to)).toBe(finding?.quote)
  })

  it('that asks for name, number, grade, course and time is innocent', () => {
    expect(asked(innocent)).toEqual([['孩子姓名', '联系电话', '年级', '意向课程', '上课时间']])
    expect(quotes(innocent)).toEqual([])
  })

  it('needs no form around its boxes when a script drew it', () => {
    const drawn = page(
      '<div id="app"><div><div class="t">学员姓名</div><div><input></div></div><div><div class="t">户口本首页照片</div><div><input type="file"></div></div></div>',
    )
    expect(asked(drawn)).toEqual([['学员姓名', '户口本首页照片']])
    expect(quotes(drawn)).toEqual(['D01 户口本首页'])
  })

  it('reaches as far as its boxes do, and the first label of a box holds', () => {
    const apart = page(
      '<main><div><div><label for="a">孩子姓名</label><label for="a">别的</label><input id="a"></div></div><p>年级<input></p></main>',
    )
    expect(asked(apart)).toEqual([['孩子姓名', '年级']])
  })

  it.each([
    ['a message', page('<form><input placeholder="称呼"><input placeholder="电话"><button>留言</button></form>', '联系我们')],
    ['signing in', page('<form><input placeholder="学员手机"><input type="password" placeholder="密码"></form>')],
    ['a job', page('<form><h3>教师应聘</h3><input placeholder="姓名"><input placeholder="身份证号"></form>')],
    [
      'enrolment at school',
      page('<form><h3>一年级新生入学登记</h3><input placeholder="学生姓名"><input placeholder="户口簿"></form>'),
    ],
    ['a search', page('<form><input type="search" placeholder="搜索课程"></form>')],
  ])('is not %s', (_, html) => {
    expect(forms(html)).toEqual([])
  })

  it('leaves what the page is as it was', () => {
    expect(extract({ url, body: Buffer.from(innocent) }).kind).toBe(extract({ url, body: Buffer.from(page('')) }).kind)
  })
})
