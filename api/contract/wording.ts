/** The words of replies and documents as versioned settings. */
import { z } from 'zod'
import { endpoint, timestamp } from './endpoint.ts'

const shared = { tag: 'staff', access: 'staff' } as const
const params = z.object({ id: z.string().max(40) })
const row = {
  id: z.string(),
  kind: z.enum(['reply', 'document']),
  zh: z.string(),
  en: z.string(),
  version: z.int().describe('0: as the product came'),
  own: z.boolean().describe('the place of the caller, a district or the city, has words of its own'),
  districts: z.array(z.string()).describe('codes of districts with words of their own; told to the city alone'),
}
const paragraphs = z.array(z.string())

export const wordingText = z
  .object({
    ...row,
    paragraphs: paragraphs.describe(
      'what holds: paragraphs, then words of tables, then lines of signature; {name} is a blank, {name?} one that may stay empty',
    ),
    builtIn: paragraphs.describe('what holds without own words: in a district the words of the city'),
    versions: z.array(
      z.object({
        version: z.int(),
        paragraphs: paragraphs.nullable().describe('null: taken back'),
        note: z.string(),
        by: z.string(),
        at: timestamp,
      }),
    ),
  })
  .meta({ id: 'Wording' })

export const listWordings = endpoint({
  id: 'listWordings',
  method: 'get',
  path: '/api/v1/wordings',
  ...shared,
  summary: 'Replies and documents whose words can be changed',
  response: z.object({ items: z.array(z.object(row)) }),
})

export const readWording = endpoint({
  id: 'readWording',
  method: 'get',
  path: '/api/v1/wordings/:id',
  ...shared,
  summary: 'The words of one text, as they hold, as the product came, and every version with who and why',
  params,
  response: wordingText,
})

export const changeWording = endpoint({
  id: 'changeWording',
  method: 'post',
  path: '/api/v1/wordings/:id',
  ...shared,
  summary: 'Puts other words in force; each keeps its blanks. 412 when another version holds by now. Logged with old and new',
  params,
  body: z.object({
    paragraphs: z.array(z.string().max(4000)).max(100),
    note: z.string().trim().min(2).max(200).describe('why'),
    seen: z.int().min(0).describe('the version that was looked at'),
  }),
  response: wordingText,
})

export const revertWording = endpoint({
  id: 'revertWording',
  method: 'post',
  path: '/api/v1/wordings/:id/reversions',
  ...shared,
  summary: 'Puts an earlier version in force again, as a new version. Logged',
  params,
  body: z.object({ version: z.int().min(0).describe('0: as the product came') }),
  response: wordingText,
})
