/**
 * Product pages of Android stores that print their facts as markup. Stores change their pages without notice: an
 * address that names a product and shows none of the known places is a failure by name, never an empty app.
 */
import { ExtractError } from '../errors.ts'
import type { AppRecord } from './app-record.ts'
import { findAll, type PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import { selectAll, selectFirst, selectText } from './select.ts'
import { readTime } from './times.ts'

interface Store {
  name: string
  host: RegExp
  product: RegExp
  /** Present on every product page and on no other. */
  heading: string
  developer?: string
  description: string
  category?: string
  version?: string
}

const stores: Store[] = [
  {
    name: '小米应用商店',
    host: /(^|\.)app\.mi\.com$/,
    product: /^\/details/,
    heading: '.intro-titles h3',
    developer: '.intro-titles p',
    description: '.app-text .pslide, .app-text p',
    category: '.intro-titles .special-font a, .bread-crumb a:last-child',
  },
  {
    name: '豌豆荚',
    host: /(^|\.)wandoujia\.com$/,
    product: /^\/apps\/[^/]+$/,
    heading: '.app-name .title, .app-name',
    developer: '.dev-sites',
    description: '.desc-info .con',
    category: '.tag-box a, .infos-list .tag-box a',
  },
  {
    name: '360手机助手',
    host: /(^|\.)360\.cn$/,
    product: /^\/detail\//,
    heading: '#app-name span',
    description: '.breif, #sdesc, .app-description',
  },
  {
    name: '酷安',
    host: /(^|\.)coolapk\.com$/,
    product: /^\/(?:apk|game)\/[^/]+$/,
    heading: '.detail_app_title',
    description: '.apk_left_title_info',
    version: '.list_app_info',
  },
]

/** Names in the selectors of headings and search results: nearly every page has none of them, and need not be searched. */
const telling = /intro-titles|app-name|detail_app_title|data-app-pname/

export function readAndroidPage(html: string, root: PageElement, url: string): AppRecord[] | null {
  const { hostname, pathname } = new URL(url)
  const owner = stores.find(({ host }) => host.test(hostname))
  if (!owner && !telling.test(html)) return null
  const results = searchResults(root)
  if (results.length > 0) return results
  const store = stores.find(({ heading }) => selectFirst(root, heading) !== null)
  if (store && (!owner || owner === store)) return [productOf(root, store, url)]
  if (owner?.product.test(pathname) && !isMissing(root))
    throw new ExtractError(`a product page of ${owner.name} without "${owner.heading}"`, 'layout-changed')
  return null
}

/** A page that says that there is no such app is read like any other, as a removed page. */
const isMissing = (root: PageElement) => /不存在|已下架|已删除|找不到|404|not found/i.test(plainText(root).slice(0, 2000))

/** 豌豆荚 names each app of a search in the attributes of its button. */
function searchResults(root: PageElement): AppRecord[] {
  return selectAll(root, 'a.detail-check-btn[data-app-pname]')
    .slice(0, 200)
    .map(({ attrs }) => ({
      ...blank(attrs['data-app-pname'] ?? ''),
      name: attrs['data-app-name'] ?? '',
      version: attrs['data-app-vname'] ?? '',
    }))
    .filter(({ name }) => name !== '')
}

const blank = (id: string): AppRecord => ({
  id,
  name: '',
  developer: '',
  description: '',
  version: '',
  category: '',
  price: '免费',
  publishedAt: null,
})

function productOf(root: PageElement, store: Store, url: string): AppRecord {
  const facts = labelledFacts(root)
  const named = (...names: string[]) => names.map((name) => facts.get(name)).find(Boolean) ?? ''
  const words = (css: string | undefined) => (css ? selectText(root, css) : '')
  const heading = selectFirst(root, store.heading) as PageElement
  const version = store.version ? words(store.version) : ''
  const description = selectFirst(root, store.description)
  return {
    ...blank(named('包名', 'APK名称', '应用包名') || idOf(url)),
    name: ownWords(heading),
    developer: words(store.developer) || named('开发者', '开发者名称', '作者', '开发商', '供应商', '来源'),
    description: description ? plainText(description) : '',
    version: version || named('版本号', '版本', '当前版本'),
    category: words(store.category) || named('分类', '类别'),
    publishedAt: readTime(named('更新时间', '更新日期', '发布时间', '更新')),
  }
}

/** The version may stand inside the heading, in an element of its own. */
function ownWords(heading: PageElement): string {
  const own = heading.children
    .filter((child) => typeof child === 'string')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return own || plainText(heading).replaceAll('\n', ' ')
}

/** The last part of the path or the parameter `id`, which is the package name in these stores. */
function idOf(url: string): string {
  const { pathname, searchParams } = new URL(url)
  return searchParams.get('id') ?? decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '')
}

const smallTags = new Set(['li', 'dt', 'dd', 'p', 'span', 'td', 'tr', 'strong', 'div', 'em'])
const labels =
  '包名|APK名称|应用包名|开发者名称|开发者|作者|开发商|供应商|来源|版本号|当前版本|版本|分类|类别|更新时间|更新日期|发布时间|更新'
const fact = new RegExp(`^(${labels})\\s*(?:[:：]\\s*(.{0,120})|)$`)
/** Whatever the next label is called, a value ends before it. */
const nextFact = /\s+(?=[\u4e00-\u9fffA-Za-z]{2,8}\s*[:：])/

/** `label：value` on one line, or the label alone and the value in the element after it. The first of a name counts. */
function labelledFacts(root: PageElement): Map<string, string> {
  const facts = new Map<string, string>()
  let waiting: string | null = null
  for (const element of findAll(root, ({ tag, children }) => smallTags.has(tag) && children.length <= 12)) {
    const words = plainText(element)
    if (words === '' || words.length > 400) continue
    const lines = words.split('\n').flatMap((line) => line.split(nextFact))
    const found = lines.map((line) => fact.exec(line.trim()))
    for (const match of found) if (match?.[2]) setOnce(facts, match[1] as string, match[2])
    const [only] = found
    if (waiting && lines.length === 1 && !only) setOnce(facts, waiting, words)
    waiting = lines.length === 1 && only && !only[2] ? (only[1] as string) : null
  }
  return facts
}

function setOnce(facts: Map<string, string>, name: string, value: string): void {
  if (!facts.has(name)) facts.set(name, value.trim())
}
