/** What a web archive (WACZ, WARC, HAR) shows, page by page and poster by poster, ready to be judged. */
import { createHash } from 'node:crypto'
import type { UploadedItem } from '#crawler/reading/upload.ts'
import type { Input } from './scan.ts'

/** A picture costs about a second: the first so many of an archive are read. */
const mostPictures = 20
/** Smaller files are icons. Bytes. */
const leastPicture = 8 * 1024

export const isArchive = (name: string, bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  return start.startsWith('PK\x03\x04') || start === 'WARC/' || /\.(?:har|wacz|warc(?:\.gz)?)$/i.test(name)
}

/** In the order of the archive; what is neither page nor poster is passed over. Throws with one line for a broken archive. */
export async function* fromArchive(name: string, bytes: Uint8Array): AsyncGenerator<Input> {
  const { readUpload } = await import('#crawler/reading/upload.ts')
  let pictures = 0
  for await (const item of readUpload(name, bytes)) {
    if (item.status !== null && item.status !== 200) continue
    const type = item.contentType ?? ''
    if (/^image\/(?:png|jpeg|webp|gif)/i.test(type)) {
      if (item.body.length < leastPicture || pictures >= mostPictures) continue
      pictures += 1
      yield* posterOf(name, item)
    } else if (/html/i.test(type)) yield* pageOf(name, item)
  }
}

const about = (name: string, { part, url, claimedAt, origin, body }: UploadedItem) => ({
  source: name,
  part,
  url,
  claimedAt,
  origin,
  sha256: createHash('sha256').update(body).digest('hex'),
  size: body.length,
})

async function* pageOf(name: string, item: UploadedItem): AsyncGenerator<Input> {
  const { extract } = await import('#crawler/extract.ts')
  const { body, contentType } = item
  const url = item.url ?? 'https://unknown.invalid/'
  const { title, text, publishedAt, state, kind } = extract({ url, body, contentType })
  if (state !== 'ok') return
  const capture = { ...about(name, item), kind: 'page' as const, text, title, publishedAt, pageKind: kind }
  yield { capture, document: { id: item.url ?? item.part, text, title, url, publishedAt, kind: 'page' } }
}

async function* posterOf(name: string, item: UploadedItem): AsyncGenerator<Input> {
  const { readPoster } = await import('#crawler/reading/poster.ts')
  const { text, lines, codes } = await readPoster(item.body)
  if (text === '' && codes.length === 0) return
  const capture = { ...about(name, item), kind: 'poster' as const, text, lines, codes }
  yield { capture, document: { id: item.url ?? item.part, text, kind: 'ad' } }
}
