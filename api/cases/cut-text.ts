/** Long texts are shown around what was found in them. Offsets move along, so that every quote still stands where it says. */
export type Span = { from: number; to: number }

const around = 600
const head = 1500
export const gapMark = '\n……（略）……\n'

/** The text whole when it is short enough; else its beginning and the surroundings of each span, with a mark for what is left out. */
export function cutText(text: string, spans: Span[], longest: number): { text: string; moved: (at: number) => number } {
  if (text.length <= longest) return { text, moved: (at) => at }
  const wanted = [{ from: 0, to: head }, ...spans.map(({ from, to }) => ({ from: from - around, to: to + around }))]
  const windows = merged(wanted, text.length)
  let out = ''
  const starts = windows.map(({ from, to }) => {
    if (from > 0) out += gapMark
    const start = out.length
    out += text.slice(from, to)
    return start
  })
  if ((windows.at(-1)?.to ?? 0) < text.length) out += gapMark
  const moved = (at: number) => {
    const i = windows.findLastIndex(({ from }) => from <= at)
    return at - (windows[i]?.from ?? 0) + (starts[i] ?? 0)
  }
  return { text: out, moved }
}

function merged(spans: Span[], length: number): Span[] {
  const windows: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const [from, to] = [Math.max(0, span.from), Math.min(length, span.to)]
    const last = windows.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else windows.push({ from, to })
  }
  return windows
}
