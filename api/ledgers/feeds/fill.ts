/**
 * Rows of a ledger made or refreshed from what other ledgers hold. What a person changed stays, and the difference is kept beside it; a row
 * that a person took out stays out.
 */
import { staffDid } from '#api/audit/staff-did.ts'
import type { Staff } from '#api/auth/staff.ts'
import { canonicalJson } from '#api/canonical-json.ts'
import { dayOf } from '#api/cases/due.ts'
import type { Deps } from '#api/deps.ts'
import { type Language, Refusal } from '#api/errors.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { periodOf, periodRange } from '#policy/ledgers/period.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { parseRow, type ReadyRow, readyRow } from '../parse-row.ts'
import { type SavedRow, saveRows } from '../save-rows.ts'
import { type Unit, unitFinder } from '../units.ts'
import { type Asked, type Draft, draftsOf, sameRow } from './drafts.ts'
import type { Fed } from './fed.ts'

type Tx = Prisma.TransactionClient
type Data = Record<string, unknown>
type Standing = { data: Data; fed: Fed | null; withdrawn: boolean }
type Given = { unit?: string | undefined; day?: string | undefined }

const noFeeds = { zh: '没有其他台账为本台账提供数据', en: 'no other ledger feeds this one' }
const notBegun = { zh: '这一期还没有开始', en: 'the period has not begun' }

export async function fillFromLedgers(deps: Deps, ledger: Ledger, staff: Staff, { unit: words, day }: Given, language: Language) {
  const { prisma, now } = deps
  if (!ledger.feeds) throw new Refusal('not-allowed-now', { detail: noFeeds })
  const unit = await countyOf(deps, ledger, staff, words, language)
  const { from, to } = spanOf(ledger, day ?? dayOf(now()), now(), language)
  const drafts = await allDrafts(prisma, ledger, { unit: unit.id, from, to }, now())
  const period = periodOf(ledger.period, to)
  const answer = await prisma.$transaction((tx) =>
    saveDrafts(tx, ledger, { unit, period, day: to, drafts }, staff, now(), language),
  )
  const { added, changed } = answer
  await staffDid(deps, staff, 'ledger.fill', `ledger:${ledger.id}`, { unit: unit.id, period, added, changed })
  return { period, ...answer }
}

/** A county elsewhere is as if it did not exist. */
async function countyOf(
  { prisma }: Deps,
  ledger: Ledger,
  staff: Staff,
  words: string | undefined,
  language: Language,
): Promise<Unit> {
  const sought = await unitFinder(prisma, staff, ledger)(words)
  if ('unit' in sought) return sought.unit
  if (words) throw new Refusal('not-found')
  throw new Refusal('validation-failed', { errors: [{ path: 'unit', message: sought.problem[language] }] })
}

/** Of a period that still runs, as far as today. */
function spanOf({ period }: Ledger, day: string, now: Date, language: Language): { from: string; to: string } {
  const today = dayOf(now)
  const { from, to } = periodRange(period, day)
  if (from > today) throw new Refusal('validation-failed', { errors: [{ path: 'day', message: notBegun[language] }] })
  return { from, to: to < today ? to : today }
}

/** One after the other: each reads a year of a county. */
async function allDrafts(db: Tx, { feeds = [] }: Ledger, asked: Asked, now: Date): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (const feed of feeds) drafts.push(...(await draftsOf(db, feed, asked, now)))
  return drafts
}

type Work = { unit: Unit; period: string; day: string; drafts: Draft[] }

async function saveDrafts(
  tx: Tx,
  ledger: Ledger,
  { unit, period, day, drafts }: Work,
  staff: Staff,
  now: Date,
  language: Language,
) {
  const standing = await rowsOfPeriod(tx, ledger, unit.id, period)
  const ready: (ReadyRow & { fed: Fed })[] = []
  const open: Data[] = []
  let differing = 0
  let withdrawn = 0
  for (const draft of drafts) {
    const there = standing.get(sameRow(ledger, draft.data))
    if (there?.withdrawn) {
      withdrawn += 1
      continue
    }
    const data = there ? refreshed(there, draft) : { [ledger.day]: day, ...draft.data }
    const parsed = parseRow(ledger, data, language)
    if ('faults' in parsed) open.push(data)
    else ready.push({ ...readyRow(ledger, unit, parsed.data), fed: draft.fed })
    if (differs(data, draft.fed)) differing += 1
  }
  const { rows } = await saveRows(
    tx,
    ledger,
    ready.map(({ fed, ...row }) => row),
    staff.id,
    now,
  )
  await keepFed(tx, ledger, ready)
  return { ...figures(rows, ready.length), differing, withdrawn, open }
}

const figures = (saved: SavedRow[], all: number) => {
  const added = saved.filter(({ version }) => version === 1).length
  return { added, changed: saved.length - added, unchanged: all - saved.length }
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null)

const differs = (data: Data, { values }: Fed): boolean => Object.entries(values).some(([name, value]) => !same(data[name], value))

/** A field takes what is known now if it is empty or says what was known before: then nobody has changed it. */
function refreshed({ data, fed }: Standing, draft: Draft): Data {
  const untouched = draft.fills.filter(
    (name) => name in draft.fed.values && (data[name] === undefined || (fed !== null && same(data[name], fed.values[name]))),
  )
  return { ...data, ...Object.fromEntries(untouched.map((name) => [name, draft.fed.values[name]])) }
}

/** Of several in one period the newest, before any that was withdrawn. Locked: nobody changes them meanwhile. */
async function rowsOfPeriod(tx: Tx, ledger: Ledger, unit: string, period: string): Promise<Map<string, Standing>> {
  const rows = await tx.$queryRaw<Standing[]>`
    SELECT r.data, r.fed, r."withdrawnAt" IS NOT NULL AS withdrawn FROM ledger_row r
    WHERE r.ledger = ${ledger.id} AND r.unit = ${unit} AND r.period = ${period}
    ORDER BY withdrawn DESC, r.day, r.id FOR UPDATE`
  return new Map(rows.map((row) => [sameRow(ledger, row.data), row]))
}

async function keepFed(tx: Tx, ledger: Ledger, rows: { key: string; fed: Fed }[]): Promise<void> {
  if (rows.length === 0) return
  const given = JSON.stringify(rows.map(({ key, fed }) => ({ key, fed })))
  await tx.$executeRaw`
    UPDATE ledger_row r SET fed = g.fed FROM jsonb_to_recordset(${given}::jsonb) AS g(key text, fed jsonb)
    WHERE r.ledger = ${ledger.id} AND r.key = g.key`
}

/** A row that somebody wrote: what the ledgers say of it, if any does. */
export async function tellFed(tx: Tx, ledger: Ledger, row: ReadyRow, now: Date): Promise<void> {
  const to = row.day < dayOf(now) ? row.day : dayOf(now)
  const { from } = periodRange(ledger.period, row.day)
  const about = (ledger.feeds ?? []).filter(({ sets }) =>
    ledger.key.every((name) => !(name in sets) || same(sets[name], row.data[name])),
  )
  const drafts = await allDrafts(tx, { ...ledger, feeds: about }, { unit: row.unit, from, to }, now)
  const draft = drafts.find(({ data }) => sameRow(ledger, data) === sameRow(ledger, row.data))
  if (draft) await keepFed(tx, ledger, [{ key: row.key, fed: draft.fed }])
}
