/** Customer reviews of an app, as Apple's feed prints them: words of users, so they are text and no adverts. */
import { tidyText } from './plain-text.ts'
import { emptyReading, type Reading } from './reading.ts'
import { readTime } from './times.ts'

type Json = Record<string, unknown>
const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])
/** Every value of the feed is wrapped: `{ "label": "..." }`. */
const label = (value: unknown): string => {
  const { label: words } = record(value)
  return typeof words === 'string' ? words : typeof words === 'number' ? String(words) : ''
}

/** Null for JSON that is no such feed. A feed without entries is an app that nobody has reviewed. */
export function readAppReviews(data: Json): Reading | null {
  const feed = record(data.feed)
  if (!('author' in feed || 'entry' in feed) || !('id' in feed)) return null
  const reviews = list(feed.entry)
    .map(record)
    .filter((entry) => label(entry['im:rating']) !== '')
  const lines = reviews.map((entry) => {
    const head = [
      `${label(entry['im:rating'])} ★`,
      label(entry.title),
      label(record(entry.author).name),
      label(entry['im:version']),
    ]
    return [head.filter(Boolean).join(' · '), tidyText(label(entry.content))].join('\n')
  })
  const times = reviews.map((entry) => readTime(label(entry.updated))).filter((time) => time !== null)
  return {
    ...emptyReading('app', reviews.length > 0 ? 'ok' : 'empty'),
    title: label(feed.title),
    publishedAt: times.sort().at(-1) ?? null,
    text: lines.join('\n'),
    wholeText: lines.join('\n'),
    links: list(feed.link)
      .map((link) => record(record(link).attributes))
      .filter(({ rel }) => rel === 'next')
      .flatMap(({ href }) => (typeof href === 'string' ? [href] : [])),
  }
}
