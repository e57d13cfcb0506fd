/** Photos and signatures from the phone: the bytes as they were taken, and a copy without place and device that is shown. */
import type { Staff } from '#api/auth/staff.ts'
import { showCopy, typeOf } from '#api/complaints/show-copy.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'

const noPdf = { zh: '现场照片应为 JPEG、PNG 或 WebP', en: 'Photos of a visit are JPEG, PNG or WebP' }

/** A photo that was sent before is not read again: a phone that lost the answer simply sends it once more. */
export async function keepSitePhoto({ prisma, evidence, now }: Deps, staff: Staff, bytes: Buffer) {
  const mediaType = await typeOf(bytes)
  const shown = await showCopy(bytes, mediaType)
  if (!shown) throw new Refusal('unsupported-file', { detail: noPdf })
  const kept = await evidence.put(bytes)
  const copy = await evidence.put(shown)
  const row = { ...kept, senderId: staff.id, shownSha256: copy.sha256, mediaType, receivedAt: now() }
  await prisma.sitePhoto.createMany({ data: [row], skipDuplicates: true })
  return kept
}
