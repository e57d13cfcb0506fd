/** CSS selectors over the light page tree. */
import { compile, type Options, selectOne, selectAll as selectWith } from 'css-select'
import { findAll, findFirst, type PageElement, rawText } from './page-tree.ts'
import { plainText } from './plain-text.ts'

type PageNode = PageElement | string
const isElement = (node: PageNode): node is PageElement => typeof node !== 'string'

const adapter: NonNullable<Options<PageNode, PageElement>['adapter']> = {
  isTag: isElement,
  existsOne: (test, nodes) => nodes.some((node) => isElement(node) && (test(node) || findAll(node, test).length > 0)),
  getAttributeValue: ({ attrs }, name) => attrs[name],
  getChildren: (node) => (isElement(node) ? node.children : []),
  getName: ({ tag }) => tag,
  getParent: ({ parent }) => parent,
  getSiblings: (node) => (isElement(node) ? (node.parent?.children ?? [node]) : [node]),
  getText: (node) => (isElement(node) ? rawText(node) : node),
  hasAttrib: ({ attrs }, name) => name in attrs,
  removeSubsets: (nodes) => {
    const all = new Set(nodes)
    const inside = (node: PageNode): boolean => {
      for (let above = isElement(node) ? node.parent : null; above; above = above.parent) if (all.has(above)) return true
      return false
    }
    return [...all].filter((node) => !inside(node))
  },
  findAll: (test, nodes) => nodes.filter(isElement).flatMap((node) => [...(test(node) ? [node] : []), ...findAll(node, test)]),
  findOne: (test, nodes) => {
    for (const node of nodes.filter(isElement)) {
      const found = test(node) ? node : findFirst(node, test)
      if (found) return found
    }
    return null
  },
}

const options = { adapter }
type Query = ReturnType<typeof compile<PageNode, PageElement>>
const compiled = new Map<string, Query>()
/** Selectors come from our own lists and from declared sources: few, but nobody promises it. */
const mostCompiled = 500

/** Compiling a selector costs as much as asking a page. Throws an Error of one line for a selector that is none. */
function queryOf(css: string): Query {
  const known = compiled.get(css)
  if (known) return known
  const query = compiledFrom(css)
  if (compiled.size >= mostCompiled) compiled.clear()
  compiled.set(css, query)
  return query
}

function compiledFrom(css: string): Query {
  try {
    return compile<PageNode, PageElement>(css, options)
  } catch (error) {
    throw new Error(`"${css}" is no CSS selector: ${(error as Error).message.trim() || 'it breaks off'}`)
  }
}

/** Elements below `root` in document order. Throws an Error of one line for a selector that is none. */
export const selectAll = (root: PageElement, css: string): PageElement[] =>
  selectWith<PageNode, PageElement>(queryOf(css), root.children, options)

export const selectFirst = (root: PageElement, css: string): PageElement | null =>
  selectOne<PageNode, PageElement>(queryOf(css), root.children, options)

/** Words of the first element found, on one line; '' where there is none. */
export const selectText = (root: PageElement, css: string): string => {
  const element = selectFirst(root, css)
  return element ? plainText(element).replaceAll('\n', ' ') : ''
}
