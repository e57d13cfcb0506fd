/** QR codes in a picture: where they stand and what they say. Decoded offline by ZXing, compiled to WebAssembly. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { inOriginal, type Picture, sharpOf } from './picture.ts'

export interface Code {
  /** what the code says, at most 4,000 characters */
  text: string
  /** pixels of the original picture, clockwise from the code's own upper left */
  box: [number, number][]
}

const longestText = 4000
const mostCodes = 20
/** Small codes are found in an enlarged copy, if the copy stays below so many pixels a side. */
const mostEnlarged = 3000

let ready: Promise<unknown> | undefined
/** The decoder would ask the network for its program; it is handed the one in the package instead. */
function prepare(): Promise<unknown> {
  ready ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).then((wasm) =>
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true }),
  )
  return ready
}

type Look = (red: number, green: number, blue: number) => number
const looks: Look[] = [
  (red, green, blue) => (red * 77 + green * 150 + blue * 29) >> 8,
  (_red, _green, blue) => blue,
  (_red, green) => green,
  (red) => red,
]

/**
 * As grey, enlarged where that is possible, then in each colour alone (orange on white is hardly darker as grey): the
 * first look that finds a code is believed.
 */
export async function readCodes(picture: Picture): Promise<Code[]> {
  await prepare()
  const plain = await decode(picture, picture.pixels, 1, looks[0] as Look)
  if (plain.length > 0) return plain
  const factor = Math.max(picture.readWidth, picture.readHeight) * 2 <= mostEnlarged ? 2 : 1
  const pixels = await enlarged(picture, factor)
  for (const look of looks) {
    const found = await decode(picture, pixels, factor, look)
    if (found.length > 0) return found
  }
  return []
}

const enlarged = (picture: Picture, factor: number): Promise<Buffer> | Buffer =>
  factor === 1
    ? picture.pixels
    : sharpOf(picture)
        .resize({ width: picture.readWidth * factor, height: picture.readHeight * factor, kernel: 'cubic' })
        .raw()
        .toBuffer()

async function decode(picture: Picture, pixels: Buffer, factor: number, look: Look): Promise<Code[]> {
  const [width, height] = [picture.readWidth * factor, picture.readHeight * factor]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let from = 0, to = 0; to < data.length; from += 3, to += 4) {
    data.fill(look(pixels[from] as number, pixels[from + 1] as number, pixels[from + 2] as number), to, to + 3)
    data[to + 3] = 255
  }
  const image = { data, width, height, colorSpace: 'srgb' } as ImageData
  const results = await readBarcodes(image, {
    formats: ['QRCode'],
    tryHarder: true,
    tryDenoise: true,
    maxNumberOfSymbols: mostCodes,
  })
  return results.filter(({ isValid, text }) => isValid && text !== '').map((result) => toCode(result, picture, factor))
}

function toCode({ text, position }: ReadResult, picture: Picture, factor: number): Code {
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft]
  return {
    text: text.slice(0, longestText),
    box: corners.map(({ x, y }) => inOriginal(picture, [x / factor, y / factor])),
  }
}
