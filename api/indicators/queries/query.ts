/** The shape of all queries behind indicators. */
import type { PrismaClient } from '#prisma/generated/client.ts'

/** What a matter is: where its own page is looked for. Of several rows that make one matter the first stands for it. */
export const matterKinds = ['case', 'complaint', 'listing', 'finding', 'ledger-row', 'institution', 'report'] as const
export type MatterKind = (typeof matterKinds)[number]

/** One matter: what it adds to the numerator and the denominator of its district and part. */
export interface Matter {
  code: string | null
  part: string | null
  n: number
  d: number
  /** what is told beside the number; null: nothing */
  t: number | null
  kind: MatterKind
  id: string
}

/**
 * `sql` selects `code, part, n, d, t, kind, id`, one row a matter. It may read `span`: `since` and `until` (instants, until excluded),
 * `first` and `last` (days of Chengdu) and `workdays` (all of them up to `last`). Where counting needs the policy's own
 * reckoning, `matters` reads and counts, and `sql` shows what it reads.
 */
export interface Query {
  sql: string
  matters?(prisma: PrismaClient, until: Date): Promise<Matter[]>
}
