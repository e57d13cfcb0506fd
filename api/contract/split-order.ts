/** One order of a hotline with several matters: what it says now, and its splitting. Taken back like every decision (merging.ts). */
import { z } from 'zod'
import { endpoint, idParams } from './endpoint.ts'

const path = '/api/v1/complaints/:id/split'
const matter = z.object({ text: z.string().trim().min(5).max(2000), institutionName: z.string().trim().max(100).optional() })

export const readSplit = endpoint({
  id: 'readSplit',
  method: 'get',
  path,
  tag: 'complaints',
  summary: 'What splitting a complaint starts from and changes, or into what it was split',
  access: 'staff',
  params: idParams,
  response: z.object({
    number: z.string(),
    text: z.string(),
    channel: z.string(),
    institutionName: z.string().nullable().describe('as the order names it'),
    state: z.enum(['whole', 'split', 'part']).describe('only a whole one can be split'),
    wholeId: z.uuid().nullable().describe('of a part: the order it belongs to'),
    case: z.object({ id: z.uuid(), number: z.string() }).nullable().describe('the case that it leaves'),
    setAside: z.int().describe('findings in its words that nobody decided; they are found anew in the matters'),
    staying: z.int().describe('findings in its words that somebody decided; they stay in the case'),
    firstPart: z.int().describe('the number after the stroke that the first matter gets'),
    parts: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        text: z.string(),
        institutionName: z.string().nullable(),
        case: z.object({ id: z.uuid(), number: z.string() }).nullable(),
      }),
    ),
    decisionId: z.uuid().nullable().describe('of the splitting in force, to be taken back'),
  }),
})

export const splitComplaint = endpoint({
  id: 'splitComplaint',
  method: 'post',
  path,
  tag: 'complaints',
  summary: 'One order with several matters: each becomes a complaint of its own, the caller keeps one thread',
  access: 'staff',
  params: idParams,
  body: z.object({
    matters: z.array(matter).min(2).max(10),
    note: z.string().trim().min(2).max(500).describe('why; kept in the log'),
  }),
  status: 201,
  response: z.object({ numbers: z.array(z.string()), decisionId: z.uuid() }),
})
