/** Course cards: boxes of the same make beside each other, each with a heading and cues of a course. */
import { courseCues, courseFields } from './course-words.ts'
import { isBoilerplate } from './main-text.ts'
import { findFirst, type PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import type { PartialListing } from './reading.ts'

const cardTags = new Set(['div', 'li', 'article', 'section', 'dl', 'a'])
const longestCard = 900

export function courseCards(root: PageElement): PartialListing[] {
  const cards: PartialListing[] = []
  search(root, cards)
  return cards.slice(0, 200)
}

/** Outermost group first: what stands inside a card belongs to it. */
function search(element: PageElement, cards: PartialListing[]): void {
  const taken = new Set<PageElement>()
  for (const group of groupsOf(element)) {
    const read = group.map(readCard)
    const good = read.filter((card) => card !== null)
    if (good.length < 2 || good.length < group.length * 0.6) continue
    cards.push(...good)
    for (const member of group) taken.add(member)
  }
  for (const child of element.children)
    if (typeof child !== 'string' && !taken.has(child) && !isBoilerplate(child)) search(child, cards)
}

/** Children of one make: same tag, same first class. */
function groupsOf(element: PageElement): PageElement[][] {
  const groups = new Map<string, PageElement[]>()
  for (const child of element.children) {
    if (typeof child === 'string' || !cardTags.has(child.tag)) continue
    const make = `${child.tag}.${child.attrs.class?.trim().split(/\s+/)[0] ?? ''}`
    const group = groups.get(make)
    if (group) group.push(child)
    else groups.set(make, [child])
  }
  return [...groups.values()].filter((group) => group.length >= 2 && group.length <= 200)
}

function readCard(element: PageElement): PartialListing | null {
  const heading = findFirst(element, isCardHeading)
  if (!heading || hasSeveralHeadings(element)) return null
  const title = plainText(heading).replace(/\n/g, ' ')
  const text = plainText(element)
  if (title.length < 2 || title.length > 80 || text.length <= title.length || text.length > longestCard) return null
  if (courseCues(text) < 2) return null
  return { kind: 'course', title, text, ...courseFields(text) }
}

const isCardHeading = (element: PageElement): boolean =>
  /^h[2-6]$/.test(element.tag) ||
  element.tag === 'dt' ||
  /(^|[-_\s])(title|name|tit|bt|biaoti)([-_\s]|$)/i.test(element.attrs.class ?? '')

/** A whole section with its own sub-headings is no card. */
function hasSeveralHeadings(element: PageElement): boolean {
  let count = 0
  const visit = (node: PageElement): void => {
    for (const child of node.children) {
      if (typeof child === 'string') continue
      if (/^h[2-6]$/.test(child.tag)) count += 1
      visit(child)
    }
  }
  visit(element)
  return count > 2
}
