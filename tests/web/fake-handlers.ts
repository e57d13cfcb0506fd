/** What the stand-in answers, address by address. */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { fleetHandlers } from './fake-crawl.ts'
import { caseRows, caseView, findingRows, institutions, overview, pageChanges, pageTimeline, trendView } from './fake-data.ts'
import { deskHandlers } from './fake-desk.ts'
import { intakeHandlers } from './fake-intake.ts'
import { masterHandlers } from './fake-master.ts'
import { visitHandlers } from './fake-visits.ts'

export interface Fake {
  signedIn: boolean
  /** the password is only half of the sign-in */
  asksForCode?: boolean
  down: boolean
  dead: boolean
  /** many are filing: a report needs a proof of work */
  busy?: boolean
  seen: { method: string; path: string; query: URLSearchParams; body: unknown; headers: IncomingHttpHeaders }[]
  decisions: Map<string, { status: string; note: string | null }>
}

export interface Call {
  fake: Fake
  query: URLSearchParams
  body: unknown
  headers: IncomingHttpHeaders
  id: string
}

export interface Result {
  status?: number
  json?: unknown
  type?: string
  problem?: [code: string, detail: string]
}

export type Handler = [method: string, pattern: RegExp, handle: (call: Call) => Result]

export const goodCode = '4821093377516024'
const demoLogins = [
  { username: 'officer', password: 'jianfu-demo-officer', role: { zh: '办案人员', en: 'Case officer' } },
  { username: 'analyst', password: 'jianfu-demo-analyst', role: { zh: '研判人员', en: 'Analyst' } },
]

const staffOnly =
  (handle: (call: Call) => Result) =>
  (call: Call): Result =>
    call.fake.signedIn ? handle(call) : { status: 401, problem: ['not-signed-in', '请先登录'] }

const advice = {
  category: { zh: '违规时段学科培训', en: 'subject class at a forbidden time' },
  keep: [{ zh: '课表、排课消息', en: 'The timetable' }],
  happens: { zh: '执法人员先核实，查实后立案。', en: 'Officers check first.' },
  times: [
    {
      zh: '热线投诉、举报答复：自收到起 15 个工作日内',
      en: 'answer a hotline complaint or report: within 15 working days of receipt',
      basis: [{ zh: '《四川省12345政务服务便民热线运行管理办法》', en: 'Sichuan 12345 Hotline Measures' }],
    },
  ],
}
const elsewhere = {
  key: 'wages',
  matter: { zh: '工资、社保和劳动合同', en: 'Wages' },
  authority: { zh: '人力资源和社会保障部门', en: 'Human resources and social security' },
  telephone: '12333',
  address: { zh: '劳动保障监察机构', en: 'Labour inspection' },
  hours: { zh: '工作日有人接听', en: 'Working days' },
}

const receipt = {
  advice,
  number: 'T20261123-000031',
  code: goodCode,
  proof: 'c2lnbmF0dXJlLW9mLXRlc3Q',
  filedAt: '2026-11-23T19:40:00+08:00',
  dueDay: '2026-12-14',
  next: [
    { zh: '今天：系统收到并按地点分给属地部门。', en: 'Today: passed to the local authority.' },
    { zh: '2026年12月2日前：核对材料，决定是否受理。', en: 'By 2 December: accepted or not.' },
    { zh: '2026年12月14日前：给出答复。', en: 'By 14 December: an answer.' },
  ],
}

const salt = '9f2c41d7aa03be5561c8e4f0?expires=1795400000&'
const challenge = {
  algorithm: 'SHA-256',
  challenge: createHash('sha256').update(`${salt}1234`).digest('hex'),
  salt,
  signature: 'signed',
  maxnumber: 30_000,
}

const tracked = {
  advice,
  number: receipt.number,
  kind: 'report',
  filedAt: receipt.filedAt,
  text: '小区楼下学海教育，周六周日白天都在上初二数学。',
  institutionName: institutions[0]!.name,
  status: 'checking',
  statusText: { zh: '属地部门正在核对您反映的情况。', en: 'The local authority is checking.' },
  dueDay: '2026-12-14',
  attachments: 1,
  timeline: [
    { at: '2026-11-23T19:40:00+08:00', text: { zh: '收到您的反映', en: 'Received' } },
    { at: '2026-11-24T10:05:00+08:00', text: { zh: '开始核查', en: 'Verification began' } },
  ],
  messages: [
    {
      at: '2026-11-24T11:00:00+08:00',
      from: 'staff',
      act: 'ask',
      text: '请问是哪一天看到的？',
      stars: null,
      files: 0,
      answerBy: '2026-11-29',
    },
  ],
  may: ['add', 'withdraw'],
}

const alike = {
  institutionId: institutions[0]!.id,
  institutionName: institutions[0]!.name,
  districtCode: '510107',
  category: { zh: '违规时段学科培训', en: 'subject class at a forbidden time' },
  month: '2026-11',
  count: 4,
}

const weekendAnswer = {
  id: 'weekend-classes',
  topic: { zh: '培训时间与行为', en: 'Times and conduct of training' },
  title: { zh: '周末可以上补习班吗？', en: 'May subject classes run at weekends?' },
  answer: { zh: '学科类培训不得在周末开展。', en: 'Not at weekends.' },
  sources: [{ zh: '《实施方案》措施 20.4', en: 'The plan, measure 20.4' }],
}
const questionTopicsHere = [
  { key: 'conduct', title: weekendAnswer.topic, questions: [{ id: weekendAnswer.id, title: weekendAnswer.title }] },
]

/** As if very many cases bore this word. */
const manyBear = (query: URLSearchParams) => (query.get('q') === '教育' ? { atLeast: true, total: 10_000 } : { atLeast: false })

function matching(query: URLSearchParams) {
  const has = (name: string, value: string) => !query.get(name) || query.get(name)!.split(',').includes(value)
  const rows = caseRows.filter(
    (row) =>
      has('district', row.districtCode ?? '') &&
      has('state', row.state) &&
      has('severity', String(row.severity)) &&
      (!query.get('violation') || row.violations.some((code) => has('violation', code))) &&
      has('urgency', row.urgency ?? '') &&
      (!query.get('mine') || row.assignee !== null) &&
      (!query.get('withComplaints') || row.complaintCount > 0) &&
      (query.get('open') !== 'false' || row.state === 'CLOSED') &&
      (!query.get('q') || row.institution.name.includes(query.get('q')!)),
  )
  return query.get('sort') === 'due' ? rows.sort((a, b) => (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9')) : rows
}

function paged<T>(rows: T[], query: URLSearchParams) {
  const from = Number(query.get('cursor') ?? 0)
  const limit = Number(query.get('limit') ?? 20)
  const next = from + limit
  return { items: rows.slice(from, next), nextCursor: next < rows.length ? String(next) : null, total: rows.length }
}

const counted = (values: (string | null)[]) =>
  [...new Set(values)]
    .filter((key) => key !== null)
    .map((key) => ({ key, count: values.filter((value) => value === key).length }))

function decidedCase(fake: Fake) {
  const view = caseView()
  for (const finding of view.exhibits.flatMap((exhibit) => exhibit.findings)) {
    const decision = fake.decisions.get(finding.id)
    if (decision)
      Object.assign(finding, {
        status: decision.status,
        decisionNote: decision.note,
        decidedBy: '周敏',
        decidedAt: '2026-11-23T19:50:00+08:00',
      })
  }
  return view
}

export const handlers: Handler[] = [
  [
    'GET',
    /^\/api\/v1\/public\/answer-terms$/,
    () => ({
      json: { complaint: { zh: '12 个工作日', en: '12 working days' }, question: { zh: '1 个工作日', en: '1 working day' } },
    }),
  ],
  ['GET', /^\/api\/v1\/public\/installation$/, () => ({ json: { needsSetup: false, demo: true, demoLogins } })],
  [
    'POST',
    /^\/api\/v1\/public\/track\/acts$/,
    ({ body }) => ({
      json: {
        ...tracked,
        messages: [
          ...tracked.messages,
          { at: '2026-11-24T12:00:00+08:00', from: 'citizen', stars: null, files: 0, ...(body as object) },
        ],
      },
    }),
  ],
  [
    'POST',
    /^\/api\/v1\/public\/asked$/,
    ({ body }) =>
      (body as { token: string }).token.startsWith('a')
        ? { json: { text: '请问是哪一天？', answerBy: '2026-11-28' } }
        : { status: 410, problem: ['link-over', '链接无效、已过期或已经用过；请用查询码补充情况'] },
  ],
  ['POST', /^\/api\/v1\/public\/asked\/answer$/, () => ({ json: { taken: true } })],
  [
    'POST',
    /^\/api\/v1\/public\/look-alikes$/,
    ({ body }) => ({ json: { items: (body as { institutionId?: string }).institutionId ? [alike] : [] } }),
  ],
  ['GET', /^\/api\/v1\/public\/questions$/, () => ({ json: { topics: questionTopicsHere } })],
  ['GET', /^\/api\/v1\/public\/questions\/([a-z-]+)$/, () => ({ json: weekendAnswer })],
  [
    'POST',
    /^\/api\/v1\/public\/questions$/,
    ({ body }) => ({
      json: (body as { text: string }).text.includes('周末')
        ? { answer: weekendAnswer, near: [] }
        : { answer: null, near: [{ id: weekendAnswer.id, title: weekendAnswer.title }] },
    }),
  ],
  [
    'GET',
    /^\/api\/v1\/public\/institutions$/,
    ({ query }) => ({
      json: { items: institutions.filter(({ name }) => name.includes(query.get('q') ?? '')), registerDay: '2026-11-20' },
    }),
  ],
  [
    'POST',
    /^\/api\/v1\/public\/attachments$/,
    ({ query, body }) => ({
      status: 201,
      json: {
        id: '01980000-0000-7000-8000-000000000900',
        token: 'tok',
        name: query.get('name'),
        mediaType: 'image/png',
        size: (body as Buffer).length,
      },
    }),
  ],
  [
    'POST',
    /^\/api\/v1\/public\/verify$/,
    ({ body }) => ({ json: { genuine: (body as { number: string }).number === receipt.number } }),
  ],
  [
    'POST',
    /^\/api\/v1\/public\/track\/receipt$/,
    ({ body }) =>
      (body as { code: string }).code === goodCode
        ? { type: 'application/pdf', json: '%PDF-1.3 of the stand-in' }
        : { status: 404, problem: ['not-found', '没有查到'] },
  ],
  [
    'GET',
    /^\/api\/v1\/public\/receipt-qr$/,
    () => ({ type: 'image/svg+xml', json: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' }),
  ],
  [
    'POST',
    /^\/api\/v1\/public\/advice$/,
    ({ body }) => {
      const isOther = JSON.stringify(body).includes('工资')
      return { json: isOther ? { advice: null, elsewhere } : { advice, elsewhere: null } }
    },
  ],
  [
    'GET',
    /^\/api\/v1\/shown-elsewhere$/,
    staffOnly(() => ({
      json: {
        from: '2026-08-26',
        to: '2026-11-23',
        items: [{ key: 'wages', matter: elsewhere.matter, authority: elsewhere.authority, shown: 17 }],
      },
    })),
  ],
  ['GET', /^\/api\/v1\/public\/challenge$/, () => ({ json: challenge })],
  [
    'POST',
    /^\/api\/v1\/public\/complaints$/,
    ({ fake, headers }) =>
      fake.busy && !headers['proof-of-work']
        ? { status: 428, problem: ['work-needed', '请先验算'] }
        : { status: 201, json: receipt },
  ],
  [
    'POST',
    /^\/api\/v1\/public\/track$/,
    ({ body }) =>
      (body as { code: string }).code === goodCode ? { json: tracked } : { status: 404, problem: ['not-found', '没有查到'] },
  ],
  [
    'POST',
    /^\/api\/auth\/sign-in\/username$/,
    ({ fake, body }) => {
      const known = demoLogins.some(
        ({ username, password }) =>
          username === (body as { username: string }).username && password === (body as { password: string }).password,
      )
      fake.signedIn = known && !fake.asksForCode
      if (known && fake.asksForCode) return { json: { twoFactorRedirect: true, twoFactorMethods: ['totp'] } }
      return known
        ? { json: { token: 't' } }
        : { status: 401, json: { code: 'INVALID_USERNAME_OR_PASSWORD', message: 'Invalid username or password' } }
    },
  ],
  [
    'POST',
    /^\/api\/auth\/sign-out$/,
    ({ fake }) => {
      fake.signedIn = false
      return { json: { success: true } }
    },
  ],
  [
    'GET',
    /^\/api\/v1\/me$/,
    staffOnly(() => ({
      json: {
        mustEnrol: false,
        id: 'u1',
        name: '周敏',
        username: 'officer',
        role: 'officer',
        districtCode: null,
        departmentCode: 'DEP-EDU',
        abilities: [
          'case.read',
          'case.act',
          'case.assign',
          'case.take',
          'reply.own',
          'reply.give',
          'user.manage',
          'calendar.manage',
          'wording.manage',
          'routing.manage',
          'switch.manage',
          'deadline.manage',
          'office.read',
          'office.manage',
          'duty.manage',
          'audit.read',
          'identity.reveal',
          'finding.decide',
          'complaint.read',
          'trend.read',
          'source.read',
          'source.manage',
          'material.add',
          'override.approve',
          'override.end',
          'complaint.enter',
          'institution.read',
          'institution.edit',
        ],
        demo: true,
      },
    })),
  ],
  ['GET', /^\/api\/v1\/cases$/, staffOnly(({ query }) => ({ json: { ...paged(matching(query), query), ...manyBear(query) } }))],
  [
    'GET',
    /^\/api\/v1\/cases\/counts$/,
    staffOnly(({ query }) => {
      const rows = matching(query)
      return {
        json: {
          ...{ total: rows.length, ...manyBear(query) },
          state: counted(rows.map(({ state }) => state)),
          district: counted(rows.map(({ districtCode }) => districtCode)),
          violation: counted(rows.flatMap(({ violations }) => violations)),
          severity: counted(rows.map(({ severity }) => String(severity))),
          urgency: counted(rows.map(({ urgency }) => urgency)),
          tabs: {
            ...{ open: 28, mine: 1, dueSoon: 2, withComplaints: 9, closed: 0 },
            ...{ unassigned: 27, unanswered: 1, idle: 3, diary: 1 },
          },
        },
      }
    }),
  ],
  ['GET', /^\/api\/v1\/cases\/([\w-]+)$/, staffOnly(({ fake }) => ({ json: decidedCase(fake) }))],
  [
    'POST',
    /^\/api\/v1\/cases\/[\w-]+\/actions$/,
    staffOnly(({ fake }) => ({
      json: { ...decidedCase(fake), case: { ...decidedCase(fake).case, state: 'VERIFYING', version: 2 } },
    })),
  ],
  ['POST', /^\/api\/v1\/cases\/[\w-]+\/(?:assignment|notes)$/, staffOnly(({ fake }) => ({ json: decidedCase(fake) }))],
  [
    'POST',
    /^\/api\/v1\/findings\/([\w-]+)\/decision$/,
    staffOnly(({ fake, id, body }) => {
      const { status, note } = body as { status: string; note?: string }
      fake.decisions.set(id, { status, note: note ?? null })
      const finding = decidedCase(fake)
        .exhibits.flatMap((exhibit) => exhibit.findings)
        .find((one) => one.id === id)
      return { json: { finding, caseVersion: 2 } }
    }),
  ],
  [
    'GET',
    /^\/api\/v1\/captures\/[\w-]+\/content$/,
    staffOnly(() => ({ type: 'text/html; charset=utf-8', json: '<h1>学海教育</h1><p>周六上午9:00-11:00</p>' })),
  ],
  ['GET', /^\/api\/v1\/captures\/[\w-]+\/timeline$/, staffOnly(() => ({ json: pageTimeline }))],
  ['GET', /^\/api\/v1\/captures\/[\w-]+\/changes$/, staffOnly(() => ({ json: pageChanges }))],
  ['GET', /^\/api\/v1\/trends$/, staffOnly(({ query }) => ({ json: trendView(query.get('by') ?? 'violation') }))],
  ['GET', /^\/api\/v1\/findings$/, staffOnly(({ query }) => ({ json: paged(findingRows(9), query) }))],
  ...[...fleetHandlers, ...deskHandlers, ...intakeHandlers, ...masterHandlers, ...visitHandlers].map(
    ([method, pattern, handle]): Handler => [method, pattern, staffOnly(handle)],
  ),
  ['GET', /^\/api\/v1\/overview$/, staffOnly(() => ({ json: overview }))],
]
