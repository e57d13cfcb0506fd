/** Sources, walks and a fleet, as the stand-in for the API tells of them. */
import type { Schemas } from '#web/lib/api.ts'
import type { Handler } from './fake-handlers.ts'

const uuid = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = '2026-11-23T02:00:00.000Z'

const runRow = (n: number, more: Partial<Schemas['RunRow']> = {}): Schemas['RunRow'] => ({
  id: uuid(100 + n),
  source: { id: uuid(n), name: `学海教育第${n}分校官网` },
  cause: 'scheduled',
  state: 'DONE',
  startedAt: at,
  finishedAt: at,
  discovered: 120,
  fetched: 80,
  unchanged: 20,
  skipped: 15,
  failed: 5,
  open: 0,
  bytes: 2_400_000,
  pagesPerSecond: 1.4,
  ...more,
})

const sources: Schemas['SourceRow'][] = [1, 2, 3].map((n) => ({
  id: uuid(n),
  key: `xuehai-${n}`,
  name: `学海教育第${n}分校官网`,
  kind: 'website',
  channel: 'own_site',
  publisher: 'institution',
  startUrls: [`https://xuehai${n}.example.cn/`],
  enabled: n !== 3,
  health: n === 1 ? 'trouble' : n === 3 ? 'off' : 'ok',
  group: null,
  institution: null,
  pages: 1234,
  issues: n === 1 ? [{ kind: 'dns', detail: 'no address for xuehai1.example.cn', runs: 3, openedAt: at, closedAt: null }] : [],
  lastRun: runRow(n),
  nextRunAt: at,
}))

const worker: Schemas['WorkerView'] = {
  id: uuid(900),
  name: 'machine-1 4711',
  state: 'alive',
  startedAt: at,
  heartbeatAt: at,
  hosts: 12,
  inFlight: 5,
  pages: 5120,
  failed: 12,
  pagesPerSecond: 7.5,
  rssMb: 212,
}

const host: Schemas['HostRow'] = {
  name: 'xuehai1.example.cn',
  state: 'held',
  delayMs: 1000,
  robotsMs: null,
  waiting: 31,
  fetched: 80,
  failed: 5,
  heldBy: worker.name,
  stoppedAt: null,
  stopReason: null,
  nextAt: null,
}

const material: Schemas['Material'] = {
  id: uuid(960),
  name: '朋友圈海报.png',
  size: 240_000,
  sha256: '5c'.repeat(32),
  url: null,
  note: '家长当面提供',
  channel: 'private',
  addedBy: '周敏',
  addedAt: at,
  state: 'DONE',
  pages: 0,
  pictures: 1,
  findings: 2,
  cases: [{ id: uuid(600), number: 'JF2026-000016' }],
  left: [{ part: 'a.gif', why: 'no-words' }],
  problem: null,
}

const override: Schemas['RobotsOverride'] = {
  id: uuid(950),
  host: 'closed.example.cn',
  reason: '第12号案件取证，电子数据规定第8条',
  state: 'waiting',
  requestedBy: { id: uuid(951), name: '周敏' },
  requestedAt: at,
  approvedBy: null,
  approvedAt: null,
  validUntil: at,
}

const fleet: Schemas['FleetView'] = {
  asOf: at,
  workers: [worker],
  pagesPerSecond: 7.5,
  waiting: 1420,
  running: 1,
  deadLetters: 1,
  stoppedHosts: 0,
  oldest: [{ queue: 'classify', seconds: 700 }],
}
const running = runRow(2, { id: uuid(200), state: 'RUNNING', finishedAt: null, fetched: 30, open: 50 })
const list = (items: object[]) => ({ items, nextCursor: null, total: items.length })
const settings = {
  maxPages: 200,
  maxDepth: 4,
  ratePerSecond: 1,
  render: 'auto',
  pictures: 3,
  intervalMinutes: 1440,
  windows: [],
  noise: [],
}
const group = {
  key: 'night',
  name: '夜间来源',
  sources: 300,
  settings: { windows: [{ days: [6, 7], from: '22:00', to: '06:00' }], ratePerSecond: 0.5 },
  changedAt: at,
}
const found = { created: 2, changed: 0, same: 0 }
const fault = { row: 4, key: 'x', column: { zh: '网址', en: 'addresses' }, problem: { zh: '没有填写', en: 'is missing' } }

const advert: Schemas['AdvertView'] = {
  id: uuid(500),
  kind: 'text',
  excerpt: '寒假班开始报名！五年级数学提高班每周六上午九点到十一点上课，名师保证提分。',
  pictureId: null,
  pages: 3,
  elsewhere: 1,
  institutions: [{ id: uuid(1), name: '学海教育培训学校' }],
  institutionCount: 1,
  districts: ['510107'],
  findings: 2,
  firstSeenAt: at,
  lastSeenAt: at,
  copies: [1, 2].map((n) => ({
    captureId: uuid(300 + n),
    pageId: uuid(400 + n),
    url: `https://xuehai${n}.example.cn/kc/very-long-address-of-a-page-that-must-not-make-a-phone-scroll-sideways`,
    title: `寒假班报名（${n}）`,
    source: `学海教育第${n}分校官网`,
    channel: 'own_site',
    pictureId: null,
    institution: { id: uuid(n), name: '学海教育培训学校' },
    districtCode: '510107',
    fetchedAt: at,
    similarity: n === 1 ? 1 : 0.87,
    findings: 1,
    caseId: n === 2 ? uuid(600) : null,
  })),
}

export const fleetHandlers: Handler[] = [
  // the one advert there is has words only, and no poster is alleged to break a rule
  [
    'GET',
    /^\/api\/v1\/adverts$/,
    ({ query }) => ({ json: list(query.get('kind') === 'picture' && query.get('alleged') === 'true' ? [] : [advert]) }),
  ],
  ['GET', /^\/api\/v1\/adverts\/[\w-]+$/, () => ({ json: advert })],
  ['GET', /^\/api\/v1\/listings\/[\w-]+\/adverts$/, () => ({ json: { items: [advert] } })],
  ['GET', /^\/api\/v1\/sources$/, () => ({ json: { ...list(sources), counts: { ok: 1, trouble: 1, new: 0, off: 1 } } })],
  ['POST', /^\/api\/v1\/sources\/import$/, () => ({ json: { ...found, rejected: [fault] } })],
  ['POST', /^\/api\/v1\/sources\/[\w-]+\/enabled$/, () => ({ json: sources[0] })],
  ['POST', /^\/api\/v1\/sources\/[\w-]+\/test$/, () => ({ status: 201, json: { runId: uuid(200) } })],
  ['GET', /^\/api\/v1\/source-groups$/, () => ({ json: { items: [group], usual: settings } })],
  ['POST', /^\/api\/v1\/source-groups$/, () => ({ json: group })],
  ['POST', /^\/api\/v1\/sources\/[\w-]+\/group$/, () => ({ json: {} })],
  [
    'GET',
    /^\/api\/v1\/sources\/[\w-]+$/,
    () => ({
      json: {
        source: sources[0],
        settings,
        inherited: ['maxPages', 'intervalMinutes'],
        versions: [{ version: 2, at, actor: '周敏', changed: [{ field: 'maxPages', before: null, after: '50' }] }],
        issues: sources[0]?.issues,
        runs: [runRow(1)],
      },
    }),
  ],
  ['GET', /^\/api\/v1\/runs$/, () => ({ json: list([running, runRow(1), runRow(3)]) })],
  [
    'GET',
    /^\/api\/v1\/runs\/[\w-]+$/,
    () => ({ json: { run: runRow(1), reasons: [{ state: 'SKIPPED', reason: 'robots', count: 15 }] } }),
  ],
  [
    'GET',
    /^\/api\/v1\/runs\/[\w-]+\/urls$/,
    ({ query }) => ({
      json: list([
        {
          id: '1',
          url: 'https://xuehai1.example.cn/kc',
          state: query.get('state') ?? 'FETCHED',
          reason: query.get('reason'),
          detail: null,
          depth: 1,
          attempts: 0,
          doneAt: at,
        },
      ]),
    }),
  ],
  ['GET', /^\/api\/v1\/robots-overrides$/, () => ({ json: { items: [override] } })],
  ['POST', /^\/api\/v1\/robots-overrides(\/[\w-]+\/(approve|end))?$/, () => ({ json: { items: [override] } })],
  ['GET', /^\/api\/v1\/material$/, () => ({ json: { items: [material] } })],
  ['POST', /^\/api\/v1\/material$/, () => ({ status: 201, json: material })],
  ['GET', /^\/api\/v1\/hosts$/, () => ({ json: list([host]) })],
  ['POST', /^\/api\/v1\/hosts\/pause$/, () => ({ json: { ...host, state: 'stopped' } })],
  ['POST', /^\/api\/v1\/workers\/[\w-]+\/drain$/, () => ({ json: { ...worker, state: 'draining' } })],
  [
    'GET',
    /^\/api\/v1\/dead-letters$/,
    () => ({
      json: list([
        { kind: 'fetch', id: '7', subject: 'https://xuehai1.example.cn/x', reason: 'internal', detail: 'a fault of our own', at },
      ]),
    }),
  ],
  ['POST', /^\/api\/v1\/dead-letters\/replay$/, () => ({ json: { replayed: 1 } })],
  [
    'GET',
    /^\/api\/v1\/fleet\/live$/,
    () => ({
      type: 'text/event-stream',
      json: `retry: 300\n\nevent: fleet\ndata: ${JSON.stringify({ ...fleet, runs: [running] })}\n\n`,
    }),
  ],
]
