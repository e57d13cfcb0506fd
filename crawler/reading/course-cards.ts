/** Course cards: boxes of the same make beside each other, each with a heading and cues of a course. */
import { courseCues, courseFields } from './course-words.ts'
import { isBoilerplate } from './main-text.ts'
import { findFirst, type PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import type { PartialListing } from './reading.ts'

const cardTags = new Set(['div', 'li', 'article', 'section', 'dl', 'a'])
const subHeadings = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])
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
  if (element.children.length < 2) return []
  const members = element.children.filter((child) => typeof child !== 'string' && cardTags.has(child.tag)) as PageElement[]
  if (members.length < 2) return []
  const groups = new Map<string, PageElement[]>()
  for (const member of members) {
    const make = `${member.tag}.${firstClass(member.attrs.class)}`
    const group = groups.get(make)
    if (group) group.push(member)
    else groups.set(make, [member])
  }
  return [...groups.values()].filter((group) => group.length >= 2 && group.length <= 200)
}

const firstClass = (names = ''): string => /\S+/.exec(names)?.[0] ?? ''

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
  subHeadings.has(element.tag) ||
  element.tag === 'dt' ||
  (element.attrs.class !== undefined && /(^|[-_\s])(title|name|tit|bt|biaoti)([-_\s]|$)/i.test(element.attrs.class))

/** A whole section with its own sub-headings is no card. */
function hasSeveralHeadings(element: PageElement): boolean {
  let count = 0
  const visit = (node: PageElement): void => {
    for (const child of node.children) {
      if (typeof child === 'string') continue
      if (subHeadings.has(child.tag)) count += 1
      visit(child)
    }
  }
  visit(element)
  return count > 2
}
