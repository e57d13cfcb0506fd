/** schema.org data of a page, JSON-LD, microdata and RDFa alike, as plain nodes. Broken blocks are passed over. */
import { findAll, type PageElement, rawText } from './page-tree.ts'
import { plainText } from './plain-text.ts'

export interface SchemaNode {
  types: string[]
  properties: Record<string, unknown[]>
}

export function structuredData(root: PageElement): SchemaNode[] {
  const nodes: SchemaNode[] = []
  for (const script of findAll(root, (element) => element.tag === 'script' && /ld\+json/i.test(element.attrs.type ?? ''))) {
    const value = parseLoosely(rawText(script))
    if (value !== undefined) collectNodes(value, nodes, 0)
  }
  for (const scope of findAll(root, (element) => element.attrs.itemtype !== undefined || element.attrs.typeof !== undefined)) {
    const node = fromMarkup(scope)
    if (node.types.length > 0) nodes.push(node)
  }
  return nodes
}

/** Comments, trailing commas and bare line breaks inside strings are common; anything worse is dropped. */
function parseLoosely(text: string): unknown {
  const trimmed = text.trim().replace(/^<!--|-->$|^\/\/<!\[CDATA\[|\/\/\]\]>$/g, '')
  for (const attempt of [trimmed, trimmed.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt)
    } catch {}
  }
  return undefined
}

const shortType = (type: string) => type.trim().replace(/^.*[/:#]/, '')
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

function collectNodes(value: unknown, nodes: SchemaNode[], depth: number): void {
  if (depth > 12 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collectNodes(item, nodes, depth + 1)
    return
  }
  const node = toNode(value as Record<string, unknown>)
  if (node.types.length > 0) nodes.push(node)
  for (const inner of Object.values(value)) collectNodes(inner, nodes, depth + 1)
}

function toNode(object: Record<string, unknown>): SchemaNode {
  const types = asList(object['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => shortType(type as string))
  const properties: Record<string, unknown[]> = Object.create(null)
  for (const [name, value] of Object.entries(object)) if (!name.startsWith('@')) properties[shortType(name)] = asList(value)
  return { types, properties }
}

function fromMarkup(scope: PageElement): SchemaNode {
  const types = (scope.attrs.itemtype ?? scope.attrs.typeof ?? '').split(/\s+/).filter(Boolean).map(shortType)
  const properties: Record<string, unknown[]> = Object.create(null)
  addProperties(scope, properties)
  return { types, properties }
}

function addProperties(element: PageElement, properties: Record<string, unknown[]>): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const names = (child.attrs.itemprop ?? child.attrs.property ?? '').split(/\s+/).filter(Boolean)
    const isScope = child.attrs.itemscope !== undefined || child.attrs.typeof !== undefined
    for (const name of names) {
      const value = isScope ? fromMarkup(child) : (child.attrs.content ?? child.attrs.datetime ?? plainText(child))
      properties[shortType(name)] = [...(properties[shortType(name)] ?? []), value]
    }
    if (!isScope) addProperties(child, properties)
  }
}

/** A property as words: texts and numbers as they are, inner things by their name. */
export function words(node: SchemaNode, ...names: string[]): string {
  for (const name of names) {
    const found = (node.properties[name] ?? []).map(wordOf).filter(Boolean)
    if (found.length > 0) return found.join(' ')
  }
  return ''
}

function wordOf(value: unknown): string {
  if (typeof value === 'string')
    return value
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  if (typeof value === 'number') return String(value)
  const inner = asNode(value)
  return inner ? words(inner, 'name', 'text', 'streetAddress') : ''
}

/** An inner thing as a node of its own. */
function asNode(value: unknown): SchemaNode | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if ('types' in value && 'properties' in value) return value as SchemaNode
  return toNode(value as Record<string, unknown>)
}

export const innerNodes = (node: SchemaNode, name: string): SchemaNode[] =>
  (node.properties[name] ?? []).map(asNode).filter((inner) => inner !== null)
