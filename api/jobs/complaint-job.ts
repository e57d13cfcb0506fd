/** Reads waiting complaints: what is alleged, of whom, and which case it belongs to. */
import { setImmediate as breathe } from 'node:timers/promises'
import { openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import { complaintMention } from '#api/complaints/complaint-mention.ts'
import { findingRow, strongest } from '#api/findings/finding-rows.ts'
import { saveFindings } from '#api/findings/save-findings.ts'
import { findKnown, type KnownInstitution } from '#api/institutions/candidates.ts'
import { licenceFacts } from '#api/institutions/licence-facts.ts'
import { meetStrangers } from '#api/institutions/meet-strangers.ts'
import { institutionNamedIn } from '#api/institutions/named-in-text.ts'
import { resolveMentions } from '#api/institutions/resolve.ts'
import { holdOffMerging } from '#api/merging/decisions.ts'
import { storable } from '#api/storable.ts'
import { canonicalUrl } from '#crawler/canonical-url.ts'
import type { Classification, Document } from '#policy/nouns.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import { mostAttempts } from './claim-listings.ts'
import { urlKeyOf } from './frontier/offer.ts'
import { judgeOnTrial, type OnTrial } from './judge-on-trial.ts'

export interface ComplaintDeps {
  prisma: PrismaClient
  now(): Date
  judge?: (document: Document) => OnTrial
}

const leaseSeconds = 120

/** Returns how many complaints were claimed. One transaction each: a complaint is a person waiting. */
export async function readComplaints(deps: ComplaintDeps, limit = 20): Promise<number> {
  const ids = await claimComplaints(deps.prisma, limit)
  for (const id of ids) {
    try {
      await readComplaint(deps, id)
    } catch (error) {
      await giveBack(deps.prisma, id, error)
    }
    await breathe()
  }
  return ids.length
}

async function claimComplaints(db: Prisma.TransactionClient, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE complaint SET attempts = attempts + 1, "claimedUntil" = now() + make_interval(secs => ${leaseSeconds})
    WHERE id IN (
      SELECT id FROM complaint
      WHERE "riverState" = 'NEW' AND ("claimedUntil" IS NULL OR "claimedUntil" < now()) AND attempts < ${mostAttempts}
      ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id::text`
  return rows.map(({ id }) => id).sort()
}

async function giveBack(db: Prisma.TransactionClient, id: string, error: unknown): Promise<void> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
  await db.$executeRaw`
    UPDATE complaint SET error = ${message}, "riverState" = CASE WHEN attempts >= ${mostAttempts} THEN 'FAILED' ELSE 'NEW' END,
      "claimedUntil" = CASE WHEN attempts >= ${mostAttempts} THEN NULL ELSE now() + make_interval(secs => 5) END
    WHERE id = ${id}::uuid AND "riverState" = 'NEW'`
}

/** What a worker died on three times. */
export async function failExhaustedComplaints(db: Prisma.TransactionClient): Promise<number> {
  return db.$executeRaw`
    UPDATE complaint SET "riverState" = 'FAILED', "claimedUntil" = NULL, error = coalesce(error, 'the worker stopped during every attempt')
    WHERE "riverState" = 'NEW' AND attempts >= ${mostAttempts} AND "claimedUntil" < now()`
}

async function readComplaint(deps: ComplaintDeps, id: string): Promise<void> {
  const judge = deps.judge ?? ((document: Document) => judgeOnTrial([document])[0] as OnTrial)
  const complaint = await deps.prisma.complaint.findUniqueOrThrow({ where: { id } })
  let institution = await whoIsMeant(deps.prisma, complaint)
  let verdict = judge(documentOf(complaint, institution))
  if (!institution && !complaint.institutionName?.trim()) {
    institution = await whoIsRead(deps.prisma, complaint, verdict.facts.institutions)
    // Now the licence is known, and with it what is a violation.
    if (institution) verdict = judge(documentOf(complaint, institution))
  }
  await deps.prisma.$transaction((tx) => file(tx, complaint, institution, verdict, deps.now()))
}

/** Names that the classifier read out of the text. */
async function whoIsRead(prisma: PrismaClient, complaint: ComplaintModel, names: string[]): Promise<KnownInstitution | null> {
  if (names.length === 0) return null
  const [found] = await resolveMentions(prisma, [{ ...complaintMention(complaint), names }])
  return found?.institution ?? null
}

/** The one the citizen chose; else whom the words, numbers and link point to; else the only name that stands in the text. */
async function whoIsMeant(prisma: PrismaClient, complaint: ComplaintModel): Promise<KnownInstitution | null> {
  if (complaint.institutionId) return (await findKnown(prisma, [complaint.institutionId])).get(complaint.institutionId) ?? null
  const [found] = await resolveMentions(prisma, [complaintMention(complaint)])
  if (found?.institution) return found.institution
  const linked = await institutionBehind(prisma, complaint.link)
  if (linked) return linked
  // The citizen named somebody we do not know: another name in the text is not the one that is meant.
  if (complaint.institutionName?.trim()) return null
  return institutionNamedIn(prisma, complaint.text, complaint.districtCode)
}

/** The link may lead to a page that was crawled, also on a host that many share. */
async function institutionBehind(prisma: PrismaClient, link: string | null): Promise<KnownInstitution | null> {
  const url = link ? canonicalUrl(link) : null
  if (!url) return null
  const page = await prisma.page.findFirst({
    where: { urlKey: urlKeyOf(url) },
    select: {
      source: { select: { institutionId: true } },
      listings: { where: { position: 0 }, select: { institutionId: true } },
    },
  })
  const id = page?.source.institutionId ?? page?.listings[0]?.institutionId
  return id ? ((await findKnown(prisma, [id])).get(id) ?? null) : null
}

function documentOf(complaint: ComplaintModel, institution: KnownInstitution | null): Document {
  const licence = institution ? licenceFacts(institution) : undefined
  return {
    id: complaint.id,
    text: complaint.text,
    kind: 'complaint',
    publishedAt: (complaint.happenedAt ?? complaint.createdAt).toISOString(),
    channel: 'private',
    ...(licence ? { licence } : {}),
  }
}

async function file(
  tx: Prisma.TransactionClient,
  complaint: ComplaintModel,
  institution: KnownInstitution | null,
  verdict: Classification,
  now: Date,
): Promise<void> {
  await holdOffMerging(tx)
  const institutionId = institution?.id ?? (await stranger(tx, complaint))
  const done = await tx.complaint.updateMany({
    where: { id: complaint.id, riverState: 'NEW' },
    data: { riverState: 'DONE', institutionId, classification: storable(verdict) as object, claimedUntil: null, error: null },
  })
  if (done.count === 0) return
  const found = {
    complaintId: complaint.id,
    channel: 'complaint',
    institutionId,
    districtCode: complaint.districtCode ?? institution?.districtCode ?? null,
    happenedAt: complaint.happenedAt ?? complaint.createdAt,
  }
  await saveFindings(
    tx,
    strongest(verdict).map((finding) => findingRow(finding, found)),
  )
  // Read again after its institution became known: what was found the first time follows.
  const { districtCode } = found
  await tx.finding.updateMany({
    where: { complaintId: complaint.id, institutionId: null },
    data: { institutionId, districtCode },
  })
  if (institutionId) await openOrJoinCase(tx, institutionId, now)
}

/** Only a name that the citizen gave makes a new institution; otherwise staff look first. */
async function stranger(tx: Prisma.TransactionClient, complaint: ComplaintModel): Promise<string | null> {
  if (!complaint.institutionName?.trim()) return null
  const mention = complaintMention(complaint)
  // A telephone number in a complaint may be the complainant's own: good for recognising, never kept as the institution's.
  const marks = mention.marks.filter(({ kind }) => kind !== 'phone')
  const [id] = await meetStrangers(tx, [{ ...mention, marks }], 'complaint')
  return id ?? null
}
