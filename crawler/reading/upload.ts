/**
 * Material that others recorded: a saved page, a web archive (WACZ, WARC, HAR), a screenshot or poster. It shows what
 * somebody says was there, so everything read from it is marked `external` and never counts as our own capture.
 */
import { ExtractError } from '../errors.ts'
import { readHar } from './har.ts'
import type { UploadPart } from './upload-part.ts'
import { readWacz } from './wacz.ts'
import { readWarc } from './warc-records.ts'

export interface UploadedItem extends UploadPart {
  origin: 'external'
}

/** Bytes of an upload, and of all that is unpacked from it. */
const largestUpload = 100 * 1024 * 1024
const largestContent = 400 * 1024 * 1024
const mostItems = 20_000

/** Yields responses one by one. Throws `ExtractError` with one line for what is none of these, or grows beyond all bounds. */
export async function* readUpload(name: string, bytes: Uint8Array): AsyncGenerator<UploadedItem> {
  if (bytes.length === 0) throw new ExtractError(`${name} is empty`)
  if (bytes.length > largestUpload) throw new ExtractError(`${name} has ${bytes.length} bytes; the limit is ${largestUpload}`)
  let count = 0
  let size = 0
  for await (const item of partsOf(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    count += 1
    size += item.body.length
    if (count > mostItems) throw new ExtractError(`${name} holds more than ${mostItems} responses`)
    if (size > largestContent) throw new ExtractError(`${name} unfolds into more than ${largestContent} bytes`)
    yield { ...item, origin: 'external' }
  }
}

function partsOf(name: string, bytes: Buffer): AsyncIterable<UploadPart> | Iterable<UploadPart> {
  const start = bytes.toString('latin1', 0, 512)
  if (start.startsWith('PK\x03\x04')) return readWacz(bytes)
  if (start.startsWith('WARC/') || (start.startsWith('\x1f\x8b') && /\.warc(\.gz)?$/i.test(name))) return readWarc(bytes, name)
  if (/^\s*\{/.test(start) && /\.har$/i.test(name)) return readHar(bytes)
  const type = pictureType(start) ?? (/<(?:!doctype|html|head|body|meta|\?xml)/i.test(start) ? 'text/html' : null)
  if (!type) throw new ExtractError(`${name} is no saved page, web archive (WACZ, WARC, HAR) or picture`)
  const saved = type === 'text/html' ? savedFrom(bytes) : { url: null, claimedAt: null }
  return [{ ...saved, contentType: type, status: null, body: bytes, part: name }]
}

function pictureType(start: string): string | null {
  if (start.startsWith('\x89PNG')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('GIF8')) return 'image/gif'
  return start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP' ? 'image/webp' : null
}

/** Browsers note in a comment where a page was saved from; SingleFile adds the date. */
function savedFrom(bytes: Buffer): { url: string | null; claimedAt: string | null } {
  const head = bytes.toString('utf8', 0, 4096)
  const url =
    /saved from url=\(\d+\)(https?:\/\/[^\s>]{1,2000})/i.exec(head)?.[1] ?? /^\s*url:\s*(https?:\/\/\S{1,2000})/im.exec(head)?.[1]
  const date = /^\s*saved date:\s*([^\n(]{10,60})/im.exec(head)?.[1]
  const time = date ? Date.parse(date.trim()) : Number.NaN
  return { url: url && URL.canParse(url) ? url : null, claimedAt: Number.isNaN(time) ? null : new Date(time).toISOString() }
}
