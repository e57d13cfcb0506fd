/** Everything on file that was judged, newest first, in pages by key: memory stays constant however much there is. */
import { findKnown, type KnownInstitution } from '#api/institutions/candidates.ts'
import { licenceFacts } from '#api/institutions/licence-facts.ts'
import { type Channel, type Document, type Licence, type Publisher, readAs } from '#policy/nouns.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export interface Decided {
  violation: string
  rule: string
  status: string
}

/** A stored text as the classifier is given it, and what officers decided on its findings. */
export interface StoredItem {
  kind: 'listing' | 'complaint'
  id: string
  /** Where it can be looked at: the page's address, the complaint's number. */
  place: string
  document: Document
  decided: Decided[]
}

const pageSize = 500
const decidedOnly = { in: ['CONFIRMED', 'REJECTED'] }
const findings = { where: { status: decidedOnly }, select: { violation: true, rule: true, status: true } } as const

/** `since`: first day (Chengdu) on which an item was filed. Ids are made in the order of time. */
export async function* storedItems(prisma: PrismaClient, since: string | undefined): AsyncGenerator<StoredItem> {
  const filed = since ? { createdAt: { gte: new Date(`${since}T00:00:00+08:00`) } } : {}
  yield* pages((after) => listingsAfter(prisma, filed, after))
  yield* pages((after) => complaintsAfter(prisma, filed, after))
}

async function* pages(read: (after: string | undefined) => Promise<StoredItem[]>): AsyncGenerator<StoredItem> {
  let last: string | undefined
  do {
    const page: StoredItem[] = await read(last)
    yield* page
    last = page.length === pageSize ? page.at(-1)?.id : undefined
  } while (last)
}

type Filed = { createdAt?: { gte: Date } }
const below = (id: string | undefined) => (id ? { id: { lt: id } } : {})

/** What a page says today, and older wordings on which somebody decided. */
async function listingsAfter(prisma: PrismaClient, filed: Filed, after: string | undefined): Promise<StoredItem[]> {
  const rows = await prisma.listing.findMany({
    where: {
      ...filed,
      ...below(after),
      OR: [{ state: 'DONE' }, { state: 'SUPERSEDED', findings: { some: { status: decidedOnly } } }],
    },
    orderBy: { id: 'desc' },
    take: pageSize,
    include: { findings },
    omit: { data: true, classification: true },
  })
  const licences = await licencesOf(prisma, rows)
  return rows.map(({ id, url, findings: decided, ...row }) => ({
    kind: 'listing',
    id,
    place: url,
    decided,
    document: {
      id,
      url,
      text: row.text,
      title: row.title,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      kind: readAs(row.kind),
      channel: row.channel as Channel,
      publisher: row.publisher as Publisher,
      ...licences(row.institutionId),
    },
  }))
}

async function complaintsAfter(prisma: PrismaClient, filed: Filed, after: string | undefined): Promise<StoredItem[]> {
  const rows = await prisma.complaint.findMany({
    where: { ...filed, ...below(after), riverState: 'DONE' },
    orderBy: { id: 'desc' },
    take: pageSize,
    select: { id: true, number: true, text: true, happenedAt: true, createdAt: true, institutionId: true, findings },
  })
  const licences = await licencesOf(prisma, rows)
  return rows.map(({ id, number, text, happenedAt, createdAt, institutionId, findings: decided }) => ({
    kind: 'complaint',
    id,
    place: number,
    decided,
    document: {
      id,
      text,
      kind: 'complaint',
      publishedAt: (happenedAt ?? createdAt).toISOString(),
      channel: 'private',
      ...licences(institutionId),
    },
  }))
}

/** Licences as the register has them today. */
async function licencesOf(prisma: PrismaClient, rows: { institutionId: string | null }[]) {
  const ids = rows.flatMap(({ institutionId }) => institutionId ?? [])
  const known = ids.length > 0 ? await findKnown(prisma, ids) : new Map<string, KnownInstitution>()
  return (id: string | null): { licence?: Licence } => {
    const institution = id ? known.get(id) : undefined
    const licence = institution && licenceFacts(institution)
    return licence ? { licence } : {}
  }
}
