/**
 * The record of a visit comes in from a phone that may not have heard the answer before. The same key is kept once; a record
 * that was written without knowing of a newer edition is refused with what differs, and nothing is written over.
 */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { canonicalJson } from '#api/canonical-json.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import type { Deps } from '#api/deps.ts'
import { publicationDue } from '#api/draws/publication-due.ts'
import { type FieldError, Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { faultsOf, type SiteRecordContent } from '#policy/visits/record.ts'
import type { Prisma, SiteRecord } from '#prisma/generated/client.ts'
import { type About, keyOf, lockVisit, type VisitSubject } from './find-visit.ts'
import { siteDocument } from './site-document.ts'

type Tx = Prisma.TransactionClient
export interface Sent {
  key: string
  about: About
  after: number
  record: SiteRecordContent
}

export async function takeRecord(deps: Deps, staff: Staff, sent: Sent): Promise<SiteRecord> {
  const content = canonicalJson(sent.record)
  const { sha256 } = await deps.evidence.put(Buffer.from(content))
  return deps.prisma.$transaction(async (tx) => {
    const subject = await lockVisit(tx, staff, sent.about)
    const editions = await tx.siteRecord.findMany({ where: keyOf(sent.about), orderBy: { edition: 'desc' } })
    const known = await tx.siteRecord.findUnique({ where: { key: sent.key } })
    if (known) return same(known, staff, sha256)
    await refuseFaults(tx, staff, subject, sent.record, deps.now())
    const [last] = editions
    if ((last?.edition ?? 0) !== sent.after) throw newerEdition(last?.content, sent.record)
    const data = { id: newId(), key: sent.key, ...keyOf(sent.about), edition: sent.after + 1, sha256, authorId: staff.id }
    const kept = await tx.siteRecord.create({ data: { ...data, content: sent.record, receivedAt: deps.now() } })
    await follow(deps, tx, staff, sent, kept, editions.at(-1)?.key ?? sent.key)
    return kept
  })
}

function same(known: SiteRecord, staff: Staff, sha256: string): SiteRecord {
  if (known.authorId === staff.id && known.sha256 === sha256) return known
  const detail = { zh: '这个编号已用于另一份笔录', en: 'This key belongs to another record' }
  throw new Refusal('not-allowed-now', { detail })
}

const over = { zh: '案件已结案或检查结果已公布', en: 'The case is closed or the result is public' }
const notYours = { zh: '只有指派的两名执法人员可以登记', en: 'Only the two officers of the visit record it' }
const noCard = { zh: '执法人员没有登记执法证号', en: 'An officer has no card number' }
const noPhoto = { zh: '照片或签名尚未上传', en: 'A photo or signature has not been sent yet' }
const ahead = { zh: '结束时间晚于现在，请核对手机时间', en: 'It ends in the future; look at the clock of the phone' }
const noResult = { zh: '请选择检查结果', en: 'Say what the inspection found' }

async function refuseFaults(tx: Tx, staff: Staff, subject: VisitSubject, record: SiteRecordContent, now: Date): Promise<void> {
  const refuse = (detail: { zh: string; en: string }) => new Refusal('not-possible', { detail })
  if (subject.over) throw new Refusal('not-allowed-now', { detail: over })
  const { officers } = record
  const theirs = officers.every((id) => subject.officerIds.includes(id)) && officers.includes(staff.id)
  if (!theirs) throw refuse(notYours)
  const faults = faultsOf(record)
  if (faults[0]) {
    const errors = faults.map(({ path, zh }) => ({ path: `record.${path}`, message: zh }))
    throw new Refusal('not-possible', { detail: faults[0], errors })
  }
  // phones are a few minutes off at most
  if (Date.parse(record.endedAt) > now.getTime() + 10 * 60_000) throw refuse(ahead)
  if (subject.about.kind === 'inspection' && record.result === null) throw refuse(noResult)
  const people = await tx.user.findMany({ where: { id: { in: officers } }, select: { cardNumber: true } })
  if (people.some(({ cardNumber }) => !cardNumber)) throw refuse(noCard)
  const pictures = [...new Set([...record.photos.map(({ sha256 }) => sha256), ...Object.values(record.signatures)])]
  const sent = await tx.sitePhoto.findMany({
    where: { sha256: { in: pictures }, senderId: { in: officers } },
    distinct: ['sha256'],
    select: { sha256: true },
  })
  if (sent.length < pictures.length) throw refuse(noPhoto)
}

/** Field by field, so that the phone can put both side by side. */
function newerEdition(kept: unknown, mine: SiteRecordContent): Refusal {
  const theirs = (kept ?? {}) as Record<string, unknown>
  const words = (value: unknown) => (typeof value === 'string' ? value : canonicalJson(value ?? null)).slice(0, 300)
  const errors: FieldError[] = Object.entries(mine)
    .filter(([key, value]) => canonicalJson(value) !== canonicalJson(theirs[key] ?? null))
    .map(([key, value]) => ({ path: `record.${key}`, message: `${words(theirs[key])} → ${words(value)}` }))
  const detail = { zh: '服务器上已有更新的笔录', en: 'There is a newer record on the server' }
  return new Refusal('stale-version', { detail, errors })
}

/** A visit of a case becomes its document and part of its history; an inspection gets its result and publication day. */
async function follow(deps: Deps, tx: Tx, staff: Staff, sent: Sent, kept: SiteRecord, firstKey: string): Promise<void> {
  const { about, record } = sent
  const [now, hashes] = [deps.now(), { sha256: kept.sha256, photos: record.photos.map(({ sha256 }) => sha256) }]
  const told = { recordId: kept.id, edition: kept.edition, ...hashes }
  if (about.kind === 'case') {
    await siteDocument(tx, { id: firstKey, caseId: about.id, authorId: staff.id, record, now })
    await appendEvents(tx, about.id, now, [{ kind: 'site-record', actorId: staff.id, data: told }])
  } else {
    const inspectedOn = dayOf(new Date(record.endedAt))
    const note = record.situation.slice(0, 2000)
    const data = { result: record.result, note, inspectedOn, publishBy: await publicationDue(tx, inspectedOn) }
    await tx.inspectionTask.update({ where: { id: about.id }, data })
  }
  const entry = { actorId: staff.id, action: 'visit.record', subject: `${about.kind}:${about.id}`, detail: told }
  await appendAudit(tx, entry, now)
}
