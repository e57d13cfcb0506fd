/** Adverts as texts: MinHash of pairs of characters, and who the words say stands behind them. */
import { isByOthers, type Publisher, publisherOf } from '#crawler/comparing/publisher.ts'
import { bandKeys, sameText, type TextSignature, textSignature, textSimilarity } from '#crawler/comparing/text-signature.ts'
import type { Prisma } from '#prisma/generated/client.ts'
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

  byOthers(tx, batch) {
    const publishers = new Map<string, Publisher>()
    const texts = new Map(batch.map(({ id, text }) => [id, text]))
    const publisher = (id: string): Publisher => {
      const known = publishers.get(id) ?? publisherOf(texts.get(id) ?? '')
      publishers.set(id, known)
      return known
    }
    return async ({ id }, advertIds) => {
      // a template is met hundreds of times in a batch, and its first copy is read once
      const far = advertIds.filter((advert) => !publishers.has(advert) && !texts.has(advert))
      for (const row of far.length > 0 ? await textsOf(tx, far) : []) publishers.set(row.id, publisherOf(row.text))
      return new Set(advertIds.filter((advert) => isByOthers(publisher(advert), publisher(id))))
    }
  },
}

const textsOf = (tx: Prisma.TransactionClient, ids: string[]) => tx.$queryRaw<{ id: string; text: string }[]>`
  SELECT c.id::text, left(l.text, ${longest}) AS text FROM advert_copy c JOIN listing l ON l.id = c."listingId"
  WHERE c.id = ANY(${ids}::uuid[])`

const bytesOf = (signature: TextSignature): Uint8Array<ArrayBuffer> => new Uint8Array(signature.slice().buffer as ArrayBuffer)

/** Copied: bytes out of the database begin at any address. */
const numbersOf = (bytes: Uint8Array): TextSignature => new Uint32Array(new Uint8Array(bytes).buffer)
