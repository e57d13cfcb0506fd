/** Pages of which nobody has said whose they are: only a training offer may be accused. */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'

const codes = (text: string, more: object = {}) =>
  classify({ id: 'page', text, kind: 'page', ...more }).findings.map(({ violation }) => violation)

const jobs = [
  '诚聘英才',
  '招聘岗位：少儿英语老师，岗位职责：负责幼儿园大班的英语课程教学',
  '招聘岗位：拼音老师，岗位职责：备课、授课，任职要求：学前教育专业毕业',
  '招聘岗位：课程顾问，薪资面议，简历请发邮箱',
].join('\n')
const news = [
  '本报讯 记者昨日采访了三位家长。',
  '记者了解到，有机构宣称签约保过，九成学生能进重点中学。',
  '记者随后致电，对方承认没有办学许可证。责任编辑：周宁',
].join('\n')
const shop = '公司简介\n本公司经营节日礼品与办公用品\n成功案例\n客户好评如潮，全国第一'
const eloquence = [
  '少儿口才与主持课程招生，朗诵、表演、播音、主持，口才小班',
  '寒假暑假班：口才、朗诵、主持、表演，锻炼逻辑思维与表达，每课时60元',
  '成果：朗诵会、主持人大会、表演专场、口才展示',
].join('\n')

describe('a page of an unknown source', () => {
  it('that looks for staff is accused of nothing', () => expect(codes(jobs)).toEqual([]))
  it('that reports is accused of nothing', () => expect(codes(news)).toEqual([]))
  it('that offers no training is accused of nothing', () => expect(codes(shop)).toEqual([]))

  it('that teaches eloquence in the vacation is no subject class', () => {
    expect(codes(eloquence)).not.toContain('T05')
    expect(codes(eloquence.replaceAll('口才', '数学').replaceAll('主持', '英语'))).toContain('T05')
  })

  it('is judged as an offer when its source says so', () => {
    expect(codes(`${shop}，数学提分`, { publisher: 'institution' })).toContain('A05')
  })
})
