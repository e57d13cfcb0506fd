/** The text of a file in pieces, whatever charset it is in: memory stays flat however long the file is. */
import { createReadStream } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import iconv from 'iconv-lite'
import { decodeText } from '#crawler/charset.ts'

const bytesAtOnce = 64 * 1024

/** UTF-8, UTF-16 or GBK: told apart by the bytes, so the file is read twice. */
export async function* fileText(file: string | Buffer): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(await charsetOf(file))
  for await (const piece of piecesOf(file)) {
    yield decoder.write(piece)
    await breathe()
  }
  yield decoder.end() ?? ''
}

async function* piecesOf(file: string | Buffer): AsyncGenerator<Buffer> {
  if (typeof file === 'string') yield* createReadStream(file, { highWaterMark: bytesAtOnce }) as AsyncIterable<Buffer>
  else for (let from = 0; from < file.length; from += bytesAtOnce) yield file.subarray(from, from + bytesAtOnce)
}

const isHigh = (byte: number): boolean => byte >= 0x80
const isMarked = (head: Buffer): boolean => /^(efbbbf|fffe|feff)/.test(head.subarray(0, 3).toString('hex'))

/** What is UTF-8 to its last byte is UTF-8; else what stands around the first byte that is not plain ASCII decides. */
async function charsetOf(file: string | Buffer): Promise<string> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let telling = Buffer.alloc(0)
  let isUtf8 = true
  let isFirst = true
  for await (const piece of piecesOf(file)) {
    if (isFirst && isMarked(piece)) return iconvName(decodeText(piece).charset)
    isFirst = false
    if (telling.length > 0 || piece.some(isHigh))
      if (telling.length < bytesAtOnce)
        telling = Buffer.concat([telling, telling.length > 0 ? piece : piece.subarray(piece.findIndex(isHigh))])
    isUtf8 &&= decodes(strict, piece)
    if (!isUtf8 && telling.length >= bytesAtOnce) break
  }
  return isUtf8 && decodes(strict) ? 'utf-8' : iconvName(decodeText(telling).charset)
}

/** Whatever calls itself GBK may hold signs of the larger set. */
const iconvName = (charset: string): string => (charset.startsWith('gb') ? 'gb18030' : charset)

function decodes(strict: TextDecoder, piece?: Buffer): boolean {
  try {
    strict.decode(piece, { stream: piece !== undefined })
    return true
  } catch {
    return false
  }
}
