/** An officer's verdict becomes a labelled example in the same transaction; taking the verdict back takes the example back. */
import { maskNumbers } from '#api/complaints/seal.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { FindingModel } from '#prisma/generated/models.ts'

export interface Verdict {
  status: 'CONFIRMED' | 'REJECTED' | 'NEW'
  decidedById: string
  decidedAt: Date
}

export async function labelExample(tx: Prisma.TransactionClient, finding: FindingModel, verdict: Verdict): Promise<void> {
  const { id: findingId, violation, rule, ruleVersion } = finding
  if (verdict.status === 'NEW') {
    await tx.labelledExample.deleteMany({ where: { findingId } })
    return
  }
  // the checks of ledgers count; there is nothing in them for rules and model to learn
  if (finding.ledgerRowId) return
  const { status, decidedById, decidedAt } = verdict
  const label = { verdict: status, decidedById, decidedAt, violation, rule, ruleVersion }
  const said = await whatWasJudged(tx, finding)
  await tx.labelledExample.upsert({
    where: { findingId },
    create: { id: newId(), findingId, ...label, ...said },
    update: { ...label, ...said },
  })
}

async function whatWasJudged(tx: Prisma.TransactionClient, { listingId, complaintId, quote }: FindingModel) {
  if (listingId) {
    const listing = await tx.listing.findUniqueOrThrow({
      where: { id: listingId },
      select: { title: true, text: true, channel: true, publisher: true, publishedAt: true },
    })
    return { origin: 'listing', quote, ...listing }
  }
  const { text, happenedAt, createdAt } = await tx.complaint.findUniqueOrThrow({
    where: { id: complaintId ?? '' },
    select: { text: true, happenedAt: true, createdAt: true },
  })
  const letter = { title: '', text: withoutWriter(text), channel: 'private', publisher: null }
  return { origin: 'complaint', quote: withoutWriter(quote), ...letter, publishedAt: happenedAt ?? createdAt }
}

/** 我叫张三, 联系人：李四, 本人王五: who wrote a letter has no part in what is learned from it. */
const introduction =
  /((?:我(?:的名字)?(?:叫|姓名是)|我是(?=\p{Script=Han}{2,3}[,，、。])|本人(?:叫|姓名(?:是)?)?(?=\p{Script=Han}{2,3}[,，、。])|姓名|投诉人|举报人|反映人|联系人|来电人)\s*(?:是|为|[:：])?\s*)(?!的|要|说|反映|称|投诉|举报)\p{Script=Han}{2,3}(?=$|[^\p{Script=Han}]|是|的|，)/gu

const withoutWriter = (text: string): string => maskNumbers(text).replace(introduction, (_, before: string) => `${before}某某`)
