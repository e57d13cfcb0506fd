/** What a page was read as, short enough to be compared, written down and looked at by a person. */

import { z } from 'zod'
import type { Extract } from '#policy/nouns.ts'

export const readSummarySchema = z.strictObject({
  kind: z.string(),
  state: z.string(),
  index: z.string().nullable(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  textLength: z.int(),
  links: z.int(),
  /** title and price or developer of each listing: what an officer would see first */
  listings: z.array(z.string()),
})
export type ReadSummary = z.infer<typeof readSummarySchema>

export function summaryOf(extract: Extract): ReadSummary {
  const { kind, state, index = null, title, publishedAt, text, links, listings } = extract
  return {
    kind,
    state,
    index,
    title,
    publishedAt,
    textLength: text.length,
    links: links.length,
    listings: listings.map(({ title, institution, prices, app }) =>
      [title, app?.developer ?? institution, app?.version ?? prices].filter(Boolean).join(' | '),
    ),
  }
}

/** One line for each fact that differs; none where both say the same. */
export function differences(before: ReadSummary, after: ReadSummary): string[] {
  const facts = Object.keys(before) as (keyof ReadSummary)[]
  const shown = (value: unknown) => JSON.stringify(value).slice(0, 160)
  return facts
    .filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]))
    .map((fact) => `${fact}: first ${shown(before[fact])}, then ${shown(after[fact])}`)
}
