/** A document made ready for judging: normalised, cut into lines and sentences, all patterns found once. */
import type { Document } from '#policy/nouns.ts'
import type { PatternHits, Span } from './find-patterns.ts'
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

export function read(doc: Document, find: (text: string) => PatternHits): Reading {
  const title = normalize(doc.title ?? '')
  const body = normalize(doc.text)
  const bodyFrom = title.text.length > 0 ? title.text.length + 1 : 0
  const text = bodyFrom > 0 ? `${title.text}\n${body.text}` : body.text
  return {
    doc,
    text,
    hits: find(text),
    lineAt: (at) => around(text, at, isLineEnd),
    sentenceAt: (at) => around(text, at, isSentenceEnd),
    place: (span) =>
      span.from < bodyFrom
        ? placeIn(title, doc.title ?? '', 'title', span.from, Math.min(span.to, title.text.length))
        : placeIn(body, doc.text, 'text', span.from - bodyFrom, span.to - bodyFrom),
  }
}

function placeIn(part: Normalized, original: string, where: 'text' | 'title', from: number, to: number): Place {
  const span = originalSpan(part, Math.max(0, from), Math.min(part.text.length, to))
  return { where, ...span, quote: original.slice(span.from, span.to) }
}

const isLineEnd = (char: string) => char === '\n'
const isSentenceEnd = (char: string) => char === '\n' || char === '。' || char === '!' || char === '?' || char === ';'

/** Lines and sentences longer than this are cut, so that no text makes them expensive. */
const reach = 160

function around(text: string, at: number, isEnd: (char: string) => boolean): Span {
  let from = at
  while (from > 0 && at - from < reach && !isEnd(text.charAt(from - 1))) from -= 1
  let to = at
  while (to < text.length && to - at < reach && !isEnd(text.charAt(to))) to += 1
  return { from, to }
}
