/** Words of a poster or screenshot, read by a text recogniser that runs offline (PP-OCR models from npm). */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

export interface PosterLine {
  text: string
  /** 0..1 */
  confidence: number
  /** pixels of the image as it was read, clockwise from the upper left */
  box: [number, number][]
}

interface Recogniser {
  detect(path: string): Promise<{ text: string; mean: number; box: [number, number][] }[]>
}

/** Longest side in pixels: larger pictures cost time without making print more readable. */
const LONGEST_SIDE = 2400
/** Refuse before decoding: a small file may unfold into gigabytes. */
const MAX_PIXELS = 60_000_000
const LEAST_CONFIDENCE = 0.6

let recogniser: Promise<Recogniser> | undefined

const load = (): Promise<Recogniser> => {
  recogniser ??= import('@gutenye/ocr-node').then(({ default: Ocr }) => Ocr.create())
  return recogniser
}

/** Lines from top to bottom. Throws an Error with one clear line when the bytes are not a picture that can be decoded. */
export async function readPoster(bytes: Uint8Array): Promise<{ text: string; lines: PosterLine[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'jianfu-poster-'))
  try {
    const file = join(folder, 'poster.png')
    await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .png({ compressionLevel: 1 })
      .toFile(file)
      .catch((cause: Error) => {
        throw new Error(`not a readable picture: ${cause.message}`, { cause })
      })
    const found = await (await load()).detect(file)
    const lines = found
      .filter((line) => line.mean >= LEAST_CONFIDENCE && line.text.trim())
      .map((line) => ({ text: line.text.trim(), confidence: line.mean, box: line.box }))
    return { text: lines.map((line) => line.text).join('\n'), lines }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
