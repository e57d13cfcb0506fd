import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { CrawledPage } from '#crawler/crawl.ts'
import { extract } from '#crawler/extract.ts'
import { warcInfo, warcRecords, warcRevisit } from '#crawler/warc.ts'

const body = Buffer.from('<html><head><title>课程</title></head><body><p>周六上课</p></body></html>')
const url = 'http://xuehai.example/c?id=1'
const page: CrawledPage = {
  url,
  canonicalUrl: url,
  finalUrl: url,
  redirects: [],
  status: 200,
  headers: { 'content-type': 'text/html', 'content-encoding': 'gzip', 'content-length': '7' },
  tls: null,
  override: null,
  ip: '203.0.113.5',
  body,
  sha256: createHash('sha256').update(body).digest('hex'),
  fetchedAt: '2021-09-25T01:00:00.123Z',
  rendered: false,
  contentType: 'text/html',
  depth: 0,
  extract: extract({ url, body }),
  textHash: 'x',
}

/** One gzip member a record: each begins with the magic bytes and unpacks alone. */
function members(bytes: Buffer): Buffer[] {
  const starts: number[] = []
  for (let at = bytes.indexOf('1f8b08', 0, 'hex'); at !== -1; at = bytes.indexOf('1f8b08', at + 1, 'hex')) starts.push(at)
  return starts.map((start, index) => gunzipSync(bytes.subarray(start, starts[index + 1])))
}

interface Parsed {
  headers: Map<string, string>
  block: Buffer
  rest: string
}
function parse(record: Buffer): Parsed {
  const end = record.indexOf('\r\n\r\n')
  const [version, ...lines] = record.subarray(0, end).toString().split('\r\n')
  expect(version).toBe('WARC/1.1')
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]))
  const length = Number(headers.get('Content-Length'))
  return { headers, block: record.subarray(end + 4, end + 4 + length), rest: record.subarray(end + 4 + length).toString() }
}

/** RFC 4648 from the tail of big integers: another way than the writer's. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const text = (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
  return text.padEnd(Math.ceil(text.length / 8) * 8, '=')
}
const digest = (bytes: Buffer) => `sha256:${base32(createHash('sha256').update(bytes).digest())}`

describe('the archive', () => {
  it('has one member a record, with lengths and digests that hold', async () => {
    const records = members(
      Buffer.concat([await warcInfo('jianfu', '2021-09-25T01:00:00Z'), ...(await warcRecords(page, 'JianfuBot/0.1')).members]),
    ).map(parse)
    expect(records.map(({ headers }) => headers.get('WARC-Type'))).toEqual(['warcinfo', 'response', 'request', 'metadata'])
    for (const { headers, block, rest } of records) {
      expect(rest).toBe('\r\n\r\n')
      expect(headers.get('WARC-Block-Digest')).toBe(digest(block))
      expect(headers.get('WARC-Record-ID')).toMatch(/^<urn:uuid:[0-9a-f-]{36}>$/)
      expect(headers.get('WARC-Date')).toBe('2021-09-25T01:00:00Z')
    }
    const [, response, request] = records as [Parsed, Parsed, Parsed]
    const cut = response.block.indexOf('\r\n\r\n') + 4
    expect(response.block.subarray(cut)).toEqual(body)
    expect(response.headers.get('WARC-Payload-Digest')).toBe(digest(body))
    expect(response.headers.get('WARC-IP-Address')).toBe('203.0.113.5')
    expect(response.headers.get('WARC-Target-URI')).toBe(url)
    const head = response.block.subarray(0, cut).toString()
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(head).toContain('x-archive-orig-content-encoding: gzip')
    expect(head).toContain(`content-length: ${body.length}\r\n`)
    expect(head).not.toMatch(/\r\ncontent-encoding/)
    expect(request.headers.get('WARC-Concurrent-To')).toBe(response.headers.get('WARC-Record-ID'))
  })

  it('keeps a rendered page as a resource beside what the server sent', async () => {
    const served = Buffer.from('<div id="app"></div>')
    const { members: all, main } = await warcRecords({ ...page, rendered: true, served }, 'JianfuBot/0.1')
    const records = members(Buffer.concat(all)).map(parse)
    expect(records[main]?.headers.get('WARC-Type')).toBe('resource')
    expect(records[main]?.block).toEqual(body)
    expect(records[0]?.headers.get('WARC-Payload-Digest')).toBe(digest(served))
    expect(records[0]?.block.subarray(-served.length)).toEqual(served)
  })

  it('notes an unchanged page as a revisit that names the old bytes and repeats none', async () => {
    const sha256 = createHash('sha256').update(body).digest('hex')
    const revisit = await warcRevisit({
      url,
      at: '2021-09-26T01:00:00.000Z',
      sha256,
      kind: 'not-modified',
      first: { url, at: page.fetchedAt },
    })
    const { headers, block } = parse(gunzipSync(revisit))
    expect(headers.get('WARC-Type')).toBe('revisit')
    expect(headers.get('WARC-Profile')).toMatch(/server-not-modified$/)
    expect(headers.get('WARC-Payload-Digest')).toBe(digest(body))
    expect(headers.get('WARC-Target-URI')).toBe(url)
    expect(block).toHaveLength(0)
  })
})
