/** What a sent file really is, and a copy that is safe to show: decoded and written anew, without place, device or hidden content. */
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { Refusal } from '#api/errors.ts'

/** By content, never by name or by what the sender claims. */
const takenTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
type TakenType = (typeof takenTypes)[number]

const largestPicture = 40_000_000
const widest = 2560

export async function typeOf(bytes: Buffer): Promise<TakenType> {
  if (bytes.length === 0) throw new Refusal('unreadable-file', { detail: { zh: '文件为空', en: 'The file is empty' } })
  const found = (await fileTypeFromBuffer(bytes))?.mime
  const type = takenTypes.find((taken) => taken === found)
  if (type) return type
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

/** null for PDF, which cannot be written anew; it is only ever handed out as a download. */
export async function showCopy(bytes: Buffer, type: TakenType): Promise<Buffer | null> {
  if (type === 'application/pdf') return null
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
