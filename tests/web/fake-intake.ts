/** Sheets of hotlines and entries by staff, as the stand-in for the API tells of them. */
import type { Schemas } from '#web/lib/api.ts'
import type { Handler } from './fake-handlers.ts'

const at = '2026-11-23T02:00:00.000Z'
const batch = (more: Partial<Schemas['ImportBatch']> = {}): Schemas['ImportBatch'] => ({
  id: '01990000-0000-7000-8000-000000000701',
  fileName: '教育类工单11月.xlsx',
  size: 123_456,
  channel: 'hotline-12345',
  state: 'UPLOADED',
  rowsTotal: 1200,
  rowsDone: 0,
  imported: 0,
  duplicates: 0,
  rejected: 0,
  warned: 0,
  changed: 0,
  undone: 0,
  kept: 0,
  error: null,
  createdBy: '周敏',
  createdAt: at,
  finishedAt: null,
  ...more,
})
const done = batch({
  id: '01990000-0000-7000-8000-000000000702',
  state: 'DONE',
  rowsDone: 1200,
  imported: 1150,
  duplicates: 40,
  rejected: 10,
})
const faults: Schemas['ImportFault'][] = [
  {
    row: 7,
    orderNo: '261118000001102-01',
    problem: { zh: '时间无法识别：上周三', en: 'The time cannot be read: 上周三' },
    fatal: true,
  },
  { row: 9, orderNo: '261118000001104-01', problem: { zh: '没有联系电话', en: 'There is no telephone number' }, fatal: false },
]

type Columns = Record<string, string>
const headings = ['单据号', '情况', '来电时间']
const lookedAt = (columns: Columns) => {
  const missing = ['orderNo', 'content', 'receivedAt'].filter((field) => !columns[field])
  const whole = missing.length === 0
  return {
    headings,
    headRow: 3,
    columns,
    missing,
    profiles: [
      { name: '某区导出', channel: 'hotline-12345', columns: { orderNo: '单据号', content: '情况', receivedAt: '来电时间' } },
    ],
    channel: 'hotline-12345',
    checked: whole ? 1200 : 0,
    fresh: whole ? 1150 : 0,
    duplicates: whole ? 40 : 0,
    rejected: whole ? 10 : 0,
    sample: whole ? [{ row: 4, cells: { orderNo: '261118000001101-01', content: '周六补课', receivedAt: '46344.43' } }] : [],
    faults: whole ? faults : [],
  }
}

const pushSource = {
  id: '01990000-0000-7000-8000-000000000721',
  name: '市热线平台',
  channel: 'hotline-12345',
  perMinute: 600,
  createdAt: at,
  revokedAt: null,
  lastUsedAt: at,
}
const changedOrder = {
  id: '01990000-0000-7000-8000-000000000731',
  complaintId: '01990000-0000-7000-8000-000000000732',
  number: 'T20261123-000033',
  arrivedAt: at,
  changes: [{ field: 'content', from: '周六补课', to: '周六周日都补课' }],
}

export const intakeHandlers: Handler[] = [
  ['GET', /^\/api\/v1\/push-sources$/, () => ({ json: { items: [pushSource] } })],
  [
    'POST',
    /^\/api\/v1\/push-sources$/,
    ({ body }) => ({ status: 201, json: { source: { ...pushSource, ...(body as object) }, key: 'jfp_test' } }),
  ],
  ['GET', /^\/api\/v1\/origin-updates$/, () => ({ json: { items: [changedOrder], total: 1 } })],
  ['POST', /^\/api\/v1\/origin-updates\/([\w-]+)$/, () => ({ json: { state: 'TAKEN' } })],
  ['POST', /^\/api\/v1\/imports$/, () => ({ status: 201, json: batch() })],
  ['GET', /^\/api\/v1\/imports$/, () => ({ json: { items: [batch(), done] } })],
  [
    'GET',
    /^\/api\/v1\/imports\/([\w-]+)$/,
    ({ id, fake }) => {
      const started = fake.seen.some(({ path }) => path.endsWith('/start'))
      return {
        json: { batch: id === done.id || started ? { ...done, id } : batch(), faults: id === done.id || started ? faults : [] },
      }
    },
  ],
  [
    'POST',
    /^\/api\/v1\/imports\/([\w-]+)\/preview$/,
    ({ body }) => ({ json: lookedAt((body as { columns?: Columns }).columns ?? { receivedAt: '来电时间' }) }),
  ],
  ['POST', /^\/api\/v1\/imports\/([\w-]+)\/(?:start|undo)$/, () => ({ json: { ...done, state: 'RUNNING' } })],
  [
    'POST',
    /^\/api\/v1\/complaints$/,
    () => ({
      status: 201,
      json: {
        number: 'T20261123-000032',
        code: '4821093377516025',
        proof: 'c2lnbmF0dXJlLW9mLXRlc3Q',
        filedAt: at,
        dueDay: '2026-12-14',
        next: [{ zh: '2026-12-02 前完成登记并转有权部门', en: 'By 2026-12-02 it is registered' }],
      },
    }),
  ],
]
