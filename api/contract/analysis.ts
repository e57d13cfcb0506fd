/** The analyst's view: trends and the findings behind every point. */
import { z } from 'zod'
import { findingStatus } from './cases.ts'
import { bilingual, day, endpoint, pageOf, pageQuery, timestamp } from './endpoint.ts'

const dimension = z.enum(['violation', 'district', 'channel', 'status', 'origin'])
const list = z.string().transform((s) => s.split(',').filter(Boolean))

export const findingFilters = {
  from: day.optional().describe('first day, Asia/Shanghai, inclusive'),
  to: day.optional().describe('last day, inclusive'),
  violation: list.optional(),
  district: list.optional().describe('district codes; "none" for unknown'),
  channel: list.optional(),
  status: list.optional(),
  origin: z.enum(['listing', 'complaint', 'ledger']).optional(),
  scope: z.enum(['k12', 'adult', 'all']).default('k12'),
}

export const trendView = z
  .object({
    asOf: timestamp,
    by: dimension,
    weeks: z.array(day).describe('Mondays, none left out'),
    series: z.array(z.object({ key: z.string(), total: z.int(), counts: z.array(z.int()) })).describe('largest first'),
    total: z.int(),
  })
  .meta({ id: 'TrendView' })

export const trends = endpoint({
  id: 'trends',
  method: 'get',
  path: '/api/v1/trends',
  tag: 'analysis',
  summary: 'Findings per week by one dimension; the sum of all points equals the list behind them',
  access: 'staff',
  query: z.object({ ...findingFilters, by: dimension.default('violation') }),
  response: trendView,
})

export const findingRow = z
  .object({
    id: z.uuid(),
    violation: z.string(),
    status: findingStatus,
    confidence: z.number(),
    quote: z.string(),
    channel: z.string(),
    districtCode: z.string().nullable(),
    institution: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    caseId: z.uuid().nullable(),
    origin: z.enum(['listing', 'complaint', 'ledger']),
    title: z.string(),
    ledger: bilingual.nullable().describe('the ledger it stands in; title and quote begin with its Chinese name'),
    url: z.string().nullable(),
    happenedAt: timestamp,
  })
  .meta({ id: 'FindingRow' })

export const listFindings = endpoint({
  id: 'listFindings',
  method: 'get',
  path: '/api/v1/findings',
  tag: 'findings',
  summary: 'Findings, newest first',
  access: 'staff',
  query: z.object({ ...findingFilters, ...pageQuery }),
  response: pageOf(findingRow),
})

export const overview = endpoint({
  id: 'overview',
  method: 'get',
  path: '/api/v1/overview',
  tag: 'analysis',
  summary:
    'Chosen indicators at the head of the analyst page, of this moment; GET /api/v1/indicators/{id}/matters lists what each counts',
  access: 'staff',
  response: z
    .object({
      asOf: timestamp,
      of: z.string().describe('code of the district, or `city`'),
      tiles: z.array(
        z.object({
          id: z.string().describe('of the indicator'),
          ...bilingual.shape,
          unit: z.string(),
          definition: bilingual,
          value: z.number().nullable().describe('null: nothing to reckon with'),
        }),
      ),
      pages: z.int(),
      sources: z.int(),
      runs: z.object({ queued: z.int(), running: z.int(), done: z.int(), failed: z.int() }),
      lastCrawlAt: timestamp.nullable(),
    })
    .meta({ id: 'Overview' }),
})
