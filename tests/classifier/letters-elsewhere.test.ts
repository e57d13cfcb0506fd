/** What a citizen writes about another department's matter is no finding about schools or training, whatever its words are. */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import type { Document } from '#policy/nouns.ts'

const letter = (text: string, more: Partial<Document> = {}) => classify({ id: 'x', text, kind: 'complaint', ...more })
const codes = (text: string, more: Partial<Document> = {}) => letter(text, more).findings.map(({ violation }) => violation)

describe('letters about other matters', () => {
  it.each([
    '从县城到镇上的班车乱收费，上车就加价五元，给运管所和热线投诉了好几次，到现在也没有一个人来管',
    '城东那家汽车检测站乱收费，检测费之外还要收所谓的服务费，不交就不给出合格标志，请领导派人查处',
    '高架桥工地上的包工头拖欠农民工工资三个月，打电话不接，人已经跑路了，我们二十几个人等着钱回家',
    '我们买的楼盘烂尾两年了，开发商承诺的质量保障没有兑现，交了八万元首付不退还，售楼部也关了门',
    '河边那家豆腐作坊无证生产，废水直接排进河里，一到夏天臭味很大，周围的住户窗户都不敢开，没人管',
    '您好，我想问公积金贷款的额度怎么算，可以用来还以前的房贷吗，办理的时候需要带哪些资料和证件',
    '化工厂半夜偷偷排放的废气严重超标，附近村民咳嗽头痛，打环保电话来人测了一次就再也没有下文了',
    '长租平台倒闭，老板卷款失联，押金和半年的租金都没有退，房东又来赶人，我们一栋楼有三十多户受害',
    '移动公司推销的套餐存在欺诈，客服承诺的流量没有到账，每个月还多扣三十元，打了五次电话都在推脱',
  ])('%s', (text) => {
    const { findings, counterEvidence, complaint } = letter(text)
    expect(findings).toEqual([])
    expect(complaint?.category).toBe('other-department')
    expect(counterEvidence.every(({ why }) => why.length > 0)).toBe(true)
  })

  it('tell what was set aside, and why', () => {
    expect(
      letter('从县城到镇上的班车乱收费，上车就加价五元，给运管所和热线投诉了好几次，到现在也没有一个人来管').counterEvidence.map(
        ({ why }) => why,
      ),
    ).toContain('来信说的不是学校或培训 (the letter is about neither schools nor training)')
  })
})

describe('letters about lessons and schools', () => {
  it.each([
    ['楼下的舞蹈机构关门跑路，老板联系不上，孩子的课时费没有退', 'F05'],
    ['小学门口的托管班无证经营，十几个学生挤在三十平米的屋里', 'T01'],
    ['培训学校拖欠老师工资两个月，老师都走了，孩子没人上课', 'X02'],
    ['中学食堂和校服都乱收费，学生家长敢怒不敢言', 'H06'],
  ])('%s: %s', (text, code) => {
    expect(codes(text)).toContain(code)
  })

  it('are judged by what is known of the institution though they say little', () => {
    const text = '老板跑路了，充值卡里的八百块钱不退，电话也打不通，店门口贴了转让，群也解散了，求帮忙把钱要回来'
    expect(codes(text)).toEqual([])
    expect(codes(text, { licence: { status: 'licensed', category: 'subject', addresses: [], district: null } })).toContain('F05')
  })
})

describe('letters about a school that teaches on days off', () => {
  it.each([
    '县三中寒假强制学生补课，补课费四百元，班主任说不来就不给报名，请教育局管一管',
    'C3县十中周末不放假补课，学生一个月只休息一天，这样合理吗',
    'C市第二中学计划在寒假期间补课，从考完试一直补到春节，请制止',
  ])('%s', (text) => {
    expect(codes(text)).toContain('H07')
    expect(codes(text).filter((code) => /^T0[567]$/.test(code))).toEqual([])
  })

  it('speak of an institution, too, where they say so', () => {
    const text = '县三中寒假强制学生补课。隔壁的培训机构周六上午9:00-11:00也给初二补数学，请一并查处'
    expect(codes(text)).toEqual(expect.arrayContaining(['H07', 'T05']))
  })
})
