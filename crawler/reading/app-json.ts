/** Answers of store interfaces: Apple's lookup and search, Huawei's detail. Unknown JSON is refused by name. */
import { canonicalUrl } from '../canonical-url.ts'
import { ExtractError } from '../errors.ts'
import { type AppRecord, appListing, deepFind, priceText } from './app-record.ts'
import { tidyText } from './plain-text.ts'
import { emptyReading, type Reading } from './reading.ts'
import { readTime } from './times.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

export function readAppJson(source: string): Reading {
  const data = parse(source)
  if (Array.isArray(data.results) && 'resultCount' in data) {
    const links = data.results.flatMap((result) => [result?.trackViewUrl, result?.sellerUrl])
    const apps = data.results.map(fromApple).filter((app) => app !== null)
    return { ...readingOf(apps), links: links.filter((link) => typeof link === 'string') }
  }
  if (Array.isArray(data.layoutData)) return readingOf([fromHuawei(data)].filter((app) => app !== null))
  throw new ExtractError(
    'JSON, but no answer of an app store: expected an object with resultCount and results, or with layoutData',
  )
}

function parse(source: string): Record<string, unknown> {
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch (error) {
    throw new ExtractError(`broken JSON: ${(error as Error).message.split('\n')[0]}`)
  }
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {}
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

function fromHuawei(data: Record<string, unknown>): AppRecord | null {
  const card = (field: string) => deepFind(data.layoutData, (object) => typeof object[field] === 'string' && object[field] !== '')
  const hidden = card('package')
  const info = card('developer')
  const name = text(card('icoUri')?.name) || text(card('name')?.name)
  if (!hidden && !name) return null
  return {
    id: text(hidden?.package),
    name,
    developer: text(info?.developer),
    description: tidyText(text(card('content')?.content) || text(card('intro')?.intro)),
    version: text(hidden?.versionName) || text(info?.version),
    category: text(card('kindName')?.kindName) || text(card('tagName')?.tagName),
    price: priceText(text(card('price')?.price), 'CNY'),
    publishedAt: readTime(text(info?.releaseDate)),
  }
}
