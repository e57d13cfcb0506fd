/** DOC11 of a visit: drawn up from the record, issued by the officer as every document. A correction changes the open draft. */
import type { DocumentField } from '#policy/documents/fields.ts'
import { type VisitItem, visitAnswers, visitItemKeys, visitItems } from '#policy/visits/checklist.ts'
import type { SiteRecordContent } from '#policy/visits/record.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const minute = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' })

/** `id` is the key of the first edition, so that every edition finds the document again. */
export async function siteDocument(
  tx: Prisma.TransactionClient,
  given: { id: string; caseId: string; authorId: string; record: SiteRecordContent; now: Date },
): Promise<void> {
  const { id, caseId, authorId, now } = given
  const values = valuesOf(given.record)
  const open = await tx.caseDocument.findUnique({ where: { id } })
  const change = { values, state: 'DRAFT', version: { increment: 1 }, updatedAt: now }
  if (open) await tx.caseDocument.update({ where: { id }, data: change })
  else {
    const data = { id, caseId, type: 'DOC11', values, createdById: authorId, createdAt: now, updatedAt: now }
    await tx.caseDocument.create({ data })
  }
}

function valuesOf(record: SiteRecordContent): Partial<Record<DocumentField, string>> {
  const { startedAt, endedAt, place, recusal, opinion, witness, representative } = record
  const [startTime, endTime] = [startedAt, endedAt].map((at) => minute.format(new Date(at))) as [string, string]
  const open = { witness, representative }
  const filled = Object.fromEntries(Object.entries(open).filter(([, value]) => value !== ''))
  return { startTime, endTime, place, recusal, opinion, situation: situationOf(record), ...filled }
}

function situationOf({ situation, checklist, photos, present, refused }: SiteRecordContent): string {
  const checks = visitItemKeys.flatMap((key: VisitItem) => {
    const given = checklist[key]
    return given ? [`${visitItems[key].zh}：${visitAnswers[given].zh}。`] : []
  })
  return [
    situation,
    ...(present ? [`在场人员：${present}。`] : []),
    ...checks,
    ...photos.map(({ sha256, note }, at) => `现场照片${at + 1}（${note || '未注明'}），SHA-256：${sha256}。`),
    ...(refused ? ['当事人拒绝签名。'] : []),
  ].join('\n')
}
