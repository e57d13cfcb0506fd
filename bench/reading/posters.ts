/** npx tsx bench/reading/posters.ts [COUNT] [DIR]: how many characters of posters the text recogniser gets right. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPoster } from '#crawler/reading/poster.ts'
import { drawSheets } from './browser-sheets.ts'
import { characterAccuracy } from './edit-distance.ts'
import { posters } from './poster-set.ts'

const count = Number(process.argv[2] ?? 40)
const folder = process.argv[3]
const set = posters(count)
const pictures = await drawSheets(set)
if (folder) await mkdir(folder, { recursive: true })
let right = 0
let all = 0
const began = performance.now()
for (const [index, poster] of set.entries()) {
  const picture = pictures[index] as Buffer
  if (folder) await writeFile(join(folder, `${index}.png`), picture)
  const truth = poster.lines.join('')
  const { text } = await readPoster(picture)
  const accuracy = characterAccuracy(truth, text)
  right += accuracy * truth.length
  all += truth.length
  if (accuracy < 0.95)
    console.log(`poster ${index}: ${accuracy.toFixed(3)}\n  ${poster.lines.join(' | ')}\n  ${text.replaceAll('\n', ' | ')}`)
}
const seconds = (performance.now() - began) / 1000
console.log(
  JSON.stringify({
    posters: count,
    characters: all,
    accuracy: Number((right / all).toFixed(4)),
    secondsEach: Number((seconds / count).toFixed(2)),
  }),
)
