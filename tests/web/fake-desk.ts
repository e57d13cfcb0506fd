/** What the stand-in says of deadlines and documents. */
import { csvHead, csvLines } from '#api/audit/audit-csv.ts'
import type { Schemas } from '#web/lib/api.ts'
import { caseRows, caseView } from './fake-data.ts'
import type { Handler } from './fake-handlers.ts'

const board: Schemas['DeadlineBoard'] = {
  today: '2026-11-23',
  total: { overdue: 2, today: 1, week: 4, later: 21 },
  officers: [
    { id: null, name: null, overdue: 2, today: 0, week: 1, later: 11 },
    { id: 'u1', name: '周敏', overdue: 0, today: 1, week: 3, later: 10 },
  ],
}

const escalation = (n: number, level: 1 | 2 | 3): Schemas['Escalation'] => ({
  caseId: caseRows[n]!.id,
  number: caseRows[n]!.number,
  institution: caseRows[n]!.institution.name,
  districtCode: '510107',
  assignee: level === 1 ? '周敏' : null,
  deputy: level === 1 ? '陈立' : null,
  mine: level === 1,
  deadline: { zh: '核查线索并决定是否立案', en: 'verify a lead and decide on filing' },
  dueDay: level === 1 ? '2026-11-25' : '2026-11-20',
  level,
  text: { zh: '已超期，提请办案机构负责人', en: 'overdue: the head of the unit is told' },
  at: '2026-11-23T09:00:00+08:00',
})

const paper: Schemas['CaseDocument'] = {
  id: '01980000-0000-7000-8000-000000000801',
  type: 'DOC17',
  number: '成教（校外）责改〔2026〕3号',
  state: 'ISSUED',
  version: 2,
  complaintId: null,
  values: {},
  author: '周敏',
  updatedAt: '2026-11-23T10:00:00+08:00',
  issues: [{ issue: 1, at: '2026-11-23T10:00:00+08:00', actor: '周敏', sha256: 'a'.repeat(64), size: 9000 }],
}

const reasonTyped = (body: unknown) => (body as { values: Record<string, string> }).values.reason ?? ''

function paperPreview(body: unknown): Schemas['DocumentPreview'] {
  const reason = reasonTyped(body)
  return {
    title: '案件移送函',
    number: null,
    parts: [
      { kind: 'to', lines: [[{ text: '市公安局' }, { text: '：' }]] },
      {
        kind: 'paragraph',
        lines: [[reason ? { text: reason } : { text: '理由', blank: 'reason' }, { text: '，现移送你单位处理。' }]],
      },
      { kind: 'rows', rows: [{ label: '当事人', lines: [[{ text: '学海教育' }]] }] },
      { kind: 'evidence' },
      { kind: 'seal', office: [{ text: '成都市教育局' }], day: [{ text: '2026年11月23日' }] },
    ],
    evidence: [
      { title: '课程介绍', url: 'http://xuehai.example.cn/', fetchedAt: '2026-11-20 08:15:00 固定', sha256: 'b'.repeat(64) },
    ],
    fields: [
      {
        key: 'transferTo',
        zh: '接收机关',
        en: 'receiving office',
        kind: 'text',
        optional: false,
        value: '市公安局',
        known: true,
      },
      { key: 'reason', zh: '理由', en: 'reason', kind: 'long', optional: false, value: reason, known: false },
    ],
    missing: reason ? [] : ['reason'],
  }
}

const referral: Schemas['Referral'] = {
  id: '01980000-0000-7000-8000-000000000811',
  caseId: caseRows[0]!.id,
  number: caseRows[0]!.number,
  institution: caseRows[0]!.institution.name,
  mainViolation: 'T05',
  severity: 3,
  fromDistrict: '510107',
  fromDepartment: 'DEP-EDU',
  toDistrict: null,
  toDepartment: 'DEP-MSA',
  reason: '广告发布者在对方辖区',
  state: 'OFFERED',
  dueDay: '2026-11-30',
  offeredBy: '王芳',
  offeredAt: '2026-11-23T10:00:00+08:00',
  answer: null,
  answeredAt: null,
  toAndFro: true,
  mayAnswer: true,
}

const invitation: Schemas['Invitation'] = {
  ...{ id: '01980000-0000-7000-8000-000000000891', institution: '学海教育', districtCode: '510107', departmentCode: 'DEP-EDU' },
  ...{ asked: '请说明周末开班情况，并删除相关宣传。', dueDay: '2026-11-30', invitedAt: '2026-11-23T10:00:00+08:00' },
  ...{ state: 'OPEN', reply: null, invitedBy: '周敏', hasClerk: false },
  points: [
    {
      ...{ kind: 'page', violation: 'A02', quote: '签约保过', url: 'http://xuehai.example.cn/kc.html' },
      basis: [{ zh: '《中华人民共和国广告法》第二十四条第（一）项', en: 'Advertising Law, art. 24(1)' }],
    },
    { kind: 'told', violation: 'T05', quote: null, url: null, basis: [] },
  ],
}
const { invitedBy: _, hasClerk: __, ...ownInvitation } = invitation
const answered: Schemas['OwnInvitation'] = {
  ...{ ...ownInvitation, id: '01980000-0000-7000-8000-000000000892', state: 'ANSWERED' },
  reply: {
    ...{ at: '2026-11-22T10:00:00+08:00', onPaper: false, words: '相关页面已下线。' },
    ...{ promise: '周末不再开班', promisedDay: '2026-12-01' },
    files: [{ id: '01980000-0000-7000-8000-000000000893', name: '截图.png', size: 20_480 }],
  },
}

const desk: Schemas['CaseDesk'] = {
  tasks: [
    {
      id: '01980000-0000-7000-8000-000000000821',
      kind: 'reappeared',
      title: '周六上午开班',
      dueDay: '2026-11-20',
      assignee: null,
      doneAt: null,
    },
    {
      id: '01980000-0000-7000-8000-000000000822',
      kind: 'own',
      title: '电话核实',
      dueDay: null,
      assignee: { id: 'u1', name: '周敏' },
      doneAt: '2026-11-22T10:00:00+08:00',
    },
  ],
  links: [
    {
      id: '01980000-0000-7000-8000-000000000831',
      kind: 'child',
      caseId: caseRows[1]!.id,
      number: caseRows[1]!.number,
      institution: caseRows[1]!.institution.name,
      state: 'LEAD',
      open: true,
    },
  ],
  invitations: [invitation, { ...answered, invitedBy: '周敏', hasClerk: false }],
  corrections: (['gone', 'back'] as const).map((state, n) => ({
    ...{ findingId: `01980000-0000-7000-8000-00000000087${n}`, violation: 'A02', quote: '签约保过', state },
    ...{ captureId: '00000000-0000-4000-8000-000000000302', capturedAt: '2026-11-20T08:15:00+08:00' },
    ...{ lookedAt: '2026-11-23T09:00:00+08:00', changedAt: '2026-11-23T09:00:00+08:00' },
  })),
  referrals: [{ ...referral, state: 'REFUSED', answer: '注册地不在本辖区', mayAnswer: false }],
}

const bulkResult = (body: unknown): Schemas['BulkResult'] => ({
  runId: (body as { dryRun: boolean }).dryRun ? null : '01980000-0000-7000-8000-000000000841',
  total: 28,
  cap: 500,
  changed: 27,
  same: 1,
  refused: [],
})
const view = {
  id: '01980000-0000-7000-8000-000000000851',
  name: '武侯案件',
  query: 'district=510107',
  shared: true,
  mine: true,
  createdAt: '2026-11-23T10:00:00+08:00',
  alert: { atLeast: 5, seenAt: '2026-11-22T10:00:00+08:00' },
}

const users: Schemas['UserRow'][] = [
  {
    ...{ id: 'u1', username: 'officer', name: '周敏', role: 'officer', districtCode: null, departmentCode: 'DEP-EDU' },
    ...{ cardNumber: '川A0100001', disabled: false, twoFactorEnabled: true, openCases: 12, openTasks: 1 },
    ...{ institutionId: null, institution: null },
  },
  {
    ...{ id: 'u2', username: 'liming', name: '李明', role: 'officer', districtCode: '510107', departmentCode: 'DEP-EDU' },
    ...{ cardNumber: null, disabled: false, twoFactorEnabled: false, openCases: 3, openTasks: 1 },
    ...{ institutionId: null, institution: null },
  },
]

const calendarYear: Schemas['CalendarYear'] = {
  year: 2026,
  known: true,
  days: [
    { date: '2026-01-01', name: '元旦', off: true },
    { date: '2026-01-04', name: '元旦', off: false },
  ],
  versions: [
    {
      ...{ version: 1, note: '国办发明电〔2025〕7号', by: '管理员', at: '2026-11-23T10:00:00+08:00', builtIn: false },
      ...{ looked: 12, moved: 3, counted: true },
    },
  ],
}

const deadlineTerms = { days: 15, unit: 'WD', extension: 15, rigid: false } as const
const deadlineSetting: Schemas['DeadlineSetting'] = {
  ...{
    id: 'DL09',
    zh: '核查线索并决定是否立案',
    en: 'verify a lead and decide on filing',
    version: 2,
    own: true,
    extensible: true,
  },
  start: { zh: '确认线索', en: 'lead confirmed' },
  periods: [
    { ...deadlineTerms, from: null, to: '2026-11-30', basis: [{ zh: '《程序规定》第十八条', en: 'Procedure, art. 18' }] },
    { ...deadlineTerms, days: 10, extension: null, from: '2026-12-01', to: null, basis: [] },
  ],
  versions: [
    {
      ...{ version: 2, from: '2026-12-01', note: '市局要求提速', by: '管理员', at: '2026-11-23T10:00:00+08:00' },
      terms: { ...deadlineTerms, days: 10, extension: null, basis: null },
    },
    { version: 1, from: '2026-11-25', terms: null, note: '恢复内置期限', by: '管理员', at: '2026-11-22T10:00:00+08:00' },
  ],
}
const deadlineLine = {
  id: 'DL09',
  zh: deadlineSetting.zh,
  en: deadlineSetting.en,
  start: deadlineSetting.start,
  version: 2,
  own: true,
}

const security: Schemas['Security'] = {
  totp: { enabled: false, required: false },
  sessions: [
    {
      ...{ id: 's1', device: 'Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/147.0 Safari/537.36', current: true },
      ...{ startedAt: '2026-11-23T08:30:00+08:00', seenAt: '2026-11-23T10:00:00+08:00' },
    },
    {
      ...{ id: 's2', device: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/604.1', current: false },
      ...{ startedAt: '2026-11-23T07:30:00+08:00', seenAt: '2026-11-23T07:45:00+08:00' },
    },
  ],
}
const enrolment = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Jianfu%3Aofficer?secret=JBSWY3DPEHPK3PXP',
  qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h3v3z"/></svg>',
  backupCodes: ['aaaaa-bbbbb', 'ccccc-ddddd'],
}

const auditRows: Schemas['AuditRow'][] = [
  {
    seq: 812,
    at: '2026-11-23T02:10:00Z',
    actor: '周敏',
    action: 'identity.reveal',
    subject: 'complaint:00000000-0000-4000-8000-000000000401',
    detail: { reason: '回访核实上课时间' },
  },
  { seq: 811, at: '2026-11-23T02:00:00Z', actor: null, action: 'case.note', subject: 'case:1', detail: {} },
]

const auditRowsFor = (query: URLSearchParams) =>
  auditRows.filter(({ action }) => !query.get('reveals') || action === 'identity.reveal')

const deputies: Schemas['Deputies'] = {
  mine: [{ id: '00000000-0000-4000-8000-000000000901', name: '李明', from: '2026-11-23', to: '2026-11-30' }],
  forOthers: [],
  candidates: [{ id: 'u2', name: '李明', role: 'officer' }],
}

export const deskHandlers: Handler[] = [
  ['GET', /^\/api\/v1\/me\/deputies$/, () => ({ json: deputies })],
  ['GET', /^\/api\/v1\/audit$/, ({ query }) => ({ json: { items: auditRowsFor(query), next: null } })],
  ['GET', /^\/api\/v1\/audit\/csv$/, ({ query }) => ({ type: 'text/csv', json: csvHead + csvLines(auditRowsFor(query)) })],
  [
    'POST',
    /^\/api\/v1\/audit\/verification$/,
    () => ({
      json: {
        ...{ records: 812, cases: 40, broken: 1, at: '2026-11-23T02:20:00Z' },
        first: [{ log: 'audit', seq: '5', case: null, why: 'altered' }],
      } satisfies Schemas['AuditVerdict'],
    }),
  ],
  ['POST', /^\/api\/v1\/complaints\/[\w-]+\/identity$/, () => ({ json: { name: '张三', phone: '13800001234' } })],
  ['GET', /^\/api\/v1\/me\/security$/, () => ({ json: security })],
  ['POST', /^\/api\/v1\/me\/totp$/, () => ({ json: enrolment })],
  ['POST', /^\/api\/v1\/me\/totp\/confirmation$/, () => ({ json: { enabled: true } })],
  ['POST', /^\/api\/v1\/me\/sessions\/end$/, () => ({ json: { ...security, sessions: security.sessions.slice(0, 1) } })],
  [
    'POST',
    /^\/api\/auth\/two-factor\/verify-totp$/,
    ({ fake, body }) => {
      fake.signedIn = (body as { code: string }).code === '123456'
      return fake.signedIn ? { json: { token: 't' } } : { status: 401, problem: ['bad-code', '验证码不正确或已过期'] }
    },
  ],
  ['GET', /^\/api\/v1\/calendar\/\d+$/, () => ({ json: calendarYear })],
  ['GET', /^\/api\/v1\/deadline-settings$/, () => ({ json: { items: [{ ...deadlineLine, ...deadlineTerms, holds: true }] } })],
  ['GET', /^\/api\/v1\/deadline-settings\/DL09$/, () => ({ json: deadlineSetting })],
  ['POST', /^\/api\/v1\/deadline-settings\/DL09(\/reversions)?$/, () => ({ json: deadlineSetting })],
  ['GET', /^\/api\/v1\/users$/, () => ({ json: { items: users } })],
  ['POST', /^\/api\/v1\/users\/[\w-]+\/departure$/, () => ({ json: { handedOver: 3, tasks: 1 } })],
  ['GET', /^\/api\/v1\/officers$/, () => ({ json: { items: [{ id: 'u2', name: '李明' }] } })],
  ['POST', /^\/api\/v1\/bulk\/assignments$/, ({ body }) => ({ json: bulkResult(body) })],
  [
    'GET',
    /^\/api\/v1\/bulk$/,
    () => ({
      json: {
        items: [
          { id: '01980000-0000-7000-8000-000000000777', at: '2026-11-23T02:00:00Z', by: '周敏', assignee: '李明', cases: 27 },
        ],
      },
    }),
  ],
  ['POST', /^\/api\/v1\/bulk\/[\w-]+\/undo$/, () => ({ json: { restored: 27, kept: 0 } })],
  ['GET', /^\/api\/v1\/views$/, () => ({ json: { items: [view] } })],
  ['PUT', /^\/api\/v1\/views\/[\w-]+\/alert$/, () => ({ json: { items: [view] } })],
  ['POST', /^\/api\/v1\/views\/[\w-]+\/looks$/, () => ({ json: { items: [view] } })],
  ['POST', /^\/api\/v1\/views$/, () => ({ json: { items: [view] } })],
  [
    'POST',
    /^\/api\/v1\/cases\/next$/,
    ({ body }) => ({
      json: {
        id: caseRows[1]!.id,
        case: { ...caseView(), case: caseRows[1]! },
        moved: 'after' in (body as object) ? 'VERIFYING' : null,
      } satisfies Schemas['NextCase'],
    }),
  ],
  ['GET', /^\/api\/v1\/referrals$/, () => ({ json: { items: [referral] } })],
  [
    'POST',
    /^\/api\/v1\/referrals\/[\w-]+\/answer$/,
    () => ({ json: { referral: { ...referral, state: 'REFUSED', mayAnswer: false } } }),
  ],
  ['GET', /^\/api\/v1\/cases\/[\w-]+\/desk$/, () => ({ json: desk })],
  ['GET', /^\/api\/v1\/invitations$/, () => ({ json: { items: [ownInvitation, answered] } })],
  ['POST', /^\/api\/v1\/cases\/[\w-]+\/invitations$/, () => ({ status: 201, json: { invitation } })],
  [
    'POST',
    /^\/api\/v1\/invitations\/[\w-]+\/files$/,
    ({ query }) => ({
      status: 201,
      json: { id: '01980000-0000-7000-8000-000000000894', name: query.get('name') ?? '', size: 8 },
    }),
  ],
  ['POST', /^\/api\/v1\/complaints\/[\w-]+\/return-visits$/, () => ({ status: 201, json: { messages: [] } })],
  [
    'POST',
    /^\/api\/v1\/complaints\/[\w-]+\/messages$/,
    ({ body }) => ({
      status: 201,
      json: { messages: [], link: (body as { asks: boolean }).asks ? 'https://jianfu.example.cn/asked#abc' : null },
    }),
  ],
  ['POST', /^\/api\/v1\/invitations\/[\w-]+\/reply$/, () => ({ json: { invitation: answered } })],
  ['PUT', /^\/api\/v1\/cases\/[\w-]+\/tasks\/[\w-]+$/, () => ({ json: desk })],
  ['GET', /^\/api\/v1\/cases\/[\w-]+\/documents$/, () => ({ json: { items: [paper] } })],
  ['POST', /^\/api\/v1\/cases\/[\w-]+\/documents\/preview$/, ({ body }) => ({ json: paperPreview(body) })],
  ['POST', /^\/api\/v1\/cases\/[\w-]+\/documents$/, () => ({ status: 201, json: { document: paper } })],
  ['POST', /^\/api\/v1\/documents\/[\w-]+\/issues$/, () => ({ json: { document: paper } })],
  ['GET', /^\/api\/v1\/deadlines$/, () => ({ json: board })],
  [
    'GET',
    /^\/api\/v1\/ledger-reminders$/,
    () => ({
      json: {
        items: [
          {
            ...{
              ledger: 'homework',
              period: '2025-2026-2',
              name: { zh: '2025-2026 学年第二学期', en: 'second term of 2025-2026' },
              due: '2026-08-31',
              daysLate: 84,
              units: 1,
              missing: 1,
              forMe: true,
            },
            first: [{ id: '510107', name: '武侯第一小学' }],
            told: {
              level: 3,
              at: '2026-11-23T02:00:00.000Z',
              text: { zh: '超期过半，提请督导办', en: 'the supervision office is told' },
            },
          },
        ],
      },
    }),
  ],
  ['GET', /^\/api\/v1\/joint-measures$/, () => ({ json: { items: [], proposed: ['repeat'] } })],
  ['GET', /^\/api\/v1\/escalations$/, () => ({ json: { items: [escalation(1, 3), escalation(0, 1)] } })],
]
