/** Adverts as pictures: a small grey copy of each, laid over every likely part of the other. */
import { Refusal } from '#api/errors.ts'
import { readCapture } from '#api/evidence/read-capture.ts'
import { pictureKeys, pictureSignature, pictureSimilarity, samePicture } from '#crawler/comparing/picture-signature.ts'
import type { Craft, Waiting } from './gather.ts'

interface WaitingPicture extends Waiting {
  warc: string | null
  warcAt: bigint | null
  warcLength: number | null
}

const atOnce = 8

export const pictures: Craft<WaitingPicture> = {
  kind: 'picture',
  same: samePicture,

  read: (tx) => tx.$queryRaw`
    SELECT c.id::text, i.sha256 AS digest, i.warc, i."warcAt", i."warcLength", p."fetchedAt"
    FROM advert_copy c JOIN picture i ON i.id = c."pictureId" JOIN capture p ON p.id = c."captureId"
    WHERE c."comparedAt" IS NULL AND c."pictureId" IS NOT NULL AND i.sha256 IS NOT NULL ORDER BY c.id LIMIT ${atOnce}`,

  async sketch({ digest, ...place }, { evidence }) {
    // a store that is away is asked again; bytes that were altered are not those of the advert
    const bytes = await readCapture(evidence, { sha256: digest, ...place }).catch((error) => {
      if (error instanceof Refusal) return null
      throw error
    })
    if (!bytes) return 'no-bytes'
    const signature = await pictureSignature(bytes).catch(() => null)
    return signature ? { signature: new Uint8Array(signature.grey), keys: pictureKeys(signature) } : 'unreadable'
  },

  similarity: (one, other) => pictureSimilarity({ grey: one }, { grey: other }),

  byOthers: () => async () => new Set(),
}
