/** One app of a store, whichever store and whichever form it was printed in. */
import { type PageElement, rawText } from './page-tree.ts'
import type { PartialListing } from './reading.ts'

export interface AppRecord {
  id: string
  name: string
  developer: string
  description: string
  version: string
  category: string
  price: string
  publishedAt: string | null
  /** product page in the store, where the answer names it */
  url?: string
  releaseNotes?: string
}

export function appListing(app: AppRecord): PartialListing {
  const { id, developer, price, version, category } = app
  return {
    kind: 'app',
    title: app.name,
    text: [app.description, app.releaseNotes].filter(Boolean).join('\n'),
    publishedAt: app.publishedAt,
    ...(app.url ? { url: app.url } : {}),
    institution: developer || null,
    app: { id, developer, price, version, category },
  }
}

/** 0 is free; other prices keep their currency. */
export function priceText(price: unknown, currency: unknown, formatted?: unknown): string {
  if (typeof formatted === 'string' && formatted !== '') return formatted
  if (price === undefined || price === null || price === '') return ''
  if (Number(price) === 0) return '免费'
  return currency === 'CNY' || !currency ? `¥${price}` : `${price} ${currency}`
}

/** First value found anywhere in nested data for which `test` holds. */
export function deepFind(
  value: unknown,
  test: (object: Record<string, unknown>) => boolean,
  depth = 0,
): Record<string, unknown> | null {
  if (depth > 24 || typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value) && test(value as Record<string, unknown>)) return value as Record<string, unknown>
  for (const inner of Object.values(value)) {
    const found = deepFind(inner, test, depth + 1)
    if (found) return found
  }
  return null
}

/** Null for whatever is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a script element holds as JSON. */
export const jsonOf = (element: PageElement | null): unknown => (element ? parseJson(rawText(element)) : null)
