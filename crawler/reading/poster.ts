/** What a poster or screenshot says: its printed words (PP-OCR models from npm, offline) and its QR codes, with their places. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Code, readCodes } from './codes.ts'
import { decodePicture, inOriginal, type Picture, sharpOf } from './picture.ts'
import { whenStarted } from './when-started.ts'

export interface PosterLine {
  text: string
  /** 0..1 */
  confidence: number
  /** pixels of the original picture, clockwise from the upper left */
  box: [number, number][]
}

export interface Poster {
  width: number
  height: number
  /** the lines, from top to bottom */
  text: string
  lines: PosterLine[]
  codes: Code[]
  /** web addresses among the codes, which a crawler may queue */
  links: { url: string; kind: 'qr' }[]
}

interface Recogniser {
  detect(path: string): Promise<{ text: string; mean: number; box: [number, number][] }[]>
}

const leastConfidence = 0.6
/** The recogniser stretches pictures to whole cells of so many pixels; filled up with white, nothing is stretched. */
const cell = 32

let recogniser: Promise<Recogniser> | undefined

const load = (): Promise<Recogniser> => {
  recogniser ??= start()
  return recogniser
}

async function start(): Promise<Recogniser> {
  const { default: Ocr } = await import('@gutenye/ocr-node')
  // required, not imported: once started it has a `then` that yields itself, and whoever awaits it waits for ever
  const require = createRequire(import.meta.url)
  await whenStarted(require('@techstark/opencv-js'))
  return Ocr.create()
}

let busy: Promise<unknown> = Promise.resolve()
/** The recogniser fills all processors by itself; two pictures at once would only need more memory. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const mine = busy.then(work)
  busy = mine.catch(() => {})
  return mine
}

/** Throws `ExtractError` with one clear line when the bytes are not a picture that can be decoded. */
export async function readPoster(bytes: Uint8Array): Promise<Poster> {
  const picture = await decodePicture(bytes)
  const codes = await readCodes(picture)
  const lines = await readLines(picture)
  const links = [...new Set(codes.map(({ text }) => webAddress(text)).filter((url) => url !== null))]
  return {
    width: picture.width,
    height: picture.height,
    text: lines.map((line) => line.text).join('\n'),
    lines,
    codes,
    links: links.map((url) => ({ url, kind: 'qr' })),
  }
}

function webAddress(text: string): string | null {
  const address = /^(?:https?:)?\/\/\S+$/i.test(text.trim()) ? text.trim().replace(/^\/\//, 'https://') : null
  return address && URL.canParse(address) ? new URL(address).href : null
}

async function readLines(picture: Picture): Promise<PosterLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jianfu-poster-'))
  try {
    const file = join(folder, 'poster.png')
    const missing = (side: number) => (cell - (side % cell)) % cell
    await sharpOf(picture)
      .extend({ right: missing(picture.readWidth), bottom: missing(picture.readHeight), background: '#ffffff' })
      .png({ compressionLevel: 1 })
      .toFile(file)
    const found = await alone(async () => (await load()).detect(file))
    return found
      .filter((line) => line.mean >= leastConfidence && line.text.trim())
      .map(({ text, mean, box }) => ({
        text: text.trim(),
        confidence: mean,
        box: box.map((point) => inOriginal(picture, point)),
      }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
