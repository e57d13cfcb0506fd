/** What the contestants read: texts of exactly 400 characters, and labelled letters out of a file. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { diceOf } from '#classifier/corpus/grammar.ts'
import { corpus } from '#classifier/corpus/index.ts'
import type { Labelled } from '#classifier/model/learn.ts'

const length = 400

/** Own texts are joined kind by kind, so that a text is about one matter; those of a file in its order. */
export function textsOfLength(file?: string): string[] {
  if (file) return pieces(recordsIn(file).map(({ title, text }) => `${title}\n${text}`))
  const samples = corpus()
  const types = [...new Set(samples.map(({ type }) => type))]
  const ofType = (type: string) => samples.filter((sample) => sample.type === type).map(({ text }) => text)
  return shuffled(types.flatMap((type) => pieces(ofType(type))))
}

/** Texts are joined until they are long enough, then cut; what is left over begins no new piece. */
function pieces(texts: readonly string[]): string[] {
  const cut: string[] = []
  let piece = ''
  for (const text of texts) {
    piece += `${text}\n`
    if (piece.length < length) continue
    cut.push(piece.slice(0, length))
    piece = ''
  }
  return cut
}

export type Letter = { id: string; title: string; text: string; label: string | null }

/** JSON lines of `{id?, title?, text, label?}`, gzip or plain. */
export function recordsIn(file: string): Letter[] {
  const bytes = readFileSync(file)
  const jsonl = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return jsonl
    .split('\n')
    .filter(Boolean)
    .map((line, at) => ({ id: String(at), title: '', label: null, ...(JSON.parse(line) as { text: string }) }))
}

/** The title says most about a letter. */
const titleCounts = 3

/** Letters with a label, for all contestants alike: the title so many times, then the text. */
export function labelledLetters(file: string): Labelled[] {
  return recordsIn(file).flatMap(({ title, text, label }) =>
    label ? [{ text: `${`${title}\n`.repeat(titleCounts)}${text}`, label }] : [],
  )
}

const seed = 20

export function shuffled<Kind>(some: readonly Kind[]): Kind[] {
  const dice = diceOf(seed)
  const order = [...some]
  for (let at = order.length - 1; at > 0; at--) {
    const other = dice(at + 1)
    ;[order[at], order[other]] = [order[other] as Kind, order[at] as Kind]
  }
  return order
}
