/** Is a declared source read as it should be: its recorded pages as expected, its live pages twice the same? */
import type { Source } from '#policy/nouns.ts'
import { type SourceDeclaration, sourceOn } from '#policy/source-declaration.ts'
import { type CrawlEvent, type CrawlOptions, crawl } from '../crawl.ts'
import { extract } from '../extract.ts'
import type { DeclaredSource, Recording } from './declared-folder.ts'
import { differences, type ReadSummary, summaryOf } from './read-summary.ts'

/** Pages that are fetched to find out: enough for the start pages and some that they link to. */
const samplePages = 6

/** Day in China of a time. */
const dayOf = (time: string) => new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 10)

/** What is wrong, one line each. Each page is read twice, by the version of the declaration of its day. */
export function checkRecorded({ declaration, pages }: DeclaredSource): string[] {
  return pages.flatMap(({ url, body, contentType, fetchedAt, file, expect }) => {
    const source = sourceOn(declaration, dayOf(fetchedAt))
    const read = (): ReadSummary => summaryOf(extract({ url, body, contentType, source }))
    try {
      const [first, second] = [read(), read()]
      const unsteady = differences(first, second).map((line) => `read twice, ${line}`)
      const changed = differences(expect, first).map((line) => line.replace('first ', 'recorded ').replace(', then ', ', read '))
      return [...unsteady, ...changed].map((line) => `${file} (${url}): ${line}`)
    } catch (error) {
      return [`${file} (${url}): ${(error as Error).message}`]
    }
  })
}

export interface LiveCheck {
  problems: string[]
  /** of the first round, for those who want to keep them */
  recordings: Recording[]
}

/** Walks the source twice, a few pages each time, politely, and compares what was read. */
export async function checkLive(
  declaration: SourceDeclaration,
  day: string,
  options: Pick<CrawlOptions, 'allowPrivate' | 'chromiumPath'>,
): Promise<LiveCheck> {
  const declared = sourceOn(declaration, day)
  const source: Source = {
    ...declared,
    maxPages: Math.min(declared.maxPages, samplePages),
    maxDepth: Math.min(declared.maxDepth, 2),
  }
  const [first, second] = [await round(source, options), await round(source, options)]
  const problems = [...first.failures]
  if (first.recordings.size === 0) problems.push('nothing was read: no page came back from the start addresses')
  for (const [url, { summary }] of first.recordings) {
    const again = second.recordings.get(url)
    if (!again)
      problems.push(`${url}: read the first time, missing the second time (${second.failures[0] ?? 'no longer linked'})`)
    else problems.push(...differences(summary, again.summary).map((line) => `${url}: ${line}`))
  }
  return { problems, recordings: [...first.recordings.values()] }
}

interface Round {
  recordings: Map<string, Recording>
  failures: string[]
}

async function round(source: Source, options: CrawlOptions): Promise<Round> {
  const recordings = new Map<string, Recording>()
  const failures: string[] = []
  for await (const event of crawl(source, { ...options, concurrency: 1 })) {
    if (event.type === 'page') {
      const { canonicalUrl: url, contentType, fetchedAt, body, extract: read } = event.page
      recordings.set(url, { url, contentType: contentType || null, fetchedAt, body, summary: summaryOf(read) })
    } else if (isFailure(event)) failures.push(failureLine(event))
  }
  return { recordings, failures }
}

/** Pages left alone by the rules of the walk are no fault of the declaration; walls, robots and errors are. */
const isFailure = (event: CrawlEvent): event is Extract<CrawlEvent, { type: 'failed' | 'skipped' }> =>
  event.type === 'failed' || (event.type === 'skipped' && (event.reason === 'wall' || event.reason === 'robots'))

function failureLine(event: Extract<CrawlEvent, { type: 'failed' | 'skipped' }>): string {
  const why = event.type === 'failed' ? event.code : event.reason
  return `${event.url}: ${why}: ${event.detail}`
}
