/** How an element reads: paragraphs separated by newlines, cells of a row by spaces. */
import { type PageElement, silentTags } from './page-tree.ts'

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead tr ul #root'
  ).split(' '),
)
const cellTags = new Set(['td', 'th'])

export const isBlock = (element: PageElement) => blockTags.has(element.tag) || cellTags.has(element.tag)

/** Text below `element`; `skip` leaves whole branches out. */
export function plainText(element: PageElement, skip?: (element: PageElement) => boolean): string {
  const parts: string[] = []
  write(element, parts, skip)
  return tidyText(parts.join(''))
}

function write(element: PageElement, parts: string[], skip?: (element: PageElement) => boolean): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      // what else is space is folded by tidyText
      parts.push(element.tag === 'pre' || !child.includes('\n') ? child : child.replaceAll('\n', ' '))
      continue
    }
    if (child.tag === 'br') {
      parts.push('\n')
      continue
    }
    if (silentTags.has(child.tag) || skip?.(child)) continue
    const block = blockTags.has(child.tag)
    if (block) parts.push('\n')
    if (cellTags.has(child.tag)) writeCell(child, parts, skip)
    else write(child, parts, skip)
    if (block) parts.push('\n')
  }
}

/** A short cell stays on the line of its row; a long one (layout tables) keeps its paragraphs. */
function writeCell(cell: PageElement, parts: string[], skip?: (element: PageElement) => boolean): void {
  const inner: string[] = []
  write(cell, inner, skip)
  const text = tidyText(inner.join(''))
  if (text.length > 120 && text.includes('\n')) parts.push('\n', text, '\n')
  else parts.push(' ', text.replace(/\n/g, ' '), ' ')
}

const [word, space, line, nothing] = [0, 1, 2, 3] as const
const kinds = new Uint8Array(0x10000)
for (let code = 0; code < kinds.length; code += 1) if (/\s/.test(String.fromCharCode(code))) kinds[code] = space
kinds['\n'.charCodeAt(0)] = line
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) kinds[code] = nothing

/** One space between words, no empty lines, no invisible characters. One pass: every page goes through here several times. */
export function tidyText(text: string): string {
  let tidy = ''
  /** what is between the words before and those to come */
  let gap: number = word
  for (let at = 0; at < text.length; ) {
    const kind = kinds[text.charCodeAt(at)] as number
    if (kind !== word) {
      if (kind !== nothing && kind > gap) gap = kind
      at += 1
      continue
    }
    const from = at
    while (at < text.length && kinds[text.charCodeAt(at)] === word) at += 1
    if (gap !== word && tidy !== '') tidy += gap === line ? '\n' : ' '
    tidy += text.slice(from, at)
    gap = word
  }
  return tidy
}
