/** What is late or nearly so: by officer, and what was reported up the line. */
import { z } from 'zod'
import { bilingual, day, endpoint, timestamp } from './endpoint.ts'

const windows = { overdue: z.int(), today: z.int(), week: z.int().describe('within seven days, today left out'), later: z.int() }

export const deadlineBoard = endpoint({
  id: 'deadlineBoard',
  method: 'get',
  path: '/api/v1/deadlines',
  tag: 'cases',
  summary: 'How many open cases are due when, by officer; GET /api/v1/cases?due= lists them',
  access: 'staff',
  response: z
    .object({
      today: day,
      total: z.object(windows),
      officers: z
        .array(z.object({ id: z.string().nullable().describe('null: nobody has them'), name: z.string().nullable(), ...windows }))
        .describe('most overdue first'),
    })
    .meta({ id: 'DeadlineBoard' }),
})

export const listEscalations = endpoint({
  id: 'listEscalations',
  method: 'get',
  path: '/api/v1/escalations',
  tag: 'cases',
  summary:
    'Reminders that still hold: the case is open and the same clock runs. Those of the caller and of whom the caller stands in for come first, then the highest step; at most 200',
  access: 'staff',
  response: z.object({
    items: z.array(
      z
        .object({
          caseId: z.uuid(),
          number: z.string(),
          institution: z.string(),
          districtCode: z.string().nullable(),
          assignee: z.string().nullable(),
          deputy: z.string().nullable().describe('who stands in for the assignee today'),
          mine: z.boolean().describe('of the caller, or of somebody for whom the caller stands in today'),
          deadline: bilingual,
          dueDay: day,
          level: z.int().min(1).max(3),
          text: bilingual,
          at: timestamp,
        })
        .meta({ id: 'Escalation' }),
    ),
  }),
})
