/** The indicators K01 to K35: what they are, what they stand at, how they came there, and the query behind them. */
import { z } from 'zod'
import { matterKinds } from '#api/indicators/queries/query.ts'
import { bilingual, day, endpoint, pageQuery, timestamp } from './endpoint.ts'

const part = z.object({
  part: z.string(),
  name: bilingual,
  value: z.number().nullable(),
  rows: z.int().describe('matters counted'),
  withheld: z.boolean().describe('too few matters to be shown in public'),
})

const figure = z.object({
  value: z.number().nullable().describe('null: nothing to reckon with, or withheld, or known in its parts only'),
  also: z.number().nullable(),
  n: z.number(),
  d: z.number(),
  rows: z.int(),
  withheld: z.boolean(),
  parts: z.array(part).describe('largest first'),
})

const about = {
  id: z.string(),
  ...bilingual.shape,
  topic: z.string(),
  kind: z.enum(['count', 'sum', 'share', 'rate', 'mean']),
  unit: z.string(),
  definition: bilingual,
  days: z.int().nullable().describe('days up to the moment that count; null: how things stand'),
  partsOnly: z.boolean(),
  below: z.string().nullable().describe('id of a count that is shown below it'),
  alsoName: bilingual.nullable(),
  better: z.enum(['high', 'low']).nullable(),
  audience: z.enum(['public', 'staff']),
  owner: bilingual,
  version: z.int().describe('of the formula'),
}

export const indicatorFigure = z
  .object({ ...about, ...figure.shape, before: z.number().nullable() })
  .meta({ id: 'IndicatorFigure' })

const list = z.object({
  day: day.nullable().describe('the day of the figures; null: none were taken yet'),
  takenAt: timestamp.nullable(),
  unit: z.string(),
  items: z.array(indicatorFigure),
})

const query = z.object({
  day: day.optional().describe('the last figures up to this day; none: the newest'),
  unit: z
    .string()
    .regex(/^(?:city|51\d{4})$/)
    .default('city')
    .describe('`city` or the code of a district'),
})

export const listIndicators = endpoint({
  id: 'listIndicators',
  method: 'get',
  path: '/api/v1/indicators',
  tag: 'indicators',
  access: 'staff',
  summary: 'All indicators of a unit as last written down, with the value of thirty days before',
  query,
  response: list.meta({ id: 'IndicatorList' }),
})

export const getIndicator = endpoint({
  id: 'getIndicator',
  method: 'get',
  path: '/api/v1/indicators/:id',
  tag: 'indicators',
  access: 'staff',
  summary: 'One indicator, reckoned now or for a past day, by unit and part, with its course and the query behind it',
  params: z.object({ id: z.string().regex(/^[KR]\d\d$/) }),
  query: z.object({ day: day.optional().describe('none: at this moment') }),
  response: z
    .object({
      ...about,
      asOf: timestamp.nullable().describe('null: nothing is known of that day'),
      units: z.array(z.object({ unit: z.string(), ...figure.shape })).describe('the city first'),
      course: z
        .array(z.object({ day, unit: z.string(), value: z.number().nullable() }))
        .describe('values written down, oldest first'),
      sql: z.string(),
    })
    .meta({ id: 'Indicator' }),
})

const mattersQuery = z.object({
  unit: query.shape.unit,
  part: z.string().max(60).optional(),
  from: day.optional().describe('first day that counts; none: as many days as the indicator counts'),
  to: day.optional().describe('last day that counts; none: today'),
  at: timestamp.optional().describe('counted up to this instant, instead of `to`'),
  side: z
    .enum(['all', 'n', 'd', 'rest'])
    .default('all')
    .describe('n: what is counted; d: what it is measured by; rest: what is measured and not counted'),
  ...pageQuery,
})
export type MattersQuery = z.output<typeof mattersQuery>

const matter = z
  .object({
    kind: z.enum(matterKinds),
    title: z.string().describe('empty: not for the reader'),
    about: bilingual.nullable(),
    districtCode: z.string().nullable(),
    part: bilingual.nullable(),
    n: z.number(),
    d: z.number(),
    t: z.number().nullable(),
    opens: z
      .object({
        page: z.enum(['case', 'institution', 'ledger', 'report']),
        id: z.string(),
        unit: z.string().optional(),
        day: day.optional(),
      })
      .nullable(),
  })
  .meta({ id: 'IndicatorMatter' })

export const listMatters = endpoint({
  id: 'listMatters',
  method: 'get',
  path: '/api/v1/indicators/:id/matters',
  tag: 'indicators',
  access: 'staff',
  summary: 'The matters that a number counted; `n`, `d` and `total` are sums over the whole list and make the number',
  params: getIndicator.params,
  query: mattersQuery,
  response: z
    .object({
      ...about,
      asOf: timestamp,
      of: z.string().describe('`city` or the code of a district'),
      partName: bilingual.nullable(),
      value: z.number().nullable(),
      n: z.number(),
      d: z.number(),
      items: z.array(matter),
      nextCursor: z.string().nullable(),
      total: z.int(),
    })
    .meta({ id: 'IndicatorMatters' }),
})

export const listPublicIndicators = endpoint({
  id: 'listPublicIndicators',
  method: 'get',
  path: '/api/v1/public/indicators',
  tag: 'public',
  access: 'public',
  summary: 'Indicators that everybody may see; what rests on very few matters is withheld',
  query: z.object({ unit: query.shape.unit }),
  response: list.meta({ id: 'PublicIndicatorList' }),
})
