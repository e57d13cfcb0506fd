/** An administrator sets a deadline otherwise from a day on, or takes that back. Versions are kept; clocks that run are never moved. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { lockSettings, type Signed, writerOf } from '#api/versioned/sign.ts'
import { citationsOf } from '#policy/deadlines/citations.ts'
import { rowsWith, type SetTerms, settable, termsFaults } from '#policy/deadlines/versions.ts'
import { type Deadline, deadlineOn } from '#policy/deadlines.ts'
import { restoredNote } from '#policy/restored.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { rowsInForce } from './in-force.ts'

interface Wish {
  terms: SetTerms
  from: string
  note: string
  /** the version that was looked at; 0: as the product came */
  seen: number
}

export function settableOrRefuse(id: string): void {
  if (!settable.includes(id)) throw new Refusal('not-found')
}

export async function changeDeadline(prisma: PrismaClient, staff: Staff, id: string, wish: Wish, now: Date) {
  settableOrRefuse(id)
  const errors = termsFaults(id, wish.terms).map(({ field, zh, en }) => ({ path: `terms.${field}`, message: { zh, en } }))
  if (errors.length > 0) throw new Refusal('validation-failed', { errors })
  const { note, ...put } = wish
  await prisma.$transaction((tx) => putDeadline(tx, { id, ...put }, { note, actorId: staff.id, at: now }))
}

/** As it stood at that version; 0 is as the product came. */
export async function revertDeadline(
  prisma: PrismaClient,
  staff: Staff,
  { id, version, from }: { id: string; version: number; from: string },
  now: Date,
) {
  settableOrRefuse(id)
  const kept =
    version === 0
      ? { terms: null }
      : await prisma.deadlineVersion.findUnique({ where: { deadlineId_version: { deadlineId: id, version } } })
  if (!kept) throw new Refusal('not-found')
  const note = restoredNote(version)
  const put = { id, terms: kept.terms as SetTerms | null, from, seen: null }
  await prisma.$transaction((tx) => putDeadline(tx, put, { note, actorId: staff.id, at: now }))
}

type Put = { id: string; terms: SetTerms | null; from: string; seen: number | null }

/** Null terms are those that the product came with. */
export async function putDeadline(tx: Prisma.TransactionClient, { id, terms, from, seen }: Put, signed: Signed) {
  const { note, actorId, at } = signed
  if (from <= dayOf(at)) {
    const message = {
      zh: '最早从明天起：已经起算的期限不变',
      en: 'tomorrow at the earliest: clocks that run are not moved',
    }
    throw new Refusal('validation-failed', { errors: [{ path: 'from', message }] })
  }
  await lockSettings(tx)
  const kept = await tx.deadlineVersion.findMany({ where: { deadlineId: id }, orderBy: { version: 'asc' } })
  const last = kept.at(-1)?.version ?? 0
  if (seen !== null && seen !== last) throw new Refusal('stale-version')
  const before = (await rowsInForce(tx)).filter((row) => row.id === id)
  const versions = [...kept.map((row) => ({ id, fromDay: row.fromDay, terms: row.terms as SetTerms | null }))]
  const after = rowsWith([...versions, { id, fromDay: from, terms }]).filter((row) => row.id === id)
  const [old, next] = [told(before, from), told(after, from)]
  if (old === next && nothingLater(before, after, from)) {
    throw new Refusal('not-possible', { detail: { zh: '与现行期限相同，没有变化', en: 'This is what holds already' } })
  }
  const row = {
    id: newId(),
    deadlineId: id,
    version: last + 1,
    terms: terms ?? Prisma.DbNull,
    fromDay: from,
    note,
    byId: writerOf(signed),
    at,
  }
  await tx.deadlineVersion.create({ data: row })
  const detail = { version: last + 1, from, note, old, new: next }
  await appendAudit(tx, { actorId, action: 'deadline.change', subject: `deadline:${id}`, detail }, at)
}

/** A change that says today's terms may still take away what was planned for a later day. */
const nothingLater = (before: Deadline[], after: Deadline[], from: string): boolean =>
  [before, after].map((rows) => rows.filter((row) => (row.from ?? '') > from).length).every((count) => count === 0)

/** What holds on the day, as a line; a dash when nothing does. */
function told(rows: Deadline[], day: string): string {
  const [first] = rows
  const row = first && deadlineOn(first.id, day, { rows })
  if (!row) return '–'
  const more = row.extension ? ` +${row.extension.days}` : ''
  const basis = citationsOf(row, day).map(({ zh }) => zh)
  return [`${row.days}${more} ${row.unit}${row.rigid ? ' 不顺延' : ''}`, ...basis].join('；')
}
