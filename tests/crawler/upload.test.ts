import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extract } from '#crawler/extract.ts'
import { readUpload, type UploadedItem } from '#crawler/reading/upload.ts'

const html =
  '<html><head><title>暑假班</title></head><body><h1>暑假班招生</h1><p>五年级数学，每周六上午上课，欢迎试听。</p></body></html>'

async function all(name: string, bytes: Buffer): Promise<UploadedItem[]> {
  const items: UploadedItem[] = []
  for await (const item of readUpload(name, bytes)) items.push(item)
  return items
}

function warcRecord(url: string, response: Buffer, type = 'response'): Buffer {
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-09-25T01:00:00Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${response.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), response, Buffer.from('\r\n\r\n')])
}
const http = (body: Buffer | string, headers = 'Content-Type: text/html; charset=utf-8') =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), Buffer.from(body)])

/** A ZIP with its directory, as small as the format allows. `claimed` lies about the unpacked size. */
function zip(files: [name: string, content: Buffer, claimed?: number][]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content, claimed = content.length] of files) {
    const packed = deflateRawSync(content)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claimed, 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, index, end])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

const page = warcRecord('https://xuehai.example/', http(html))
const external = { origin: 'external', url: 'https://xuehai.example/', claimedAt: '2021-09-25T01:00:00.000Z', status: 200 }

describe('uploaded material is marked external', () => {
  it('as a WACZ, of which only the archives are read', async () => {
    const archive = Buffer.concat([gzipSync(page), gzipSync(warcRecord('https://xuehai.example/r', http(html), 'request'))])
    const items = await all(
      'case.wacz',
      zip([
        ['datapackage.json', Buffer.from('{}')],
        ['archive/data.warc.gz', archive],
      ]),
    )
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject(external)
    const { url, body, contentType } = items[0]!
    expect(extract({ url: url!, body, contentType })).toMatchObject({ title: '暑假班', state: 'ok' })
  })

  it('as a WARC, with chunked and packed bodies', async () => {
    const chunks = `5\r\n${'<html'}\r\n${(html.length - 5).toString(16)}\r\n`
    const chunked = Buffer.concat([
      Buffer.from(chunks.slice(0, chunks.indexOf('\r\n') + 2)),
      Buffer.from(html.slice(0, 5)),
      Buffer.from('\r\n'),
      Buffer.from(`${Buffer.byteLength(html.slice(5)).toString(16)}\r\n${html.slice(5)}\r\n0\r\n\r\n`),
    ])
    const records = [
      warcRecord('https://a.example/1', http(chunked, 'Content-Type: text/html\r\nTransfer-Encoding: chunked')),
      warcRecord('https://a.example/2', http(gzipSync(html), 'Content-Type: text/html\r\nContent-Encoding: gzip')),
      warcRecord(
        'https://a.example/3',
        http(html, 'Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked'),
      ),
    ]
    const items = await all('x.warc', Buffer.concat(records))
    expect(items.map(({ body }) => Buffer.from(body).toString())).toEqual([html, html, html])
  })

  it('as a HAR, text or base64', async () => {
    const entry = (url: string, content: object) => ({
      startedDateTime: '2021-09-25T09:00:00+08:00',
      request: { url },
      response: { status: 200, content },
    })
    const har = {
      log: {
        entries: [
          entry('https://xuehai.example/', { mimeType: 'text/html; charset=gbk', text: html }),
          entry('https://xuehai.example/1.png', { mimeType: 'image/png', text: 'iVBORw0KGgo=', encoding: 'base64' }),
          entry('not an address', { text: 'x' }),
          { request: 3 },
        ],
      },
    }
    const items = await all('x.har', Buffer.from(JSON.stringify(har)))
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({ ...external, contentType: 'text/html; charset=utf-8' })
    expect(items[1]!.body[1]).toBe('P'.charCodeAt(0))
  })

  it('as a saved page or a picture', async () => {
    const saved = `<!DOCTYPE html>\n<!-- saved from url=(0023)https://xuehai.example/ -->\n${html}`
    expect(await all('a.html', Buffer.from(saved))).toMatchObject([
      { origin: 'external', url: 'https://xuehai.example/', contentType: 'text/html', part: 'a.html' },
    ])
    const single = `<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://xuehai.example/ \n saved date: Sat Sep 25 2021 09:00:00 GMT+0800 (China Standard Time)\n-->${html}`
    expect(await all('b.html', Buffer.from(single))).toMatchObject([
      { url: 'https://xuehai.example/', claimedAt: '2021-09-25T01:00:00.000Z' },
    ])
    expect(await all('c.png', Buffer.from('89504e470d0a1a0a', 'hex'))).toMatchObject([
      { url: null, claimedAt: null, contentType: 'image/png' },
    ])
  })
})

describe('uploads that are broken or hostile', () => {
  const bad: [about: string, name: string, bytes: Buffer, message: RegExp][] = [
    ['empty', 'a.wacz', Buffer.alloc(0), /empty/],
    ['a program', 'a.exe', Buffer.from('MZ\x90\0'), /is no saved page/],
    ['a ZIP without archives', 'a.zip', zip([['readme.txt', Buffer.from('x')]]), /no WACZ/],
    ['a ZIP cut short', 'a.wacz', zip([['archive/a.warc', page]]).subarray(0, 60), /broken ZIP/],
    ['a ZIP that lies about its sizes', 'a.wacz', zip([['archive/a.warc', Buffer.alloc(5_000_000), 10]]), /broken ZIP/],
    ['a ZIP that claims gigabytes', 'a.wacz', zip([['archive/a.warc', page, 0xfffffff0]]), /limit is/],
    ['a path out of the archive', 'a.wacz', zip([['../archive/a.warc', page]]), /broken ZIP/],
    ['a WARC cut short', 'a.warc', page.subarray(0, page.length - 40), /cut short/],
    ['a WARC with noise behind', 'a.warc', Buffer.concat([page, Buffer.from('noise')]), /no WARC record/],
    ['a HAR that is no JSON', 'a.har', Buffer.from('{"log": '), /broken HAR/],
    ['a HAR without entries', 'a.har', Buffer.from('{"log": {}}'), /log\.entries/],
  ]
  it.each(bad)('are refused in one line: %s', async (_, name, bytes, message) => {
    await expect(all(name, bytes)).rejects.toThrow(message)
  })

  it('packed a thousandfold are stopped', async () => {
    const bomb = gzipSync(Buffer.alloc(320 * 1024 * 1024))
    await expect(all('x.warc.gz', bomb)).rejects.toThrow(/too long gzip/)
  })
})
