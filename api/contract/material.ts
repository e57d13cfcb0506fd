/** What others recorded and somebody hands in. It is judged like everything else and never passes for a capture of ours. */
import { z } from 'zod'
import { channels, publishers } from '#policy/nouns.ts'
import { endpoint, timestamp } from './endpoint.ts'

export const materialRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    size: z.int(),
    sha256: z.string(),
    url: z.string().nullable(),
    note: z.string(),
    channel: z.enum(channels),
    addedBy: z.string(),
    addedAt: timestamp,
    state: z.enum(['NEW', 'DONE', 'FAILED']),
    pages: z.int(),
    pictures: z.int().describe('read as posters'),
    findings: z.int(),
    cases: z
      .array(z.object({ id: z.uuid(), number: z.string() }))
      .describe('that they belong to and the caller sees, ten at most'),
    left: z.array(z.object({ part: z.string(), why: z.string() })).describe('what was not read, the first hundred of it'),
    problem: z.string().nullable().describe('why nothing of it could be read'),
  })
  .meta({ id: 'Material' })

const shared = { tag: 'material', access: 'staff' } as const

export const listMaterial = endpoint({
  id: 'listMaterial',
  method: 'get',
  path: '/api/v1/material',
  ...shared,
  summary: 'Files that were handed in, newest first (at most two hundred), and what was read from them',
  response: z.object({ items: z.array(materialRow) }),
})

export const addMaterial = endpoint({
  id: 'addMaterial',
  method: 'post',
  path: '/api/v1/material',
  ...shared,
  summary: 'Hand in a saved page, a web archive (WACZ, WARC, HAR), a screenshot or a poster (raw body, at most 50 MB)',
  query: z.object({
    name: z.string().trim().min(1).max(200).describe('of the file'),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional()
      .describe('where it was seen, if the file does not say'),
    channel: z.enum(channels),
    publisher: z.enum(publishers).default('unknown'),
    note: z.string().trim().min(2).max(300).describe('from whom it is and how it came'),
  }),
  upload: true,
  status: 201,
  response: materialRow,
})
