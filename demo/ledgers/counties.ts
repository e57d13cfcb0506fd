/** What counties keep and publish. Two of them have not yet tried out their telephone this year, as the list of what is owed shows. */
import { districts } from '../districts.ts'
import { landline } from '../identifiers.ts'
import { hash } from '../random.ts'
import { schools } from '../schools.ts'
import { type Cell, type Days, type DemoSheet, lines, sheet } from './sheet.ts'

const silent = ['510131', '510173']

export const countySheets = (days: Days): DemoSheet[] => [
  contactPoints(days),
  sheet(
    'executing-bodies',
    'of asOf body comprehensive document phone',
    districts.map(({ code, name, short }) => [
      code,
      days.ago(60),
      `${name}综合行政执法局`,
      true,
      `${short}府办发〔${days.year}〕示例 ${4 + (hash(code) % 20)} 号`,
      landline(`law ${code}`),
    ]),
  ),
  sheet(
    'governance-plans',
    'of date number title issuer pilot address',
    districts.map(({ code, name, short }) => [
      code,
      days.ago(100 + (hash(code) % 90)),
      `${short}双减办〔${days.year}〕示例 2 号`,
      `${name}校外培训机构治理工作方案`,
      `${name}“双减”工作专班`,
      ['510112', '510121'].includes(code),
      `https://plans.example.cn/${code}`,
    ]),
  ),
  sheet('school-groups', 'of since name kind lead members', groups),
  sheet('admission-plans', 'of date school stage zone plan actual quota newPlaces selective', admission(days)),
  sheet('service-institutions', 'of date institution round selected paid state schools price score', chosen(days)),
  sheet('weekend-custody', 'of date organiser kind place content pupils fee voluntary', weekend(days)),
  sheet('venues', 'of date name kind address capacity hours', venues(days)),
  sheet('publicity', 'of date title kind outlet address', publicity(days)),
  sheet('good-practice', 'of date title unit topic summary published', practice(days)),
  sheet('guidance-documents', 'of date kind level number title address', guidance(days)),
  sheet('homework-lists', 'of list about item version from', lists(days)),
  sheet('homework-reports', 'of date inScope monitored withinLimits overLimit address summary', reports(days)),
  sheet('progress-tables', 'of week grade subject progress unit', progress(days)),
  sheet('approvals', 'of date institution category licence authority', approvals(days)),
  ...kept(days),
]

function contactPoints(days: Days): DemoSheet {
  const rows = districts
    .filter(({ code }) => !silent.includes(code))
    .map(({ code }): Cell[] => [
      code,
      days.ago(20 + (hash(`tried ${code}`) % 60)),
      landline(`report ${code}`),
      `jubao-${code}@example.cn`,
      '工作日 9:00-17:00',
      code !== '510183',
    ])
  return sheet('contact-points', 'of verifiedOn phone mailbox hours answered', rows)
}

const groups: Cell[][] = [
  ['510107', '2022-09-01', '桐荫教育集团', 'group', '桐荫小学', '桐荫小学、望澜实验小学'],
  ['510105', '2023-03-01', '清圃学区', 'zone', '清圃小学', '清圃小学、砚池中学'],
  ['510121', '2023-09-01', '沱江城乡联盟', 'alliance', '沱江小学', '沱江小学、云顶学校'],
]

const admission = (days: Days): Cell[][] =>
  schools.map(({ name, district, primary }, at) => {
    const plan = 180 + at * 10
    const zone = `${name}周边划片`
    return [
      district,
      `${days.year}-05-20`,
      name,
      primary ? 'primary' : 'junior',
      zone,
      plan,
      plan - (at % 4) * 3,
      '',
      at % 4 === 0 ? 90 : '',
      false,
    ]
  })

const chosen = (days: Days): Cell[][] => [
  ['510107', days.ago(80), '成都跃动体育示例俱乐部', `${days.year}-1`, true, false, 'working', '桐荫小学、棠溪学校', 25, 93],
  ['510107', days.ago(80), '成都拾光美育示例工作室', `${days.year}-1`, true, false, 'listed', '', 28, 88],
  ['510105', days.ago(75), '成都云帆科创示例中心', `${days.year}-1`, true, false, 'working', '清圃小学', 30, 91],
]

const weekend = (days: Days): Cell[][] => [
  ['510107', days.ago(6), '簇锦街社区', 'community', '社区活动中心二楼', 'reading', 26, 0, true],
  ['510105', days.ago(6), '青羊区青少年宫', 'youth', '青少年宫一号厅', 'art', 60, 0, true],
  ['510121', days.ago(13), '金堂县科技馆', 'museum', '科技馆探索厅', 'science', 45, 0, true],
]

const venues = (days: Days): Cell[][] => [
  ['510107', days.ago(200), '武侯区青少年活动中心', 'youth', '佳灵路示例 18 号', 300, '周二至周日 9:00-17:30'],
  ['510105', days.ago(200), '浣花图书馆少儿区', 'library', '清江中路示例 9 号', 160, '每天 9:00-20:00'],
  ['510104', days.ago(190), '锦江区体育馆', 'sport', '静明路示例 66 号', 800, '每天 7:00-21:00'],
  ['510121', days.ago(180), '金堂县科技馆', 'science', '幸福横路示例 5 号', 220, '周三至周日 9:30-17:00'],
]

const publicity = (days: Days): Cell[][] => [
  ['510107', days.ago(9), '给家长的一封信：报班先查证', 'parents', '武侯教育公众号', 'https://news.example.cn/1'],
  ['510105', days.ago(5), '退费遇阻怎么办', 'rights', '社区宣传栏', ''],
  ['510104', days.ago(3), '课后服务走进日常', 'media', '蓉城日报', 'https://news.example.cn/2'],
]

const practice = (days: Days): Cell[][] => [
  [
    '510107',
    days.ago(70),
    '作业“熄灯令”：到点可不写',
    '望澜实验小学',
    'homework',
    '家长签字说明用时，教师次日调整，三个月后平均用时下降 14 分钟。',
    true,
  ],
  ['510105', days.ago(62), '课后服务“走班”选课', '清圃小学', 'after-school', '每学期一次选课，退选不设门槛，开课率 96%。', true],
  ['510121', days.ago(30), '一票一档管预收费', '金堂县教育局', 'training', '每笔预收费对应票据与监管账户入账流水。', false],
]

const guidance = (days: Days): Cell[][] => [
  [
    '510107',
    days.ago(120),
    'homework',
    'county',
    `武教研〔${days.year}〕示例 1 号`,
    '单元作业设计指引',
    'https://docs.example.cn/1',
  ],
  ['510107', days.ago(95), 'contest', 'county', `武教研〔${days.year}〕示例 6 号`, '课堂教学展示活动通知', ''],
  [
    '510105',
    days.ago(110),
    'zones',
    'county',
    `青教发〔${days.year}〕示例 3 号`,
    '小学划片入学实施办法',
    'https://docs.example.cn/2',
  ],
  ['510104', days.ago(150), 'senior', 'city', `成教发〔${days.year}〕示例 9 号`, '高中招生政策问答', 'https://docs.example.cn/3'],
]

const lists = (days: Days): Cell[][] =>
  ['510107', '510105', '510104', '510121'].flatMap((code) =>
    lines(`
positive|homework|阅读、实践、探究类作业
positive|homework|分层、可选择的作业
negative|homework|重复抄写
negative|homework|惩罚性作业
negative|homework|要求家长批改
negative|questions|超出课程标准
`).map(([list = '', about = '', item = '']) => [code, list, about, item, `${days.year}-1`, days.term]),
  )

const reports = (days: Days): Cell[][] => [
  ['510107', days.ago(12), 4, 3, 98.2, 1, 'https://homework.example.cn/510107', '一所学校尚未纳入监测，超量班级已整改。'],
  ['510105', days.ago(10), 2, 2, 100, 0, 'https://homework.example.cn/510105', '全部学校纳入监测，未发现超量。'],
]

const progress = (days: Days): Cell[][] =>
  ['510107', '510105', '510104', '510121'].flatMap((code) =>
    [1, 0].flatMap((ago) =>
      ['语文', '数学', '英语'].map((subject, at): Cell[] => {
        const unit = 5 - ago + (at % 2)
        return [code, days.monday(ago), 'P5', subject, `第 ${unit} 单元`, unit]
      }),
    ),
  )

const approvals = (days: Days): Cell[][] => [
  ['510107', days.ago(45), '成都青禾示例舞蹈培训中心', 'art', '教民151010770000011', '武侯区教育局'],
  ['510121', days.ago(33), '金堂飞鱼示例游泳俱乐部', 'sport', '教民151012170000012', '金堂县教育局'],
]

/** Kept for the offices alone. */
const kept = (days: Days): DemoSheet[] => [
  sheet('task-forces', 'of from name unit duty phone', [
    ['510107', days.ago(300), '何伟', '武侯区教育局', '专班召集人', landline('force 1')],
    ['510107', days.ago(300), '唐颖', '武侯区市场监督管理局', '广告与收费', landline('force 2')],
    ['510121', days.ago(280), '邓强', '金堂县教育局', '预收费监管试点', landline('force 3')],
  ]),
  sheet('homework-inspections', 'of date school inspectors problem facts rectifyBy', [
    ['510107', days.ago(15), '望澜实验小学', '王芳、何伟', 'amount', '五年级两个班单日合计超过 60 分钟', days.ago(1)],
    ['510107', days.ago(14), '桐荫小学', '王芳、何伟', 'none', '', ''],
  ]),
  sheet('enrolment', 'of date school stage assigned reported toPrivate', [
    ['510107', `${days.year}-09-10`, '桐荫小学', 'primary', 210, 204, 4],
    ['510107', `${days.year}-09-10`, '锦桐中学', 'junior', 320, 305, 12],
  ]),
  sheet('supervision-tasks', 'of asOf task source owner due state', [
    ['510107', days.ago(30), '集中排查写字楼内无证培训点', 'campaign', '王芳', days.ago(-20), 'open'],
    ['510121', days.ago(30), '预收费全额监管账户核对', 'supervision', '邓强', days.ago(6), 'open'],
    ['510105', days.ago(40), '课后服务家长满意度回访', 'evaluation', '罗丽', days.ago(12), 'done'],
  ]),
  sheet('milestones', 'of date project stage due state', [
    ['510107', days.ago(90), 'balanced', '通过省级评估', days.ago(-120), 'running'],
    ['510105', days.ago(90), 'balanced', '完成自评', days.ago(20), 'done'],
  ]),
  sheet('joint-enforcement', 'of date area body departments matter visited problems result', [
    [
      '510107',
      days.ago(11),
      '簇锦、双楠',
      '武侯区综合行政执法局',
      '教育、市场监管、消防',
      'unlicensed',
      14,
      3,
      '责令停止 2 处，移送 1 处',
    ],
  ]),
  sheet('placement-checks', 'of date place kind found words removedOn', [
    ['510107', days.ago(8), '佳灵路公交站灯箱', 'public', true, '数学提优班火热招生', days.ago(7)],
    ['510105', days.ago(8), '清江中路小区电梯', 'residential', false, '', ''],
  ]),
]
