/** All patterns of the house over one text: one pass for the anchors, a bounded check near each. */
import { makeMatcher } from './matcher.ts'
import { compilePattern, type Pattern } from './pattern.ts'

/** Normalised offsets, `to` exclusive. */
export type Span = { from: number; to: number }
export type PatternHits = (name: string) => readonly Span[]

/** More hits of one pattern than this say nothing new. */
const mostHits = 80
const none: readonly Span[] = []

/** `lexicon[name]` are the patterns that count as name. Returns a function that searches a text for all of them at once. */
export function makeFinder(lexicon: Record<string, readonly string[]>): (text: string) => PatternHits {
  const patterns: Pattern[] = []
  const names: string[] = []
  for (const [name, sources] of Object.entries(lexicon)) {
    for (const source of sources) {
      patterns.push(compilePattern(source))
      names.push(name)
    }
  }
  const match = makeMatcher(patterns.map((pattern) => pattern.anchors))
  return (text) => {
    const hits = new Map<string, Span[]>()
    const covered = new Int32Array(patterns.length).fill(-1)
    const tried = new Int32Array(patterns.length)
    match(text, (entry, at, length) => {
      if (at < (covered[entry] ?? 0) || (tried[entry] ?? 0) > mostHits * 4) return
      tried[entry] = (tried[entry] ?? 0) + 1
      const span = confirm(patterns[entry] as Pattern, text, at, length)
      if (!span) return
      covered[entry] = span.to
      const name = names[entry] ?? ''
      const list = hits.get(name)
      if (!list) hits.set(name, [span])
      else if (list.length < mostHits) list.push(span)
    })
    return (name) => hits.get(name) ?? none
  }
}

function confirm(pattern: Pattern, text: string, at: number, anchorLength: number): Span | null {
  if (pattern.plain) return { from: at, to: at + anchorLength }
  const start = Math.max(0, at - pattern.before)
  const window = text.slice(start, at + pattern.length)
  const { expression } = pattern
  expression.lastIndex = 0
  for (let found = expression.exec(window); found; found = expression.exec(window)) {
    const from = start + found.index
    const to = from + found[0].length
    if (from <= at && to >= at + anchorLength) return { from, to }
    if (from > at || found[0].length === 0) return null
    expression.lastIndex = found.index + 1
  }
  return null
}
