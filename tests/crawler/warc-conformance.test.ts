/** What we archive is read by others' tools: each record against ISO 28500 and through a reader that is not ours. */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio'
import type { CrawledPage } from '#crawler/crawl.ts'
import { extract } from '#crawler/extract.ts'
import { readWarc } from '#crawler/reading/warc-records.ts'
import { warcInfo, warcPicture, warcRecords, warcRevisit } from '#crawler/warc.ts'
import { faultsOf, recordTypes } from '../support/check-warc.ts'

const at = '2026-11-20T01:00:00.123Z'
const agent = 'JianfuBot/0.1 (+https://jianfu.example/bot)'

function pageOf(finalUrl: string, body: Buffer, parts: Partial<CrawledPage> = {}): CrawledPage {
  return {
    url: finalUrl,
    canonicalUrl: finalUrl,
    finalUrl,
    redirects: [],
    status: 200,
    headers: { 'content-type': 'text/html' },
    tls: null,
    override: null,
    ip: '203.0.113.5',
    body,
    sha256: createHash('sha256').update(body).digest('hex'),
    fetchedAt: at,
    rendered: false,
    contentType: 'text/html',
    depth: 0,
    extract: extract({ url: finalUrl, body: html('课程') }),
    textHash: 'x',
    ...parts,
  }
}

const html = (text: string) => Buffer.from(`<html><head><title>课程</title></head><body><p>${text}</p></body></html>`)

/** Answers that have broken archives before: what they are, and the page. */
const answers: [string, CrawledPage][] = [
  ['a plain page', pageOf('http://xuehai.example/c?id=1', html('周六上课'))],
  ['an empty body', pageOf('http://xuehai.example/empty', Buffer.alloc(0), { status: 404 })],
  ['a status without a name', pageOf('http://xuehai.example/599', html('忙'), { status: 599 })],
  ['Chinese in the address', pageOf(new URL('http://学海.example/课程/初二?名=数学').href, html('课程'))],
  ['an address of IPv6', pageOf('http://[2001:db8::1]:8080/', html('课程'), { ip: '2001:db8::1' })],
  ['no known peer', pageOf('http://xuehai.example/proxied', html('课程'), { ip: null })],
  ['a packed and chunked answer', pageOf('http://xuehai.example/p', html('课'), { headers: headers('packed') })],
  ['headers on several lines', pageOf('http://xuehai.example/h', html('课'), { headers: headers('lines') })],
  ['bytes of GBK', pageOf('http://xuehai.example/gbk', Buffer.from('bfcebcb30d0a0d0abfce', 'hex'))],
  [
    'a body that looks like a record',
    pageOf('http://xuehai.example/w', Buffer.from('\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\n\r\n')),
  ],
  ['a body that looks like gzip', pageOf('http://xuehai.example/g', gzipSync('课程'))],
  [
    'a page after its scripts',
    pageOf('http://xuehai.example/js', html('课'), { rendered: true, served: Buffer.from('<div id=app>') }),
  ],
]

function headers(kind: 'packed' | 'lines'): Record<string, string> {
  return kind === 'packed'
    ? { 'content-type': 'text/html', 'content-encoding': 'gzip', 'content-length': '7', 'transfer-encoding': 'chunked' }
    : { 'content-type': 'text/html', 'set-cookie': 'a=1\r\nb=2', 'x-title': '\u00bf\u00ce' }
}

async function fileOf(pages: CrawledPage[]): Promise<Buffer> {
  const members = [await warcInfo('jianfu', '2026-11-20T01:00:00Z')]
  for (const page of pages) members.push(...(await warcRecords(page, agent)).members)
  return Buffer.concat(members)
}

describe('an archive of ours', () => {
  it.each(answers)('conforms with %s', async (_, page) => expect(await faultsOf(await fileOf([page]))).toEqual([]))

  it('conforms as a whole: pages, pictures and what was seen again', async () => {
    const pages = answers.map(([, page]) => page)
    const first = pages[0] as CrawledPage
    const picture = { ...first, url: first.url, text: '', lines: [], codes: [], contentType: 'image/png' }
    const { members } = await warcPicture(picture as unknown as Parameters<typeof warcPicture>[0], first.url, agent)
    const seen = { url: first.url, at, sha256: first.sha256, first: { url: first.url, at } }
    const revisits = await Promise.all([
      warcRevisit({ ...seen, kind: 'identical' }),
      warcRevisit({ ...seen, kind: 'not-modified' }),
    ])
    const file = Buffer.concat([await fileOf(pages), ...members, ...revisits])
    expect(await faultsOf(file)).toEqual([])
    const responses = pages.length + 1
    expect(await recordTypes(file)).toEqual({
      warcinfo: 1,
      response: responses,
      request: responses,
      metadata: responses,
      resource: 1,
      revisit: 2,
    })
  })

  it('gives another reader the address, the status and the bytes of each answer', async () => {
    for (const [what, page] of answers) {
      const responses: WARCRecord[] = []
      for await (const record of WARCParser.iterRecords([await fileOf([page])])) {
        if (record.warcType === 'response') {
          expect(Buffer.from(await record.readFully(true)), what).toEqual(Buffer.from(page.served ?? page.body))
          responses.push(record)
        }
      }
      expect(responses.map(({ warcTargetURI, httpHeaders }) => [warcTargetURI, Number(httpHeaders?.statusCode)])).toEqual([
        [page.finalUrl, page.status],
      ])
    }
  })
})

describe('the check itself', () => {
  const changes: [string, RegExp, (record: string) => string][] = [
    ['a byte of the body', /WARC-Block-Digest does not fit/, (record) => record.replace('课程</title>', '课稈</title>')],
    [
      'the digest of the payload',
      /WARC-Payload-Digest does not fit/,
      (record) => record.replace(/(Payload-Digest: sha256:)./, '$10'),
    ],
    ['the date', /WARC-Date is 2026-11-20/, (record) => record.replace(/(WARC-Date: [\d-]+)T[^\r]*/, '$1')],
    ['the address', /no WARC-Target-URI/, (record) => record.replace(/WARC-Target-URI: [^\r]*\r\n/, '')],
    ['the id', /WARC-Record-ID is missing/, (record) => record.replace(/WARC-Record-ID: [^\r]*\r\n/, '')],
    [
      'the type of the block',
      /a response of type text\/plain/,
      (record) => record.replace(/(Content-Type: )application\/http[^\r]*/, '$1text/plain'),
    ],
    ['the block digest left out', /no WARC-Block-Digest/, (record) => record.replace(/WARC-Block-Digest: [^\r]*\r\n/, '')],
  ]

  it.each(changes)('notices a change of %s', async (_, fault, change) => {
    const page = answers[0]?.[1] as CrawledPage
    const [response = Buffer.alloc(0), ...rest] = (await warcRecords(page, agent)).members
    const changed = gzipSync(Buffer.from(change(gunzipSync(response).toString())))
    const faults = await faultsOf(Buffer.concat([await warcInfo('jianfu', '2026-11-20T01:00:00Z'), changed, ...rest]))
    expect(faults.join('\n')).toMatch(fault)
  })

  it('asks a revisit for its profile, its digest and the first record', async () => {
    const seen = { url: 'http://a.example/', at, sha256: 'ab'.repeat(32), kind: 'identical' as const }
    const bare = gunzipSync(await warcRevisit({ ...seen, first: null })).toString()
    const stripped = gzipSync(bare.replace(/WARC-(?:Profile|Payload-Digest): [^\r]*\r\n/g, ''))
    const faults = await faultsOf(Buffer.concat([await warcInfo('jianfu', '2026-11-20T01:00:00Z'), stripped]))
    expect(faults.join('\n')).toMatch(/WARC-Profile[\s\S]*WARC-Payload-Digest[\s\S]*Refers-To-Target-URI[\s\S]*Refers-To-Date/)
  })
})

describe('an archive of another tool', () => {
  it('is read by ours, packed and chunked as the server sent it', async () => {
    const packed = gzipSync(html('周六上课'))
    const chunked = Buffer.concat([Buffer.from(`${packed.length.toString(16)}\r\n`), packed, Buffer.from('\r\n0\r\n\r\n')])
    const record = WARCRecord.create(
      {
        type: 'response',
        url: 'http://xuehai.example/c?id=1',
        date: '2026-11-20T01:00:00Z',
        warcVersion: 'WARC/1.1',
        httpHeaders: { 'content-type': 'text/html', 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' },
      },
      [chunked],
    )
    const file = Buffer.from(await WARCSerializer.serialize(record, { gzip: true, preferPako: true }))
    const [part] = [...readWarc(file, 'archive/data.warc.gz')]
    expect(part).toMatchObject({ url: 'http://xuehai.example/c?id=1', status: 200, claimedAt: '2026-11-20T01:00:00.000Z' })
    expect(part?.body).toEqual(html('周六上课'))
  })
})
