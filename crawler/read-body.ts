/** The body of an answer: unpacked while it arrives, and refused as soon as it grows beyond all measure. */
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { FetchError } from './errors.ts'

export interface BodyLimits {
  /** bytes after unpacking */
  maxBytes: number
  /** unpacked bytes for each received byte, looked at beyond the first megabyte */
  maxRatio: number
}

/** The whole body, unpacked, within the limits; a body that is refused is not read to its end. */
export async function readBody(body: Readable, headers: Record<string, string>, bounds: BodyLimits): Promise<Uint8Array> {
  const announced = Number(headers['content-length'])
  if (announced > bounds.maxBytes) {
    body.on('error', () => {}).destroy()
    throw new FetchError('too-large', `the page has ${announced} bytes; the limit is ${bounds.maxBytes}`)
  }
  const decoders = decodersFor(headers['content-encoding'])
  let received = decoders.length === 0 ? Number.POSITIVE_INFINITY : 0
  if (decoders.length > 0)
    body.on('data', (chunk: Buffer) => {
      received += chunk.length
    })
  const stream = decoders.reduce<Readable>((source, decoder) => {
    source.on('error', (error) => decoder.destroy(error))
    return source.pipe(decoder)
  }, body)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > bounds.maxBytes)
        throw new FetchError('too-large', `the page is longer than the limit of ${bounds.maxBytes} bytes`)
      if (size > 1024 * 1024 && size > received * bounds.maxRatio)
        throw new FetchError('bad-encoding', `${received} bytes unpack to more than ${size}: refused as a decompression bomb`)
    }
  } finally {
    if (!body.destroyed) body.on('error', () => {}).destroy()
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks)
}

function decodersFor(encoding: string | undefined) {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > 3) throw new FetchError('bad-encoding', `${names.length} encodings on top of each other`)
  return names.reverse().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip()
    if (name === 'deflate') return createInflate()
    if (name === 'deflate-raw') return createInflateRaw()
    if (name === 'br') return createBrotliDecompress()
    throw new FetchError('bad-encoding', `unknown content encoding ${name.slice(0, 40)}`)
  })
}
