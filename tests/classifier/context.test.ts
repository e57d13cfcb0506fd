/** The same words in different mouths: who says them, to whom, about what. What does not count is shown with its reason. */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import type { Document } from '#policy/nouns.ts'

const judge = (text: string, more: Partial<Document> = {}) => classify({ id: 'x', text, ...more })
const codes = (text: string, more: Partial<Document> = {}) => judge(text, more).findings.map(({ violation }) => violation)
const accused = (text: string) => codes(text).filter((code) => code.startsWith('A') || code === 'T05')

/** Said by somebody who does not sell: nothing is found, and the claim is shown as counter-evidence with a reason. */
const saidByOthers: [string, string][] = [
  ['news', '记者调查发现，某机构在朋友圈承诺“签约保过”，家长交钱后无处退费'],
  ['news', '本报讯 一则“三十天提五十分”的广告近日被家长举报，记者联系了发布者'],
  ['news', '据悉，该校外机构以“押中中考题”为卖点招揽学生，业内人士称毫无根据'],
  ['news', '采访中，一位家长告诉记者，对方声称百分之百录取，结果孩子落榜'],
  ['penalty', '行政处罚决定书：当事人发布“保证录取”广告，罚款五万元'],
  ['penalty', '市场监管局通报：某公司宣称全国第一提分机构，涉嫌违法，立案查处'],
  ['penalty', '执法人员在宣传册中发现“不过全额退款”字样，当事人违反广告法，责令停止发布'],
  ['penalty', '典型案例：培训机构以命题组专家授课为噱头，被罚款十二万元'],
  ['law', '教育培训广告不得含有保证录取、保证通过等内容，违者由主管部门依法处理'],
  ['law', '严禁以命题人员授课、内部押题卷等名义招生，各级各类学校应当加强督导'],
  ['law', '本办法所称虚假宣传，是指使用最权威的师资等绝对化用语，由有关部门责令改正'],
  ['warning', '谨防上当：凡是宣称保过的培训班，都是骗人的套路'],
  ['warning', '切勿相信考前内部资料，所谓押题卷多是网上拼凑'],
  ['warning', '消费提示：签约提分、无效退款多有附加条件，请家长看清合同，举报电话12315'],
  ['school', '各位家长：请勿购买所谓押题卷，我校期末考试由教务处统一命题'],
  ['school', '我校郑重声明，从未与任何机构合作举办保过班，请家长朋友提高警惕'],
]

/** Denied, refused or promised away by the seller itself. */
const denials = [
  '我们不承诺提分，只保证每节课讲完讲透，初一数学班招生，咨询61230000',
  '本中心从不押题，也不卖密卷，九年级物理班报名中',
  '拒绝焦虑，慢慢来，三年级阅读班欢迎预约',
  '没有保过班，也没有内部名额，六年级英语小班招生',
  '不搞排名、不晒成绩单，五年级作文班火热报名',
  '暑假停课，九月开新班，初二数学报名咨询',
  '周末不上课，只在周二、周四放学后，四年级英语招生',
]

/** The seller's own promise stands, whatever else is denied beside it. */
const promises: [string, string][] = [
  ['A02', '别家不敢承诺，我们签约保分，初三数学报名61230000'],
  ['A02', '不收定金！先提分后付费，初二物理一对一，咨询热线61230000'],
  ['A02', '拒绝题海，三十天提四十分，八年级数学班招生'],
  ['A03', '不刷题，只押题，中考原题命中三道，报名热线61230000'],
  ['A04', '家长说：孩子来了一个月，数学提了三十分，五年级班招生'],
  ['A05', '成都第一的小学语文品牌，扫码预约试听'],
  ['A08', '现在不补课就掉队，六年级数学班名额有限，报名从速'],
  ['A09', '报名即获名校直升名额，小升初班招生，咨询61230000'],
]

/** To whom: only pupils up to grade nine raise the subject flag. */
const readers: [string, boolean][] = [
  ['小学四年级数学培优，六人小班，预约61230000', true],
  ['初中物理同步辅导，周三晚上课，报名咨询', true],
  ['幼小衔接拼音班，五岁可报，报名咨询', true],
  ['中高考全科辅导，一对一，报名61230000', true],
  ['冲刺重点高中，初三全科一对一，咨询61230000', true],
  ['想考上示范高中？中考百日班招生，报名咨询', true],
  ['重点校老师一对一，剖析失分点和薄弱点，咨询61230000', true],
  ['高三数学一轮复习班，报名咨询61230000', false],
  ['圆你大学梦，文综提分班，报名咨询61230000', false],
  ['考研英语长难句班，周末授课，报名咨询', false],
  ['英语四级听力训练营，大学生可报，扫码报名', false],
  ['商务英语一对一，外教授课，白领首选，预约61230000', false],
  ['成人日语零基础班，晚上上课，报名咨询', false],
  ['会计职称数学基础补习，上班族可学，报名咨询', false],
]

/** About what: by content, not by the name of the course or the shop. */
const matters: [string, boolean][] = [
  ['思维课：讲应用题、行程问题和几何，三年级，报名咨询', true],
  ['放学后托管，老师讲作业、补数学，一至五年级，报名咨询', true],
  ['少儿机器人与编程，锻炼逻辑思维，一至六年级，报名咨询', false],
  ['少儿口才班，练胆量练表达，七岁以上，报名咨询', false],
  ['教辅书店开业，中考真题、数学题库满百减二十，欢迎选购', false],
  ['学区房首付二十万，对口实验小学，售楼热线61230000', false],
  ['这款点读软件收录小学英语课本，支持跟读，更新内容：修复已知bug', false],
  ['本应用提供初中数学题库与错题本，离线可用，功能特点：拍照搜题', false],
  ['直播课应用：名师授课初中数学，一对一答疑，在线辅导，更新内容：优化体验', true],
  ['夏令营：登山、划船、篝火，八到十二岁，报名咨询', false],
]

/** No lesson is sold: the same absolute words are no business of training law here. */
const otherTrades = [
  '全城唯一湖景洋房，首付三成，销售热线61230000',
  '全市最专业的减肥中心，无效退款，热线61230000',
  '史上最全手游礼包，玩家首选，下载即送',
  '国内顶级私募团队，个股内线，稳赚不赔，61230000',
  '全网最低价空调冰箱，旧家电抵五百，商城热卖',
  '国家级景区门票第一低价，跟团两日游，61230000',
]

describe('who says it', () => {
  it.each(saidByOthers)('%s: %s', (_, text) => {
    const { findings, counterEvidence, flags } = judge(text)
    expect(findings.filter(({ violation }) => violation.startsWith('A'))).toEqual([])
    expect(flags).toEqual({ subject: false, overtime: false, exaggerated: false })
    expect(counterEvidence.length).toBeGreaterThan(0)
    expect(counterEvidence.every(({ quote, why }) => text.includes(quote) && why.length > 10)).toBe(true)
  })

  it.each(denials)('denied: %s', (text) => expect(accused(text)).toEqual([]))
  it.each(promises)('promised, %s: %s', (code, text) => expect(codes(text)).toContain(code))
  it.each(otherTrades)('another trade: %s', (text) => expect(accused(text)).toEqual([]))
})

describe('to whom and about what', () => {
  it.each(readers)('%s', (text, subject) => expect(judge(text).flags.subject).toBe(subject))
  it.each(matters)('%s', (text, subject) => expect(judge(text).flags.subject).toBe(subject))

  it('a course that goes on from the winter class is not taught in the vacation', () => {
    const { findings, counterEvidence } = judge('三年级语文春季课程共十八次，部分内容延续寒假班，每周三放学后，报名咨询')
    expect(findings.map(({ violation }) => violation)).not.toContain('T05')
    expect(counterEvidence.map(({ why }) => why).join()).toMatch(/another course/)
  })
})

describe('worked penalties', () => {
  it('a pass rate of nearly one hundred per cent on the own site', () => {
    expect(codes('我校培训通过率≈100%，初三全科班报名中', { publisher: 'institution', channel: 'own_site' })).toContain('A02')
  })

  it('a list of honours of trained pupils', () => {
    expect(codes('热烈祝贺在我校培训的十八位同学小升初考试上榜，学员喜报见大厅，新班招生')).toContain('A04')
  })

  it('a former price that nobody paid', () => {
    expect(codes('小学数学体验课原价430元，现价仅12元，限时抢购，扫码报名')).toContain('A07')
  })

  it('an unlicensed basketball club', () => {
    const licence: Document['licence'] = { status: 'unlicensed', category: null, addresses: [], district: null }
    const text = '少儿篮球俱乐部招生，学费两千四百元一期，教练团队六人，地址：成都市武侯区科华北路1号，报名61230000'
    expect(codes(text, { publisher: 'institution', licence })).toContain('T01')
  })
})
