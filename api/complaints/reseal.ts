/** Contact data, files of complainants and sheets that older keys sealed are opened and sealed anew, some at a time. What is done needs no doing again. */
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { newestKey } from './key-ring.ts'
import { keyIdOfFile, openContact, openFile, sealContact, sealFile, unwrapKey, wrapKey } from './seal.ts'

const atOnce = 200

/** Returns how many complaints were sealed anew; 0 when none is left. A box that does not open stops it: nothing is lost silently. */
export function resealSome(prisma: PrismaClient, secret: string): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const ids = await someOldContacts(tx, newestKey(secret).id)
    const rows = await tx.complaint.findMany({
      where: { id: { in: ids } },
      select: { id: true, sealedContact: true, sealedKey: true, keyId: true },
    })
    for (const row of rows) {
      const contact = openContact(secret, row)
      // the time of the last change is what complainants are shown: this is none
      if (contact) await writeSealed(tx, row.id, sealContact(secret, row.id, contact))
    }
    return rows.length
  })
}

async function someOldContacts(tx: Prisma.TransactionClient, newest: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM complaint WHERE "keyId" IS NOT NULL AND "keyId" <> ${newest} ORDER BY id LIMIT ${atOnce}
    FOR UPDATE SKIP LOCKED`
  return rows.map(({ id }) => id)
}

const writeSealed = (
  tx: Prisma.TransactionClient,
  id: string,
  { sealedContact, sealedKey, keyId }: ReturnType<typeof sealContact>,
) =>
  tx.$executeRaw`
    UPDATE complaint SET "sealedContact" = ${sealedContact}, "sealedKey" = ${sealedKey}, "keyId" = ${keyId} WHERE id = ${id}::uuid`

/** What complainants sent stays as it lies in the store: only its key is wrapped anew. Returns how many were done. */
export function resealAttachments(prisma: PrismaClient, secret: string): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const where = { keyId: { not: null }, NOT: { keyId: newestKey(secret).id } }
    const select = { id: true, sealedKey: true, keyId: true } as const
    const rows = await tx.attachment.findMany({ where, select, orderBy: { id: 'asc' }, take: atOnce })
    for (const { sealedKey, ...row } of rows) {
      if (!sealedKey) throw new Error(`the key of file ${row.id} is missing`)
      const data = wrapKey(secret, row.id, unwrapKey(secret, { ...row, sealedKey }))
      await tx.attachment.update({ where: { id: row.id }, data })
    }
    return rows.length
  })
}

/** One sheet at a time: each may have 20 MB. */
export async function resealFiles(prisma: PrismaClient, secret: string): Promise<number> {
  const newest = newestKey(secret).id
  const files = await prisma.importFile.findMany({ select: { batchId: true } })
  let done = 0
  for (const { batchId } of files) {
    const { sealed } = await prisma.importFile.findUniqueOrThrow({ where: { batchId } })
    if (keyIdOfFile(sealed) === newest) continue
    const data = { sealed: sealFile(secret, batchId, openFile(secret, batchId, sealed)) }
    await prisma.importFile.update({ where: { batchId }, data })
    done++
  }
  return done
}

/** Keys that something on file was sealed with. */
export async function keysInUse(prisma: PrismaClient): Promise<Set<string>> {
  const sealed = { where: { keyId: { not: null } }, distinct: ['keyId' as const], select: { keyId: true } }
  const [contacts, attachments, files] = await Promise.all([
    prisma.complaint.findMany(sealed),
    prisma.attachment.findMany(sealed),
    prisma.$queryRaw<{ id: string }[]>`SELECT DISTINCT encode(substr(sealed, 1, 8), 'hex') AS id FROM import_file`,
  ])
  return new Set([...[...contacts, ...attachments].map(({ keyId }) => keyId ?? ''), ...files.map(({ id }) => id)])
}
