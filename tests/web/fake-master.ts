/** Institutions and what belongs together, as the stand-in for the API tells of them. */
import type { Schemas } from '#web/lib/api.ts'
import type { Handler } from './fake-handlers.ts'

const uuid = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = '2026-11-23T02:00:00.000Z'
const openCase = { id: uuid(811), number: 'JF2026-000811' }

const row = (n: number, more: Partial<Schemas['InstitutionRow']> = {}): Schemas['InstitutionRow'] => ({
  id: uuid(800 + n),
  name: `成都市武侯区学海教育第${n}分校`,
  districtCode: '510107',
  licenceStatus: n === 1 ? 'overdue' : 'licensed',
  category: 'subject',
  origin: 'register',
  complaints: 3,
  findings: 7,
  openCase: n === 1 ? openCase : null,
  ...more,
})
const card = (n: number): Schemas['InstitutionCard'] => {
  const { id, name, districtCode, licenceStatus, origin, complaints, findings } = row(n)
  const identifiers = [
    { kind: 'phone', value: '02885551234', source: 'https://xuehai.example.cn/' },
    { kind: 'address', value: `武侯区某路${n}号`, source: 'register' },
  ]
  return { id, name, districtCode, licenceStatus, origin, complaints, findings, openCase: null, identifiers }
}
const reasons = [
  { kind: 'phone', value: '02885551234', points: 0.6 },
  { kind: 'district', value: '510107', points: -0.1 },
]
const risk: Schemas['Risk'] = {
  score: 45,
  level: 'orange',
  factors: [
    { key: 'licence', points: 30, most: 30, zh: '许可逾期未登记', en: 'its licence has lapsed' },
    { key: 'refunds', points: 15, most: 15, zh: '3 件退费投诉未解决', en: '3 unresolved complaints about refunds' },
  ],
  set: null,
}
const identifier = (n: number, kind: string, value: string, to: string | null = null) => ({
  id: uuid(850 + n),
  kind,
  value,
  source: n === 1 ? 'register' : 'https://xuehai.example.cn/kc.html',
  from: at,
  to,
  of: row(1).name,
})

const profile: Schemas['InstitutionProfile'] = {
  institution: row(1),
  legalNature: '营利性',
  identifiers: [
    identifier(1, 'name', '成都市武侯区学海教育第1分校'),
    identifier(2, 'name', '武侯启航教育', at),
    identifier(3, 'phone', '02885551234'),
  ],
  merged: [{ id: uuid(870), name: '武侯启航教育' }],
  risk,
  violations: [{ violation: 'T05', confirmed: 2, open: 1, rejected: 0 }],
  cases: [
    {
      ...openCase,
      state: 'LEAD',
      openedAt: at,
      closedAt: null,
      outcome: 'punish',
      measures: [{ kind: 'fine', amount: 50_000 }],
    },
  ],
  complaints: [{ id: uuid(880), number: 'T20261123-000031', kind: 'report', text: '周末补课', filedAt: at, caseId: openCase.id }],
  adverts: [
    {
      id: uuid(890),
      title: '五年级数学培优',
      url: 'https://xuehai.example.cn/kc.html',
      channel: 'own_site',
      seenAt: at,
      captureId: uuid(891),
      findings: 2,
    },
  ],
}

const decision = (n: number, more: Partial<Schemas['MergeDecision']> = {}): Schemas['MergeDecision'] => ({
  id: uuid(900 + n),
  seq: n,
  at,
  kind: 'merge-institutions',
  actor: '周敏',
  fromId: uuid(802),
  from: row(2).name,
  intoId: uuid(801),
  into: row(1).name,
  partOfId: null,
  undoesId: null,
  undone: false,
  note: '同一地址、同一电话',
  reasons,
  items: 4,
  ...more,
})

const splitView = {
  number: 'T20261102-000007',
  text: '来电人反映两件事：一是学海培训周六补数学，二是美术班退费三个月没有下文。',
  channel: 'hotline-12345',
  institutionName: '学海培训',
  state: 'whole',
  wholeId: null,
  case: { id: uuid(101), number: 'JF2026-000101' },
  setAside: 2,
  staying: 1,
  firstPart: 1,
  parts: [],
  decisionId: null,
}

export const masterHandlers: Handler[] = [
  [
    'GET',
    /^\/api\/v1\/institutions$/,
    ({ query }) => {
      const items = [row(1), row(2), row(3)].filter(({ name }) => name.includes(query.get('q') ?? ''))
      return { json: { items, nextCursor: null, total: items.length } }
    },
  ],
  ['GET', /^\/api\/v1\/institutions\/[\w-]+$/, () => ({ json: profile })],
  [
    'GET',
    /^\/api\/v1\/institutions\/[\w-]+\/relations$/,
    () => ({
      json: {
        items: [
          {
            institution: row(2),
            shared: [{ kind: 'phone', value: '02885551234', here: 'register', there: 'https://xuehai.example.cn/kc.html' }],
          },
        ],
      },
    }),
  ],
  ['POST', /^\/api\/v1\/institutions\/[\w-]+\/risk$/, () => ({ json: risk })],
  ['POST', /^\/api\/v1\/institutions\/[\w-]+\/merge$/, () => ({ json: { decisionId: uuid(901) } })],
  [
    'GET',
    /^\/api\/v1\/merging\/suggestions$/,
    () => ({ json: { items: [{ left: card(1), right: card(2), score: 0.87, reasons }], total: 1 } }),
  ],
  ['POST', /^\/api\/v1\/merging\/apart$/, () => ({ json: { decisionId: uuid(902) } })],
  [
    'GET',
    /^\/api\/v1\/merging\/decisions$/,
    () => ({ json: { items: [decision(2), decision(1, { undone: true })], next: null } }),
  ],
  [
    'GET',
    /^\/api\/v1\/merging\/decisions\/[\w-]+\/later$/,
    () => ({
      json: {
        complaints: [{ id: uuid(881), number: 'T20261124-000002', text: '启航又在招生' }],
        findings: [],
        listings: [],
        parts: [],
        events: [],
      },
    }),
  ],
  ['GET', /^\/api\/v1\/complaints\/[\w-]+\/split$/, () => ({ json: splitView })],
  [
    'POST',
    /^\/api\/v1\/complaints\/[\w-]+\/split$/,
    () => ({ status: 201, json: { numbers: ['T20261102-000007/1', 'T20261102-000007/2'], decisionId: uuid(904) } }),
  ],
  ['POST', /^\/api\/v1\/merging\/decisions\/[\w-]+\/undo$/, () => ({ json: { decisionId: uuid(903) } })],
  [
    'GET',
    /^\/api\/v1\/unknown-institutions$/,
    () => ({
      json: {
        items: [
          {
            kind: 'complaint',
            id: uuid(882),
            title: 'T20261123-000040',
            text: '楼下那家周六给初二补数学',
            districtCode: '510107',
            at,
            candidates: [{ institution: row(1), score: 34, reasons: [{ kind: 'brand', value: '学海', points: 34 }] }],
          },
        ],
        total: 1,
      },
    }),
  ],
  ['POST', /^\/api\/v1\/unknown-institutions\/[\w-]+$/, () => ({ json: { institutionId: uuid(801) } })],
  [
    'POST',
    /^\/api\/v1\/institutions\/[\w-]+\/moves\/preview$/,
    () => ({
      json: {
        complaints: 1,
        listings: 1,
        findings: 2,
        identifiers: 1,
        leaves: [{ ...openCase, complaints: 1, findings: 2, stay: 0, closes: true }],
        joins: null,
        opens: 1,
      },
    }),
  ],
  ['POST', /^\/api\/v1\/institutions\/[\w-]+\/moves$/, () => ({ json: { decisionId: uuid(906), institutionId: uuid(802) } })],
  ['POST', /^\/api\/v1\/cases\/[\w-]+\/moves$/, () => ({ json: { decisionId: uuid(904), caseId: null } })],
  ['POST', /^\/api\/v1\/cases\/[\w-]+\/merge$/, () => ({ json: { decisionId: uuid(905) } })],
  [
    'POST',
    /^\/api\/v1\/register$/,
    () => ({
      json: {
        added: 2,
        same: 30,
        changed: [{ name: row(1).name, uscc: '91510107MA6DF1XN7A', field: 'status', from: 'licensed', to: 'overdue' }],
        missing: [],
        lapsed: 1,
        rejected: [{ row: 9, problem: { zh: '统一社会信用代码有误', en: 'the credit code is wrong' } }],
        day: '2026-11-23',
      },
    }),
  ],
]
