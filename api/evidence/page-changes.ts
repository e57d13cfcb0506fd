/** Two captures of one page side by side, as a reader sees them. */
import type { z } from 'zod'
import type { lineChange } from '#api/contract/evidence.ts'
import { type LineChange, textChange } from '#crawler/comparing/text-change.ts'
import { ExtractError, extract } from '#crawler/extract.ts'

export interface Version {
  url: string
  contentType: string | null
  body: Uint8Array
}

/** Unchanged lines that are shown before and after a change. */
const around = 3
/** An answer stays readable. */
const mostLines = 2000

type Shown = z.input<typeof lineChange>

export function changesBetween(before: Version, after: Version) {
  const [old, now] = [readOf(before), readOf(after)]
  const { changes, ...sums } = textChange(old.text, now.text)
  return { ...sums, titles: [old.title, now.title] as const, changes: withSurroundings(old.text.split('\n'), changes) }
}

/** A version that cannot be read has no words. */
function readOf({ url, contentType, body }: Version): { title: string; text: string } {
  try {
    return extract({ url, body, contentType })
  } catch (error) {
    if (error instanceof ExtractError) return { title: '', text: '' }
    throw error
  }
}

function withSurroundings(old: string[], changes: LineChange[]): Shown[] {
  const shown: Shown[] = []
  let at = 0
  for (const change of changes) {
    pushSame(shown, old.slice(at, change.at), { before: at > 0, after: true })
    if (change.kind === 'edited') {
      const { before, after, spans } = change
      shown.push({ kind: 'edited', before, after, spans })
      at = change.at + 1
    } else {
      const lines = change.lines.slice(0, mostLines)
      shown.push({ kind: change.kind, lines })
      at = change.at + (change.kind === 'removed' ? change.lines.length : 0)
    }
  }
  pushSame(shown, old.slice(at), { before: changes.length > 0, after: false })
  return shown
}

/** The lines next to a change; those in between are counted. */
function pushSame(shown: Shown[], lines: string[], next: { before: boolean; after: boolean }): void {
  if (lines.length === 0) return
  const head = next.before ? around : 0
  const tail = next.after ? around : 0
  if (lines.length <= head + tail + 1) return void shown.push({ kind: 'same', lines, hidden: 0 })
  if (head > 0) shown.push({ kind: 'same', lines: lines.slice(0, head), hidden: 0 })
  shown.push({ kind: 'same', lines: tail > 0 ? lines.slice(-tail) : [], hidden: lines.length - head - tail })
}
