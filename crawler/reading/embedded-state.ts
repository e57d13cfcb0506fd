/**
 * What a JavaScript site hands to its own scripts: `__NEXT_DATA__`, `__NUXT__`, `__INITIAL_STATE__` and their like, read as
 * data. Nothing is run. Asked only where the page itself shows no words.
 */
import { parseJson } from './app-record.ts'
import { courseFields } from './course-words.ts'
import { assignedObject, calledObject } from './js-literal.ts'
import { findAll, type PageElement, parsePage, rawText } from './page-tree.ts'
import { plainText, tidyText } from './plain-text.ts'
import type { PartialListing } from './reading.ts'
import { readTime } from './times.ts'

export interface StateReading {
  title: string
  text: string
  publishedAt: string | null
  listings: PartialListing[]
}

const names = [
  'window.__INITIAL_STATE__',
  'window.__PRELOADED_STATE__',
  'window.__APP_DATA__',
  'window.__DATA__',
  'window.__NUXT__',
  'window.pageData',
  'window.initData',
]
/** Bounds of the walk through state that a hostile page may have made. */
const mostNodes = 50_000
const deepest = 40
const mostListings = 200

/** Null where there is no state, or none with Chinese sentences in it. */
export function readEmbeddedState(html: string, root: PageElement): StateReading | null {
  const found: Found = { texts: [], titles: [], times: [], listings: [], left: mostNodes }
  for (const state of states(html, root)) visit(state, found, 0)
  const text = tidyText([...new Set(found.texts)].join('\n'))
  if (text === '' && found.listings.length === 0) return null
  return { title: found.titles[0] ?? '', text, publishedAt: found.times[0] ?? null, listings: found.listings }
}

function states(html: string, root: PageElement): unknown[] {
  const scripts = findAll(root, ({ tag, attrs }) => tag === 'script' && /^application\/json$/i.test(attrs.type ?? ''))
  const printed = scripts.map((script) => {
    const data = parseJson(rawText(script))
    return script.attrs.id === '__NUXT_DATA__' && Array.isArray(data) ? revived(data) : data
  })
  const assigned = names
    .filter((name) => html.includes(name))
    .map((name) => assignedObject(html, name) ?? calledObject(html, name))
  return [...printed, ...assigned].filter((state) => typeof state === 'object' && state !== null)
}

/** Nuxt 3 prints one flat list, in which numbers inside of objects and lists are places of the list. */
function revived(list: unknown[]): unknown {
  let left = mostNodes
  const at = (index: unknown, depth: number): unknown => {
    const value = typeof index === 'number' ? list[index] : undefined
    left -= 1
    if (left < 0 || depth > deepest || typeof value !== 'object' || value === null) return value
    if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, at(inner, depth + 1)]))
    const wrapped = typeof value[0] === 'string'
    return wrapped ? at(value[1], depth + 1) : value.map((inner) => at(inner, depth + 1))
  }
  return at(0, 0)
}

interface Found {
  texts: string[]
  titles: string[]
  times: string[]
  listings: PartialListing[]
  left: number
}

const titleKeys = /^(title|name|courseName|course_name|className|goodsName|subject|headline)$/
const wordKeys =
  /^(content|body|desc|description|detail|details|intro|introduction|summary|text|html|remark|subtitle|subTitle|times?|schedule|classTime|address|grade|grades)$/i
const priceKeys = /^(price|salePrice|sale_price|originPrice|fee|cost|tuition)$/i
const timeKeys = /^(publishTime|publish_time|publishedAt|pubDate|createTime|create_time|createdAt|date)$/
const han = /[\u4e00-\u9fff]/g

function visit(value: unknown, found: Found, depth: number): void {
  found.left -= 1
  if (found.left < 0 || depth > deepest || typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) readObject(value as Record<string, unknown>, found)
  for (const inner of Object.values(value)) visit(inner, found, depth + 1)
}

function readObject(object: Record<string, unknown>, found: Found): void {
  const entries = Object.entries(object).slice(0, 500)
  const words = (pattern: RegExp) => entries.flatMap(([key, value]) => (pattern.test(key) ? wordsOf(value) : []))
  const title = words(titleKeys)[0]
  const texts = words(wordKeys)
  const prices = entries
    .filter(([key, value]) => priceKeys.test(key) && /^\d+(\.\d+)?$/.test(String(value)))
    .map(([, value]) => `${value}元`)
  const time = entries.map(([key, value]) => (timeKeys.test(key) ? readTime(String(value)) : null)).find(Boolean)
  if (title && (texts.length > 0 || prices.length > 0)) {
    if (prices.length > 0 && found.listings.length < mostListings) {
      const text = [title, ...texts, ...prices].join('\n')
      found.listings.push({ kind: 'course', title, text, ...courseFields(text), prices: prices.join('；') })
    }
    found.titles.push(title)
    found.texts.push([title, ...texts, ...prices].join('\n'))
    if (time) found.times.push(time)
  } else found.texts.push(...texts.filter((text) => (text.match(han)?.length ?? 0) >= 12))
}

/** Chinese words of a string, tags taken out; names of pictures, identifiers and the like have none. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== 'string' || value.length > 200_000 || !/[\u4e00-\u9fff]{2}/.test(value)) return []
  const plain = value.includes('<') ? plainText(parsePage(value)) : tidyText(value)
  return plain ? [plain] : []
}
