/** Who takes the call of an urgent lead, unit by unit and day by day, and the calls that wait. */
import { z } from 'zod'
import { day, endpoint, timestamp } from './endpoint.ts'

const shared = { tag: 'staff', access: 'staff' } as const
const unit = z
  .string()
  .length(6)
  .nullable()
  .describe('a district; null: the city. Staff of a district have theirs, whatever is asked')
const person = z.object({ id: z.string(), name: z.string() })

/** So many days at a time. */
export const dutyDays = 28

const roster = z
  .object({
    district: unit,
    days: z.array(z.object({ day, person: person.nullable() })),
    people: z.array(person).describe('who can be put on duty'),
  })
  .meta({ id: 'DutyRoster' })

export const readDuty = endpoint({
  id: 'readDuty',
  method: 'get',
  path: '/api/v1/duty',
  ...shared,
  summary: `Who is on duty on ${dutyDays} days from the day on`,
  query: z.object({ district: z.string().length(6).optional(), from: day }),
  response: roster,
})

export const setDuty = endpoint({
  id: 'setDuty',
  method: 'post',
  path: '/api/v1/duty',
  ...shared,
  summary: 'Puts somebody on duty for a day, or nobody; days that are over stay. Logged',
  body: z.object({ district: unit, day, userId: z.string().max(64).nullable() }),
  response: z.object({ day, person: person.nullable() }),
})

const calls = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        caseId: z.uuid(),
        number: z.string(),
        institution: z.string(),
        districtCode: z.string().nullable(),
        calledAt: timestamp,
        contactBy: timestamp.describe('the hour of the first contact'),
      })
      .meta({ id: 'DutyCall' }),
  ),
})

export const listDutyCalls = endpoint({
  id: 'listDutyCalls',
  method: 'get',
  path: '/api/v1/duty/calls',
  ...shared,
  summary:
    'Urgent matters that wait for the caller, or for whom the caller stands in: on duty on the day of the call, not looked at, no first contact yet. The earliest first; at most 20',
  response: calls,
})

export const lookAtDutyCall = endpoint({
  id: 'lookAtDutyCall',
  method: 'post',
  path: '/api/v1/duty/calls/:id/looks',
  ...shared,
  summary: 'The caller looks at the case of a call, which is told no more. Answers with the calls that still wait',
  params: z.object({ id: z.uuid() }),
  body: z.object({}),
  response: calls,
})
