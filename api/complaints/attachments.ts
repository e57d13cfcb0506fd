/**
 * Files are sent before the complaint is; the token given for each lets its sender, and nobody else, attach it. Photos name places and
 * devices, papers and recordings people: they lie encrypted, and their names are sealed until it is known whose own name to mask in them.
 */
import { randomBytes } from 'node:crypto'
import { sha256 } from '#api/canonical-json.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AttachmentModel } from '#prisma/generated/models.ts'
import { largestUpload, tooLarge } from './read-upload.ts'
import { lock, unlock, unwrapKey, wrapKey } from './seal.ts'
import { isRecording, showCopy, typeOf } from './show-copy.ts'
import { type Own, withoutContact } from './without-contact.ts'

const heldHours = 24

/** A name for display: no folders, no control characters. */
const plainName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 120) || 'file'

/** A file of staff: the bytes as they came and, of a picture, the copy that is shown. Refuses what is neither picture nor PDF. */
export async function keepFile(evidence: EvidenceStore, name: string, bytes: Buffer) {
  const mediaType = await typeOf(bytes)
  const copy = await showCopy(bytes, mediaType)
  const { sha256: original } = await evidence.put(bytes)
  const shown = copy ? await evidence.put(copy) : null
  return { name: plainName(name), mediaType, size: bytes.length, sha256: original, shownSha256: shown?.sha256 ?? null }
}

export async function keepAttachment({ prisma, evidence, settings, now }: Deps, name: string, bytes: Buffer) {
  const mediaType = await typeOf(bytes, { recordings: true })
  if (bytes.length > largestUpload && !isRecording(mediaType)) throw tooLarge(largestUpload)
  const copy = await showCopy(bytes, mediaType)
  const token = randomBytes(24).toString('base64url')
  const [id, own] = [newId(), randomBytes(32)]
  const put = async (plain: Buffer, part: Part) => (await evidence.put(lock(own, plain, about(id, part)))).sha256
  const file = { id, name: plainName(name), mediaType, size: bytes.length }
  await prisma.attachment.create({
    data: {
      ...file,
      name: '',
      sealedName: lock(own, Buffer.from(file.name), about(id, 'name')),
      ...wrapKey(settings.secret, id, own),
      sha256: sha256(bytes),
      boxSha256: await put(bytes, 'original'),
      ...(copy ? { shownSha256: sha256(copy), shownBoxSha256: await put(copy, 'shown') } : {}),
      tokenHash: sha256(token),
      createdAt: now(),
    },
  })
  return { ...file, token }
}

type Part = 'original' | 'shown' | 'name'
/** Binds a box to its file and to what it is of it. */
const about = (id: string, part: Part): string => `${id} ${part}`

/** The copy that is shown, else the file itself; under which hash the store has it, and how it is opened. */
export async function readAttachment(
  { evidence, settings }: Pick<Deps, 'evidence' | 'settings'>,
  file: AttachmentModel,
): Promise<Buffer | null> {
  const part = file.shownSha256 ? 'shown' : 'original'
  const box = part === 'shown' ? file.shownBoxSha256 : file.boxSha256
  const bytes = await evidence.get(box ?? file.shownSha256 ?? file.sha256)
  if (!bytes || !box || !file.sealedKey) return bytes
  return unlock(unwrapKey(settings.secret, { ...file, sealedKey: file.sealedKey }), bytes, about(file.id, part))
}

interface Attaching {
  complaintId: string
  attachments: { id: string; token: string }[]
  secret: string
  /** masked in the names of files */
  contact: Own
}

/** All or none: an attachment that was used, is too old or has another token stops the filing. */
export async function attachTo(
  tx: Prisma.TransactionClient,
  { complaintId, attachments, secret, contact }: Attaching,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - heldHours * 3_600_000)
  for (const { id, token } of attachments) {
    const where = { id, tokenHash: sha256(token), complaintId: null, createdAt: { gte: since } }
    const file = await tx.attachment.findFirst({ where })
    if (!file) throw new Refusal('attachment-unusable')
    const data = { complaintId, name: withoutContact(nameOf(secret, file), contact), sealedName: null }
    const { count } = await tx.attachment.updateMany({ where, data })
    if (count === 0) throw new Refusal('attachment-unusable')
  }
}

function nameOf(secret: string, { sealedName, sealedKey, ...file }: AttachmentModel): string {
  if (!sealedName || !sealedKey) return file.name
  return unlock(unwrapKey(secret, { ...file, sealedKey }), sealedName, about(file.id, 'name')).toString('utf8')
}
