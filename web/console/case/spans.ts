/** Cuts a text where findings begin and end, so that overlapping quotes can all be highlighted. */
export interface Span {
  text: string
  /** ids of the findings that cover it, none for plain text */
  ids: string[]
}

interface Range {
  id: string
  from: number
  to: number
}

export function spansOf(text: string, ranges: readonly Range[]): Span[] {
  const inside = ranges.filter(({ from, to }) => from >= 0 && to > from && from < text.length)
  const cuts = new Set([0, text.length])
  for (const { from, to } of inside) {
    cuts.add(from)
    cuts.add(Math.min(to, text.length))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? text.length
    return { text: text.slice(start, end), ids: inside.filter(({ from, to }) => from <= start && to >= end).map(({ id }) => id) }
  })
}
