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
}

export async function archiveOf({ prisma, evidence, now }: Deps, outcomes: Outcome[]): Promise<Archived> {
  const archived: Archived = { content: new Map(), sighting: new Map(), pictures: new Map() }
  const seen = outcomes.filter(({ result }) => result.type === 'page' || result.type === 'unchanged')
  if (seen.length === 0) return archived
  const onFile = await placesOf(prisma, seen)
  const pictures = await picturesOf(prisma, seen, archived)
  const entries = await Promise.all([
    ...seen.map((each) => entryOf(each, onFile)),
    ...pictures.map(({ picture, page }) => warcPicture(picture, page, usualUserAgent)),
  ])
  const at = now().toISOString()
  const info = await warcInfo(tool, `${at.slice(0, 19)}Z`)
  const places = await writeWarc(evidence, info, entries, at.slice(0, 10))
  seen.forEach(({ url, result }, i) => {
    const place = places[i] as RecordPlace
    const before = result.type === 'page' ? onFile.get(result.page.sha256) : undefined
    if (result.type === 'unchanged' || before) archived.sighting.set(url.id, place)
    if (result.type === 'page') archived.content.set(url.id, before ?? place)
  })
  for (const [i, { picture }] of pictures.entries()) archived.pictures.set(picture.sha256, places[seen.length + i] as RecordPlace)
  return archived
}

async function entryOf({ url, result }: Outcome, onFile: Map<string, RecordPlace>): Promise<WarcEntry> {
  if (result.type === 'page' && !onFile.has(result.page.sha256)) return warcRecords(result.page, usualUserAgent)
  const seen =
    result.type === 'page'
      ? { url: result.page.finalUrl, at: result.page.fetchedAt, sha256: result.page.sha256, kind: 'identical' as const }
      : unchangedOf(url.key, result)
  return { members: [await warcRevisit(seen)], main: 0 }
}

function unchangedOf(url: string, result: Outcome['result']) {
  if (result.type !== 'unchanged') throw new Error('only what was seen again is noted as a revisit')
  const kind = result.notModified ? ('not-modified' as const) : ('identical' as const)
  return { url, at: result.fetchedAt, sha256: result.sha256, kind }
}

/** Content that the archive has already, whichever page showed it first. */
async function placesOf(prisma: PrismaClient, seen: Outcome[]): Promise<Map<string, RecordPlace>> {
  const hashes = [...new Set(seen.flatMap(({ result }) => (result.type === 'page' ? result.page.sha256 : [])))]
  const rows = await prisma.$queryRaw<(RecordPlace & { sha256: string })[]>`
    SELECT DISTINCT ON (sha256) sha256, warc, "warcAt", "warcLength" FROM capture
    WHERE sha256 = ANY(${hashes}::bpchar[]) AND warc IS NOT NULL ORDER BY sha256, "fetchedAt"`
  return new Map(rows.map(({ sha256, ...place }) => [sha256, place]))
}

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
