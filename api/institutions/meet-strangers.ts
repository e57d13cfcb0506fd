/** Institutions nobody knew: found again when somebody just met them, created otherwise. */
import type { Prisma } from '#prisma/generated/client.ts'
import { createInstitution, registerLoaded } from './keep.ts'
import type { Mention } from './mention.ts'
import { resolveMentions } from './resolve.ts'

/** A mention without any name or number names nobody. */
export const nameable = (mention: Mention): boolean =>
  mention.names.some((name) => name.trim().length >= 2) || mention.marks.length > 0

/**
 * One after another and under one lock that holds till the end of the transaction, so that two mentions of the same
 * stranger, in one batch or in two workers, meet in one row. Strangers are rare; the lock is not held for known names.
 */
export async function meetStrangers(
  tx: Prisma.TransactionClient,
  mentions: Mention[],
  origin: 'crawler' | 'complaint',
): Promise<(string | null)[]> {
  if (!mentions.some(nameable)) return mentions.map(() => null)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('jianfu.meet-strangers'))`
  // A citizen's wording of a name is no proof that the register lacks it.
  const licenceStatus = origin === 'crawler' && (await registerLoaded(tx)) ? 'unlicensed' : 'unknown'
  const ids: (string | null)[] = []
  for (const mention of mentions) ids.push(nameable(mention) ? await meet(tx, mention, origin, licenceStatus) : null)
  return ids
}

async function meet(
  tx: Prisma.TransactionClient,
  mention: Mention,
  origin: 'crawler' | 'complaint',
  licenceStatus: 'unlicensed' | 'unknown',
): Promise<string> {
  const [known] = await resolveMentions(tx, [mention])
  const institution = known?.institution
  if (!institution) return createInstitution(tx, { mention, origin, licenceStatus })
  // Reported by a citizen first, now seen with its own words and not in the register.
  if (institution.licenceStatus === 'unknown' && licenceStatus === 'unlicensed') {
    await tx.institution.update({ where: { id: institution.id }, data: { licenceStatus } })
  }
  return institution.id
}
