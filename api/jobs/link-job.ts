/** What a complaint links to is looked at before anything else: a page that is complained of does not stay long. */
import { newId } from '#api/new-id.ts'
import { canonicalUrl } from '#crawler/canonical-url.ts'
import type { Channel } from '#policy/nouns.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { SourceModel } from '#prisma/generated/models.ts'
import { urlKeyOf } from './frontier/offer.ts'
import { declarationOf, startRun } from './frontier/start-run.ts'

const complaintPriority = 10

/** Returns how many links were handed to the crawler. */
export async function queueLinks(prisma: PrismaClient, limit = 100): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const waiting = await tx.$queryRaw<{ id: string; link: string }[]>`
      SELECT id::text, link FROM complaint c
      WHERE link IS NOT NULL AND "linkCaptureId" IS NULL AND "linkProblem" IS NULL
        AND NOT EXISTS (SELECT 1 FROM crawl_url u WHERE u."complaintId" = c.id)
      ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
    for (const { id, link } of waiting) await queueLink(tx, id, link)
    return waiting.length
  })
}

async function queueLink(tx: Prisma.TransactionClient, complaintId: string, link: string): Promise<void> {
  const key = canonicalUrl(link)
  if (!key) {
    await tx.complaint.update({ where: { id: complaintId }, data: { linkProblem: 'bad-url: not an http(s) address' } })
    return
  }
  const source = await sourceFor(tx, key)
  const declaration = { ...declarationOf({ ...source, group: null }), startUrls: [key], maxPages: 1, maxDepth: 0 }
  const only = [{ url: link, key, depth: 0 }]
  await startRun(tx, source, { cause: 'complaint', declaration, only, priority: complaintPriority, complaintId })
}

/** The source that knows the page; else one that gathers what nobody had declared. */
async function sourceFor(tx: Prisma.TransactionClient, key: string): Promise<SourceModel> {
  const page = await tx.page.findFirst({ where: { urlKey: urlKeyOf(key) }, include: { source: true }, orderBy: { id: 'asc' } })
  if (page) return page.source
  const channel = channelOf(key)
  const name = `complaint-links-${channel.replace('_', '-')}`
  return tx.source.upsert({
    where: { key: name },
    update: {},
    create: {
      id: newId(),
      key: name,
      name: `投诉中的链接（${channelWords[channel]}）`,
      kind: 'website',
      channel,
      // strangers' pages of many owners: nobody owns this source
      publisher: 'platform',
      startUrls: [key],
      maxPages: 1,
      maxDepth: 0,
      enabled: false,
    },
  })
}

const channelWords = { own_site: '网站', own_account: '公众号', app_store: '应用商店' }

function channelOf(url: string): keyof typeof channelWords & Channel {
  const { hostname } = new URL(url)
  if (/(^|\.)mp\.weixin\.qq\.com$/.test(hostname)) return 'own_account'
  return /(^|\.)(apps\.apple\.com|itunes\.apple\.com)$/.test(hostname) ? 'app_store' : 'own_site'
}
