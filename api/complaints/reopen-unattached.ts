/** Complaints about somebody we did not know yet are read again when his names become known. */
import { brandForms, normaliseName } from '#api/institutions/names.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Returns how many wait again. Findings stay on file; reading again only attaches them. */
export async function reopenUnattached(tx: Prisma.TransactionClient, words: string[]): Promise<number> {
  const told = [...new Set(words.flatMap((name) => [normaliseName(name), ...brandForms(name)]))].filter(
    (name) => name.length >= 2,
  )
  if (told.length === 0) return 0
  return tx.$executeRaw`
    UPDATE complaint SET "riverState" = 'NEW', attempts = 0, "claimedUntil" = NULL
    WHERE "institutionId" IS NULL AND "riverState" = 'DONE'
      AND EXISTS (SELECT 1 FROM unnest(${told}::text[]) AS told(name) WHERE strpos(lower(text), told.name) > 0)`
}
