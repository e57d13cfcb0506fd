/** Fetched pages as WARC/1.1 (ISO 28500): one gzip member a record, so that any record can be read by itself. */
import { createHash, randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { CrawledPage } from './crawl.ts'
import type { Fetched } from './fetch-page.ts'
import type { SeenPicture } from './page-pictures.ts'

const packAside = promisify(gzip)
/** Bytes that are packed on the spot: handing them to another thread costs more than the quarter of a millisecond that this takes. */
const packedHere = 32 * 1024
const pack = async (bytes: Buffer): Promise<Buffer> => (bytes.length <= packedHere ? gzipSync(bytes) : packAside(bytes))
const crlf = '\r\n'

interface RecordParts {
  type: 'warcinfo' | 'response' | 'request' | 'metadata' | 'resource' | 'revisit'
  date: string
  contentType: string
  block: Uint8Array
  headers?: Record<string, string>
  /** bytes of the block before the payload */
  payloadAt?: number
  /** of a payload that lies elsewhere */
  payloadDigest?: string
}

export const warcInfo = (software: string, date: string): Promise<Buffer> =>
  record({
    type: 'warcinfo',
    date,
    contentType: 'application/warc-fields',
    block: Buffer.from(`software: ${software}${crlf}format: WARC File Format 1.1${crlf}`),
  })

/** A page as records of its own. */
export interface PageRecords {
  members: Buffer[]
  /** which of them holds `page.body` */
  main: number
}

/** The answer as served, what was asked, what the crawler noted about it, and the page after its scripts where they ran. */
export async function warcRecords(page: CrawledPage, userAgent: string): Promise<PageRecords> {
  const answerId = recordId()
  const shared = { date: secondOf(page.fetchedAt) }
  const target = { 'WARC-Target-URI': page.finalUrl }
  const linked = { ...target, 'WARC-Concurrent-To': answerId }
  const asked = { ...shared, contentType: 'application/http; msgtype=request', block: requestBlock(page, userAgent) }
  const notes = { ...shared, contentType: 'application/json', block: Buffer.from(JSON.stringify(notesOf(page))) }
  const dom = { ...shared, contentType: 'text/html; charset=utf-8', block: page.body, payloadAt: 0 }
  const members = await Promise.all([
    record({
      ...shared,
      ...answerOf(page, page.served ?? page.body),
      headers: { ...target, ...addressOf(page), 'WARC-Record-ID': answerId },
    }),
    record({ ...asked, type: 'request', headers: linked }),
    record({ ...notes, type: 'metadata', headers: linked }),
    ...(page.rendered ? [record({ ...dom, type: 'resource', headers: linked })] : []),
  ])
  return { members, main: page.rendered ? 3 : 0 }
}

/** A picture of a page as served, what was asked, and the page on which it stood. */
export async function warcPicture(picture: SeenPicture, page: string, userAgent: string): Promise<PageRecords> {
  const answerId = recordId()
  const shared = { date: secondOf(picture.fetchedAt) }
  const target = { 'WARC-Target-URI': picture.finalUrl }
  const linked = { ...target, 'WARC-Concurrent-To': answerId }
  const { url, sha256, redirects, tls } = picture
  const notes = Buffer.from(JSON.stringify({ url, sha256, redirects, tls, page }))
  const members = await Promise.all([
    record({
      ...shared,
      ...answerOf(picture, picture.body),
      headers: { ...target, ...addressOf(picture), 'WARC-Record-ID': answerId },
    }),
    record({
      ...shared,
      type: 'request',
      contentType: 'application/http; msgtype=request',
      block: requestBlock(picture, userAgent),
      headers: linked,
    }),
    record({ ...shared, type: 'metadata', contentType: 'application/json', block: notes, headers: linked }),
  ])
  return { members, main: 0 }
}

/** WARC dates have no fractions here. */
const secondOf = (at: string): string => at.replace(/\.\d+Z$/, 'Z')

function answerOf(answer: Fetched, body: Uint8Array): Pick<RecordParts, 'type' | 'contentType' | 'block' | 'payloadAt'> {
  const head = responseHead(answer, body.length)
  const contentType = 'application/http; msgtype=response'
  return { type: 'response', contentType, block: Buffer.concat([head, body]), payloadAt: head.length }
}

const addressOf = ({ ip }: Fetched): Record<string, string> => (ip ? { 'WARC-IP-Address': ip } : {})

function notesOf({ url, canonicalUrl, redirects, rendered, sha256, textHash, depth, tls, override, extract }: CrawledPage) {
  const { charset, state, kind, title } = extract
  return { url, canonicalUrl, redirects, rendered, sha256, textHash, depth, tls, override, charset, state, kind, title }
}

/** A page that was seen again and had not changed. */
export interface Revisit {
  url: string
  at: string
  /** hexadecimal, of the bytes that are on file */
  sha256: string
  kind: 'identical' | 'not-modified'
  /** the record that holds the bytes; null where the archive does not have it */
  first: { url: string; at: string } | null
}

const profiles = {
  identical: 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
  'not-modified': 'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
}

/** Names the bytes by their digest and their first record (ISO 28500, 6.7) and repeats nothing: an unchanged page costs next to nothing. */
export const warcRevisit = ({ url, at, sha256, kind, first }: Revisit): Promise<Buffer> =>
  record({
    type: 'revisit',
    date: secondOf(at),
    contentType: 'application/http; msgtype=response',
    block: Buffer.alloc(0),
    payloadDigest: base32Of(Buffer.from(sha256, 'hex')),
    headers: { 'WARC-Target-URI': url, 'WARC-Profile': profiles[kind], ...(first ? refersTo(first) : {}) },
  })

const refersTo = ({ url, at }: { url: string; at: string }) => ({
  'WARC-Refers-To-Target-URI': url,
  'WARC-Refers-To-Date': secondOf(at),
})

const recordId = () => `<urn:uuid:${randomUUID()}>`

async function record({ type, date, contentType, block, headers = {}, payloadAt, payloadDigest }: RecordParts): Promise<Buffer> {
  const payload = payloadDigest ?? (payloadAt === undefined ? undefined : digest(block.subarray(payloadAt)))
  const fields: Record<string, string> = {
    'WARC-Type': type,
    'WARC-Record-ID': recordId(),
    ...headers,
    'WARC-Date': date,
    ...(block.length > 0 ? { 'WARC-Block-Digest': digest(block) } : {}),
    ...(payload ? { 'WARC-Payload-Digest': payload } : {}),
    'Content-Type': contentType,
    'Content-Length': String(block.length),
  }
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}${crlf}`)
  return pack(Buffer.concat([Buffer.from(`WARC/1.1${crlf}${head.join('')}${crlf}`), block, Buffer.from(crlf + crlf)]))
}

/** The body is stored unpacked, so headers that speak of its packing are kept under another name. */
function responseHead({ status, headers }: Fetched, length: number): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => {
    const packing = /^(content-encoding|transfer-encoding|content-length)$/i.test(name)
    return `${packing ? `x-archive-orig-${name}` : name}: ${value.replace(/[\r\n]+/g, ' ')}${crlf}`
  })
  return Buffer.from(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}${crlf}${lines.join('')}content-length: ${length}${crlf}${crlf}`,
    'latin1',
  )
}

function requestBlock({ finalUrl }: Fetched, userAgent: string): Buffer {
  const { host, pathname, search } = new URL(finalUrl)
  return Buffer.from(
    `GET ${pathname}${search} HTTP/1.1${crlf}host: ${host}${crlf}user-agent: ${userAgent}${crlf}${crlf}`,
    'latin1',
  )
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const digest = (bytes: Uint8Array): string => base32Of(createHash('sha256').update(bytes).digest())

/** As WARC files name a digest: RFC 4648 base32. */
function base32Of(hash: Uint8Array): string {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of hash) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += base32[(held >>> (bits - 5)) & 31]
      bits -= 5
    }
    held &= (1 << bits) - 1
  }
  if (bits > 0) text += base32[(held << (5 - bits)) & 31]
  return `sha256:${text}${'='.repeat((8 - (text.length % 8)) % 8)}`
}
