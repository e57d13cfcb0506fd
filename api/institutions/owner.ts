/**
 * Whose site or account a source is. One page may name a partner, a rival or a school; what stands on most pages, and the
 * rare page with the uniform code or the licence, together name the owner.
 */
import type { Listing } from '#policy/nouns.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { addIdentifiers, nameIdentifiers } from './keep.ts'
import { meetStrangers, nameable } from './meet-strangers.ts'
import { type Mark, type Mention, mentionOfListing, unique } from './mention.ts'
import { resolveMentions } from './resolve.ts'

export interface OwnedSource {
  id: string
  name: string
  channel: string
  publisher: string
  startUrls: string[]
  institutionId: string | null
}

/** News, platforms, schools and government offices speak about institutions; they are never one. */
export const isOwned = ({ channel, publisher }: Pick<OwnedSource, 'channel' | 'publisher'>): boolean =>
  (channel === 'own_site' || channel === 'own_account') && (publisher === 'institution' || publisher === 'unknown')

/** Finds or creates the owner from what has been read of the source so far, remembers it, and learns its numbers. */
export async function resolveOwner(tx: Prisma.TransactionClient, source: OwnedSource): Promise<string | null> {
  if (!isOwned(source)) return null
  const listings = await tx.listing.findMany({
    where: { page: { sourceId: source.id }, position: 0, state: { not: 'SUPERSEDED' } },
    select: { data: true },
    orderBy: { id: 'asc' },
    take: 500,
  })
  const mention = ownerMention(
    source,
    listings.map(({ data }) => data as unknown as Listing),
  )
  if (!nameable(mention)) return null
  const [found] = await resolveMentions(tx, [mention])
  const institutionId = found?.institution?.id ?? (await meetStrangers(tx, [mention], 'crawler'))[0] ?? null
  if (!institutionId) return null
  await tx.source.update({ where: { id: source.id }, data: { institutionId, homeInstitutionId: null } })
  await addIdentifiers(tx, learned(institutionId, mention))
  return institutionId
}

/** One mention for the whole source: marks and names that stand on at least half as many pages as the commonest of their kind. */
export function ownerMention(source: OwnedSource, listings: Listing[]): Mention {
  const each = listings.map(mentionOfListing)
  const site = source.channel === 'own_site' ? hostsOf(source.startUrls).map((value): Mark => ({ kind: 'site', value })) : []
  const marks = [
    ...site,
    ...common(
      each.map(({ marks }) => marks),
      (mark) => mark.kind,
      (mark) => `${mark.kind} ${mark.value}`,
    ),
  ]
  const names = common(
    each.map(({ names }) => names),
    () => 'name',
    (name) => name,
  )
  const addresses = common(
    each.map(({ addresses }) => addresses),
    () => 'address',
    (address) => address,
  )
  const districtCode = first(
    common(
      each.map(({ districtCode }) => (districtCode ? [districtCode] : [])),
      () => '',
      (code) => code,
    ),
  )
  // The operator's own words for the source come last: a description, not a sighting.
  return {
    names: unique([...names, declaredName(source.name)]),
    marks,
    addresses,
    districtCode,
    source: source.startUrls[0] ?? source.name,
  }
}

/** 学海教育官网, 公众号 学海教育 → 学海教育 */
const declaredName = (name: string): string =>
  name
    .replace(/^公众号[\s:：]*/, '')
    .replace(/(?:官方)?(?:网站|官网|公众号|微信|站点)$/, '')
    .trim()

const first = <T>(values: T[]): T | null => values[0] ?? null

function common<T>(perPage: T[][], groupOf: (value: T) => string, keyOf: (value: T) => string): T[] {
  const counts = new Map<string, { value: T; count: number }>()
  for (const values of perPage) {
    for (const value of new Map(values.map((value) => [keyOf(value), value])).values()) {
      const entry = counts.get(keyOf(value)) ?? { value, count: 0 }
      entry.count++
      counts.set(keyOf(value), entry)
    }
  }
  const most = new Map<string, number>()
  for (const { value, count } of counts.values()) most.set(groupOf(value), Math.max(count, most.get(groupOf(value)) ?? 0))
  const kept = [...counts.values()].filter(({ value, count }) => count * 2 >= (most.get(groupOf(value)) ?? 0))
  return kept.sort((a, b) => b.count - a.count).map(({ value }) => value)
}

const hostsOf = (urls: string[]): string[] => unique(urls.map((url) => new URL(url).hostname))

function learned(institutionId: string, mention: Mention) {
  const source = mention.source
  return [
    ...mention.marks.map(({ kind, value }) => ({ institutionId, kind, value, source })),
    ...nameIdentifiers(institutionId, mention.names.slice(0, 2), source).map((row) =>
      row.kind === 'name' ? { ...row, kind: 'alias' } : row,
    ),
  ]
}
