/** The history of a case: every entry carries the hash of the one before, so a changed or missing entry shows. */
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export interface NewEvent {
  kind:
    | 'opened'
    | 'finding-added'
    | 'complaint-joined'
    | 'complaint-moved'
    // api/complaints/open-questions.ts
    | 'question-unanswered'
    | 'finding-decided'
    | 'moved'
    | 'assigned'
    | 'note'
    | 'escalated'
    // api/duty
    | 'first-contact'
    // the calendar changed (api/calendar)
    | 'due-moved'
    | 'document-issued'
    | 'site-record'
    | 'referral-offered'
    | 'referral-accepted'
    | 'referral-refused'
    | 'referral-withdrawn'
    | 'linked'
    // api/joint-punishment
    | 'joint-measure'
    | 'joint-measure-ended'
    // api/replies
    | 'reply-invited'
    | 'reply-withdrawn'
    | 'reply-received'
    | 'reply-unanswered'
    // api/desk/reappeared.ts
    | 'reappeared'
    // decisions about what belongs together (api/merging)
    | 'merged-in'
    | 'merged-away'
    | 'revived'
    | 'split-off'
    | 'split-from'
    | 'moved-in'
    | 'moved-out'
    | 'move-undone'
  actorId?: string | null
  from?: string | null
  to?: string | null
  note?: string | null
  data?: Record<string, unknown>
}

const genesis = '0'.repeat(64)

/** Appends in order. The caller holds the case row (FOR UPDATE), so that no two write the same place. */
export async function appendEvents(tx: Prisma.TransactionClient, caseId: string, at: Date, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const last = await tx.caseEvent.findFirst({ where: { caseId }, orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  await tx.caseEvent.createMany({ data: chained(caseId, at, last, events) })
}

/** One entry for each of many cases, in two queries. The caller holds all their rows. */
export async function appendToEach(
  tx: Prisma.TransactionClient,
  at: Date,
  entries: { caseId: string; event: NewEvent }[],
): Promise<void> {
  if (entries.length === 0) return
  const ids = entries.map(({ caseId }) => caseId)
  const lasts = await tx.$queryRaw<(Last & { caseId: string })[]>`
    SELECT DISTINCT ON ("caseId") "caseId"::text, seq, hash FROM case_event
    WHERE "caseId" = ANY(${ids}::uuid[]) ORDER BY "caseId", seq DESC`
  const last = new Map(lasts.map((one) => [one.caseId, one]))
  const data = entries.flatMap(({ caseId, event }) => chained(caseId, at, last.get(caseId) ?? null, [event]))
  await tx.caseEvent.createMany({ data })
}

type Last = { seq: number; hash: string }

function chained(caseId: string, at: Date, last: Last | null, events: NewEvent[]) {
  let { seq, hash } = last ?? { seq: 0, hash: genesis }
  return events.map((event) => {
    const entry = {
      caseId,
      seq: ++seq,
      at,
      actorId: event.actorId ?? null,
      kind: event.kind,
      from: event.from ?? null,
      to: event.to ?? null,
      note: event.note ?? null,
      data: JSON.parse(JSON.stringify(event.data ?? {})),
      prevHash: hash,
    }
    hash = hashOf(entry)
    return { id: newId(), ...entry, hash }
  })
}

interface Entry {
  caseId: string
  seq: number
  at: Date
  actorId: string | null
  kind: string
  from: string | null
  to: string | null
  note: string | null
  data: unknown
  prevHash: string
}

function hashOf({ caseId, seq, at, actorId, kind, from, to, note, data, prevHash }: Entry): string {
  return sha256(canonicalJson({ caseId, seq, at: at.toISOString(), actorId, kind, from, to, note, data, prevHash }))
}

/** The first entry that is not as it was written, or null when the whole history holds. */
export async function verifyCaseHistory(
  db: Prisma.TransactionClient,
  caseId: string,
): Promise<{ seq: number; why: string } | null> {
  const events = await db.caseEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
  let prevHash = genesis
  for (const [i, event] of events.entries()) {
    if (event.seq !== i + 1) return { seq: i + 1, why: 'an entry is missing' }
    if (event.prevHash !== prevHash) return { seq: event.seq, why: 'the entry does not follow the one before' }
    if (hashOf(event) !== event.hash) return { seq: event.seq, why: 'the entry was changed' }
    prevHash = event.hash
  }
  return null
}
