/**
 * Puts what came into the river beside the advert it is a copy of. Each text and each picture is read once and compared with the few
 * first copies that have keys in common with it; what is like none of them is the first copy of an advert of its own.
 */
import { setImmediate as breathe } from 'node:timers/promises'
import type { EvidenceStore } from '#api/evidence/store.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { type Advert, findAdverts, type Kind, sameToTheLetter } from './candidates.ts'
import { keepCopies, type NewAdvert, type Placed } from './keep-copies.ts'
import { pictures } from './pictures.ts'
import { texts } from './texts.ts'

export interface GatherDeps {
  prisma: PrismaClient
  evidence: Pick<EvidenceStore, 'get' | 'read'>
  now(): Date
}

export interface Waiting {
  id: string
  digest: string
  fetchedAt: Date
}

export interface Sketch {
  signature: Uint8Array<ArrayBuffer>
  keys: number[]
}

export type ByOthers<W> = (waiting: W, advertIds: string[]) => Promise<Set<string>>

/** How copies of one kind are read and told apart. */
export interface Craft<W extends Waiting> {
  kind: Kind
  /** The oldest that wait; few enough to be held in memory. */
  read(tx: Prisma.TransactionClient): Promise<W[]>
  sketch(waiting: W, deps: GatherDeps): Promise<Sketch | NonNullable<Placed['reason']>>
  /** 0..1 */
  similarity(one: Uint8Array, other: Uint8Array): number
  /** from which two are one */
  same: number
  /** For one batch: of adverts that look the same, those that say that somebody else stands behind them; their ids. */
  byOthers(tx: Prisma.TransactionClient, batch: readonly W[]): ByOthers<W>
}

/** Returns how many were compared; 0 means that nothing waits, or that somebody else compares. */
export async function gatherAdverts(deps: GatherDeps): Promise<number> {
  return (await gather(deps, texts)) + (await gather(deps, pictures))
}

/** One at a time in the whole fleet: two that see an advert first would each make one of it. */
const gather = <W extends Waiting>(deps: GatherDeps, craft: Craft<W>): Promise<number> =>
  deps.prisma.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('jianfu.adverts')) AS mine`
      const batch = lock?.mine ? await craft.read(tx) : []
      if (batch.length > 0) await place(tx, deps, craft, batch)
      return batch.length
    },
    { maxWait: 20_000, timeout: 120_000 },
  )

async function place<W extends Waiting>(
  tx: Prisma.TransactionClient,
  deps: GatherDeps,
  craft: Craft<W>,
  batch: W[],
): Promise<void> {
  const known = await sameToTheLetter(
    tx,
    craft.kind,
    batch.map(({ digest }) => digest),
  )
  const placed: Placed[] = []
  const put = ({ id, digest }: W, groupId: string | null, similarity: number | null, reason: Placed['reason'] = null) => {
    placed.push({ id, digest, groupId, similarity, reason })
    if (groupId && similarity !== null) known.set(digest, { groupId, similarity })
  }
  const sketched: { waiting: W; sketch: Sketch }[] = []
  const twins: W[] = []
  const digests = new Set<string>()
  for (const waiting of batch) {
    const there = known.get(waiting.digest)
    if (there) put(waiting, there.groupId, there.similarity)
    else if (digests.has(waiting.digest)) twins.push(waiting)
    else {
      const sketch = await craft.sketch(waiting, deps)
      if (typeof sketch === 'string') put(waiting, null, null, sketch)
      else {
        sketched.push({ waiting, sketch })
        digests.add(waiting.digest)
      }
      await breathe()
    }
  }
  const onFile = await findAdverts(
    tx,
    craft.kind,
    sketched.map(({ sketch }) => sketch.keys),
  )
  const fresh = new Map<number, Set<Advert>>()
  const adverts: NewAdvert[] = []
  const byOthers = craft.byOthers(tx, batch)
  for (const [i, { waiting, sketch }] of sketched.entries()) {
    const met = new Set(sketch.keys.flatMap((key) => [...(fresh.get(key) ?? [])]))
    const like = await likest(craft, byOthers, waiting, sketch, [...(onFile[i] ?? []), ...met])
    if (like) put(waiting, like.id, like.similarity)
    else {
      put(waiting, waiting.id, 1)
      adverts.push({ id: waiting.id, ...sketch, firstSeenAt: waiting.fetchedAt })
      const advert = { id: waiting.id, signature: sketch.signature }
      for (const key of sketch.keys) fresh.set(key, (fresh.get(key) ?? new Set()).add(advert))
    }
  }
  for (const twin of twins) {
    const there = known.get(twin.digest)
    put(twin, there?.groupId ?? null, there?.similarity ?? null)
  }
  await keepCopies(tx, craft.kind, adverts, placed, deps.now())
}

async function likest<W extends Waiting>(
  craft: Craft<W>,
  byOthers: ByOthers<W>,
  waiting: W,
  { signature }: Sketch,
  adverts: Advert[],
): Promise<{ id: string; similarity: number } | null> {
  const alike: { id: string; similarity: number }[] = []
  for (const { id, signature: other } of adverts) {
    const similarity = craft.similarity(other, signature)
    if (similarity >= craft.same) alike.push({ id, similarity })
    if (craft.kind === 'picture') await breathe()
  }
  if (alike.length === 0) return null
  const others = await byOthers(
    waiting,
    alike.map(({ id }) => id),
  )
  const ours = alike.filter(({ id }) => !others.has(id)).toSorted((a, b) => b.similarity - a.similarity)
  return ours[0] ?? null
}
