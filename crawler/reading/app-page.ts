/** Product pages of app stores: apps.apple.com in its three generations here, the Android stores in files of their own. */

import { readAndroidPage } from './android-pages.ts'
import { readingOf } from './app-json.ts'
import { type AppRecord, deepFind, jsonOf, parseJson, priceText } from './app-record.ts'
import { readGooglePlay } from './google-play.ts'
import { byId, findAll, findFirst, type PageElement, rawText } from './page-tree.ts'
import { tidyText } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { innerNodes, type SchemaNode, words } from './structured-data.ts'
import { readTencent } from './tencent-store.ts'
import { readTime } from './times.ts'

type Json = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

/** Null where the page is no product page of a store. Throws where it should be one, by its address, and is not. */
export function readAppPage(html: string, root: PageElement, schema: SchemaNode[], url: string): Reading | null {
  const apps = readTencent(html, root) ?? readGooglePlay(html, url) ?? readAndroidPage(html, root, url)
  if (apps) return readingOf(apps)
  const app = fromApplePage(html, root, schema, url)
  return app && app.name !== '' ? readingOf([app]) : null
}

function fromApplePage(html: string, root: PageElement, schema: SchemaNode[], url: string): AppRecord | null {
  const node = schema.find((candidate) => candidate.types.some((type) => /^(SoftwareApplication|MobileApplication)$/.test(type)))
  const shoebox = html.includes('shoebox-media-api-cache') ? shoeboxAttributes(root) : null
  const server = html.includes('serialized-server-data') ? jsonOf(byId(root, 'serialized-server-data')) : undefined
  if (!shoebox && !server && !node) return null
  const meta = findFirst(root, (element) => element.attrs.name === 'apple:content_id')?.attrs.content
  const offer = node ? innerNodes(node, 'offers')[0] : undefined
  const information = server ? informationOf(server) : new Map<string, string>()
  const title = deepFind(server, (object) => typeof object.title === 'string' && 'titleOfferDisplayProperties' in object)
  const id = meta ?? (text(deepFind(server, (object) => 'adamId' in object)?.adamId) || (/\/id(\d+)/.exec(url)?.[1] ?? ''))
  return {
    id,
    name: (node && words(node, 'name')) || text(shoebox?.name) || text(title?.title),
    developer: information.get('seller') ?? ((node && words(node, 'author', 'publisher')) || text(shoebox?.artistName)),
    description: tidyText(
      (node && words(node, 'description') && descriptionOf(node)) || shoeboxDescription(shoebox) || serverDescription(server),
    ),
    version: versionOf(root, shoebox, information),
    category: information.get('category') ?? ((node && words(node, 'applicationCategory')) || text(shoebox?.genreDisplayName)),
    price: offer ? priceText(words(offer, 'price'), words(offer, 'priceCurrency')) : '',
    publishedAt: readTime(node ? words(node, 'dateModified', 'datePublished') : ''),
  }
}

/** The property itself keeps its line breaks, which `words` would fold. */
const descriptionOf = (node: SchemaNode) => (node.properties.description ?? []).map(text).find(Boolean) ?? ''

/** JSON inside JSON: each value of the cache is a string of its own. */
function shoeboxAttributes(root: PageElement): Json | null {
  const cache = findAll(
    root,
    (element) => element.tag === 'script' && (element.attrs.id ?? '').startsWith('shoebox-media-api-cache'),
  )
    .map(jsonOf)
    .find((value) => typeof value === 'object' && value !== null)
  for (const value of Object.values(cache ?? {})) {
    const inner = typeof value === 'string' ? parseJson(value) : value
    const found = deepFind(
      inner,
      (object) => typeof object.name === 'string' && ('artistName' in object || 'platformAttributes' in object),
    )
    if (found) return found
  }
  return null
}

function shoeboxDescription(shoebox: Json | null): string {
  const found = deepFind(shoebox?.platformAttributes ?? shoebox, (object) => typeof object.standard === 'string')
  return text(found?.standard) || text(shoebox?.description)
}

/** The longest paragraph shelf of the server data is the description. */
function serverDescription(server: unknown): string {
  const found = deepFind(server, (object) => object.$kind === 'Paragraph' && text(object.text).length > 20)
  return text(found?.text)
}

function versionOf(root: PageElement, shoebox: Json | null, information: Map<string, string>): string {
  const history = deepFind(shoebox, (object) => typeof object.versionDisplay === 'string')
  const printed = byId(root, 'serialized-server-data') ?? root
  const inData = /"(?:versionDisplay|primarySubtitle|versionDisplayString)"\s*:\s*"(?:版本|Version)?\s*([\d][\w.]*)"/.exec(
    rawText(printed),
  )?.[1]
  return text(history?.versionDisplay) || information.get('version') || inData || ''
}

const informationNames: [key: string, pattern: RegExp][] = [
  ['seller', /^(供应商|开发者|销售商|Seller|Provider)$/i],
  ['category', /^(类别|Category)$/i],
  ['version', /^(版本|Version)$/i],
]

/** Rows of the information shelf: a title and its text, wrapped differently each year. */
function informationOf(server: unknown): Map<string, string> {
  const facts = new Map<string, string>()
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 24) return
    const row = value as Json
    const name = informationNames.find(([, pattern]) => typeof row.title === 'string' && pattern.test(row.title))?.[0]
    const words = name ? rowText(row) : ''
    if (name && words && !facts.has(name)) facts.set(name, words)
    for (const inner of Object.values(value)) visit(inner, depth + 1)
  }
  visit(server, 0)
  return facts
}

function rowText(row: Json): string {
  const pair = deepFind(
    [row.items_V3, row.items],
    (object) =>
      typeof object.trailingText === 'string' || typeof object.leadingText === 'string' || typeof object.text === 'string',
  )
  const pairs = deepFind(row.items, (object) => Array.isArray(object.textPairs))?.textPairs
  const older = Array.isArray(pairs) ? pairs.flat().map(text).find(Boolean) : undefined
  return text(pair?.leadingText) || text(pair?.text) || text(pair?.trailingText) || older || text(row.summary)
}
