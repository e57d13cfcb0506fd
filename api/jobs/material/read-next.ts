/** Material that was handed in is looked through, one file after the other, and goes on file as what others recorded. */
import { refreshCases } from '#api/cases/refresh-case.ts'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { keepListings } from '#api/listings/keep-listings.ts'
import { newId } from '#api/new-id.ts'
import { cleanText } from '#api/storable.ts'
import { ExtractError } from '#crawler/errors.ts'
import type { Channel } from '#policy/nouns.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { MaterialModel } from '#prisma/generated/models.ts'
import { urlKeyOf } from '../frontier/offer.ts'
import { keepPictures } from '../keep/keep-pictures.ts'
import { type LookedThrough, lookThrough, type Shown } from './look-through.ts'

export interface MaterialDeps {
  prisma: PrismaClient
  evidence: Pick<EvidenceStore, 'put' | 'get'>
  now(): Date
}

const mostAttempts = 3
/** Longer than twenty posters and five hundred pages take. */
const claimSeconds = 600
const tool = 'jianfu-material'

/** False when nothing waits. */
export async function readNextMaterial(deps: MaterialDeps): Promise<boolean> {
  const { prisma, evidence, now } = deps
  const material = await claim(prisma)
  if (!material) return false
  const bytes = await evidence.get(material.sha256)
  if (!bytes) await giveUp(prisma, material.id, 'the file is not in the store', now())
  else {
    try {
      await keep(deps, material, await lookThrough({ ...material, receivedAt: material.addedAt }, bytes))
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error
      await giveUp(prisma, material.id, error.message, now())
    }
  }
  return true
}

/** Whoever dies over a file leaves it to the others, until it has cost too many. */
async function claim(prisma: PrismaClient): Promise<MaterialModel | null> {
  await prisma.$executeRaw`
    UPDATE material SET state = 'FAILED', problem = 'reading it failed several times', "claimedUntil" = NULL
    WHERE state = 'NEW' AND attempts >= ${mostAttempts} AND "claimedUntil" <= now()`
  const [row] = await prisma.$queryRaw<{ id: string }[]>`
    UPDATE material SET "claimedUntil" = now() + make_interval(secs => ${claimSeconds}), attempts = attempts + 1
    WHERE id = (SELECT id FROM material WHERE state = 'NEW' AND ("claimedUntil" IS NULL OR "claimedUntil" <= now())
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text`
  return row ? prisma.material.findUnique({ where: { id: row.id } }) : null
}

const giveUp = (prisma: PrismaClient, id: string, problem: string, doneAt: Date) =>
  prisma.material.update({ where: { id }, data: { state: 'FAILED', problem: problem.slice(0, 500), doneAt, claimedUntil: null } })

async function keep(
  { prisma, evidence, now }: MaterialDeps,
  material: MaterialModel,
  { shown, left }: LookedThrough,
): Promise<void> {
  for (const { body, pictures } of shown) for (const each of [{ body }, ...pictures]) await evidence.put(each.body)
  const pages = shown.filter(({ contentType }) => /html/i.test(contentType)).length
  const pictures = shown.reduce((sum, each) => sum + each.pictures.length, 0)
  await prisma.$transaction(
    async (tx) => {
      const { count } = await tx.material.updateMany({
        where: { id: material.id, state: 'NEW' },
        data: { state: 'DONE', pages, pictures, left, doneAt: now(), claimedUntil: null },
      })
      if (count === 0) return
      const sourceId = await sourceFor(tx, material)
      const touched: string[] = []
      for (const each of shown) touched.push(...(await keepOne(tx, sourceId, material, each)))
      await refreshCases(tx, touched, now())
    },
    { timeout: 120_000 },
  )
}

async function keepOne(tx: Prisma.TransactionClient, sourceId: string, material: MaterialModel, seen: Shown): Promise<string[]> {
  const { addedAt, channel, publisher } = material
  const { url, key, sha256, body, contentType, charset, status, claimedAt, listings, pictures } = seen
  const where = { sourceId_urlKey: { sourceId, urlKey: urlKeyOf(key) } }
  const before = await tx.page.findUnique({ where, select: { id: true } })
  const said = { title: cleanText(seen.title), state: 'ok', sha256, lastSeenAt: addedAt, changedAt: addedAt }
  const { id: pageId } = await tx.page.upsert({
    where,
    create: { id: newId(), sourceId, url: key, urlKey: urlKeyOf(key), firstSeenAt: addedAt, ...said },
    update: said,
  })
  const capture = await tx.capture.create({
    data: {
      ...{ id: newId(), pageId, sha256, size: body.length, url, finalUrl: url, redirects: [], status: status ?? 0, headers: {} },
      ...{ contentType, charset, tool, fetchedAt: addedAt, origin: 'external', materialId: material.id },
      claimedAt: claimedAt === null ? null : new Date(claimedAt),
    },
  })
  await keepPictures(tx, [{ captureId: capture.id, pictures }], { content: new Map(), sighting: new Map(), pictures: new Map() })
  const { touchedCases } = await keepListings(tx, [
    { pageId, isNew: before === null, captureId: capture.id, channel, publisher, listings },
  ])
  return touchedCases
}

const channelWords: Record<Channel, string> = {
  mass_media: '大众媒体',
  platform_ad: '平台广告',
  public_place: '公共场所',
  residential: '居民区',
  campus: '校园',
  own_account: '自有账号',
  own_site: '自有网站',
  app_store: '应用商店',
  private: '私域',
}

/** Of these the words are attached to nobody; every other page has an owner of its own, so the source has none. */
const bystanders = ['school', 'government']

/** One for each way of publishing: what it holds was never fetched, so it is never walked. */
async function sourceFor(tx: Prisma.TransactionClient, { channel, publisher }: MaterialModel): Promise<string> {
  const owner = bystanders.includes(publisher) ? publisher : 'platform'
  const key = `material-${channel}-${owner}`.replaceAll('_', '-')
  const name = `外部材料（${channelWords[channel as Channel]}）`
  const data = { kind: 'upload', channel, publisher: owner, startUrls: [], maxPages: 1, maxDepth: 0, enabled: false }
  const { id } = await tx.source.upsert({ where: { key }, update: {}, create: { id: newId(), key, name, ...data } })
  return id
}
