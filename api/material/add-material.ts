/** The file is kept as it came; what is none of the forms that can be read is refused at once. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { addMaterial as contract } from '#api/contract/material.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { cleanText } from '#api/storable.ts'
import { ExtractError } from '#crawler/errors.ts'
import { readUpload } from '#crawler/reading/upload.ts'

/** Returns the id. */
export async function addMaterial(
  { prisma, evidence, now }: Deps,
  staff: Staff,
  { name, url, channel, publisher, note }: z.output<typeof contract.query>,
  bytes: Buffer,
): Promise<string> {
  await checkForm(name, bytes)
  const { sha256, size } = await evidence.put(bytes)
  const { id } = await prisma.material.create({
    data: {
      ...{ id: newId(), name: cleanText(name), note: cleanText(note), url: url ?? null, channel, publisher, sha256, size },
      ...{ districtCode: staff.districtCode, addedById: staff.id, addedAt: now() },
    },
  })
  return id
}

async function checkForm(name: string, bytes: Buffer): Promise<void> {
  const items = readUpload(name, bytes)
  try {
    await items.next()
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error
    const zh = '读不出来：请交保存的网页、网页存档（WACZ、WARC、HAR）、截图或海报图片'
    throw new Refusal('unreadable-file', { detail: { zh, en: error.message } })
  } finally {
    await items.return(undefined)
  }
}
