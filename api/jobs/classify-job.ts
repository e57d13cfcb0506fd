/** Judges a batch of listings and puts what was found where it belongs, all in one transaction. */
import { setImmediate as breathe } from 'node:timers/promises'
import { openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import { reopenUnattached } from '#api/complaints/reopen-unattached.ts'
import { type FindingRow, findingRow, scopeOf, strongest } from '#api/findings/finding-rows.ts'
import { type Said, withoutRepeats } from '#api/findings/same-words.ts'
import { saveFindings } from '#api/findings/save-findings.ts'
import { meetStrangers } from '#api/institutions/meet-strangers.ts'
import { holdOffMerging } from '#api/merging/decisions.ts'
import { heirsOf, inherit } from '#api/merging/inherit.ts'
import { storableJson } from '#api/storable.ts'
import { type Channel, type Classification, type Document, type Publisher, readAs } from '#policy/nouns.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { awaitListings } from './adverts/await-copies.ts'
import { claimListings, giveBackListing } from './claim-listings.ts'
import { judgeOnTrial, type OnTrial } from './judge-on-trial.ts'
import { wantPortraits } from './portraits/want.ts'
import { type ListingOfSource, type Whose, whoseListings } from './whose-listings.ts'

export interface ClassifyDeps {
  prisma: PrismaClient
  now(): Date
  /** whose loss gives back what was claimed */
  workerId?: () => string
  log?: { error(data: object, message: string): void }
  /** Tests put their own judge in its place. */
  judge?: Judge
}

type Judge = (document: Document) => OnTrial

interface Asked {
  item: Item
  whose: Whose
}

interface Judged extends Asked {
  verdict: Classification
}

const batchSize = 50
/** Texts judged without a pause: some ten milliseconds. */
const together = 25

/** Returns how many listings were claimed; 0 means that nothing waits. */
export async function classifyBatch(deps: ClassifyDeps, limit = batchSize): Promise<number> {
  const ids = await claimListings(deps.prisma, limit, deps.workerId?.() ?? null)
  if (ids.length === 0) return 0
  try {
    const items = await readItems(deps.prisma, ids)
    const judged = await judgeAll(deps, items, await whoseListings(deps.prisma, items))
    await deps.prisma.$transaction((tx) => file(tx, judged, deps.now()))
  } catch (error) {
    deps.log?.error({ err: error, listings: ids.length }, 'a batch of listings could not be filed')
    for (const id of ids) await giveBackListing(deps.prisma, id, error)
  }
  return ids.length
}

interface Item extends ListingOfSource {
  channel: string
  publisher: string
  publishedAt: Date | null
  fetchedAt: Date
}

const readItems = (prisma: PrismaClient, ids: string[]): Promise<Item[]> => prisma.$queryRaw<Item[]>`
  SELECT l.id::text, l."pageId"::text, l.position, l.data AS listing, l.channel, l.publisher, l."publishedAt", c."fetchedAt",
    jsonb_build_object('id', s.id, 'name', s.name, 'channel', s.channel, 'publisher', s.publisher, 'startUrls', s."startUrls",
      'institutionId', s."institutionId") AS source
  FROM listing l JOIN capture c ON c.id = l."captureId" JOIN page p ON p.id = l."pageId" JOIN source s ON s.id = p."sourceId"
  WHERE l.id = ANY(${ids}::uuid[]) ORDER BY l.id`

/** Judging is pure computing: after some texts others get their turn. */
async function judgeAll(deps: ClassifyDeps, items: Item[], whose: Whose[]): Promise<Judged[]> {
  const asked = items.map((item, at) => ({ item, whose: whose[at] as Whose }))
  const judged: Judged[] = []
  for (let from = 0; from < asked.length; from += together) {
    judged.push(...(await judgeTogether(deps, asked.slice(from, from + together))))
    await breathe()
  }
  return judged
}

/** A text that cannot be judged is set aside alone. */
async function judgeTogether(deps: ClassifyDeps, asked: Asked[]): Promise<Judged[]> {
  const judge = deps.judge ? (documents: Document[]) => documents.map(deps.judge as Judge) : judgeOnTrial
  try {
    const verdicts = judge(asked.map(({ item, whose }) => documentOf(item, whose)))
    return asked.map((one, at) => ({ ...one, verdict: verdicts[at] as OnTrial }))
  } catch (error) {
    const [one, ...others] = asked
    if (!one) return []
    if (others.length > 0) return [...(await judgeTogether(deps, [one])), ...(await judgeTogether(deps, others))]
    await giveBackListing(deps.prisma, one.item.id, error)
    return []
  }
}

function documentOf({ id, listing, channel, publisher }: Item, { licence }: Whose): Document {
  return {
    id,
    text: listing.text,
    title: listing.title,
    url: listing.url,
    publishedAt: listing.publishedAt,
    kind: readAs(listing.kind),
    channel: channel as Channel,
    publisher: publisher as Publisher,
    ...(licence ? { licence } : {}),
  }
}

async function file(tx: Prisma.TransactionClient, all: Judged[], now: Date): Promise<void> {
  await holdOffMerging(tx)
  const judged = await stillDecided(tx, all)
  // Pages first and in order, as the crawl job does: two workers on one page wait for each other instead of deadlocking.
  const pageIds = [...new Set(judged.map(({ item }) => item.pageId))].sort()
  await tx.$queryRaw`SELECT 1 FROM page WHERE id = ANY(${pageIds}::uuid[]) ORDER BY id FOR UPDATE`
  const owners = await ownersOf(tx, judged)
  const ours = await markDone(tx, judged, owners)
  await awaitListings(tx, [...ours])
  const rows = judged.flatMap((one, i) => (ours.has(one.item.id) ? rowsOf(one, owners[i] ?? null) : []))
  const fresh = withoutRepeats(rows, await saidBefore(tx, pageIds))
  await saveFindings(
    tx,
    fresh.map(({ row }) => row),
  )
  await inherit(
    tx,
    new Map(judged.flatMap(({ item, whose }) => (whose.heir && ours.has(item.id) ? [[item.id, whose.heir]] : []))),
  )
  await wantPortraits(
    tx,
    fresh.flatMap(({ row }) => row.listingId ?? []),
  )
  const institutionIds = new Set(fresh.flatMap(({ row }) => (row.scope === 'k12' ? (row.institutionId ?? []) : [])))
  for (const id of [...institutionIds].sort()) await openOrJoinCase(tx, id, now)
}

/** Whom an officer put down to another institution while they were judged is left for the next round. */
async function stillDecided(tx: Prisma.TransactionClient, judged: Judged[]): Promise<Judged[]> {
  const places = judged.map(({ item: { id, pageId, position, listing } }) => ({
    ...{ id, pageId, position },
    ...{ url: listing.url, title: listing.title },
  }))
  const heirs = await heirsOf(tx, places)
  return judged.filter(({ item, whose }) => {
    const now = heirs.get(item.id)
    return whose.heir ? now?.institutionId === whose.heir.institutionId : !now || now.byPage
  })
}

/** Strangers are written down only when something is alleged of them. */
async function ownersOf(tx: Prisma.TransactionClient, judged: Judged[]): Promise<(string | null)[]> {
  const owners = judged.map(({ whose }) => whose.institution?.id ?? null)
  const alleged = ({ verdict }: Judged) => verdict.findings.some((finding) => scopeOf(finding) === 'k12')
  const strangers = judged.flatMap((one, i) => (owners[i] === null && one.whose.mayBeStranger && alleged(one) ? i : []))
  const met = await meetStrangers(
    tx,
    strangers.flatMap((i) => judged[i]?.whose.mention ?? []),
    'crawler',
  )
  await reopenUnattached(
    tx,
    strangers.flatMap((i) => [...(judged[i]?.whose.mention.names ?? []), ...(judged[i]?.whose.mention.addresses ?? [])]),
  )
  strangers.forEach((i, at) => {
    owners[i] = met[at] ?? null
  })
  return owners
}

/** The state change decides who has judged: a listing that somebody finished or superseded meanwhile is left alone. */
async function markDone(tx: Prisma.TransactionClient, judged: Judged[], owners: (string | null)[]): Promise<Set<string>> {
  const rows = judged.map(({ item, verdict }, i) => ({
    id: item.id,
    documentType: verdict.documentType,
    needsReview: verdict.needsReview,
    institutionId: owners[i] ?? null,
    classification: verdict,
  }))
  const json = storableJson(rows)
  const done = await tx.$queryRaw<{ id: string }[]>`
    UPDATE listing l SET state = 'DONE', "classifiedAt" = now(), "claimedUntil" = NULL, error = NULL,
      "documentType" = r."documentType", "needsReview" = r."needsReview", "institutionId" = r."institutionId",
      classification = r.classification
    FROM jsonb_to_recordset(${json}::jsonb) AS r(
      id uuid, "documentType" text, "needsReview" boolean, "institutionId" uuid, classification jsonb)
    WHERE l.id = r.id AND l.state = 'NEW'
    RETURNING l.id::text`
  return new Set(done.map(({ id }) => id))
}

interface Fresh extends Said {
  row: FindingRow
}

function rowsOf({ item, whose, verdict }: Judged, institutionId: string | null): Fresh[] {
  const found = {
    listingId: item.id,
    channel: item.channel,
    institutionId,
    districtCode: whose.institution?.districtCode ?? whose.mention.districtCode,
    happenedAt: item.publishedAt ?? item.fetchedAt,
  }
  const { pageId, position } = item
  return strongest(verdict).map((finding) => {
    const row = findingRow(finding, found)
    return { pageId, position, violation: row.violation, quote: row.quote, row }
  })
}

const saidBefore = (tx: Prisma.TransactionClient, pageIds: string[]): Promise<Said[]> => tx.$queryRaw<Said[]>`
  SELECT f.violation, f.quote, l."pageId"::text, l.position FROM listing l JOIN finding f ON f."listingId" = l.id
  WHERE l."pageId" = ANY(${pageIds}::uuid[]) AND f.status <> 'SUPERSEDED'`
