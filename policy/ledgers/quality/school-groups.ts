/** Groups and alliances of schools led by a good one (M10.3). */

import { ledger } from '../define.ts'
import { choice, day, long, text } from '../field.ts'

export const schoolGroups = ledger({
  id: 'school-groups',
  zh: '集团化办学与学区联盟',
  en: 'Groups of schools',
  measures: 'M10.3',
  of: 'district',
  period: 'always',
  writers: ['reporter'],
  section: 6,
  day: 'since',
  key: ['name'],
  filters: ['kind'],
  fields: {
    since: day('成立日期', 'Since'),
    name: text('名称', 'Name'),
    kind: choice('类别', 'Kind', { group: ['教育集团', 'group'], zone: ['学区', 'zone'], alliance: ['联盟', 'alliance'] }),
    lead: text('牵头学校', 'Led by'),
    members: long('成员学校', 'Members'),
  },
  public: {
    shows: { zh: '集团化、联盟办学的牵头学校和成员', en: 'School groups and alliances, who leads them and who belongs to them' },
    fields: ['since', 'name', 'kind', 'lead', 'members'],
  },
})
