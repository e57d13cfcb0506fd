/** 应用宝 (sj.qq.com): product and search pages print their data as the state of a Next.js page. */
import { type AppRecord, deepFind, jsonOf, parseJson } from './app-record.ts'
import { byId, type PageElement } from './page-tree.ts'
import { tidyText } from './plain-text.ts'
import { readTime } from './times.ts'

type Json = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
const mostResults = 200

/** The app the page is about, never those it recommends beside it; all results of a search. */
export function readTencent(html: string, root: PageElement): AppRecord[] | null {
  if (!html.includes('__NEXT_DATA__')) return null
  const data = unfold(jsonOf(byId(root, '__NEXT_DATA__')))
  const wanted = text(deepFind(data, (object) => 'detail_pkgname' in object)?.detail_pkgname)
  if (wanted) {
    const found = deepFind(data, (object) => object.pkg_name === wanted && typeof object.name === 'string')
    return found ? [toRecord(found)] : null
  }
  const results = deepFind(data, ({ name, itemData }) => name === 'SearchList' && Array.isArray(itemData))
  if (!results) return null
  const items = (results.itemData as Json[]).filter((item) => text(item?.pkg_name) !== '' && text(item.name) !== '')
  return items.slice(0, mostResults).map(toRecord)
}

function toRecord(app: Json): AppRecord {
  const updated = Number(app.update_time)
  return {
    id: text(app.pkg_name),
    name: text(app.name),
    developer: text(app.developer) || text(app.operator),
    description: tidyText(text(app.description) || text(app.editor_intro)),
    version: text(app.version_name),
    category: Array.isArray(app.tags) ? text(app.tags[0]) : text(app.tags) || text(app.cate_name),
    price: '免费',
    publishedAt: Number.isFinite(updated) && updated > 0 ? readTime(String(updated)) : null,
  }
}

/** Lists of items arrive as JSON in a string now and then. */
function unfold(value: unknown, depth = 0): unknown {
  if (depth > 20) return null
  if (typeof value === 'string') return /^\s*[[{]/.test(value) ? unfold(parseJson(value), depth + 1) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => unfold(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unfold(inner, depth + 1)]))
}
