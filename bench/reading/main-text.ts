/** npx tsx bench/reading/main-text.ts: main text of hand-made page layouts, ours, Readability of Mozilla and the whole body side by side. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { extract } from '#crawler/extract.ts'
import { layouts } from './layouts/index.ts'
import type { Layout } from './layouts/layout.ts'
import { overlapF1 } from './text-overlap.ts'

const documentOf = (html: string) => parseHTML(html).document as unknown as Document

const readers: Record<string, (layout: Layout) => string> = {
  ours: ({ html }) => extract({ url: 'http://site.example/news/1.html', body: Buffer.from(html) }).text,
  readability: ({ html }) => new Readability(documentOf(html)).parse()?.textContent ?? '',
  body: ({ html }) => documentOf(html).body.textContent ?? '',
}

/** The title is a field of its own with every reader. */
const scored = (read: (layout: Layout) => string, layout: Layout) =>
  overlapF1(layout.text, read(layout).replace(layout.title, ''))
const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length

const names = Object.keys(readers)
console.log(`${names.map((name) => name.padStart(12)).join('')}  layout`)
const rows = layouts.map((layout) => ({
  layout,
  scores: names.map((name) => scored(readers[name] as (layout: Layout) => string, layout)),
}))
for (const { layout, scores } of rows)
  console.log(`${scores.map((score) => score.toFixed(3).padStart(12)).join('')}  ${layout.about}`)
const means = names.map((_, index) => mean(rows.map(({ scores }) => scores[index] as number)))
console.log(`${means.map((score) => score.toFixed(3).padStart(12)).join('')}  mean of ${layouts.length}`)
