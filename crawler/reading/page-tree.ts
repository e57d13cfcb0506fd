/**
 * The page as a light tree, built in one streaming pass. Smaller and several times faster than a full DOM,
 * which is what lets every page be read while it is crawled.
 */
import { ExtractError } from '../errors.ts'
import { type DeepHandler, ShallowParser } from './shallow-parser.ts'

export interface PageElement {
  tag: string
  attrs: Record<string, string>
  parent: PageElement | null
  children: (PageElement | string)[]
  /** every element of the page in document order; what stands below this one begins behind `at` and ends before `end` */
  all: PageElement[]
  at: number
  end: number
  /** what main-text.ts says of it; null while it was not asked */
  boilerplate: boolean | null
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

/**
 * One string for each name: the readers compare names all the time, and the same string is told at a glance. Longer names, of
 * which there may be any number, would also hold on to the page they are cut from.
 */
const tagNames = new Map<string, string>()
const longestShared = 12
const mostShared = 500

function shared(name: string): string {
  const known = tagNames.get(name)
  if (known !== undefined) return known
  if (name.length <= longestShared && tagNames.size < mostShared) tagNames.set(name, name)
  return name
}

/** A class, since the parser is quick only with handlers of one make. */
class TreeBuilder implements DeepHandler {
  depth = 0
  private parts = 0
  private current: PageElement
  private readonly all: PageElement[]

  constructor(root: PageElement) {
    this.current = root
    this.all = root.all
  }

  onattribute(): void {
    this.parts += 1
    if (this.parts > mostParts) throw new ExtractError(`the page has more than ${mostParts} elements and attributes`)
  }

  onopentag(name: string, attrs: Record<string, string>): void {
    this.onattribute()
    const { all, current } = this
    const element = elementOf(shared(name), attrs, current, all)
    all.push(element)
    current.children.push(element)
    this.current = element
    this.depth += 1
  }

  onclosetag(): void {
    const { current } = this
    if (!current.parent) return
    current.end = this.all.length
    this.current = current.parent
    this.depth -= 1
  }

  ontext(text: string): void {
    const { children } = this.current
    const last = children.length - 1
    const previous = children[last]
    if (typeof previous === 'string') children[last] = previous + text
    else children.push(text)
  }

  /** What is still open ends with the page. */
  close(): void {
    for (let open: PageElement | null = this.current; open; open = open.parent) open.end = this.all.length
  }
}

const elementOf = (tag: string, attrs: Record<string, string>, parent: PageElement | null, all: PageElement[]): PageElement => ({
  tag,
  attrs,
  parent,
  children: [],
  all,
  at: parent ? all.length : -1,
  end: 0,
  boilerplate: null,
})

/** Throws `ExtractError` for markup that has no end: a body of 20 MB could hold seven million elements. */
export function parsePage(html: string): PageElement {
  const root = elementOf('#root', {}, null, [])
  const builder = new TreeBuilder(root)
  new ShallowParser(builder, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true }).end(html)
  builder.close()
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
