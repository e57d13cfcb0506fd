/** Answers of store interfaces: Apple's lookup and search, Huawei's detail. Null for other JSON. */
import { canonicalUrl } from '../canonical-url.ts'
import { type AppRecord, appListing, deepFind, priceText } from './app-record.ts'
import { tidyText } from './plain-text.ts'
import { emptyReading, type Reading } from './reading.ts'
import { readTime } from './times.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

export function readAppJson(data: Record<string, unknown>): Reading | null {
  if (Array.isArray(data.results) && 'resultCount' in data) {
    const links = data.results.flatMap((result) => [result?.trackViewUrl, result?.sellerUrl])
    const apps = data.results.map(fromApple).filter((app) => app !== null)
    return { ...readingOf(apps), links: links.filter((link) => typeof link === 'string') }
  }
  if (Array.isArray(data.layoutData)) return readingOf(fromHuawei(data))
  return null
}

export function readingOf(apps: AppRecord[]): Reading {
  const listings = apps.map(appListing)
  const [first] = apps
  return {
    ...emptyReading('app', apps.length > 0 ? 'ok' : 'empty'),
    title: apps
      .map((app) => app.name)
      .slice(0, 10)
      .join('、'),
    text: listings.map((listing) => listing.text).join('\n'),
    author: apps.length === 1 ? first?.developer || null : null,
    publishedAt: apps.length === 1 ? (first?.publishedAt ?? null) : null,
    institution: apps.length === 1 ? first?.developer || null : null,
    wholeText: apps.map((app) => [app.name, app.developer, app.description].join('\n')).join('\n'),
    listings,
  }
}

function fromApple(result: unknown): AppRecord | null {
  if (typeof result !== 'object' || result === null) return null
  const app = result as Record<string, unknown>
  if (!app.trackId && !app.bundleId) return null
  const genres = Array.isArray(app.genres) ? app.genres.map(text) : []
  return {
    id: text(app.trackId) || text(app.bundleId),
    name: text(app.trackName),
    developer: text(app.sellerName) || text(app.artistName),
    description: tidyText(text(app.description)),
    version: text(app.version),
    category: genres[0] || text(app.primaryGenreName),
    price: priceText(app.price, app.currency, app.formattedPrice),
    publishedAt: readTime(text(app.currentVersionReleaseDate) || text(app.releaseDate)),
    url: canonicalUrl(text(app.trackViewUrl)) ?? '',
    releaseNotes: tidyText(text(app.releaseNotes)),
  }
}

/** A product page comes as many small cards; a search as cards that are lists of apps. */
function fromHuawei(data: Record<string, unknown>): AppRecord[] {
  const card = (field: string) => deepFind(data.layoutData, (object) => typeof object[field] === 'string' && object[field] !== '')
  const hidden = card('versionName')
  if (!hidden && !card('icoUri')) return huaweiResults(data)
  const info = card('developer')
  const name = text(card('icoUri')?.name) || text(card('name')?.name)
  if (name === '') return []
  return [
    {
      id: text(hidden?.package) || text(card('package')?.package),
      name,
      developer: text(info?.developer),
      description: tidyText(text(card('content')?.content) || text(card('intro')?.intro)),
      version: text(hidden?.versionName) || text(info?.version),
      category: text(card('kindName')?.kindName) || text(card('tagName')?.tagName),
      price: priceText(text(card('price')?.price), 'CNY'),
      publishedAt: readTime(text(info?.releaseDate)),
    },
  ]
}

const mostResults = 200

function huaweiResults({ layoutData }: Record<string, unknown>): AppRecord[] {
  const items = (layoutData as unknown[]).flatMap((layout) => {
    const { dataList } = (layout ?? {}) as { dataList?: unknown }
    return Array.isArray(dataList) ? (dataList as Record<string, unknown>[]) : []
  })
  return items
    .filter((item) => text(item?.name) !== '' && (text(item.package) !== '' || text(item.appid) !== ''))
    .slice(0, mostResults)
    .map((item) => ({
      id: text(item.package) || text(item.appid),
      name: text(item.name),
      developer: text(item.developer),
      description: tidyText(text(item.memo) || text(item.intro)),
      version: text(item.appVersionName) || text(item.versionName),
      category: text(item.kindName) || text(item.tagName),
      price: priceText(text(item.price), 'CNY'),
      publishedAt: readTime(text(item.releaseDate)),
    }))
}
