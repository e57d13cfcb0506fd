/** Fetched pages as WARC/1.1 (ISO 28500): one gzip member a record, so that any record can be read by itself. */
import { createHash, randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { CrawledPage } from './crawl.ts'

const pack = promisify(gzip)
const crlf = '\r\n'

interface RecordParts {
  type: 'warcinfo' | 'response' | 'request' | 'metadata' | 'resource'
  date: string
  contentType: string
  block: Uint8Array
  headers?: Record<string, string>
  /** bytes of the block before the payload */
  payloadAt?: number
}

export const warcInfo = (software: string, date: string): Promise<Buffer> =>
  record({
    type: 'warcinfo',
    date,
    contentType: 'application/warc-fields',
    block: Buffer.from(`software: ${software}${crlf}format: WARC File Format 1.1${crlf}`),
  })

/** The answer, what was asked, and what the crawler noted about it. */
export async function warcRecords(page: CrawledPage, userAgent: string): Promise<Buffer> {
  const date = page.fetchedAt.replace(/\.\d+Z$/, 'Z')
  const target = { 'WARC-Target-URI': page.finalUrl }
  const answerId = recordId()
  const head = responseHead(page)
  const linked = { ...target, 'WARC-Concurrent-To': answerId }
  const answer: RecordParts = page.rendered
    ? { type: 'resource', date, contentType: 'text/html; charset=utf-8', block: page.body, payloadAt: 0 }
    : {
        type: 'response',
        date,
        contentType: 'application/http; msgtype=response',
        block: Buffer.concat([head, page.body]),
        payloadAt: head.length,
      }
  const address: Record<string, string> = page.ip ? { 'WARC-IP-Address': page.ip } : {}
  const { url, canonicalUrl, redirects, rendered, sha256, textHash, depth, extract } = page
  const notes = {
    url,
    canonicalUrl,
    redirects,
    rendered,
    sha256,
    textHash,
    depth,
    charset: extract.charset,
    state: extract.state,
    kind: extract.kind,
    title: extract.title,
  }
  return Buffer.concat([
    await record({ ...answer, headers: { ...target, ...address, 'WARC-Record-ID': answerId } }),
    await record({
      type: 'request',
      date,
      contentType: 'application/http; msgtype=request',
      block: requestBlock(page, userAgent),
      headers: linked,
    }),
    await record({
      type: 'metadata',
      date,
      contentType: 'application/json',
      block: Buffer.from(JSON.stringify(notes)),
      headers: linked,
    }),
  ])
}

const recordId = () => `<urn:uuid:${randomUUID()}>`

async function record({ type, date, contentType, block, headers = {}, payloadAt }: RecordParts): Promise<Buffer> {
  const fields: Record<string, string> = {
    'WARC-Type': type,
    'WARC-Record-ID': recordId(),
    ...headers,
    'WARC-Date': date,
    'WARC-Block-Digest': digest(block),
    ...(payloadAt === undefined ? {} : { 'WARC-Payload-Digest': digest(block.subarray(payloadAt)) }),
    'Content-Type': contentType,
    'Content-Length': String(block.length),
  }
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}${crlf}`)
  return pack(Buffer.concat([Buffer.from(`WARC/1.1${crlf}${head.join('')}${crlf}`), block, Buffer.from(crlf + crlf)]))
}

/** The body is stored unpacked, so headers that speak of its packing are kept under another name. */
function responseHead({ status, headers, body }: CrawledPage): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => {
    const packing = /^(content-encoding|transfer-encoding|content-length)$/i.test(name)
    return `${packing ? `x-archive-orig-${name}` : name}: ${value.replace(/[\r\n]+/g, ' ')}${crlf}`
  })
  return Buffer.from(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}${crlf}${lines.join('')}content-length: ${body.length}${crlf}${crlf}`,
    'latin1',
  )
}

function requestBlock({ finalUrl }: CrawledPage, userAgent: string): Buffer {
  const { host, pathname, search } = new URL(finalUrl)
  return Buffer.from(
    `GET ${pathname}${search} HTTP/1.1${crlf}host: ${host}${crlf}user-agent: ${userAgent}${crlf}${crlf}`,
    'latin1',
  )
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function digest(bytes: Uint8Array): string {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of createHash('sha256').update(bytes).digest()) {
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
