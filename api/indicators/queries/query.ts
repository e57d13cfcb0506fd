/** The shape of all queries behind indicators. */
import type { PrismaClient } from '#prisma/generated/client.ts'

/** One matter: what it adds to the numerator and the denominator of its district and part. */
export interface Matter {
  code: string | null
  part: string | null
  n: number
  d: number
  /** what is told beside the number; null: nothing */
  t: number | null
}

/**
 * `sql` selects `code, part, n, d, t`, one row a matter. It may read `span`: `since` and `until` (instants, until excluded),
 * `first` and `last` (days of Chengdu) and `workdays` (all of them up to `last`). Where counting needs the policy's own
 * reckoning, `matters` reads and counts, and `sql` shows what it reads.
 */
export interface Query {
  sql: string
  matters?(prisma: PrismaClient, until: Date): Promise<Matter[]>
}
