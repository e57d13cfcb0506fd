/** The body of an answer: unpacked while it arrives, and refused as soon as it grows beyond all measure. */
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { FetchError } from './errors.ts'

export interface BodyLimits {
  /** bytes after unpacking */
  maxBytes: number
  /** unpacked bytes for each received byte, looked at beyond the first megabyte */
  maxRatio: number
  /** keep the first `maxBytes` of a longer body instead of refusing it */
  cut?: boolean
}

export interface BodySink {
  /** False asks the sender to wait for `onDrain`. */
  write(chunk: Buffer): boolean
  end(): void
  cancel(): void
}

interface Receiver {
  done(body: Uint8Array): void
  refuse(error: unknown): void
  drained(): void
}

/** Throws at once for a body that announces itself as too long or is packed in no known way. */
export function bodySink(headers: Record<string, string>, bounds: BodyLimits, to: Receiver): BodySink {
  const announced = Number(headers['content-length'])
  if (announced > bounds.maxBytes && !bounds.cut)
    throw new FetchError('too-large', `the page has ${announced} bytes; the limit is ${bounds.maxBytes}`)
  const names = encodingsOf(headers['content-encoding'])
  return names.length === 0 ? plainSink(bounds, to) : unpackingSink(names, bounds, to)
}

function plainSink(bounds: BodyLimits, to: Receiver): BodySink {
  const chunks: Uint8Array[] = []
  let size = 0
  let over = false
  return {
    write(chunk) {
      if (over) return true
      chunks.push(chunk)
      size += chunk.length
      if (size > bounds.maxBytes) {
        over = true
        tooLong(chunks, bounds, to)
      }
      return true
    },
    end: () => !over && to.done(joined(chunks)),
    cancel: () => {},
  }
}

function tooLong(chunks: Uint8Array[], { maxBytes, cut }: BodyLimits, to: Receiver): void {
  if (cut) to.done(joined(chunks).subarray(0, maxBytes))
  else to.refuse(new FetchError('too-large', `the page is longer than the limit of ${maxBytes} bytes`))
}

const joined = (chunks: Uint8Array[]) => (chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks))

function unpackingSink(names: string[], bounds: BodyLimits, to: Receiver): BodySink {
  let first: Transform | null = null
  let received = 0
  let over = false
  const start = (chunk: Buffer) => {
    const decoders = names.map((name) => decoderFor(name, chunk))
    const stop = (error?: unknown) => {
      if (over) return
      over = true
      for (const decoder of decoders) decoder.destroy()
      if (error) to.refuse(error)
    }
    for (const [index, decoder] of decoders.entries()) {
      decoder.on('error', stop)
      const next = decoders[index + 1]
      if (next) decoder.pipe(next)
    }
    collect(decoders.at(-1) as Transform, bounds, () => received, to, stop)
    decoders[0]?.on('drain', () => to.drained())
    return decoders[0] as Transform
  }
  return {
    write(chunk) {
      received += chunk.length
      first ??= start(chunk)
      return over || first.destroyed || first.write(chunk)
    },
    end() {
      if (first) first.end()
      else to.done(new Uint8Array())
    },
    cancel: () => first?.destroy(),
  }
}

/** What comes out of the last decoder, watched for size and for a ratio that only bombs have. */
function collect(
  stream: Transform,
  bounds: BodyLimits,
  received: () => number,
  to: Receiver,
  stop: (error?: unknown) => void,
): void {
  const chunks: Uint8Array[] = []
  let size = 0
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    size += chunk.length
    if (size > 1024 * 1024 && size > received() * bounds.maxRatio)
      stop(new FetchError('bad-encoding', `${received()} bytes unpack to more than ${size}: refused as a decompression bomb`))
    else if (size > bounds.maxBytes) {
      stop()
      tooLong(chunks, bounds, to)
    }
  })
  stream.on('end', () => to.done(joined(chunks)))
}

function encodingsOf(encoding: string | undefined): string[] {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > 3) throw new FetchError('bad-encoding', `${names.length} encodings on top of each other`)
  const unknown = names.find((name) => !/^(x-)?gzip$|^deflate$|^br$/.test(name))
  if (unknown !== undefined) throw new FetchError('bad-encoding', `unknown content encoding ${unknown.slice(0, 40)}`)
  return names.reverse()
}

/** Some servers call it deflate and leave the zlib header out; the first byte tells. */
function decoderFor(name: string, chunk: Buffer): Transform {
  if (name === 'br') return createBrotliDecompress()
  if (name !== 'deflate') return createGunzip()
  return ((chunk[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
}
