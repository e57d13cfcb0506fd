/** Officers write the name and the number of complainants into notes and answers. There they are masked as in the complaint itself. */
import { openContact } from '#api/complaints/seal.ts'
import { withoutContact } from '#api/complaints/without-contact.ts'
import type { Deps } from '#api/deps.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const sealed = { id: true, sealedContact: true, sealedKey: true, keyId: true } as const

/** `about`: which complaints the words may speak of. Of matters of a split order the caller stands on the order. */
export async function withoutComplainants<T extends string | undefined>(
  { prisma, settings, log }: Pick<Deps, 'prisma' | 'settings' | 'log'>,
  about: Prisma.ComplaintWhereInput,
  words: T,
): Promise<T> {
  if (!words) return words
  const rows = await prisma.complaint.findMany({ where: about, select: { ...sealed, partOfId: true } })
  const orders = rows.flatMap(({ partOfId }) => partOfId ?? [])
  const wholes = orders.length > 0 ? await prisma.complaint.findMany({ where: { id: { in: orders } }, select: sealed }) : []
  let out: string = words
  for (const row of [...rows, ...wholes]) {
    if (!row.sealedContact) continue
    try {
      out = withoutContact(out, openContact(settings.secret, row) ?? {})
    } catch (error) {
      log.error({ err: error, complaint: row.id }, 'contact data cannot be opened')
    }
  }
  return out as T
}
