/** The official calendar that deadlines are counted by, a year at a time. */
import { z } from 'zod'
import { day, endpoint, timestamp } from './endpoint.ts'

const shared = { tag: 'staff', access: 'staff' } as const
const officialDay = z.object({ date: day, name: z.string(), off: z.boolean().describe('false: a day worked for another') })
const params = z.object({ year: z.coerce.number().int().min(2021).max(2099) })

export const calendarYear = z
  .object({
    year: z.int(),
    known: z.boolean().describe('false: only weekends rest, and deadlines are provisional'),
    days: z.array(officialDay),
    versions: z.array(
      z.object({
        version: z.int(),
        note: z.string(),
        by: z.string(),
        at: timestamp,
        builtIn: z.boolean().describe('as the product came'),
        looked: z.int().describe('open cases whose deadline was counted anew'),
        moved: z.int().describe('deadlines that moved'),
        counted: z.boolean().describe('all of them are done'),
      }),
    ),
  })
  .meta({ id: 'CalendarYear' })

const changed = z
  .object({
    changes: z.array(z.object({ date: day, old: officialDay.nullable(), next: officialDay.nullable() })),
    cases: z.int().describe('cases whose deadline may move, closed ones that still owe a complainant something too'),
    version: z.int().nullable().describe('null: nothing was changed yet'),
  })
  .meta({ id: 'CalendarChange' })

export const readCalendar = endpoint({
  id: 'readCalendar',
  method: 'get',
  path: '/api/v1/calendar/:year',
  ...shared,
  summary: 'The official days off and make-up working days of a year, and who changed them',
  params,
  response: calendarYear,
})

export const importCalendar = endpoint({
  id: 'importCalendar',
  method: 'post',
  path: '/api/v1/calendar/:year',
  ...shared,
  summary: 'Puts the official arrangement of a year in force; deadlines of open cases are counted anew. Logged',
  params,
  body: z.object({
    text: z.string().max(20_000).describe('a line a day: date, festival, off or work; or an iCalendar or JSON file'),
    note: z.string().trim().min(2).max(200).describe('the notice it comes from'),
    dryRun: z.boolean(),
  }),
  response: changed,
})

export const revertCalendar = endpoint({
  id: 'revertCalendar',
  method: 'post',
  path: '/api/v1/calendar/:year/reversions',
  ...shared,
  summary: 'Puts an earlier version in force again, as a new version. Logged',
  params,
  body: z.object({ version: z.int().min(0).describe('0: as the product came') }),
  response: changed,
})
