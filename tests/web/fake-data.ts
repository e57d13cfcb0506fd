/** Contract-shaped data for the web tests: a few institutions, cases, findings and complaints, made by hand. */
import type { Schemas } from '#web/lib/api.ts'

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = (day: string, time = '09:30') => `2026-11-${day}T${time}:00+08:00`

export const institutions: Schemas['InstitutionHit'][] = [
  {
    id: id(1),
    name: '成都市武侯区学海教育咨询有限公司',
    districtCode: '510107',
    licenceStatus: 'unlicensed',
    category: null,
    address: '武侯区双楠路 88 号 3 楼',
  },
  {
    id: id(2),
    name: '成都启明星艺术培训学校有限公司',
    districtCode: '510104',
    licenceStatus: 'licensed',
    category: 'culture',
    address: '锦江区东大街 12 号',
  },
  {
    id: id(3),
    name: '新都区博文学习中心',
    districtCode: '510114',
    licenceStatus: 'overdue',
    category: 'subject',
    address: '新都区大丰街道 5 号',
  },
  {
    id: id(4),
    name: '成都高新区小脚丫托管服务部',
    districtCode: '510172',
    licenceStatus: 'unknown',
    category: null,
    address: null,
  },
]

const pageText = `学海教育 2026 秋季班火热报名中
我们专注小学、初中数学与英语同步提升，十二年口碑，全川第一的提分团队。
课程安排：五年级数学思维班，周六上午9:00-11:00；初二物理培优班，周日14:00-16:30；晚辅班周一至周五 19:00-21:00。
保证提分：签约保过，一学期不提 20 分全额退款！命题组老师内部押题。
收费标准：一学年 96 课时 14800 元，报名一次付清再送 8 课时。
地址：武侯区双楠路 88 号 3 楼  电话：028-6600 1234`

const law = (zh: string, en: string, clause: string, key: string) => ({ id: key, law: { zh, en }, clause })
const adLaw = law('中华人民共和国广告法', 'Advertising Law', '第二十四条第（一）项', 'AD:24.1')
const rest = law('关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见', 'Double Reduction Opinion', '第十四条', 'M20.4')

interface FindingSeed {
  n: number
  violation: string
  quote: string
  severity: number
  confidence: number
  status?: Schemas['FindingView']['status']
  facts?: Record<string, unknown>
  zh: string
  en: string
}

function finding(text: string, seed: FindingSeed): Schemas['FindingView'] {
  const from = text.indexOf(seed.quote)
  if (from < 0) throw new Error(`quote is not in the text: ${seed.quote}`)
  return {
    id: id(100 + seed.n),
    violation: seed.violation,
    rule: `${seed.violation}.demo`,
    ruleVersion: '2026-11-01',
    confidence: seed.confidence,
    severity: seed.severity,
    scope: 'k12',
    status: seed.status ?? 'NEW',
    where: 'text',
    from,
    to: from + seed.quote.length,
    quote: seed.quote,
    facts: seed.facts ?? {},
    legalBasis: seed.violation.startsWith('A') ? [adLaw] : [rest],
    explanation: { zh: seed.zh, en: seed.en },
    happenedAt: at('18'),
    decidedBy: null,
    decidedAt: null,
    decisionNote: null,
  }
}

const pageFindings = [
  finding(pageText, {
    n: 1,
    violation: 'T05',
    quote: '五年级数学思维班，周六上午9:00-11:00',
    severity: 3,
    confidence: 0.97,
    facts: {
      subject: '数学',
      grades: ['P5'],
      weekdays: [6],
      start: '09:00',
      end: '11:00',
      mode: 'offline',
    },
    zh: '义务教育阶段的数学课安排在周六，属于双休日开展学科类培训。',
    en: 'Maths for grade 5 is taught on Saturday: subject training on a rest day.',
  }),
  finding(pageText, {
    n: 2,
    violation: 'T05',
    quote: '初二物理培优班，周日14:00-16:30',
    severity: 3,
    confidence: 0.96,
    zh: '初二物理安排在周日。',
    en: 'Physics for grade 8 on Sunday.',
  }),
  finding(pageText, {
    n: 3,
    violation: 'T06',
    quote: '19:00-21:00',
    severity: 2,
    confidence: 0.91,
    facts: { start: '19:00', end: '21:00' },
    zh: '线下课 21:00 结束，晚于 20:30。',
    en: 'Ends at 21:00, later than 20:30.',
  }),
  finding(pageText, {
    n: 4,
    violation: 'A02',
    quote: '签约保过，一学期不提 20 分全额退款',
    severity: 2,
    confidence: 0.98,
    zh: '对培训效果作出保证性承诺。',
    en: 'Guarantees a result.',
  }),
  finding(pageText, {
    n: 5,
    violation: 'A03',
    quote: '命题组老师内部押题',
    severity: 2,
    confidence: 0.94,
    zh: '暗示命题人员参与。',
    en: 'Hints at exam setters.',
  }),
  finding(pageText, {
    n: 6,
    violation: 'F02',
    quote: '一学年 96 课时 14800 元',
    severity: 3,
    confidence: 0.89,
    facts: { prices: [{ yuan: 14800, per: 'year', quote: '14800 元' }] },
    zh: '一次收费超过 60 课时和 5000 元。',
    en: 'More than 60 lessons and 5,000 yuan at once.',
  }),
]

const complaintText = '小区楼下学海教育，周六周日白天都在上初二数学物理，一个班十来个娃娃，门口挂的是美术培训的牌子。'

const exhibits: Schemas['Exhibit'][] = [
  {
    listingId: id(201),
    complaintId: null,
    ledgerRow: null,
    english: null,
    kind: 'page',
    channel: 'own_site',
    title: '学海教育 2026 秋季班招生',
    text: pageText,
    url: 'http://xuehai.example.cn/autumn.html',
    publishedAt: at('10'),
    capture: {
      id: id(301),
      sha256: '9f2c'.repeat(16),
      fetchedAt: at('20', '08:12'),
      size: 18_422,
      contentType: 'text/html; charset=gb18030',
      portrait: {
        state: 'done',
        reason: null,
        detail: null,
        takenAt: at('20', '08:13'),
        screenshotSha256: 'a1b2'.repeat(16),
        domSha256: 'c3d4'.repeat(16),
        cut: false,
        partsMissing: 1,
        late: { seconds: 95, reason: 'queue' },
      },
      external: null,
    },
    poster: null,
    findings: pageFindings,
  },
  {
    listingId: null,
    complaintId: id(401),
    ledgerRow: null,
    english: null,
    kind: 'complaint',
    channel: 'private',
    title: '群众反映',
    text: complaintText,
    url: null,
    publishedAt: null,
    capture: null,
    poster: null,
    findings: [
      finding(complaintText, {
        n: 7,
        violation: 'T05',
        quote: '周六周日白天都在上初二数学物理',
        severity: 3,
        confidence: 0.88,
        zh: '反映双休日上学科课。',
        en: 'Reports subject classes on weekends.',
      }),
    ],
  },
]

const reasons: Schemas['RankReason'][] = [
  { key: 'severity', points: 40, zh: '最重的涉嫌行为为 3 级：节假日学科培训', en: 'Gravest allegation is level 3' },
  { key: 'complaints', points: 18, zh: '有 2 件群众反映', en: '2 complaints' },
  { key: 'deadline', points: 15, zh: '3 个工作日内到期', en: 'Due within 3 working days' },
]

type Row = Schemas['CaseRow']
function row(n: number, part: Partial<Row>): Row {
  const institution = institutions[(n - 1) % institutions.length] ?? institutions[0]!
  return {
    id: id(500 + n),
    number: `川成减〔2026〕${String(n).padStart(5, '0')}号`,
    institution: { id: institution.id, name: institution.name, licenceStatus: institution.licenceStatus },
    districtCode: institution.districtCode,
    departmentCode: 'DEP-EDU',
    state: 'LEAD',
    mainViolation: 'T05',
    violations: ['T05', 'A02', 'F02'],
    severity: 3,
    rank: 80 - n,
    rankReasons: reasons,
    findingCount: 7,
    complaintCount: n % 3,
    supporterCount: 0,
    confirmedCount: 0,
    topQuote: '五年级数学思维班，周六上午9:00-11:00',
    topLedger: null,
    dueDay: '2026-11-30',
    dueStep: 'DL09',
    urgency: 'amber',
    assignee: null,
    openedAt: at('20'),
    updatedAt: at('21'),
    version: 1,
    ...part,
  }
}

export const caseRows: Row[] = [
  row(1, { complaintCount: 2, urgency: 'red', dueDay: '2026-11-25' }),
  row(2, {
    mainViolation: 'A05',
    violations: ['A05', 'A04'],
    severity: 2,
    topQuote: '全川第一、最好的少儿美术',
    urgency: 'green',
    dueDay: '2026-12-14',
    findingCount: 3,
  }),
  row(3, {
    mainViolation: 'F05',
    violations: ['F05', 'F04', 'T15'],
    severity: 4,
    topQuote: '门店搬空，群也解散了',
    urgency: 'overdue',
    dueDay: '2026-11-20',
    state: 'VERIFYING',
    assignee: { id: 'u1', name: '周敏' },
  }),
  row(4, {
    mainViolation: 'T11',
    violations: ['T11'],
    severity: 3,
    topQuote: '幼小衔接拼音班 每周六',
    urgency: null,
    dueDay: null,
    findingCount: 1,
  }),
  ...Array.from({ length: 24 }, (_, at) =>
    row(5 + at, {
      severity: 1 + (at % 3),
      mainViolation: 'A02',
      violations: ['A02'],
      topQuote: '不过全额退款',
      urgency: 'green',
      dueDay: '2026-12-18',
      findingCount: 2,
    }),
  ),
]

const complaints: Schemas['ComplaintView'][] = [
  {
    id: id(401),
    number: 'T20261121-000017',
    channel: 'web',
    kind: 'report',
    text: complaintText,
    demand: null,
    link: null,
    linkCaptureId: null,
    linkFailed: false,
    address: '武侯区双楠路',
    grade: null,
    className: null,
    filedAt: at('21', '20:14'),
    state: 'RECEIVED',
    dueDay: '2026-12-11',
    anonymous: false,
    contact: { name: '张*', phone: '138****1234' },
    messages: [],
    mayVisit: false,
    partOf: null,
    sameNumber: { count: 2, others: [{ number: 'T20261102-000009', caseId: id(12) }] },
    course: null,
    ended: [],
    attachments: [{ id: id(601), name: '门头.jpg', mediaType: 'image/jpeg', size: 240_112 }],
  },
  {
    id: id(402),
    number: 'T20261122-000023',
    channel: 'hotline-12345',
    kind: 'complaint',
    text: '在学海教育报的课交了一年一万四千八，上了两个月想退，一直拖着不退。',
    demand: '退还剩余费用 11200 元',
    link: null,
    linkCaptureId: null,
    linkFailed: false,
    address: null,
    grade: 'P3',
    className: '2班',
    filedAt: at('22', '11:02'),
    state: 'RECEIVED',
    dueDay: '2026-12-14',
    anonymous: true,
    contact: null,
    partOf: null,
    sameNumber: null,
    messages: [],
    mayVisit: false,
    course: {
      state: 'CHECK_MATERIAL',
      zh: '核对材料',
      en: 'checking material',
      clock: {
        ...{
          id: 'DL05',
          zh: '投诉受理或不予受理',
          en: 'accept or reject a complaint',
          since: '2026-11-22',
          dueDay: '2026-12-01',
        },
        ...{
          urgency: 'green',
          provisional: false,
          basis: [{ zh: '《消费者权益保护法》第四十六条', en: 'Consumer law, article 46' }],
        },
      },
      actions: [
        { ...{ action: 'accept', to: 'ACCEPTED', zh: '受理', en: 'accept' }, blockedBy: [{ guard: 'material', zh: '', en: '' }] },
      ],
    },
    ended: [
      {
        ...{ id: 'DL04', zh: '热线投诉、举报答复', en: 'answer a hotline complaint or report' },
        ...{ since: '2026-11-22', dueDay: '2026-12-14', endedOn: '2026-11-24', outcome: 'met' },
        basis: [{ zh: '《四川省12345热线管理办法》', en: 'Sichuan 12345 Hotline Measures' }],
      },
    ],
    attachments: [],
  },
]

export const caseView = (): Schemas['CaseView'] =>
  structuredClone({
    case: caseRows[0]!,
    institution: {
      id: institutions[0]!.id,
      name: institutions[0]!.name,
      licenceStatus: 'unlicensed',
      category: null,
      districtCode: '510107',
      identifiers: [
        { kind: 'phone', value: '02866001234', source: 'http://xuehai.example.cn/' },
        { kind: 'site', value: 'xuehai.example.cn', source: 'crawler' },
      ],
      otherCases: [{ id: id(590), number: '川成减〔2025〕00031号', state: 'CLOSED', openedAt: '2025-06-02T09:00:00+08:00' }],
    },
    publicStatus: 'received',
    routing: { lead: ['DEP-EDU'], assist: ['DEP-MSA'], copy: ['DEP-COUNTY'] },
    deadlines: [
      {
        id: 'DL09',
        zh: '核查线索并决定是否立案',
        en: 'Verify the lead and decide on filing',
        since: '2026-11-04',
        dueDay: '2026-11-25',
        urgency: 'red',
        theirs: false,
        extended: true,
        paused: null,
        pausedDays: 2,
        provisional: false,
        basis: [{ zh: '市场监督管理行政处罚程序规定 第十八条', en: 'Procedure rules, article 18' }],
      },
    ],
    facts: {},
    exhibits,
    complaints,
    events: [
      { seq: 1, at: at('20', '08:15'), actor: null, kind: 'opened', from: null, to: 'LEAD', note: null, data: {}, hands: null },
      {
        seq: 2,
        at: at('21', '20:14'),
        actor: null,
        kind: 'complaint-joined',
        from: null,
        to: null,
        note: null,
        data: { number: 'T20261121-000017' },
        hands: null,
      },
    ],
    actions: [
      { action: 'verify', to: 'VERIFYING', zh: '开始核查', en: 'Start verification', blockedBy: [] },
      {
        action: 'file',
        to: 'FILED',
        zh: '立案',
        en: 'File the case',
        blockedBy: [{ guard: 'twoOfficers', zh: '须指派两名执法人员', en: 'Two officers must be assigned' }],
      },
    ],
    deputy: null,
    urgentCall: null,
    officers: [
      { id: 'u1', name: '周敏' },
      { id: 'u2', name: '李强' },
    ],
  })

const weeks = [
  '2026-09-07',
  '2026-09-14',
  '2026-09-21',
  '2026-09-28',
  '2026-10-05',
  '2026-10-12',
  '2026-10-19',
  '2026-10-26',
  '2026-11-02',
  '2026-11-09',
  '2026-11-16',
  '2026-11-23',
]
const seriesFor: Record<string, string[]> = {
  violation: ['T05', 'A02', 'F02', 'A05', 'T06', 'A08'],
  district: ['510107', '510104', '510172', '510114', '510116'],
  channel: ['own_site', 'own_account', 'app_store', 'platform_ad'],
  status: ['NEW', 'CONFIRMED', 'REJECTED'],
  origin: ['listing', 'complaint'],
}

export function trendView(by: string): Schemas['TrendView'] {
  const series = (seriesFor[by] ?? []).map((key, k) => {
    const counts = weeks.map((_, w) => Math.max(0, 9 - 2 * k + ((w * (k + 3)) % 5)))
    return { key, counts, total: counts.reduce((a, b) => a + b, 0) }
  })
  return {
    asOf: at('23', '19:30'),
    by: by as Schemas['TrendView']['by'],
    weeks,
    series,
    total: series.reduce((sum, one) => sum + one.total, 0),
  }
}

export const findingRows = (count: number): Schemas['FindingRow'][] =>
  Array.from({ length: count }, (_, n) => ({
    id: id(700 + n),
    violation: 'T05',
    status: 'NEW',
    confidence: 0.9,
    quote: '五年级数学思维班，周六上午9:00-11:00',
    channel: 'own_site',
    districtCode: '510107',
    institution: { id: id(1), name: institutions[0]!.name },
    caseId: id(501),
    origin: 'listing',
    title: '学海教育 2026 秋季班招生',
    ledger: null,
    url: 'http://xuehai.example.cn/autumn.html',
    happenedAt: at('18'),
  }))

const tile = (id: string, zh: string, en: string, unit: string, value: number | null) => ({
  ...{ id, zh, en, unit, value },
  definition: { zh: `${zh}的口径`, en: `what ${en} means` },
})

export const overview: Schemas['Overview'] = {
  asOf: at('23', '19:30'),
  of: 'city',
  tiles: [
    tile('R11', '未结案件', 'Open cases', 'matters', 28),
    tile('K01', '线索量', 'Leads', 'matters', 214),
    tile('K09', '按期率', 'Steps in time', 'percent', 93.5),
    tile('K20', '学科类机构压减率', 'Reduction of subject institutions', 'percent', null),
  ],
  pages: 1204,
  sources: 71,
  runs: { queued: 0, running: 1, done: 70, failed: 1 },
  lastCrawlAt: at('23', '19:12'),
}

const earlier = '周六上午9:00-11:00五年级数学提高班，名师保证提分'
export const pageTimeline: Schemas['PageTimeline'] = {
  pageId: id(501),
  url: 'https://www.xuehai-edu.example.cn/kecheng/2026-autumn/index.html',
  title: '学海教育秋季班课程安排',
  firstSeenAt: at('18', '08:12'),
  lastSeenAt: at('22', '08:11'),
  more: false,
  captures: [
    {
      id: id(302),
      fetchedAt: at('21', '08:10'),
      sha256: '7e1d'.repeat(16),
      size: 18_302,
      status: 200,
      quiet: true,
      findings: 0,
      seenAgain: 1,
      lastSeenAt: at('22', '08:11'),
    },
    {
      id: id(301),
      fetchedAt: at('20', '08:12'),
      sha256: '9f2c'.repeat(16),
      size: 18_422,
      status: 200,
      quiet: false,
      findings: 3,
      seenAgain: 0,
      lastSeenAt: at('20', '08:12'),
    },
    {
      id: id(300),
      fetchedAt: at('18', '08:12'),
      sha256: '1b3a'.repeat(16),
      size: 17_911,
      status: 200,
      quiet: false,
      findings: 2,
      seenAgain: 2,
      lastSeenAt: at('19', '20:05'),
    },
  ],
}
export const pageChanges: Schemas['PageChanges'] = {
  before: { id: id(301), fetchedAt: at('20', '08:12'), title: '学海教育秋季班课程安排' },
  after: { id: id(302), fetchedAt: at('21', '08:10'), title: '学海教育秋季班课程安排' },
  added: 31,
  removed: 20,
  similarity: 0.93,
  changes: [
    { kind: 'same', lines: ['学海教育秋季班课程安排', '校区：锦江区东大街1号'], hidden: 4 },
    {
      kind: 'edited',
      before: earlier,
      after: '周三下午16:30-18:00五年级数学提高班，名师保证提分',
      spans: [
        { from: 1, to: 4, text: '三下午' },
        { from: 4, to: 14, text: '16:30-18:00' },
      ],
    },
    { kind: 'same', lines: ['每班不超过十二人，满六人开班。'], hidden: 0 },
    { kind: 'removed', lines: ['全程名师一对一，签约保过。'] },
    { kind: 'added', lines: ['免费试听一次，满意再报名。', '咨询电话：028-86660001'] },
  ],
}
