/** What a sent file really is, and a copy that is safe to show: decoded and written anew, without place, device or hidden content. */
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { Refusal } from '#api/errors.ts'

/** By content, never by name or by what the sender claims. */
const paperTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf']
/** What phones and chat programs make when they record. */
const recordingTypes: readonly string[] = [
  ...['audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/aac', 'audio/amr', 'audio/wav', 'audio/ogg'],
  ...['video/mp4', 'video/quicktime', 'video/webm', 'video/3gpp', 'video/x-m4v'],
]
/** Voices and faces: handed out to staff as they came, never packed for others. */
export const isRecording = (mediaType: string): boolean => recordingTypes.includes(mediaType)

const largestPicture = 40_000_000
const widest = 2560

/** `recordings`: whether sound and films are taken, too. */
export async function typeOf(bytes: Buffer, { recordings = false } = {}): Promise<string> {
  if (bytes.length === 0) throw new Refusal('unreadable-file', { detail: { zh: '文件为空', en: 'The file is empty' } })
  // a codec may be named behind the type
  const found = (await fileTypeFromBuffer(bytes))?.mime.split(';')[0]
  if (found && (paperTypes.includes(found) || (recordings && isRecording(found)))) return found
  if (found?.startsWith('image/hei')) {
    const detail = { zh: '请将 HEIC 照片转换为 JPEG 后再上传', en: 'Please send HEIC photos as JPEG' }
    throw new Refusal('unsupported-file', { detail })
  }
  throw new Refusal('unsupported-file')
}

let working: Promise<unknown> = Promise.resolve()

/** One picture at a time: each may take 160 MB while it is decoded. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = working.then(work)
  working = turn.catch(() => undefined)
  return turn
}

/** null for PDF and recordings, which cannot be written anew; they are only ever handed out as downloads. */
export async function showCopy(bytes: Buffer, type: string): Promise<Buffer | null> {
  if (!type.startsWith('image/')) return null
  return inTurn(async () => {
    try {
      const picture = sharp(bytes, { limitInputPixels: largestPicture, failOn: 'error' }).rotate()
      const resized = picture.resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
      return await (type === 'image/png' ? resized.png() : resized.jpeg({ quality: 85 })).toBuffer()
    } catch {
      throw new Refusal('unreadable-file')
    }
  })
}

/** The copy of a WebP is a JPEG. */
export const shownType = (type: string): string => (type === 'image/webp' ? 'image/jpeg' : type)
