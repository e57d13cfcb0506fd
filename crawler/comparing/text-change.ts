/**
 * What changed between two versions of one page, for its timeline: only what differs is kept, so that the older text and
 * the change give the newer one.
 */
import { diffArrays, diffChars } from 'diff'

/** Lines as they stand in the older text, then what happened to them. Line numbers count from 0. */
export type LineChange =
  | { kind: 'added'; at: number; lines: string[] }
  | { kind: 'removed'; at: number; lines: string[] }
  | { kind: 'edited'; at: number; before: string; after: string; spans: Span[] }

/** A changed stretch inside a line: UTF-16 offsets into `before`, and what stands there now. */
export interface Span {
  from: number
  to: number
  text: string
}

export interface TextChange {
  changes: LineChange[]
  /** characters that came and went */
  added: number
  removed: number
  /** 0..1: 1 is the same text */
  similarity: number
}

/** Beyond so many edits the versions have little in common, and the whole is shown as replaced. */
const mostLineEdits = 2000
const mostCharacterEdits = 400
const longestLine = 4000

export function textChange(before: string, after: string): TextChange {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const parts = diffArrays(old, now, { maxEditLength: mostLineEdits }) ?? [
    { removed: true, added: false, value: old, count: old.length },
    { removed: false, added: true, value: now, count: now.length },
  ]
  const changes: LineChange[] = []
  let at = 0
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as (typeof parts)[number]
    const next = parts[index + 1]
    if (part.removed && next?.added) {
      changes.push(...replaced(at, part.value, next.value))
      at += part.value.length
      index += 1
    } else if (part.removed) {
      changes.push({ kind: 'removed', at, lines: part.value })
      at += part.value.length
    } else if (part.added) changes.push({ kind: 'added', at, lines: part.value })
    else at += part.value.length
  }
  return summed(changes, before.length, after.length)
}

/** Lines that were replaced one for one are told as edits where they still have something in common. */
function replaced(at: number, old: string[], now: string[]): LineChange[] {
  if (old.length === now.length && old.length <= 200) {
    const edits = old.map((before, index) => edited(at + index, before, now[index] as string))
    if (edits.every((edit) => edit !== null)) return edits
  }
  return [
    { kind: 'removed', at, lines: old },
    { kind: 'added', at: at + old.length, lines: now },
  ]
}

function edited(at: number, before: string, after: string): LineChange | null {
  if (before.length > longestLine || after.length > longestLine) return null
  const parts = diffChars(before, after, { maxEditLength: mostCharacterEdits })
  if (!parts) return null
  const spans: Span[] = []
  let from = 0
  let kept = 0
  for (const { added, removed, value } of parts) {
    const last = spans.at(-1)
    const joins = last?.to === from ? last : undefined
    if (added) {
      if (joins) joins.text += value
      else spans.push({ from, to: from, text: value })
    } else if (removed) {
      if (joins) joins.to += value.length
      else spans.push({ from, to: from + value.length, text: '' })
      from += value.length
    } else {
      from += value.length
      kept += value.length
    }
  }
  return kept * 2 >= Math.min(before.length, after.length) ? { kind: 'edited', at, before, after, spans } : null
}

function summed(changes: LineChange[], oldLength: number, newLength: number): TextChange {
  const length = (lines: string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0)
  let added = 0
  let removed = 0
  for (const change of changes) {
    if (change.kind === 'added') added += length(change.lines)
    else if (change.kind === 'removed') removed += length(change.lines)
    else
      for (const { from, to, text } of change.spans) {
        added += text.length
        removed += to - from
      }
  }
  const all = oldLength + newLength
  return { changes, added, removed, similarity: all === 0 ? 1 : Math.max(0, 1 - (added + removed) / all) }
}

/** The newer text, from the older one and the change. */
export function applyChange(before: string, { changes }: Pick<TextChange, 'changes'>): string {
  const old = before.split('\n')
  const now: string[] = []
  let at = 0
  for (const change of changes) {
    for (; at < change.at; at += 1) now.push(old[at] as string)
    if (change.kind === 'added') for (const line of change.lines) now.push(line)
    else if (change.kind === 'removed') at += change.lines.length
    else {
      now.push(change.after)
      at += 1
    }
  }
  for (; at < old.length; at += 1) now.push(old[at] as string)
  return now.join('\n')
}
