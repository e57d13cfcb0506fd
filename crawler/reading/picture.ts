/**
 * A picture decoded within bounds and laid out for reading. Everything read from it is told in pixels of the picture as
 * a person sees it: turned upright, in its own size.
 */
import sharp from 'sharp'
import { ExtractError } from '../errors.ts'

/** Refuse before decoding: a small file may unfold into gigabytes. */
const mostPixels = 60_000_000
/** Longest side in pixels: larger pictures cost time without making print more readable. */
const longestSide = 2400

export interface Picture {
  /** of the original, upright */
  width: number
  height: number
  /** the picture as it is read is so many times the original, at most 1 */
  scale: number
  /** RGB, three bytes a pixel, transparent parts white */
  pixels: Buffer
  readWidth: number
  readHeight: number
}

/** Throws `ExtractError` with one clear line when the bytes are not a picture that can be decoded. */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, pages: 1 }).rotate()
    const { data, info } = await image
      .clone()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const {
      width = info.width,
      height = info.height,
      orientation = 1,
    } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
    const upright = orientation >= 5 ? { width: height, height: width } : { width, height }
    return {
      ...upright,
      scale: info.width / upright.width,
      pixels: info.channels === 3 ? data : threeChannels(data, info.channels),
      readWidth: info.width,
      readHeight: info.height,
    }
  } catch (error) {
    throw new ExtractError(`not a readable picture: ${(error as Error).message.split('\n')[0]}`)
  }
}

function threeChannels(data: Buffer, channels: number): Buffer {
  const pixels = Buffer.alloc((data.length / channels) * 3)
  for (let from = 0, to = 0; from < data.length; from += channels, to += 3)
    for (let channel = 0; channel < 3; channel += 1) pixels[to + channel] = data[from + Math.min(channel, channels - 1)] as number
  return pixels
}

/** From pixels of the picture as it was read to those of the original. */
export const inOriginal = ({ scale, width, height }: Picture, [x, y]: [number, number]): [number, number] => [
  Math.min(width, Math.max(0, Math.round(x / scale))),
  Math.min(height, Math.max(0, Math.round(y / scale))),
]

export const sharpOf = ({ pixels, readWidth, readHeight }: Picture) =>
  sharp(pixels, { raw: { width: readWidth, height: readHeight, channels: 3 } })
