/** npx tsx bench/reading/similar-pictures.ts [COUNT]: edited posters that are recognised, and different ones that are kept apart. */
import { pictureSignature, pictureSimilarity, samePicture } from '#crawler/comparing/picture-signature.ts'
import { drawSheets } from './browser-sheets.ts'
import { pictureEdits } from './picture-edits.ts'
import { posters } from './poster-set.ts'

const count = Number(process.argv[2] ?? 36)
const pictures = await drawSheets(posters(count))
const originals = await Promise.all(pictures.map(pictureSignature))
const right: number[] = []
const wrong: number[] = []
let found = 0
const missed = new Map<string, number>()
const edited = []
for (const [index, picture] of pictures.entries())
  for (const [about, edit] of pictureEdits) {
    const signature = await pictureSignature(await edit(picture))
    edited.push({ index, signature })
    const similarity = pictureSimilarity(originals[index] as (typeof originals)[number], signature)
    right.push(similarity)
    if (similarity >= samePicture) found += 1
    else missed.set(about, (missed.get(about) ?? 0) + 1)
  }
let mistaken = 0
let pairs = 0
const began = performance.now()
for (const [index, original] of originals.entries())
  for (const other of edited.filter((one) => one.index !== index && one.index % 4 === index % 4)) {
    const similarity = pictureSimilarity(original, other.signature)
    wrong.push(similarity)
    pairs += 1
    if (similarity >= samePicture) mistaken += 1
  }
const millisecondsEach = (performance.now() - began) / pairs
const at = (list: number[], share: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)]?.toFixed(3)
console.log(
  'same poster, lowest 0, 2, 5, 10 %',
  [0, 0.02, 0.05, 0.1].map((share) => at(right, share)),
)
console.log(
  'other poster, 50, 90, 99 %',
  [0.5, 0.9, 0.99].map((share) => at(wrong, share)),
)
console.log('missed', Object.fromEntries(missed))
console.log(
  JSON.stringify({
    posters: count,
    edits: edited.length,
    recall: found / edited.length,
    pairs,
    mistaken,
    closest: Math.max(...wrong),
    millisecondsEach,
  }),
)
