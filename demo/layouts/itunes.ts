/** An app in the shape of the store's lookup answer, and the public page of the app. */
import { hash } from '../random.ts'
import type { DemoInstitution } from '../types.ts'
import { esc } from './html.ts'

export interface DemoApp {
  id: number
  bundleId: string
  name: string
  developer: string
  description: string
  released: string
  origin: string
  owner: DemoInstitution | null
}

export const appUrl = (app: Pick<DemoApp, 'id' | 'origin'>): string => `${app.origin}/cn/app/id${app.id}`

export function appResult(app: DemoApp): Record<string, unknown> {
  const seed = hash(app.bundleId)
  return {
    wrapperType: 'software',
    kind: 'software',
    trackId: app.id,
    bundleId: app.bundleId,
    trackName: app.name,
    trackCensoredName: app.name,
    trackViewUrl: `${appUrl(app)}?uo=4`,
    artistId: 900_000_000 + (seed % 9_000_000),
    artistName: app.developer,
    artistViewUrl: `${app.origin}/cn/developer/id${900_000_000 + (seed % 9_000_000)}?uo=4`,
    sellerName: app.developer,
    sellerUrl: app.owner?.site,
    description: app.description,
    releaseNotes: '修复若干问题，优化使用体验。',
    version: `${(seed % 7) + 1}.${seed % 10}.${(seed >>> 4) % 10}`,
    releaseDate: '2021-03-02T08:00:00Z',
    currentVersionReleaseDate: `${app.released}T02:00:00Z`,
    price: 0,
    formattedPrice: '免费',
    currency: 'CNY',
    primaryGenreId: 6017,
    primaryGenreName: 'Education',
    genres: ['教育', '效率'],
    genreIds: ['6017', '6007'],
    fileSizeBytes: String(40_000_000 + (seed % 90_000_000)),
    minimumOsVersion: '13.0',
    languageCodesISO2A: ['ZH', 'EN', 'ZH'],
    contentAdvisoryRating: '4+',
    averageUserRating: 3 + (seed % 20) / 10,
    userRatingCount: seed % 9000,
    artworkUrl60: `${app.origin}/image/${app.id}/60x60bb.jpg`,
    artworkUrl100: `${app.origin}/image/${app.id}/100x100bb.jpg`,
    artworkUrl512: `${app.origin}/image/${app.id}/512x512bb.jpg`,
    screenshotUrls: [],
    ipadScreenshotUrls: [],
  }
}

export function appPage(app: DemoApp): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'SoftwareApplication',
    name: app.name,
    description: app.description,
    applicationCategory: '教育',
    datePublished: '2021年3月2日',
    operatingSystem: '需要 iOS 13.0 或更高版本。',
    author: { '@type': 'Organization', name: app.developer },
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'CNY', category: 'free' },
  }
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${esc(app.name)} App - App Store</title>
<meta name="apple:content_id" content="${app.id}">
<script id=software-application type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></head>
<body><h1>${esc(app.name)}</h1><h2>${esc(app.developer)}</h2><section class="description">${app.description
    .split('\n')
    .map((text) => `<p>${esc(text)}</p>`)
    .join('')}</section></body></html>
`
}
