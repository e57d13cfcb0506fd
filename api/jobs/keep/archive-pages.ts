/** The pages of a batch and their pictures as one WARC file: new content whole, content that is on file as a revisit. */
import { type RecordPlace, type WarcEntry, writeWarc } from '#api/evidence/archive.ts'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { usualUserAgent } from '#crawler/crawl.ts'
import type { SeenPicture } from '#crawler/page-pictures.ts'
import { warcInfo, warcPicture, warcRecords, warcRevisit } from '#crawler/warc.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Outcome } from '../frontier/outcome.ts'

export const tool = 'jianfu-crawler'

/** By the id of the address: where the content lies, and where this sighting of it is noted. */
export interface Archived {
  content: Map<string, RecordPlace>
  sighting: Map<string, RecordPlace>
  /** pictures by the hash of their bytes */
  pictures: Map<string, RecordPlace>
}

interface Deps {
  prisma: PrismaClient
  evidence: Pick<EvidenceStore, 'write'>
  now(): Date
  /** as the sites were asked */
  userAgent?: string
}

export async function archiveOf(
  { prisma, evidence, now, userAgent = usualUserAgent }: Deps,
  outcomes: Outcome[],
): Promise<Archived> {
  const archived: Archived = { content: new Map(), sighting: new Map(), pictures: new Map() }
  const seen = outcomes.filter(({ result }) => result.type === 'page' || result.type === 'unchanged')
  if (seen.length === 0) return archived
  const onFile = await placesOf(prisma, seen)
  const pictures = await picturesOf(prisma, seen, archived)
  const entries = await Promise.all([
    ...seen.map((each) => entryOf(each, onFile, userAgent)),
    ...pictures.map(({ picture, page }) => warcPicture(picture, page, userAgent)),
  ])
  const at = now().toISOString()
  const info = await warcInfo(tool, `${at.slice(0, 19)}Z`)
  const places = await writeWarc(evidence, info, entries, at.slice(0, 10))
  seen.forEach(({ url, result }, i) => {
    const place = places[i] as RecordPlace
    const before = result.type === 'page' ? onFile.get(result.page.sha256)?.place : undefined
    if (result.type === 'unchanged' || before) archived.sighting.set(url.id, place)
    if (result.type === 'page') archived.content.set(url.id, before ?? place)
  })
  for (const [i, { picture }] of pictures.entries()) archived.pictures.set(picture.sha256, places[seen.length + i] as RecordPlace)
  return archived
}

async function entryOf({ url, result }: Outcome, onFile: Map<string, OnFile>, userAgent: string): Promise<WarcEntry> {
  if (result.type === 'page' && !onFile.has(result.page.sha256)) return warcRecords(result.page, userAgent)
  const seen =
    result.type === 'page'
      ? { url: result.page.finalUrl, at: result.page.fetchedAt, sha256: result.page.sha256, kind: 'identical' as const }
      : unchangedOf(url.key, result)
  const { url: firstUrl, at } = onFile.get(seen.sha256) ?? {}
  const first = firstUrl && at ? { url: firstUrl, at } : null
  return { members: [await warcRevisit({ ...seen, first })], main: 0 }
}

function unchangedOf(url: string, result: Outcome['result']) {
  if (result.type !== 'unchanged') throw new Error('only what was seen again is noted as a revisit')
  const kind = result.notModified ? ('not-modified' as const) : ('identical' as const)
  return { url, at: result.fetchedAt, sha256: result.sha256, kind }
}

/** Content that the archive has already, and where it was met first. */
interface OnFile {
  place: RecordPlace
  url: string
  at: string
}

/** By the hash of the content, whichever page showed it first. */
async function placesOf(prisma: PrismaClient, seen: Outcome[]): Promise<Map<string, OnFile>> {
  const hashes = [...new Set(seen.flatMap(({ result }) => hashOf(result)))]
  const rows = await prisma.$queryRaw<(RecordPlace & { sha256: string; finalUrl: string; fetchedAt: Date })[]>`
    SELECT DISTINCT ON (sha256) sha256, warc, "warcAt", "warcLength", "finalUrl", "fetchedAt" FROM capture
    WHERE sha256 = ANY(${hashes}::bpchar[]) AND warc IS NOT NULL ORDER BY sha256, "fetchedAt"`
  return new Map(
    rows.map(({ sha256, finalUrl, fetchedAt, ...place }) => [sha256, { place, url: finalUrl, at: fetchedAt.toISOString() }]),
  )
}

const hashOf = (result: Outcome['result']): string[] =>
  result.type === 'page' ? [result.page.sha256] : result.type === 'unchanged' ? [result.sha256] : []

interface Shown {
  picture: SeenPicture
  /** on which it stands */
  page: string
}

/** Pictures whose bytes the archive does not have yet, each once; the places of the others are noted at once. */
async function picturesOf(prisma: PrismaClient, seen: Outcome[], archived: Archived): Promise<Shown[]> {
  const shown = new Map<string, Shown>()
  for (const { result } of seen) {
    if (result.type !== 'page') continue
    for (const picture of result.page.pictures ?? [])
      if ('body' in picture) shown.set(picture.sha256, { picture, page: result.page.canonicalUrl })
  }
  if (shown.size === 0) return []
  const rows = await prisma.$queryRaw<(RecordPlace & { sha256: string })[]>`
    SELECT DISTINCT ON (sha256) sha256, warc, "warcAt", "warcLength" FROM picture
    WHERE sha256 = ANY(${[...shown.keys()]}::bpchar[]) AND warc IS NOT NULL ORDER BY sha256, id`
  for (const { sha256, ...place } of rows) {
    archived.pictures.set(sha256, place)
    shown.delete(sha256)
  }
  return [...shown.values()]
}
