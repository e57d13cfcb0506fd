/** What the stand-in says of deadlines. */
import type { Schemas } from '#web/lib/api.ts'
import { caseRows } from './fake-data.ts'
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
  deadline: { zh: '核查线索并决定是否立案', en: 'verify a lead and decide on filing' },
  dueDay: level === 1 ? '2026-11-25' : '2026-11-20',
  level,
  text: { zh: '已超期，提请办案机构负责人', en: 'overdue: the head of the unit is told' },
  at: '2026-11-23T09:00:00+08:00',
})

export const deskHandlers: Handler[] = [
  ['GET', /^\/api\/v1\/deadlines$/, () => ({ json: board })],
  ['GET', /^\/api\/v1\/escalations$/, () => ({ json: { items: [escalation(1, 3), escalation(0, 1)] } })],
]
