/** JSON answers: of app stores, of their reviews, and of album pages. Unknown JSON is refused by name. */
import { ExtractError } from '../errors.ts'
import { readAppJson } from './app-json.ts'
import { readAppReviews } from './app-reviews.ts'
import type { Reading } from './reading.ts'
import { readAlbumJson } from './wechat-album.ts'

export type JsonObject = Record<string, unknown>
const readers: ((data: JsonObject, url: string) => Reading | null)[] = [readAppJson, readAppReviews, readAlbumJson]

export function readJson(source: string, url: string): Reading {
  const data = parse(source)
  for (const reader of readers) {
    const reading = reader(data, url)
    if (reading) return reading
  }
  throw new ExtractError(
    'JSON, but no answer of an app store or an album: expected resultCount and results, layoutData, feed or getalbum_resp',
    'layout-changed',
  )
}

function parse(source: string): JsonObject {
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch (error) {
    throw new ExtractError(`broken JSON: ${(error as Error).message.split('\n')[0]}`)
  }
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as JsonObject) : {}
}
