/**
 * npx tsx bench/reading/labelled.ts DIR: main text of saved pages whose text people have marked, ours and Readability of Mozilla side by side. DIR holds the pages (.html, or packed .html.gz) and `articles-gold.json`: `{ file: { url, content } }`; a file that is not
 * there as named is looked for as .gz.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodeText } from '#crawler/charset.ts'
import { extract } from '#crawler/extract.ts'
import { overlapF1 } from './text-overlap.ts'

const folder = process.argv[2]
if (!folder) throw new Error('which folder? npx tsx bench/reading/labelled.ts DIR')
type Gold = Record<string, { url: string; content: string }>
const gold = Object.entries(JSON.parse(readFileSync(join(folder, 'articles-gold.json'), 'utf8')) as Gold)

const bytesOf = (file: string): Buffer => {
  const path = join(folder, file)
  if (path.endsWith('.gz')) return gunzipSync(readFileSync(path))
  return existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`))
}
const documentOf = (body: Buffer) => parseHTML(decodeText(body, null).text).document as unknown as Document

const readers: Record<string, (body: Buffer, url: string) => string> = {
  ours: (body, url) => extract({ url, body }).text,
  readability: (body) => new Readability(documentOf(body)).parse()?.textContent ?? '',
}
const names = Object.keys(readers)
const sums = names.map(() => 0)
for (const [file, { url, content }] of gold) {
  const body = bytesOf(file)
  const scores = names.map((name) => overlapF1(content, (readers[name] as (body: Buffer, url: string) => string)(body, url)))
  scores.forEach((score, i) => {
    sums[i] = (sums[i] as number) + score
  })
  console.log(`${scores.map((score) => score.toFixed(3).padStart(12)).join('')}  ${file}`)
}
console.log(
  `${sums.map((sum) => (sum / gold.length).toFixed(3).padStart(12)).join('')}  mean of ${gold.length}: ${names.join(', ')}`,
)
