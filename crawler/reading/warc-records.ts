/** Responses in a WARC file (ISO 28500), packed record by record or not at all. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { ExtractError } from '../errors.ts'
import type { UploadPart } from './upload-part.ts'

const largestFile = 300 * 1024 * 1024
const largestBody = 50 * 1024 * 1024
const longestHeader = 256 * 1024

export function* readWarc(packed: Buffer, part: string): Generator<UploadPart> {
  const bytes =
    packed[0] === 0x1f && packed[1] === 0x8b
      ? unpack(packed, (data) => gunzipSync(data, { maxOutputLength: largestFile }), part)
      : packed
  let at = 0
  for (let index = 0; at < bytes.length; index += 1) {
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1
    if (at >= bytes.length) return
    const head = headerAt(bytes, at)
    if (!head?.first.startsWith('WARC/')) throw new ExtractError(`${part}: no WARC record at byte ${at}`)
    const length = Number(head.fields.get('content-length'))
    if (!Number.isInteger(length) || length < 0 || head.end + length > bytes.length)
      throw new ExtractError(`${part}: the record at byte ${at} is cut short`)
    const url = head.fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? ''
    if (head.fields.get('warc-type') === 'response' && /^https?:/i.test(url) && URL.canParse(url)) {
      const response = responseOf(bytes.subarray(head.end, head.end + length))
      const time = Date.parse(head.fields.get('warc-date') ?? '')
      if (response)
        yield { url, claimedAt: Number.isNaN(time) ? null : new Date(time).toISOString(), ...response, part: `${part}#${index}` }
    }
    at = head.end + length
  }
}

interface Header {
  first: string
  fields: Map<string, string>
  /** first byte after the empty line */
  end: number
}

function headerAt(bytes: Buffer, at: number): Header | null {
  const window = bytes.subarray(at, at + longestHeader)
  const blank = window.indexOf('\r\n\r\n')
  if (blank === -1) return null
  const [first = '', ...lines] = window.toString('utf8', 0, blank).split('\r\n')
  const fields = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { first, fields, end: at + blank + 4 }
}

function responseOf(block: Buffer): Pick<UploadPart, 'contentType' | 'status' | 'body'> | null {
  const head = headerAt(block, 0)
  const status = Number(/^HTTP\/\S+ (\d{3})/.exec(head?.first ?? '')?.[1])
  if (!head || !status) return null
  const raw = block.subarray(head.end)
  const whole = /chunked/i.test(head.fields.get('transfer-encoding') ?? '') ? withoutChunks(raw) : raw
  const body = decoded(whole, head.fields.get('content-encoding') ?? '')
  return body ? { contentType: head.fields.get('content-type') ?? null, status, body } : null
}

/** Some tools keep the header and unpack the body: what has no chunks is taken as it is. */
function withoutChunks(raw: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < raw.length; ) {
    const end = raw.indexOf('\r\n', at)
    const line = end === -1 ? '' : raw.toString('latin1', at, Math.min(end, at + 40))
    const size = /^[0-9a-f]{1,8}\s*(?:;|$)/i.test(line) ? Number.parseInt(line, 16) : Number.NaN
    if (Number.isNaN(size)) return parts.length === 0 ? raw : Buffer.concat(parts)
    if (size === 0) break
    parts.push(raw.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}

/** Null for a body that cannot be unpacked within bounds; as it is where it turns out not to be packed. */
function decoded(body: Buffer, encoding: string): Buffer | null {
  const bounds = { maxOutputLength: largestBody }
  try {
    if (/gzip/i.test(encoding)) return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, bounds) : body
    if (/deflate/i.test(encoding)) return inflateSync(body, bounds)
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, bounds)
    return body
  } catch {
    return null
  }
}

function unpack(packed: Buffer, work: (packed: Buffer) => Buffer, part: string): Buffer {
  try {
    return work(packed)
  } catch (error) {
    throw new ExtractError(`${part}: broken or too long gzip data: ${(error as Error).message}`)
  }
}
