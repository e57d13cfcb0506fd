/** CSS selectors over the light page tree. */
import { type Options, selectAll as selectWith } from 'css-select'
import { findAll, type PageElement, rawText } from './page-tree.ts'
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
      const found = test(node) ? node : (findAll(node, test)[0] ?? null)
      if (found) return found
    }
    return null
  },
}

/** Elements below `root` in document order. Throws an Error of one line for a selector that is none. */
export const selectAll = (root: PageElement, css: string): PageElement[] =>
  selectWith<PageNode, PageElement>(css, root.children, { adapter })

export const selectFirst = (root: PageElement, css: string): PageElement | null => selectAll(root, css)[0] ?? null

/** Words of the first element found, on one line; '' where there is none. */
export const selectText = (root: PageElement, css: string): string => {
  const element = selectFirst(root, css)
  return element ? plainText(element).replaceAll('\n', ' ') : ''
}
