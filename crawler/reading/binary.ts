/** Bytes that are no text at all are refused by name before anybody tries to read them. */
import { ExtractError } from '../errors.ts'

const signatures: [start: string, name: string][] = [
  ['89504e47', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['25504446', 'a PDF document'],
  ['504b0304', 'a ZIP archive or Office document'],
  ['1f8b', 'gzip data: unpack it first'],
  ['28b52ffd', 'zstd data: unpack it first'],
  ['52617221', 'a RAR archive'],
  ['377abcaf', 'a 7-Zip archive'],
  ['7f454c46', 'a program'],
  ['4d5a9000', 'a program'],
  ['d0cf11e0', 'an old Office document'],
  ['52494646', 'a media file'],
  ['494433', 'an MP3 file'],
  ['774f4646', 'a font'],
  ['774f4632', 'a font'],
]

const firstPrinted = 0x20
/** The control characters of texts: tab, line feed, form feed, return and escape. */
const inTexts = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b])
const sampleBytes = 16 * 1024
/** Of long samples every third byte tells as much; an odd step, since two-byte texts have their zeros at every second. */
const step = 3

export function refuseBinary(body: Uint8Array, contentType?: string | null): void {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 8)).toString('hex')
  for (const [signature, name] of signatures) if (start.startsWith(signature)) throw new ExtractError(`no page but ${name}`)
  if (start.startsWith('fffe') || start.startsWith('feff') || /charset\s*=\s*"?utf-?16/i.test(contentType ?? '')) return
  const length = Math.min(body.length, sampleBytes)
  const by = length > 3000 ? step : 1
  const looked = Math.ceil(length / by)
  let [nul, control] = [0, 0]
  for (let at = 0; at < length; at += by) {
    const byte = body[at] as number
    if (byte >= firstPrinted) continue
    if (byte === 0) nul += 1
    else if (!inTexts.has(byte)) control += 1
  }
  if (nul > looked * 0.02) throw new ExtractError(`binary data: ${Math.round((nul / looked) * 100)} % of the bytes are zero`)
  if (control > looked * 0.05) throw new ExtractError('binary data: too many control characters for a text')
}
