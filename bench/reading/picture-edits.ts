/** What people do to a poster before they post it again. Each edit is deterministic. */
import sharp from 'sharp'

const cut = async (bytes: Buffer, left: number, top: number, right: number, bottom: number) => {
  const { width, height } = await sharp(bytes).metadata()
  const [x, y] = [Math.round(width * left), Math.round(height * top)]
  const region = { left: x, top: y, width: Math.round(width * (1 - right)) - x, height: Math.round(height * (1 - bottom)) - y }
  return sharp(bytes).extract(region).png().toBuffer()
}

export const pictureEdits: [about: string, edit: (bytes: Buffer) => Promise<Buffer>][] = [
  ['half the size', (bytes) => sharp(bytes).resize(360).png().toBuffer()],
  ['twice the size, hard JPEG', (bytes) => sharp(bytes).resize(1440).jpeg({ quality: 25 }).toBuffer()],
  ['stretched', (bytes) => sharp(bytes).resize(720, 820, { fit: 'fill' }).png().toBuffer()],
  ['cut at the top', (bytes) => cut(bytes, 0, 0.12, 0, 0)],
  ['cut at the bottom', (bytes) => cut(bytes, 0, 0, 0, 0.15)],
  ['cut at the sides', (bytes) => cut(bytes, 0.05, 0, 0.08, 0)],
  ['cut all around', (bytes) => cut(bytes, 0.04, 0.07, 0.05, 0.1)],
  [
    'cut and small',
    async (bytes) =>
      sharp(await cut(bytes, 0.03, 0.1, 0.02, 0.06))
        .resize(300)
        .jpeg({ quality: 50 })
        .toBuffer(),
  ],
  ['black and white', (bytes) => sharp(bytes).greyscale().png().toBuffer()],
  ['warm filter', (bytes) => sharp(bytes).tint('#d9a066').png().toBuffer()],
  ['brighter', (bytes) => sharp(bytes).modulate({ brightness: 1.25 }).png().toBuffer()],
  ['darker, more colour', (bytes) => sharp(bytes).modulate({ brightness: 0.75, saturation: 1.6 }).png().toBuffer()],
  ['more contrast', (bytes) => sharp(bytes).linear(1.4, -40).png().toBuffer()],
  ['blurred', (bytes) => sharp(bytes).blur(2).png().toBuffer()],
]
