import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus } from '#classifier/corpus/index.ts'
import { unpack } from '#classifier/model/artefact.ts'
import { artefact, opinionOf } from '#classifier/model.ts'
import { train } from '#classifier/train.ts'
import { type DocumentType, documentTypes } from '#policy/nouns.ts'

/** Sentences of our own that no template of the corpus makes. */
const unseen: [DocumentType, string[]][] = [
  [
    'ad',
    [
      '松果学堂周六数学提高班剩下两个名额，免费试听一节，满意后交费，联系电话13900000000',
      '还在担心孩子英语不及格？外教小班带你开口说，报名本周享八折',
      '初三物理冲刺，名师一对一辅导，一个月提高三十分，请加老师微信咨询',
      '山茶教育创办十二年，师资优良，五个校区面向小学和初中学生招生，欢迎家长来校参观试听',
      '少儿街舞、钢琴、素描暑期班开始报名，老学员介绍新学员各减二百元',
    ],
  ],
  [
    'course-listing',
    [
      '【初二物理】浮力与压强计算专题课（秋季第3期）',
      '五年级语文阅读写作系统班 每周六9:00 主讲赵老师',
      '三年级数学思维训练营 12讲 第一讲 和差问题 第二讲 植树问题',
      '高一化学方程式配平技巧精讲 周三19:30',
      '小学英语自然拼读基础班，共16课时，适合二年级学生，学习字母组合发音与拼读规则',
    ],
  ],
  [
    'app',
    [
      '一款好用的手机扫描软件，支持文字识别与导出，更新内容：修复闪退，优化识别速度',
      '《糖果海岛》是一款三消休闲手游，上千关卡等你挑战，登录领取礼包',
      '公交查询app为市民提供实时到站、线路换乘和收藏提醒，界面简洁，快来下载',
      '这款背单词应用收录四千词汇，支持离线发音和每日打卡，会员自动续费可取消',
      '掌上菜谱客户端汇集家常菜视频教程，用户可以上传作品与好友分享',
    ],
  ],
  [
    'school-notice',
    [
      '各位家长：我校秋季运动会定于下周四举行，请为孩子准备运动鞋和水杯，注意安全',
      '李老师：数学作业练习册第28页，订正昨天的试卷，请家长签字',
      '梧桐小学关于调整课后服务放学时间的通知：从下周一起改为17:40，请准时到校接孩子',
      '少先队大队部组织同学们参观消防站，同学们学到了许多安全知识',
      '我校一年级新生登记需带户口簿和预防接种证，录取名单将在校门口公示',
    ],
  ],
  [
    'news',
    [
      '主帅赛后称赞防守出色 球队客场两连胜',
      '央行宣布下调利率 银行股午后集体走强',
      '影帝新片首映红毯 女主角礼服惊艳全场',
      '本报记者走访多个小区发现，家长对校外培训的热情明显下降，不少孩子周末改去球场',
      '法国总统抵达开罗展开访问 两国签署能源合作协议',
    ],
  ],
  [
    'law-or-policy',
    [
      '第三十二条 校外培训机构违反本条例，由县级以上人民政府教育行政部门责令限期改正，给予警告',
      '省教育厅等五部门印发关于进一步规范学科类培训收费管理的通知，各地要加强组织领导，确保落实',
      '本办法自2026年3月1日起施行，原办法同时废止',
      '（三）健全预收费监管。培训机构应当开立专用账户，接受教育行政部门和银行监督',
      '政策问答：非学科类培训机构如何申请办学许可？答：应当具备场所、师资等条件并向区县主管部门提出申请',
    ],
  ],
  [
    'penalty-report',
    [
      '市场监管局对远帆教育发布虚假广告的行为作出行政处罚，罚款十二万元',
      '经查，当事人未取得办学许可证擅自招收学生开展学科类培训，教育局责令停止办学并没收违法所得',
      '执法人员突击检查一处住宅，发现二十余名学生正在补课，现已立案调查',
      '典型案例：某公司虚构原价诱导消费者，违反价格法，被处以警告并罚款',
      '教育局通报三起隐形变异培训案件，相关机构被查封，费用退还家长',
    ],
  ],
  [
    'complaint',
    [
      '我在光远教育交了八千元课时费，机构上周关门，老板电话打不通，请帮忙追回学费',
      '领导您好，我家楼上有人办补习班，每个周末都吵得老人睡不着，多次沟通无果，望查处',
      '小区门口的路灯坏了半年没有人修，晚上走路很危险，希望有关部门重视',
      '举报实验中学张老师在校外有偿补课，不去的学生被安排坐最后一排',
      '请问外地户口的孩子在本区上初中要什么材料？打了几次电话都没人接，谢谢',
    ],
  ],
  [
    'adult-training',
    [
      '公务员面试协议班开课，不过退费，考官讲师授课，在职考生周末上课，报名热线4000000000',
      '学会计找长风职校，初级会计职称押题班，零基础可报，推荐就业',
      '一级建造师考前冲刺面授，历年真题精讲，通过率高，赠送题库',
      '专升本、成人高考报名进行中，上班族也能轻松拿学历，国家承认学信网可查',
      '驾校招生优惠，C1手动挡学费全包，教练一对一，科目二包接送',
    ],
  ],
  [
    'other',
    [
      '招聘行政前台一名，要求形象好、会使用办公软件，月薪四千五，缴纳五险一金，简历发邮箱',
      '区图书馆春节期间开放时间为10:00至16:00，读者可凭借书证借阅图书',
      '您的快递已放在菜鸟驿站，取件码5-2-3307，请及时领取',
      '全棉四件套限时五折，满三百减五十，包邮，七天无理由退货',
      '妈，我晚点到家，你们先吃饭，不用等我',
    ],
  ],
]

function bestOf(text: string): string | undefined {
  return Object.entries(opinionOf(text).type).sort((a, b) => b[1] - a[1])[0]?.[0]
}

describe('the document-type model', () => {
  it('is what the corpus teaches, byte for byte', () => {
    const bytes = readFileSync(artefact)
    expect(train().equals(bytes)).toBe(true)
    expect(bytes.length).toBeLessThanOrEqual(6 * 1024 * 1024)
  }, 300_000)

  it('learns from six thousand texts and more, each different from the others', () => {
    const texts = new Set(corpus().map(({ text }) => text))
    expect(texts.size).toBeGreaterThanOrEqual(12_000)
  })

  it('refuses an artefact of another format instead of misreading it', () => {
    const bytes = Buffer.from(readFileSync(artefact))
    const at = bytes.indexOf('"format":') + '"format":'.length
    bytes.write('9', at)
    expect(() => unpack(bytes)).toThrow(/format 9/)
  })

  it('knows nine of ten sentences it has never met', () => {
    const taught = new Set(corpus().map(({ text }) => text))
    const sentences = unseen.flatMap(([type, texts]) => texts.map((text) => ({ type, text })))
    const wrong = sentences.filter(({ type, text }) => bestOf(text) !== type)
    expect(sentences.some(({ text }) => taught.has(text))).toBe(false)
    expect(sentences.map(({ type }) => type)).toEqual(documentTypes.flatMap((type) => Array(5).fill(type)))
    expect(1 - wrong.length / sentences.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.9)
  })

  it('says little when it is unsure and never outshouts the rules', () => {
    for (const text of ['龘靐齉龗麤鱻飝灪籱纞虋讟', 'x'.repeat(50), '\u0000'.repeat(50)]) {
      expect(Math.max(...Object.values(opinionOf(text).type))).toBeLessThan(1.5)
    }
    for (const { text } of corpus().slice(0, 500)) {
      for (const points of Object.values(opinionOf(text).type)) {
        expect(points).toBeGreaterThanOrEqual(-2)
        expect(points).toBeLessThanOrEqual(4)
      }
    }
  })

  it('has no opinion on a few words', () => {
    for (const text of ['', '数学补习']) expect(opinionOf(text)).toEqual({ type: {}, training: null, sure: 0 })
  })

  it('gives finite points for hostile text and remembers nothing of it', () => {
    const before = opinionOf('各位家长：我校定于下周三召开家长会，请准时参加')
    for (const text of [
      'constructor __proto__ toString hasOwnProperty',
      '\u0000\ud800\udfff\uffff'.repeat(40),
      '班'.repeat(10_000_000),
    ]) {
      // a repeated string is laid out in memory when it is first read; a text that arrives is
      text.charCodeAt(0)
      const started = process.cpuUsage()
      const { type: points } = opinionOf(text)
      expect(process.cpuUsage(started).user).toBeLessThan(100_000)
      expect(Object.keys(points).sort()).toEqual([...documentTypes].sort())
      expect(Object.values(points).every(Number.isFinite)).toBe(true)
    }
    expect(opinionOf('各位家长：我校定于下周三召开家长会，请准时参加')).toEqual(before)
  })

  it('reads width, case and digits alike', () => {
    expect(opinionOf('报名ＡＰＰ，咨询１２３４５６７８')).toEqual(opinionOf('报名app,咨询87654321'))
  })
})
