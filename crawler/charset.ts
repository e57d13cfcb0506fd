/**
 * From bytes to text. What the bytes themselves show beats what is declared, because pages that declare gb2312 and
 * are UTF-8, or declare nothing and are GBK, are common on Chinese sites.
 */
import { isAscii, isUtf8, transcode } from 'node:buffer'
import iconv from 'iconv-lite'

export interface Decoded {
  text: string
  charset: string
}

const wideNames: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'gb_2312-80': 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
}
const utf8Names = new Set(['utf8', 'utf-8', 'unicode-1-1-utf-8', 'utf_8'])

/** How much of the page is looked at to tell charsets apart. */
const sampleBytes = 64 * 1024

/** Without a copy of the page. */
const asUtf8 = (body: Uint8Array): string => Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8')

/** The same for bytes that are known to be UTF-8, at a sixth of the time where they are not Latin. */
const fromGoodUtf8 = (body: Uint8Array): string => transcode(body, 'utf8', 'utf16le').toString('utf16le')

export function decodeText(body: Uint8Array, contentType?: string | null): Decoded {
  const marked = byOrderMark(body)
  if (marked) return marked
  const declared = declaredCharset(body, contentType)
  if (isUtf8(body) && !isAscii(body)) return { text: fromGoodUtf8(body), charset: 'utf-8' }
  const sample = body.subarray(0, sampleBytes)
  const utf8 = utf8Errors(sample)
  const hasHighBytes = utf8.multibyte + utf8.errors > 0
  if (!hasHighBytes) return { text: asUtf8(body), charset: declared === null ? 'utf-8' : nameOf(declared) }
  // A few broken bytes (a cut character, a pasted word) do not make a UTF-8 page something else.
  if (utf8.errors === 0 || utf8.multibyte > utf8.errors * 20) return { text: asUtf8(body), charset: 'utf-8' }
  const believed = declared && !utf8Names.has(declared) && iconv.encodingExists(declared) ? declared : null
  if (believed && !isChinese(believed)) return { text: iconv.decode(Buffer.from(body), believed), charset: nameOf(believed) }
  const charset = guessChinese(sample, believed)
  return { text: iconv.decode(Buffer.from(body), wideNames[charset] ?? charset), charset }
}

function byOrderMark(body: Uint8Array): Decoded | null {
  const [a, b, c] = body
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: Buffer.from(body.subarray(3)).toString('utf8'), charset: 'utf-8' }
  if (a === 0xff && b === 0xfe) return { text: iconv.decode(Buffer.from(body.subarray(2)), 'utf-16le'), charset: 'utf-16le' }
  if (a === 0xfe && b === 0xff) return { text: iconv.decode(Buffer.from(body.subarray(2)), 'utf-16be'), charset: 'utf-16be' }
  return null
}

/** The header first, then meta or the XML declaration in the first kilobytes. Lower case, or null. */
function declaredCharset(body: Uint8Array, contentType?: string | null): string | null {
  const header = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1]
  if (header) return header.toLowerCase()
  const head = Buffer.from(body.subarray(0, 8192)).toString('latin1')
  const found =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(head)
  return found?.[1]?.toLowerCase() ?? null
}

const isChinese = (name: string) => name.startsWith('gb') || name.startsWith('big5') || name === 'x-gbk' || name === 'cp936'

function nameOf(declared: string): string {
  if (utf8Names.has(declared)) return 'utf-8'
  return declared.startsWith('gb') && declared !== 'gb18030' ? 'gbk' : declared
}

function utf8Errors(bytes: Uint8Array): { multibyte: number; errors: number } {
  let multibyte = 0
  let errors = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number
    if (byte < 0x80) {
      at += 1
      continue
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0
    let good = length > 0
    for (let next = 1; good && next < length && at + next < bytes.length; next += 1)
      good = ((bytes[at + next] as number) & 0xc0) === 0x80
    if (good) multibyte += 1
    else errors += 1
    at += good ? length : 1
  }
  return { multibyte, errors }
}

/** Which reading gives everyday Chinese: frequent characters decide between GBK and Big5; a declaration tips a draw. */
function guessChinese(sample: Uint8Array, declared: string | null): string {
  const score = (charset: string) => commonness(iconv.decode(Buffer.from(sample), charset))
  const gbk = score('gb18030') + (declared?.startsWith('gb') ? 0.05 : 0)
  const big5 = score('big5') + (declared?.startsWith('big5') ? 0.05 : 0)
  if (big5 > gbk) return 'big5'
  return declared === 'gb18030' ? 'gb18030' : 'gbk'
}

const frequent = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并提直题題党程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据處处府网網站首页頁联聯系繫教育培训訓校课課师師班名报報',
)

/** Share of frequent characters among all non-ASCII ones, less the share of undecodable and private ones. */
function commonness(text: string): number {
  let known = 0
  let broken = 0
  let all = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (code < 0x80) continue
    all += 1
    if (frequent.has(character) || (code >= 0x3000 && code <= 0x3002) || code === 0xff0c) known += 1
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) broken += 1
  }
  return all === 0 ? 0 : (known - 2 * broken) / all
}
