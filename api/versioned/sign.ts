/** What every version of a setting carries, and the lock under which versions are written. */
import type { Prisma } from '#prisma/generated/client.ts'

export interface Signed {
  /** why */
  note: string
  /** null: somebody at the command line */
  actorId: string | null
  at: Date
}

/** As versions name who wrote them. */
export const writerOf = ({ actorId }: Signed): string => actorId ?? 'command line'

const settingsLock = 7_201_002

/** One change at a time, of whatever setting: the version after next must see the one before it, and a pack changes many at once. */
export async function lockSettings(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${settingsLock}::bigint)`
}
