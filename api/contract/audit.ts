/** What the log says was seen and changed, and whether the log itself is whole. */
import { z } from 'zod'
import { day, endpoint, timestamp } from './endpoint.ts'

const shared = { tag: 'administration', access: 'staff' } as const

const auditFilters = {
  actor: z.string().trim().max(64).optional().describe('id, user name or a part of the name of who did it'),
  action: z.string().trim().max(60).optional().describe('beginning of the verb, e.g. user.'),
  subject: z.string().trim().max(100).optional().describe('what it was about, kind:id, or only the kind, e.g. case:'),
  from: day.optional().describe('first day, in Chengdu'),
  to: day.optional().describe('last day, in Chengdu'),
  reveals: z.stringbool().optional().describe('only who uncovered a complainant'),
}
export type AuditFilters = z.output<z.ZodObject<typeof auditFilters>>

export const listAudit = endpoint({
  id: 'listAudit',
  method: 'get',
  path: '/api/v1/audit',
  ...shared,
  summary: 'Who saw or changed what, newest first, a hundred at a time',
  query: z.object({ ...auditFilters, before: z.coerce.number().int().positive().optional() }),
  response: z.object({
    items: z.array(
      z
        .object({
          seq: z.int(),
          at: timestamp,
          actor: z.string().nullable().describe('null: the system'),
          action: z.string(),
          subject: z.string(),
          detail: z.record(z.string(), z.unknown()),
        })
        .meta({ id: 'AuditRow' }),
    ),
    next: z.int().nullable(),
  }),
})

export const exportAudit = endpoint({
  id: 'exportAudit',
  method: 'get',
  path: '/api/v1/audit/csv',
  ...shared,
  summary: 'The same records as CSV, oldest first; taking them is itself a record',
  query: z.object(auditFilters),
  produces: 'text/csv; charset=utf-8',
})

export const verifyAudit = endpoint({
  id: 'verifyAudit',
  method: 'post',
  path: '/api/v1/audit/verification',
  ...shared,
  summary: 'Recompute the hash chains of the log and of every case; names the first hundred places that do not fit',
  response: z
    .object({
      records: z.int(),
      cases: z.int(),
      broken: z.int(),
      first: z.array(
        z.object({
          log: z.enum(['audit', 'case']),
          seq: z.string().describe('number of the record in its chain'),
          case: z.string().nullable().describe('number of the case'),
          why: z.string(),
        }),
      ),
      at: timestamp,
    })
    .meta({ id: 'AuditVerdict' }),
})
