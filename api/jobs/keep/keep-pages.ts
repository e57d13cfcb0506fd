/** Fetched pages go on file together: page, capture and listings, in a few statements however many pages there are. */

import { sha256 } from '#api/canonical-json.ts'
import { refreshCases } from '#api/cases/refresh-case.ts'
import { keepListings } from '#api/listings/keep-listings.ts'
import { newId } from '#api/new-id.ts'
import { cleanText, storableJson } from '#api/storable.ts'
import type { CrawledPage } from '#crawler/crawl.ts'
import { withoutNoise } from '#policy/noise.ts'
import { type Listing, takenDown } from '#policy/nouns.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Claimed } from '../frontier/claim.ts'
import { urlKeyOf } from '../frontier/offer.ts'
import type { Outcome } from '../frontier/outcome.ts'
import { type Archived, tool } from './archive-pages.ts'
import { keepPictures } from './keep-pictures.ts'
import { lookPlan, type Plan, standingOf } from './look-plans.ts'

interface Fetched {
  url: Claimed
  page: CrawledPage
}
interface Kept extends Fetched {
  pageId: string
  isNew: boolean
  /** other bytes than before */
  changed: boolean
  /** of what a reader is told, without what changes by itself */
  calmHash: string
  /** the bytes differ, and so does what they tell */
  saysMore: boolean
}

/** Returns how many listings wait for their judgement. */
export async function keepPages(
  tx: Prisma.TransactionClient,
  outcomes: Outcome[],
  archived: Archived,
  now: Date,
): Promise<number> {
  const fetched = outcomes.flatMap(({ url, result }) => (result.type === 'page' ? [{ url, page: result.page }] : []))
  if (fetched.length === 0) return 0
  const kept = await upsertPages(tx, fetched)
  const changed = kept.filter((each) => each.changed)
  const captures = new Map(changed.map(({ url }) => [url.id, newId()]))
  await insertCaptures(
    tx,
    changed.map((each) => captureRow(each, captures.get(each.url.id) as string, archived)),
  )
  await keepPictures(
    tx,
    changed.map(({ url, page }) => ({ captureId: captures.get(url.id) as string, pictures: page.pictures ?? [] })),
    archived,
  )
  // A wall or a tombstone says nothing about the page: what it showed before stays alleged.
  const readable = changed.filter(({ page }) => page.extract.state === 'ok')
  const { fresh, touchedCases } = await keepListings(
    tx,
    readable.map(({ url, page, pageId, isNew }) => ({
      pageId,
      isNew,
      captureId: captures.get(url.id) as string,
      channel: url.declaration.channel,
      publisher: url.declaration.publisher,
      listings: page.extract.listings,
    })),
  )
  await refreshCases(tx, touchedCases, now)
  return fresh
}

async function upsertPages(tx: Prisma.TransactionClient, fetched: Fetched[]): Promise<Kept[]> {
  const before = await pagesBefore(tx, fetched)
  const standing = await standingOf(
    tx,
    fetched.map(({ url }) => url.sourceId),
  )
  const rows = fetched.map((each) => {
    const row = before.get(`${each.url.sourceId} ${urlKeyOf(each.page.canonicalUrl)}`)
    const calmHash = calmHashOf(each.page, standing.get(each.url.sourceId)?.noise)
    const changed = row?.sha256 !== each.page.sha256
    return {
      ...each,
      pageId: row?.id ?? newId(),
      isNew: !row,
      changed,
      calmHash,
      saysMore: changed && row?.textHash !== calmHash,
      row,
    }
  })
  const plans = rows.map(({ url, row, saysMore }) =>
    lookPlan(standing, { sourceId: url.sourceId, everyMinutes: row?.everyMinutes ?? null, changed: saysMore }),
  )
  const news = rows.flatMap((each, i) => (each.isNew ? [newPage(each, plans[i] as Plan)] : []))
  await insertPages(tx, news)
  await updatePages(
    tx,
    rows.flatMap((each, i) => (each.isNew ? [] : [{ id: each.pageId, ...seenNow(each, plans[i] as Plan) }])),
  )
  return rows
}

interface Before {
  id: string
  sourceId: string
  urlKey: string
  sha256: string | null
  textHash: string | null
  everyMinutes: number | null
}

/** Locked in the order in which the classifier locks them. */
async function pagesBefore(tx: Prisma.TransactionClient, fetched: Fetched[]): Promise<Map<string, Before>> {
  const asked = fetched.map(({ url, page }) => ({ sourceId: url.sourceId, urlKey: urlKeyOf(page.canonicalUrl) }))
  const rows = await tx.$queryRaw<Before[]>`
    SELECT p.id::text, p."sourceId"::text, p."urlKey", p.sha256, p."textHash", p."everyMinutes" FROM page p
    JOIN jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS r("sourceId" uuid, "urlKey" char(64))
      ON p."sourceId" = r."sourceId" AND p."urlKey" = r."urlKey" ORDER BY p.id FOR UPDATE OF p`
  return new Map(rows.map((row) => [`${row.sourceId} ${row.urlKey}`, row]))
}

function seenNow({ page, calmHash, saysMore }: Kept, { everyMinutes }: Plan) {
  const at = new Date(page.fetchedAt)
  return {
    title: cleanText(page.extract.title),
    state: page.extract.state,
    sha256: page.sha256,
    textHash: calmHash,
    etag: headerOf(page, 'etag'),
    lastModified: headerOf(page, 'last-modified'),
    lastSeenAt: at,
    changedAt: saysMore ? at : null,
    goneAt: takenDown.includes(page.extract.state) ? at : null,
    dueAt: new Date(at.getTime() + everyMinutes * 60_000),
    everyMinutes,
  }
}

const newPage = (kept: Kept, plan: Plan) => ({
  id: kept.pageId,
  sourceId: kept.url.sourceId,
  url: kept.page.canonicalUrl,
  urlKey: urlKeyOf(kept.page.canonicalUrl),
  firstSeenAt: new Date(kept.page.fetchedAt),
  ...seenNow(kept, plan),
})

async function insertPages(tx: Prisma.TransactionClient, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO page (id, "sourceId", url, "urlKey", "firstSeenAt", title, state, sha256, "textHash", etag, "lastModified", "lastSeenAt",
      "changedAt", "goneAt", "dueAt", "everyMinutes")
    SELECT * FROM jsonb_to_recordset(${storableJson(rows)}::jsonb) AS r(id uuid, "sourceId" uuid, url text, "urlKey" char(64),
      "firstSeenAt" timestamptz, title text, state text, sha256 char(64), "textHash" text, etag text, "lastModified" text,
      "lastSeenAt" timestamptz, "changedAt" timestamptz, "goneAt" timestamptz, "dueAt" timestamptz, "everyMinutes" int)`
}

async function updatePages(tx: Prisma.TransactionClient, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE page p SET title = r.title, state = r.state, sha256 = r.sha256, "textHash" = r."textHash", etag = r.etag,
      "lastModified" = r."lastModified", "lastSeenAt" = r."lastSeenAt", "changedAt" = coalesce(r."changedAt", p."changedAt"),
      "goneAt" = coalesce(r."goneAt", p."goneAt"), "dueAt" = r."dueAt", "everyMinutes" = r."everyMinutes"
    FROM jsonb_to_recordset(${storableJson(rows)}::jsonb) AS r(id uuid, title text, state text, sha256 char(64), "textHash" text,
      etag text, "lastModified" text, "lastSeenAt" timestamptz, "changedAt" timestamptz, "goneAt" timestamptz, "dueAt" timestamptz, "everyMinutes" int)
    WHERE p.id = r.id`
}

/** Everything a reader is told: words, courses and apps, and which pictures stand there. */
function calmHashOf({ extract }: CrawledPage, noise?: readonly string[]): string {
  const { state, title, text, listings, images } = extract
  const told = [state, title, text, ...listings.map(wordsOf), ...images.map((url) => url.replace(/[?#].*$/s, ''))]
  return sha256(withoutNoise(told.join('\n'), noise))
}

/** The first listing of most pages is the page itself. */
const wordsOf = ({ kind, title, text, position, subject, grades, times, prices, app }: Listing): string =>
  [kind, title, ...(position === 0 ? [] : [text]), subject, grades, times, prices, app?.version, app?.price].join(' ')

const headerOf = (page: CrawledPage, name: string): string | null => {
  const value = page.headers[name]
  return value === undefined ? null : cleanText(String(value))
}

function captureRow({ url, page, pageId, isNew, saysMore }: Kept, id: string, archived: Archived) {
  const place = archived.content.get(url.id)
  return {
    id,
    pageId,
    runId: url.runId,
    sha256: page.sha256,
    size: page.body.length,
    url: page.url,
    finalUrl: page.finalUrl,
    redirects: page.redirects,
    status: page.status,
    headers: page.headers,
    ip: page.ip,
    tls: page.tls,
    contentType: page.contentType,
    charset: page.extract.charset,
    rendered: page.rendered,
    tool,
    quiet: !isNew && !saysMore,
    fetchedAt: new Date(page.fetchedAt),
    ...(place ? { ...place, warcAt: Number(place.warcAt) } : {}),
  }
}

async function insertCaptures(tx: Prisma.TransactionClient, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO capture (id, "pageId", "runId", sha256, size, url, "finalUrl", redirects, status, headers, ip, tls, "contentType", charset,
      rendered, tool, quiet, "fetchedAt", warc, "warcAt", "warcLength")
    SELECT * FROM jsonb_to_recordset(${storableJson(rows)}::jsonb) AS r(id uuid, "pageId" uuid, "runId" uuid, sha256 char(64), size int,
      url text, "finalUrl" text, redirects text[], status int, headers jsonb, ip text, tls jsonb, "contentType" text, charset text,
      rendered boolean, tool text, quiet boolean, "fetchedAt" timestamptz, warc text, "warcAt" bigint, "warcLength" int)`
}
