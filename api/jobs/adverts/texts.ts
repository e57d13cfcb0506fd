/** Adverts as texts: MinHash of pairs of characters, and who the words say stands behind them. */
import { isByOthers, publisherOf } from '#crawler/comparing/publisher.ts'
import { bandKeys, sameText, type TextSignature, textSignature, textSimilarity } from '#crawler/comparing/text-signature.ts'
import type { Craft, Waiting } from './gather.ts'

interface WaitingText extends Waiting {
  text: string
}

/** Texts are told apart by so many UTF-16 units: 200 of them hold 8 MB at most. */
const longest = 20_000
const atOnce = 200

export const texts: Craft<WaitingText> = {
  kind: 'text',
  same: sameText,

  read: (tx) => tx.$queryRaw`
    SELECT c.id::text, encode(sha256(convert_to(l.text, 'UTF8')), 'hex') AS digest, left(l.text, ${longest}) AS text, p."fetchedAt"
    FROM advert_copy c JOIN listing l ON l.id = c."listingId" JOIN capture p ON p.id = c."captureId"
    WHERE c."comparedAt" IS NULL AND c."listingId" IS NOT NULL ORDER BY c.id LIMIT ${atOnce}`,

  async sketch({ text }) {
    const signature = textSignature(text)
    return signature ? { signature: bytesOf(signature), keys: bandKeys(signature) } : 'too-short'
  },

  similarity: (one, other) => textSimilarity(numbersOf(one), numbersOf(other)),

  async byOthers(tx, { text }, advertIds, batch) {
    const near = new Map(batch.map((other) => [other.id, other.text]))
    const far = advertIds.filter((id) => !near.has(id))
    const rows = await tx.$queryRaw<{ id: string; text: string }[]>`
      SELECT c.id::text, left(l.text, ${longest}) AS text FROM advert_copy c JOIN listing l ON l.id = c."listingId"
      WHERE c.id = ANY(${far}::uuid[])`
    for (const row of rows) near.set(row.id, row.text)
    const own = publisherOf(text)
    return new Set(advertIds.filter((id) => isByOthers(publisherOf(near.get(id) ?? ''), own)))
  },
}

const bytesOf = (signature: TextSignature): Uint8Array<ArrayBuffer> => new Uint8Array(signature.slice().buffer as ArrayBuffer)

/** Copied: bytes out of the database begin at any address. */
const numbersOf = (bytes: Uint8Array): TextSignature => new Uint32Array(new Uint8Array(bytes).buffer)
