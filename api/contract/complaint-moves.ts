/** Moving a complaint through acceptance and mediation. */
import { z } from 'zod'
import { caseView } from './cases.ts'
import { endpoint, idParams } from './endpoint.ts'

export const moveComplaint = endpoint({
  id: 'moveComplaint',
  method: 'post',
  path: '/api/v1/complaints/:id/moves',
  tag: 'cases',
  summary:
    'Take one step with a complaint that lies in a case; 409 when the procedure forbids it (with what is missing), 412 when it has been moved meanwhile',
  access: 'staff',
  params: idParams,
  body: z.object({
    action: z.string().max(40),
    state: z.string().max(40).describe('the state the caller looked at'),
    note: z.string().trim().max(2000).optional(),
    facts: z
      .strictObject({
        materialComplete: z.boolean(),
        rejectReason: z.int().min(1).max(7),
        otherWaysGiven: z.boolean(),
        agreementRecorded: z.boolean(),
        recoveredYuan: z
          .number()
          .min(0)
          .max(100_000_000)
          .describe('what the agreement gives back, with the step that records it'),
        terminationReason: z.int().min(1).max(8),
        bothSidesTold: z.boolean(),
      })
      .partial()
      .optional()
      .describe('recorded with this step'),
  }),
  response: caseView,
})
