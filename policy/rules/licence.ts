/** T01, T03, T04, T15: what is offered, held against the register. */
import { defineRule, type Example, type Rule } from './define.ts'

type Registered = NonNullable<Exclude<Example, string>['licence']>
const licence = (
  status: Registered['status'],
  category: Registered['category'] = null,
  addresses: string[] = [],
): Registered => ({ status, category, addresses, district: null })
const withLicence = (register: Registered, texts: string[]): Example[] =>
  texts.map((text) => ({ text, licence: register, kind: 'page' }))

const unlicensed = licence('unlicensed')
const overdue = licence('overdue')
const sport = licence('licensed', 'sport', ['成都市武侯区长荣路18号'])
const culture = licence('licensed', 'culture', ['成都市青羊区青龙街27号'])
const subject = licence('licensed', 'subject', ['成都市锦江区东大街166号'])

const offers = [
  '初一数学、英语小班招生，专职教师团队，教室宽敞，报名咨询13900001111',
  '学习中心课程：三至六年级语文阅读写作，每周三晚六点半，欢迎试听',
  '少儿篮球训练营，三位教练带队，场馆在地铁口，青少年可报名',
  '我们的画室开设儿童创意美术课，4-12岁，小班教学，扫码预约',
  '中考理化冲刺班，名额有限，校区地址见下方，来电咨询',
  '少儿编程校区新开，五位老师，一至六年级招生中，免费体验',
]

export const licenceRules: Rule[] = [
  defineRule({
    id: 'T01.unlicensed-provider',
    violation: 'T01',
    speaker: 'offer',
    measure: 'provider',
    needs: ['unlicensed', 'pupils', 'training-talk', 'organised'],
    confidence: 0.88,
    explanation: {
      zh: '名录显示其无办学许可，而“{quote}”表明有组织地面向学生开展培训。',
      en: 'The register shows no licence, while “{quote}” shows an organised provider of training for pupils.',
    },
    examples: {
      breach: withLicence(unlicensed, offers),
      clear: [
        ...withLicence(subject, offers.slice(0, 2)),
        offers[0] as string,
        { text: '住家教师，可辅导小学全科作业，一对一上门，价格面议，联系王老师', licence: unlicensed },
        { text: '成人雅思培训，上班族可学，三位老师，报名咨询', licence: unlicensed },
        { text: '我校初一新生入学须知：请于八月三十日到校领取教材，教务处', licence: unlicensed, publisher: 'school' },
      ],
    },
  }),
  defineRule({
    id: 'T15.overdue-registration',
    violation: 'T15',
    speaker: 'offer',
    measure: 'provider',
    needs: ['overdue', 'pupils', 'training-talk'],
    confidence: 0.9,
    explanation: {
      zh: '名录显示逾期未完成登记，仍以“{quote}”招生或宣传。',
      en: 'The register shows an overdue registration, yet “{quote}” enrols or advertises.',
    },
    examples: {
      breach: withLicence(overdue, offers),
      clear: [
        ...withLicence(subject, offers.slice(0, 2)),
        offers[0] as string,
        { text: '本中心已停止招生，学员可按合同办理退费，请联系前台', licence: overdue },
        { text: '成人考研培训，上班族可学，报名咨询', licence: overdue },
      ],
    },
  }),
  defineRule({
    id: 'T03.beyond-licence',
    violation: 'T03',
    speaker: 'offer',
    needs: ['licensed-for-other', 'pupils'],
    confidence: 0.86,
    any: [
      '{@subject}~10{授课|讲|训练|专题|辅导|上课|课程|照旧|老师带|提优|同步|教学|补习|强化|小班|班|主讲|一对一|作业|教材|课文|真题|题型|开课|提分}',
      '{实际|其实|内容|主要|改名|课表|名义|悄悄|顺带|另外|同时|新增|增开|兼|也教|教授}~14{@subject|阅读理解|方程|几何|语法|课文|拼音|学科|古诗文|计算}',
      '{@subject}{班|课|营|小班|辅导|培优|提优|冲刺|集训|同步|一对一|衔接|基础|提高|精品|特训|补习|课程|强化|尖子|思维|名师|全科|提分|精讲|复习|预习|专项|专题|阅读|口语|兴趣|启蒙}',
      '{一年级|二年级|三年级|四年级|五年级|六年级|七年级|八年级|九年级|初一|初二|初三|小学|初中|高一|高二|高三|小升初|中考|高中|新初一}_6{@subject}!{书|老师的}',
      '{阅读写作|大语文|思维数学|数学思维|自然拼读|新概念英语|少儿英语|英文戏剧|英文绘本|国学写作|作文班|写作班|作业辅导|文化课|小升初冲刺|幼小衔接|奥数|语数英|语数外|数理化|ket|pet|剑桥英语|学科辅导|单词速记}',
      '{新增|开设|加开|另设|另有|增设|还有|同时开设}_6{@subject}',
    ],
    unless: [
      '{自行|由家长|另行|不含|不上|不教|没有|不涉及|不开|请到|去学校|学校的|校内|不设|不安排|暂停|取消|禁止|停办|不再}_10{@subject|文化课|学科}',
      '{@subject|文化课|学科}_6{由家长|自行|不在|不属|不教|除外|另找|以外}',
      '{不开设|不涉及|不提供|不含|不教|不从事|不开展}',
      '{书法|美术|绘画|舞蹈|戏剧}_2{阅读}',
      '{国学经典诵读}',
    ],
    explanation: {
      zh: '许可类别不含学科类，而“{quote}”表明开展学科类培训。',
      en: 'Licensed for another category, yet “{quote}” offers subject training.',
    },
    examples: {
      breach: [
        ...withLicence(culture, [
          '画室新增五年级数学提优班，每周二晚，欢迎报名',
          '除舞蹈外另开设少儿英语口语班，扫码预约',
          '大语文阅读写作，二至四年级可报，与书法班连报优惠',
        ]),
        ...withLicence(sport, [
          '体能课后顺便上作业辅导，语数英全科，名额有限，咨询前台',
          '篮球俱乐部推出初一数学小班，训练学习两不误，报名中',
          '游泳学员可加报英语自然拼读课，欢迎试听',
        ]),
      ],
      clear: [
        ...withLicence(culture, [
          '少儿美术、书法、舞蹈三门课程常年招生，四岁可报，欢迎咨询',
          '本中心不开设语文、数学、英语等学科课程，只教钢琴与声乐，报名请致电',
        ]),
        ...withLicence(sport, ['篮球、体能、轮滑训练营，周六上午开课，五到十二岁可报']),
        ...withLicence(subject, ['初一数学小班，每周三晚上课，报名咨询']),
        '画室新增五年级数学提优班，每周二晚，欢迎报名',
      ],
    },
  }),
  defineRule({
    id: 'T04.site-not-licensed',
    violation: 'T04',
    speaker: 'offer',
    measure: 'foreign-site',
    needs: ['training-talk'],
    confidence: 0.84,
    explanation: {
      zh: '培训地点“{quote}”不在许可证载明的地址内。',
      en: 'The training site “{quote}” is not among the licensed addresses.',
    },
    examples: {
      breach: [
        ...withLicence(sport, [
          '篮球训练营第二校区地址：成都市高新区天府大道北段1700号，青少年可报名',
          '体能班上课地点：成都市锦江区红星路三段99号2楼，周六上课，欢迎试训',
          '新店开业！校区地址：成都市成华区建设北路二段9号，少儿轮滑课招生',
        ]),
        ...withLicence(subject, [
          '初一数学小班上课地址：成都市金牛区一环路北三段88号，报名咨询',
          '分校地址：成都市双流区棠湖南路6号，语文英语班招生中',
          '两个校区：东大街校区；另一校区地址：成都市温江区光华大道三段168号，物理班预约',
        ]),
      ],
      clear: [
        ...withLicence(sport, [
          '篮球训练营，上课地点：成都市武侯区长荣路18号3楼，欢迎试训',
          '少儿轮滑周末班，报名请致电前台，场馆内设观众席',
        ]),
        ...withLicence(subject, ['初一数学小班，校区地址：锦江区东大街166号，报名咨询']),
        '初一数学小班上课地址：成都市金牛区一环路北三段88号，报名咨询',
      ],
    },
  }),
]
