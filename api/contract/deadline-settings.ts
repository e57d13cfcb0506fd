/** The lengths of deadlines as versioned settings, each from a day on. */
import { z } from 'zod'
import { setUnits } from '#policy/deadlines/versions.ts'
import { bilingual, day, endpoint, timestamp } from './endpoint.ts'

const shared = { tag: 'staff', access: 'staff' } as const
const params = z.object({ id: z.string().max(10) })

const terms = {
  days: z.int().describe('counted in `unit`; negative: before the start'),
  unit: z.enum(setUnits).describe('WD working days, CD calendar days'),
  extension: z.int().nullable().describe('how much longer the head may make it, in `unit`; null: not at all'),
  rigid: z.boolean().describe('runs out on its day, workday or not'),
}
const setTerms = z.object({ ...terms, basis: z.string().nullable().describe('the rule; null: the same as before') })

const row = {
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  start: bilingual.describe('what sets it going'),
  version: z.int().describe('0: as the product came'),
  own: z.boolean().describe('set otherwise than the product came, now or from a later day on'),
}

export const deadlineSetting = z
  .object({
    ...row,
    extensible: z.boolean().describe('the law knows an extension'),
    periods: z
      .array(
        z.object({
          ...terms,
          from: day.nullable().describe('null: as far back as the product knows'),
          to: day.nullable().describe('null: until further notice'),
          basis: z.array(bilingual).describe('empty: a term that the office sets'),
        }),
      )
      .describe('in their order; a clock takes the one of the day that set it going'),
    versions: z.array(
      z.object({
        version: z.int(),
        from: day,
        terms: setTerms.nullable().describe('null: as the product came'),
        note: z.string(),
        by: z.string(),
        at: timestamp,
      }),
    ),
  })
  .meta({ id: 'DeadlineSetting' })

export const listDeadlines = endpoint({
  id: 'listDeadlines',
  method: 'get',
  path: '/api/v1/deadline-settings',
  ...shared,
  summary: 'Deadlines whose length can be set',
  response: z.object({
    items: z.array(z.object({ ...row, ...terms, holds: z.boolean().describe('today; else what held last') })),
  }),
})

export const readDeadline = endpoint({
  id: 'readDeadline',
  method: 'get',
  path: '/api/v1/deadline-settings/:id',
  ...shared,
  summary: 'One deadline: what holds when, and every version with who and why',
  params,
  response: deadlineSetting,
})

const from = day.describe('the first day; tomorrow at the earliest, so that no clock which runs is moved')

export const changeDeadline = endpoint({
  id: 'changeDeadline',
  method: 'post',
  path: '/api/v1/deadline-settings/:id',
  ...shared,
  summary: 'Sets a deadline otherwise from a day on. 412 when another version holds by now. Logged with old and new',
  params,
  body: z.object({
    terms: z.object({ ...setTerms.shape, basis: z.string().trim().min(2).max(300).nullable() }),
    from,
    note: z.string().trim().min(2).max(200).describe('why'),
    seen: z.int().min(0).describe('the version that was looked at'),
  }),
  response: deadlineSetting,
})

export const revertDeadline = endpoint({
  id: 'revertDeadline',
  method: 'post',
  path: '/api/v1/deadline-settings/:id/reversions',
  ...shared,
  summary: 'Puts an earlier version in force again from a day on, as a new version. Logged',
  params,
  body: z.object({ version: z.int().min(0).describe('0: as the product came'), from }),
  response: deadlineSetting,
})
