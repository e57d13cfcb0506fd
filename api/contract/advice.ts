/** What whoever is writing a complaint is told about a matter like it, and how often people were shown to another office. */
import { z } from 'zod'
import { bilingual, day, endpoint } from './endpoint.ts'

export const advice = z
  .object({
    category: bilingual,
    keep: z.array(bilingual).describe('what to keep as evidence'),
    happens: bilingual,
    times: z.array(bilingual.extend({ basis: z.array(bilingual).describe('the rules that set the time') })),
  })
  .meta({ id: 'Advice' })

const elsewhere = z
  .object({
    key: z.string(),
    matter: bilingual,
    authority: bilingual,
    telephone: z.string(),
    address: bilingual,
    hours: bilingual,
  })
  .meta({ id: 'OtherAuthority' })

export const adviseOnMatter = endpoint({
  id: 'adviseOnMatter',
  method: 'post',
  path: '/api/v1/public/advice',
  tag: 'public',
  summary:
    'What to keep, what will happen and how long it takes for a matter like this; and where it belongs when it is not ours. Nothing asked is kept, only how many a day were shown which other office',
  access: 'public',
  body: z.object({ text: z.string().trim().min(10).max(2000) }),
  response: z.object({ advice: advice.nullable(), elsewhere: elsewhere.nullable() }),
})

export const shownElsewhere = endpoint({
  id: 'shownElsewhere',
  method: 'get',
  path: '/api/v1/shown-elsewhere',
  tag: 'analysis',
  summary: 'How often people who were writing a complaint were shown to another office, by matter',
  access: 'staff',
  query: z.object({ days: z.coerce.number().int().min(1).max(366).default(90) }),
  response: z.object({
    from: day,
    to: day,
    items: z.array(z.object({ key: z.string(), matter: bilingual, authority: bilingual, shown: z.int() })).describe('most first'),
  }),
})
