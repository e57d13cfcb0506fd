/**
 * The page as a light tree, built in one streaming pass. Smaller and several times faster than a full DOM,
 * which is what lets every page be read while it is crawled.
 */
import { ExtractError } from '../errors.ts'
import { ShallowParser } from './shallow-parser.ts'

export interface PageElement {
  tag: string
  attrs: Record<string, string>
  parent: PageElement | null
  children: (PageElement | string)[]
  /** every element of the page in document order; what stands below this one begins behind `at` and ends before `end` */
  all: PageElement[]
  at: number
  end: number
}

/** Text of these is code or decoration, never words for a reader. */
export const silentTags = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'head',
  'object',
  'iframe',
  'canvas',
])

/** Elements and attributes. The longest real pages have some thirty thousand; this many take about 100 MB while they are read. */
const mostParts = 500_000

/** Throws `ExtractError` for markup that has no end: a body of 20 MB could hold seven million elements. */
export function parsePage(html: string): PageElement {
  const all: PageElement[] = []
  const root: PageElement = { tag: '#root', attrs: {}, parent: null, children: [], all, at: -1, end: 0 }
  let current = root
  let depth = 0
  let parts = 0
  const count = () => {
    parts += 1
    if (parts > mostParts) throw new ExtractError(`the page has more than ${mostParts} elements and attributes`)
  }
  const parser = new ShallowParser(
    {
      get depth() {
        return depth
      },
      onattribute: count,
      onopentag(tag, attrs) {
        count()
        const element: PageElement = { tag, attrs, parent: current, children: [], all, at: all.length, end: 0 }
        all.push(element)
        current.children.push(element)
        current = element
        depth += 1
      },
      onclosetag() {
        if (!current.parent) return
        current.end = all.length
        current = current.parent
        depth -= 1
      },
      ontext(text) {
        const last = current.children.length - 1
        const previous = current.children[last]
        if (typeof previous === 'string') current.children[last] = previous + text
        else current.children.push(text)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(html)
  for (let open: PageElement | null = current; open; open = open.parent) open.end = all.length
  return root
}

/** Elements below `start` that pass the test, in document order. */
export function findAll({ all, at, end }: PageElement, test: (element: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = []
  for (let place = at + 1; place < end; place += 1) {
    const element = all[place] as PageElement
    if (test(element)) found.push(element)
  }
  return found
}

export function findFirst({ all, at, end }: PageElement, test: (element: PageElement) => boolean): PageElement | null {
  for (let place = at + 1; place < end; place += 1) {
    const element = all[place] as PageElement
    if (test(element)) return element
  }
  return null
}

export const byId = (start: PageElement, id: string) => findFirst(start, (element) => element.attrs.id === id)
export const hasClass = (element: PageElement, name: string) => ` ${element.attrs.class ?? ''} `.includes(` ${name} `)

/** Raw characters inside, scripts included. */
export function rawText(element: PageElement): string {
  let text = ''
  for (const child of element.children) text += typeof child === 'string' ? child : rawText(child)
  return text
}
