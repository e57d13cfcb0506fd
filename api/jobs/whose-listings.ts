/** Whose the listings of a batch are: before they are judged, because the licence decides what is a violation. */
import { findKnown, type KnownInstitution } from '#api/institutions/candidates.ts'
import { registerLoaded } from '#api/institutions/keep.ts'
import { licenceFacts } from '#api/institutions/licence-facts.ts'
import { nameable } from '#api/institutions/meet-strangers.ts'
import { type Mention, mentionOfListing } from '#api/institutions/mention.ts'
import { isOwned, type OwnedSource, resolveOwner } from '#api/institutions/owner.ts'
import { resolveMentions } from '#api/institutions/resolve.ts'
import { type Heir, heirsOf } from '#api/merging/inherit.ts'
import type { Licence, Listing } from '#policy/nouns.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export interface ListingOfSource {
  id: string
  pageId: string
  position: number
  listing: Listing
  source: OwnedSource
}

export interface Whose {
  institution: KnownInstitution | null
  /** an officer decided it */
  heir: Heir | null
  mention: Mention
  licence: Licence | undefined
  /** Nobody we know, but somebody: may be written down when something is alleged. */
  mayBeStranger: boolean
}

/** They speak about institutions; what stands on their pages is attached to nobody. */
const bystanders = new Set(['school', 'government'])

export async function whoseListings(prisma: PrismaClient, items: ListingOfSource[]): Promise<Whose[]> {
  const owners = await ownersOf(prisma, items)
  const mentions = items.map(({ listing }) => mentionOfListing(listing))
  const asked = items.flatMap(({ source }, i) => (owners.has(source.id) || bystanders.has(source.publisher) ? [] : i))
  const found = await resolveMentions(
    prisma,
    asked.flatMap((i) => mentions[i] ?? []),
  )
  const named = new Map(asked.map((i, at) => [i, found[at]?.institution ?? null]))
  const heirs = await heirsOf(
    prisma,
    items.map(({ listing, ...place }) => ({ ...place, url: listing.url, title: listing.title })),
  )
  const decided = await findKnown(
    prisma,
    [...heirs.values()].map(({ institutionId }) => institutionId),
  )
  const strangersAreUnlicensed = await registerLoaded(prisma)
  return items.map((item, i) => {
    const mention = mentions[i] as Mention
    // on a page of many owners the words of an advert say more about it than what was decided about the page
    const found = heirs.get(item.id)
    const heir = found && !(found.byPage && named.get(i)) ? found : null
    const institution = heir
      ? (decided.get(heir.institutionId) ?? null)
      : (owners.get(item.source.id) ?? named.get(i) ?? pageInstitution(items, named, item))
    const mayBeStranger = !institution && !bystanders.has(item.source.publisher) && nameable(mention)
    const stranger = mayBeStranger && strangersAreUnlicensed ? unlicensed(mention) : undefined
    return { institution, heir, mention, licence: institution ? licenceFacts(institution) : stranger, mayBeStranger }
  })
}

const unlicensed = (mention: Mention): Licence => ({
  status: 'unlicensed',
  category: null,
  addresses: [],
  district: mention.districtCode,
})

/** A course card seldom repeats the phone: it belongs to whom its page belongs. */
function pageInstitution(items: ListingOfSource[], named: Map<number, KnownInstitution | null>, item: ListingOfSource) {
  if (item.position === 0) return null
  const page = items.findIndex(({ pageId, position }) => pageId === item.pageId && position === 0)
  return named.get(page) ?? null
}

async function ownersOf(prisma: PrismaClient, items: ListingOfSource[]): Promise<Map<string, KnownInstitution>> {
  const sources = [...new Map(items.map(({ source }) => [source.id, source])).values()].filter(isOwned)
  const pairs: [string, string][] = []
  for (const source of sources) {
    const id = source.institutionId ?? (await prisma.$transaction((tx) => resolveOwner(tx, source)))
    if (id) pairs.push([source.id, id])
  }
  const known = await findKnown(
    prisma,
    pairs.map(([, id]) => id),
  )
  return new Map(pairs.flatMap(([source, id]) => (known.has(id) ? [[source, known.get(id) as KnownInstitution]] : [])))
}
