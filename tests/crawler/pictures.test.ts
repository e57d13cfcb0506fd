import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { groupPictures } from '#crawler/comparing/groups.ts'
import { pictureSignature } from '#crawler/comparing/picture-signature.ts'
import { ExtractError } from '#crawler/errors.ts'
import { readCodes } from '#crawler/reading/codes.ts'
import { decodePicture } from '#crawler/reading/picture.ts'
import { readPoster } from '#crawler/reading/poster.ts'
import { drawSheets } from '../../bench/reading/browser-sheets.ts'
import { type CodePoster, codePosters } from '../../bench/reading/code-set.ts'
import { characterAccuracy } from '../../bench/reading/edit-distance.ts'
import { pictureEdits } from '../../bench/reading/picture-edits.ts'
import { type Poster, posters } from '../../bench/reading/poster-set.ts'

/** One poster in each of two fonts, and four for comparing; `bench/reading` measures as many as one likes. */
const set: Poster[] = posters(4)
const readWhole = set.slice(0, 2)
let drawn: Buffer[]
let codes: CodePoster[]
let drawnCodes: Buffer[]

beforeAll(async () => {
  codes = await codePosters(30)
  const pictures = await drawSheets([...set, ...codes])
  drawn = pictures.slice(0, set.length)
  drawnCodes = pictures.slice(set.length)
})

describe('posters', () => {
  it('are read with at least 95 of 100 characters right, each line with its place', async () => {
    let right = 0
    let all = 0
    for (const [index, { lines }] of readWhole.entries()) {
      const read = await readPoster(drawn[index]!)
      const truth = lines.join('')
      right += characterAccuracy(truth, read.text) * truth.length
      all += truth.length
      expect(read).toMatchObject({ width: 720, height: 960, codes: [], links: [] })
      const tops = read.lines.map(({ box }) => Math.min(...box.map(([, y]) => y)))
      expect(tops.toSorted((a, b) => a - b)).toEqual(tops)
      for (const [x, y] of read.lines.flatMap(({ box }) => box)) expect(x >= 0 && x <= 720 && y >= 0 && y <= 960).toBe(true)
    }
    expect(right / all).toBeGreaterThanOrEqual(0.95)
  }, 120_000)

  it('tell the places of words in pixels of the original, however large it is', async () => {
    const large = await sharp(drawn[0]!).resize(3600).jpeg().toBuffer()
    const read = await readPoster(large)
    expect(read).toMatchObject({ width: 3600, height: 4800 })
    const headline = read.lines.find(({ text }) => text === set[0]!.lines[1])
    expect(Math.min(...headline!.box.map(([, y]) => y))).toBeGreaterThan(4800 * 0.08)
    expect(Math.max(...headline!.box.map(([, y]) => y))).toBeLessThan(4800 * 0.35)
  }, 120_000)

  const bad: [about: string, bytes: Buffer][] = [
    ['no picture at all', Buffer.from('<html></html>')],
    ['a picture cut short', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ]
  it.each(bad)('%s is refused in one line', async (_, bytes) => {
    await expect(readPoster(bytes)).rejects.toThrow(ExtractError)
    await expect(readPoster(bytes)).rejects.toThrow(/^not a readable picture: [^\n]+$/)
  })

  it('that would unfold into gigabytes are refused before they do', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 9000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(readPoster(bomb)).rejects.toThrow(/not a readable picture/)
  }, 60_000)
})

describe('QR codes', () => {
  it('are read on 30 of 30 posters: turned, small, coloured, light on dark, with a logo', async () => {
    const missed: string[] = []
    for (const [index, { target, about }] of codes.entries()) {
      const found = await readCodes(await decodePicture(drawnCodes[index]!))
      if (found.length !== 1 || found[0]!.text !== target) missed.push(about)
    }
    expect(missed).toEqual([])
  }, 120_000)

  it('come as links to be queued, with the place of the code', async () => {
    const read = await readPoster(drawnCodes[0]!)
    expect(read.links).toEqual([{ url: codes[0]!.target, kind: 'qr' }])
    const [left, top] = [Math.min(...read.codes[0]!.box.map(([x]) => x)), Math.min(...read.codes[0]!.box.map(([, y]) => y))]
    expect(left).toBeGreaterThan(55)
    expect(left).toBeLessThan(120)
    expect(top).toBeGreaterThan(325)
    expect(top).toBeLessThan(400)
    expect(read.text).toContain('扫码咨询')
  }, 60_000)

  it('of other things than web addresses are read and not queued', async () => {
    const { writeBarcode } = await import('zxing-wasm/writer')
    const { image } = await writeBarcode('weixin://contacts/profile/xuehai', { format: 'QRCode', scale: 6 })
    const read = await readPoster(Buffer.from(await image!.arrayBuffer()))
    expect(read.codes.map(({ text }) => text)).toEqual(['weixin://contacts/profile/xuehai'])
    expect(read.links).toEqual([])
  }, 60_000)
})

describe('posters that were posted again', () => {
  it('are grouped at 9 of 10 edits or more, and different posters stay apart', async () => {
    const originals = await Promise.all(drawn.map(pictureSignature))
    expect(groupPictures(originals)).toEqual([[0], [1], [2], [3]])
    const edited = await Promise.all(
      drawn.flatMap((bytes) => pictureEdits.map(async ([, edit]) => pictureSignature(await edit(bytes)))),
    )
    let found = 0
    for (const [index, signature] of edited.entries()) {
      const poster = Math.floor(index / pictureEdits.length)
      const groups = groupPictures([...originals, signature])
      const group = groups.find((members) => members.includes(originals.length))!
      expect(group.filter((member) => member !== poster && member !== originals.length)).toEqual([])
      if (group.includes(poster)) found += 1
    }
    expect(found / edited.length).toBeGreaterThanOrEqual(0.9)
  }, 120_000)
})
