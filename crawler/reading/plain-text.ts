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
      parts.push(element.tag === 'pre' ? child : child.replace(/\s+/g, ' '))
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

/** One space between words, no empty lines, no invisible characters. */
export function tidyText(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
}
