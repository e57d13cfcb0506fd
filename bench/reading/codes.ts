/** npx tsx bench/reading/codes.ts [COUNT] [DIR]: how many QR codes on drawn posters are read. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCodes } from '#crawler/reading/codes.ts'
import { decodePicture } from '#crawler/reading/picture.ts'
import { drawSheets } from './browser-sheets.ts'
import { codePosters } from './code-set.ts'

const count = Number(process.argv[2] ?? 30)
const folder = process.argv[3]
const set = await codePosters(count)
const pictures = await drawSheets(set)
if (folder) await mkdir(folder, { recursive: true })
let read = 0
const began = performance.now()
for (const [index, { target, about }] of set.entries()) {
  const picture = pictures[index] as Buffer
  if (folder) await writeFile(join(folder, `${index}.png`), picture)
  const codes = await readCodes(await decodePicture(picture))
  if (codes.length === 1 && codes[0]?.text === target) read += 1
  else console.log(`poster ${index}, ${about}: ${JSON.stringify(codes.map(({ text }) => text))}`)
}
console.log(JSON.stringify({ posters: count, read, millisecondsEach: Math.round((performance.now() - began) / count) }))
