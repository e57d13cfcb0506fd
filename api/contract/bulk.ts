/** Many cases at once, and queues kept under a name. */
import { z } from 'zod'
import { caseFilters } from './cases.ts'
import { bilingual, endpoint, idParams, timestamp } from './endpoint.ts'

const shared = { tag: 'cases', access: 'staff' } as const

/** More than this is a change of plan, not a click. */
export const bulkCap = 500

export const listOfficers = endpoint({
  id: 'listOfficers',
  method: 'get',
  path: '/api/v1/officers',
  ...shared,
  summary: 'Whom cases may be given to: those of the district and of the whole city',
  response: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
})

export const bulkAssign = endpoint({
  id: 'bulkAssign',
  method: 'post',
  path: '/api/v1/bulk/assignments',
  ...shared,
  summary: `Give all cases that match to an officer, at most ${bulkCap}; with dryRun only say what would happen`,
  body: z.object({
    filters: z.object(caseFilters).describe('as in GET /api/v1/cases, lists as text with commas'),
    assigneeId: z.string().max(64).nullable(),
    dryRun: z.boolean(),
  }),
  response: z
    .object({
      runId: z.uuid().nullable().describe('null: a dry run, or nothing changed'),
      total: z.int().describe('how many match'),
      cap: z.int(),
      changed: z.int(),
      same: z.int(),
      refused: z.array(z.object({ number: z.string(), reason: bilingual })),
    })
    .meta({ id: 'BulkResult' }),
})

export const listBulkRuns = endpoint({
  id: 'listBulkRuns',
  method: 'get',
  path: '/api/v1/bulk',
  ...shared,
  summary: 'Bulk runs of the last day that can still be undone, the newest first; at most 50',
  response: z.object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          at: timestamp,
          by: z.string(),
          assignee: z.string().nullable().describe('null: given back to whoever takes them'),
          cases: z.int(),
        })
        .meta({ id: 'BulkRun' }),
    ),
  }),
})

export const undoBulk = endpoint({
  id: 'undoBulk',
  method: 'post',
  path: '/api/v1/bulk/:id/undo',
  ...shared,
  summary: 'Give the cases of a bulk run back to whom they had, within a day; those changed since stay as they are',
  params: idParams,
  body: z.object({}),
  response: z.object({ restored: z.int(), kept: z.int() }),
})

/** Whoever wants to hear of a view that fills up, and no more often. */
const atLeast = z.int().min(1).max(500)
const view = z
  .object({
    ...{ id: z.uuid(), name: z.string(), query: z.string(), shared: z.boolean(), mine: z.boolean(), createdAt: timestamp },
    alert: z
      .object({ atLeast, seenAt: timestamp })
      .nullable()
      .describe('the caller is told once so many cases were opened since they last looked; null: never'),
  })
  .meta({ id: 'SavedView' })
const views = z.object({ items: z.array(view) })

export const listViews = endpoint({
  id: 'listViews',
  method: 'get',
  path: '/api/v1/views',
  ...shared,
  summary: 'Queues that the caller kept, and those shared in the district',
  response: views,
})

export const saveView = endpoint({
  id: 'saveView',
  method: 'post',
  path: '/api/v1/views',
  ...shared,
  summary: 'Keep a queue under a name; the same name again replaces it',
  body: z.object({ name: z.string().trim().min(1).max(40), query: z.string().max(2000), shared: z.boolean() }),
  response: views,
})

export const alertView = endpoint({
  id: 'alertView',
  method: 'put',
  path: '/api/v1/views/:id/alert',
  ...shared,
  summary: 'The caller is told when so many cases are new in this queue since now; null: no more',
  params: idParams,
  body: z.object({ atLeast: atLeast.nullable() }),
  response: views,
})

export const lookAtView = endpoint({
  id: 'lookAtView',
  method: 'post',
  path: '/api/v1/views/:id/looks',
  ...shared,
  summary: 'The caller has looked at this queue: what is new begins to count from now',
  params: idParams,
  body: z.object({}),
  response: views,
})

export const deleteView = endpoint({
  id: 'deleteView',
  method: 'delete',
  path: '/api/v1/views/:id',
  ...shared,
  summary: 'Forget one of the own queues',
  params: idParams,
  response: views,
})
