/** What somebody said on the telephone, at the counter or in a letter, taken down by staff. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { newComplaint, receipt } from './public.ts'

const doors = ['phone', 'visit', 'letter', 'transfer'] as const

export const enterComplaint = endpoint({
  id: 'enterComplaint',
  method: 'post',
  path: '/api/v1/complaints',
  tag: 'complaints',
  summary: 'File on behalf of somebody; the receipt is theirs, and who took it down stands in the audit only',
  access: 'staff',
  body: z.object({ door: z.enum(doors).describe('which way it came'), complaint: newComplaint }),
  status: 201,
  response: receipt.extend({
    sameNumber: z.int().describe('matters from the same telephone number in 90 days, this one among them'),
  }),
})
