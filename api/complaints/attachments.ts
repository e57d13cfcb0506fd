/** Files are sent before the complaint is; the token given for each lets its sender, and nobody else, attach it. */
import { randomBytes } from 'node:crypto'
import { sha256 } from '#api/canonical-json.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { showCopy, typeOf } from './show-copy.ts'

const heldHours = 24

/** A name for display: no folders, no control characters. */
const plainName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 120) || 'file'

/** The bytes as they came and, of a picture, the copy that is shown. Refuses what is neither picture nor PDF. */
export async function keepFile(evidence: EvidenceStore, name: string, bytes: Buffer) {
  const mediaType = await typeOf(bytes)
  const copy = await showCopy(bytes, mediaType)
  const { sha256: original } = await evidence.put(bytes)
  const shown = copy ? await evidence.put(copy) : null
  return { name: plainName(name), mediaType, size: bytes.length, sha256: original, shownSha256: shown?.sha256 ?? null }
}

export async function keepAttachment({ prisma, evidence, now }: Deps, name: string, bytes: Buffer) {
  const { sha256: original, shownSha256, ...file } = await keepFile(evidence, name, bytes)
  const token = randomBytes(24).toString('base64url')
  const row = { id: newId(), ...file }
  await prisma.attachment.create({
    data: { ...row, tokenHash: sha256(token), sha256: original, shownSha256, createdAt: now() },
  })
  return { ...row, token }
}

/** All or none: an attachment that was used, is too old or has another token stops the filing. */
export async function attachTo(
  tx: Prisma.TransactionClient,
  complaintId: string,
  attachments: { id: string; token: string }[],
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - heldHours * 3_600_000)
  for (const { id, token } of attachments) {
    const where = { id, tokenHash: sha256(token), complaintId: null, createdAt: { gte: since } }
    const { count } = await tx.attachment.updateMany({ where, data: { complaintId } })
    if (count === 0) throw new Refusal('attachment-unusable')
  }
}
