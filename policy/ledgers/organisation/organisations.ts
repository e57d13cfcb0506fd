/** Which bodies carry the plan and whom each answers to: the leading group, its office in the education bureau, departments, counties (M27.1). */

import { ledger } from '../define.ts'
import { choice, day, optional, text } from '../field.ts'
import { treeOf } from '../tree.ts'

export const organisations = ledger({
  id: 'organisations',
  zh: '工作体系',
  en: 'Organisation',
  measures: 'M27.1',
  of: 'city',
  period: 'always',
  writers: ['supervisor'],
  section: 2,
  day: 'since',
  key: ['name'],
  filters: ['role'],
  fields: {
    since: day('设立日期', 'Since'),
    name: text('名称', 'Name'),
    parent: optional(
      text('上级', 'Under', {
        help: ['本表中另一行的名称；最上级留空', 'the name of another row here; empty for whoever stands at the top'],
      }),
    ),
    role: choice('职责', 'Role', {
      lead: ['统筹领导', 'leads'],
      owner: ['牵头（双减办）', 'owner (the office)'],
      member: ['成员单位', 'takes part'],
      county: ['区（市）县专班', 'task force of a county'],
    }),
    seat: optional(text('设在', 'Housed in')),
  },
  checks: [
    {
      id: 'adrift',
      violation: 'O04',
      measure: 'M27.1',
      by: [],
      within: 'always',
      ofOffice: true,
      judge: (rows) => {
        const names = treeOf(rows).adrift.map(({ name }) => name)
        if (names.length === 0) return null
        const facts = { bodies: names.length }
        return {
          zh: `${names.join('、')}：上级不在表中，或互为上级`,
          en: `${names.join(', ')}: what stands above is not in the list, or stands below as well`,
          facts,
        }
      },
    },
    {
      id: 'no-owner',
      violation: 'O04',
      measure: 'M27.1',
      by: [],
      within: 'always',
      ofOffice: true,
      judge: (rows) => {
        const leads = new Set(rows.flatMap(({ role, name }) => (role === 'lead' ? [name] : [])))
        return rows.some(({ role, parent }) => role === 'owner' && parent !== undefined && leads.has(parent))
          ? null
          : { zh: '领导小组之下没有牵头的双减办', en: 'no office stands under a leading group as the owner' }
      },
    },
  ],
  tree: { name: 'name', parent: 'parent', says: ['role', 'seat'] },
  public: {
    shows: { zh: '谁统筹、谁牵头、谁参加，隶属关系一看便知', en: 'Who leads, who owns the work, who takes part, and under whom' },
    fields: ['since', 'name', 'parent', 'role', 'seat'],
  },
})
