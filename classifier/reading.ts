/** Documents made ready for judging: normalised, cut into lines and sentences, all patterns found once. */

import type { Document } from '#policy/nouns.ts'
import { codeAt } from '#policy/text/at.ts'
import type { Finder, PatternHits, Span } from './find-patterns.ts'
import { type Normalized, normalize, originalSpan } from './normalize.ts'

export type Place = { where: 'text' | 'title'; from: number; to: number; quote: string }

export type Reading = {
  doc: Document
  /** Title and text in one, a newline between. */
  text: string
  hits: PatternHits
  /** The line (newline to newline) and the sentence around an offset. */
  lineAt: (at: number) => Span
  sentenceAt: (at: number) => Span
  /** Where a normalised span stands in what was given. */
  place: (span: Span) => Place
}

type Prepared = { doc: Document; title: Normalized; body: Normalized; bodyFrom: number; text: string }

export function readAll(docs: readonly Document[], find: Finder): Reading[] {
  const prepared = docs.map(prepare)
  const hits = find(prepared.map(({ text }) => text))
  return prepared.map((each, at) => readingOf(each, hits[at] as PatternHits))
}

function prepare(doc: Document): Prepared {
  const title = normalize(doc.title ?? '')
  const body = normalize(doc.text)
  const bodyFrom = title.text.length > 0 ? title.text.length + 1 : 0
  return { doc, title, body, bodyFrom, text: bodyFrom > 0 ? `${title.text}\n${body.text}` : body.text }
}

function readingOf({ doc, title, body, bodyFrom, text }: Prepared, hits: PatternHits): Reading {
  return {
    doc,
    text,
    hits,
    lineAt: (at) => around(text, at, endsLine),
    sentenceAt: (at) => around(text, at, endsSentence),
    place: (span) =>
      span.from < bodyFrom
        ? placeIn(title, doc.title ?? '', 'title', span.from, Math.min(span.to, title.text.length))
        : placeIn(body, doc.text, 'text', span.from - bodyFrom, span.to - bodyFrom),
  }
}

/** How many different words of a cue a text has, counted up to `most`. */
export function differentWords({ text, hits }: Reading, cue: string, most = Number.POSITIVE_INFINITY): number {
  const spans = hits(cue)
  if (spans.length < 2) return spans.length
  const words: string[] = []
  for (const { from, to } of spans) {
    const word = text.slice(from, to)
    if (words.includes(word)) continue
    words.push(word)
    if (words.length >= most) break
  }
  return words.length
}

function placeIn(part: Normalized, original: string, where: 'text' | 'title', from: number, to: number): Place {
  const span = originalSpan(part, Math.max(0, from), Math.min(part.text.length, to))
  return { where, ...span, quote: original.slice(span.from, span.to) }
}

/** By code: whether a line, or a sentence, ends with a character. */
const endsWith = (chars: string): Uint8Array => {
  const ends = new Uint8Array(65_536)
  for (const char of chars) ends[char.charCodeAt(0)] = 1
  return ends
}
const endsLine = endsWith('\n')
const endsSentence = endsWith('\n。!?;')

/** Lines and sentences longer than this are cut, so that no text makes them expensive. */
const reach = 160

function around(text: string, at: number, ends: Uint8Array): Span {
  const [first, last] = [Math.max(0, at - reach), Math.min(text.length, at + reach)]
  let from = at
  while (from > first && ends[codeAt(text, from - 1)] === 0) from -= 1
  let to = at
  while (to < last && ends[codeAt(text, to)] === 0) to += 1
  return { from, to }
}
