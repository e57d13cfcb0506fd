/** What the stand-in says of visits on site and of the words of replies. */
import { wordingById } from '#policy/documents/wording.ts'
import { builtInRoutes, type Route } from '#policy/routing.ts'
import type { Schemas } from '#web/lib/api.ts'
import { caseRows } from './fake-data.ts'
import type { Handler } from './fake-handlers.ts'

export const inspectionId = '01980000-0000-7000-8000-000000000861'

const visit = (about: Schemas['Visit']['about'], title: string): Schemas['Visit'] => ({
  about,
  title,
  institution: {
    ...{ id: caseRows[0]!.institution.id, name: caseRows[0]!.institution.name, address: '武侯区双楠路 1 号' },
    ...{ phone: '02885551234', uscc: '91510107MA6ABCDE1X', licence: '' },
  },
  officers: [
    { id: 'u1', name: '周敏', card: '川A0100001' },
    { id: 'u2', name: '李明', card: '川A0100002' },
  ],
  edition: 0,
  record: null,
})

const orderToCorrect = [...(wordingById('DOC17')?.paragraphs ?? [])]
const wording: Schemas['Wording'] = {
  ...{
    id: 'DOC17',
    kind: 'document',
    zh: '责令改正通知书',
    en: 'order to correct',
    version: 1,
    own: true,
    districts: ['510107'],
  },
  paragraphs: orderToCorrect,
  builtIn: orderToCorrect,
  versions: [{ version: 1, paragraphs: orderToCorrect, note: '按新样式', by: '管理员', at: '2026-11-23T10:00:00+08:00' }],
}

const routeRow = (violation: string) => ({ violation, version: 1, own: true, route: builtInRoutes.get(violation) as Route })
const routeView = (violation: string): Schemas['RouteView'] => ({
  ...routeRow(violation),
  builtIn: routeRow(violation).route,
  versions: [{ version: 1, route: routeRow(violation).route, note: '按本市分工', by: '管理员', at: '2026-11-23T10:00:00+08:00' }],
})
const recentLeads: Schemas['RecentLead'][] = caseRows.slice(0, 3).map(({ id, number, districtCode: district }) => ({
  ...{ caseId: id, number, district, violation: 'A11', channel: 'own_site', sector: 'subject', department: 'DEP-MSA' },
}))

const contact: Schemas['OfficeContact'] = {
  ...{ fullName: '武侯区教育局', answers: '校外培训监管科', telephone: '028-85000000转12、12345', address: '武侯区某路 1 号' },
  ...{ hours: '工作日 9:00 至 17:00', web: 'https://edu.wuhou.example.cn/', closedFrom: '' },
}
const office = { code: '510107', kind: 'unit' as const, zh: '武侯区', en: 'Wuhou' }
const officeRow: Schemas['OfficeRow'] = { ...office, version: 2, own: true, contact, active: true }
const msa: Schemas['OfficeRow'] = {
  ...{ code: 'DEP-MSA', kind: 'department', zh: '市市场监督管理局', en: 'Market Regulation Bureau', version: 0, own: false },
  ...{ contact: { ...contact, telephone: '' }, active: false },
}
const officeView: Schemas['OfficeView'] = {
  ...officeRow,
  builtIn: { ...contact, telephone: '', hours: '' },
  versions: [2, 1].map((version) => ({
    ...{ version, note: '搬迁新址', by: '管理员', at: '2026-11-23T10:00:00+08:00' },
    contact: version === 2 ? contact : { ...contact, hours: '' },
  })),
}
const { answers: _, closedFrom: __, ...told } = contact
const publicOffices: Schemas['PublicOffice'][] = [
  { ...office, ...told },
  { ...told, code: 'DEP-EDU', kind: 'department', zh: '市教育局（双减办）', en: 'Education Bureau', fullName: '成都市教育局' },
]

const officers: Schemas['RoleSwitches'] = {
  ...{ role: 'officer', version: 1, off: ['case.take'], switchable: ['case.read', 'case.act', 'case.take', 'identity.reveal'] },
  versions: [{ version: 1, off: ['case.take'], note: '统一派单', by: '管理员', at: '2026-11-23T10:00:00+08:00' }],
}

const dutyRoster: Schemas['DutyRoster'] = {
  district: null,
  days: ['2026-11-23', '2026-11-24'].map((day, at) => ({ day, person: at === 0 ? { id: 'u1', name: '周敏' } : null })),
  people: [
    { id: 'u1', name: '周敏' },
    { id: 'u2', name: '李明' },
  ],
}

export const visitHandlers: Handler[] = [
  ['GET', /^\/api\/v1\/roles$/, () => ({ json: { items: [officers] } })],
  ['GET', /^\/api\/v1\/roles\/\w+$/, () => ({ json: officers })],
  ['POST', /^\/api\/v1\/roles\/\w+(\/reversions)?$/, () => ({ json: officers })],
  ['GET', /^\/api\/v1\/duty$/, () => ({ json: dutyRoster })],
  ['GET', /^\/api\/v1\/duty\/calls$/, () => ({ json: { items: [] } })],
  ['POST', /^\/api\/v1\/duty$/, ({ body }) => ({ json: { day: (body as { day: string }).day, person: null } })],
  ['GET', /^\/api\/v1\/public\/offices$/, () => ({ json: { items: publicOffices } })],
  ['GET', /^\/api\/v1\/offices$/, () => ({ json: { items: [officeRow, msa] } })],
  ['GET', /^\/api\/v1\/offices\/[\w-]+$/, () => ({ json: officeView })],
  ['POST', /^\/api\/v1\/offices\/[\w-]+(\/reversions)?$/, () => ({ json: officeView })],
  ['GET', /^\/api\/v1\/routes$/, () => ({ json: { items: [...builtInRoutes.keys()].map(routeRow) } })],
  ['GET', /^\/api\/v1\/routes\/recent-leads$/, () => ({ json: { items: recentLeads } })],
  ['GET', /^\/api\/v1\/routes\/(\w+)$/, ({ id }) => ({ json: routeView(id) })],
  ['POST', /^\/api\/v1\/routes\/(\w+)$/, ({ id, body }) => ({ json: { ...routeView(id), ...(body as object), version: 2 } })],
  [
    'GET',
    /^\/api\/v1\/visits$/,
    () => ({
      json: {
        owner: 'u1',
        items: [
          visit({ kind: 'case', id: caseRows[0]!.id }, caseRows[0]!.number),
          visit({ kind: 'inspection', id: inspectionId }, '秋季收费检查'),
        ],
      },
    }),
  ],
  ['GET', /^\/api\/v1\/wordings$/, () => ({ json: { items: [wording] } })],
  ['GET', /^\/api\/v1\/wordings\/[\w-]+$/, () => ({ json: wording })],
  ['POST', /^\/api\/v1\/wordings\/[\w-]+(\/reversions)?$/, () => ({ json: wording })],
]
