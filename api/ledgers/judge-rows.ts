/** The checks of a ledger over rows that changed: what they find becomes findings, what no longer holds is superseded. */

import { dayOf } from '#api/cases/day-of.ts'
import { openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import type { Beside, Ledger, UnitFacts } from '#policy/ledgers/define.ts'
import { type Breach, breachesIn, type JudgedRow } from '#policy/ledgers/judge.ts'
import { type Period, periodRange } from '#policy/ledgers/period.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { concernReaders } from './concern-readers.ts'
import { fileBreaches } from './file-breaches.ts'
import { grouped } from './grouped.ts'

const { sql } = Prisma

export type Touched = { unit: string; day: string }
export type UnitRow = JudgedRow & { unit: string; institutionId: string | null; districtCode: string | null }

/** Returns how many breaches stand in the rows that were looked at. */
export async function judgeRows(tx: Prisma.TransactionClient, ledger: Ledger, touched: Touched[], now: Date): Promise<number> {
  if (touched.length === 0) return 0
  await concernReaders(tx, ledger, touched, dayOf(now))
  return lookAgain(tx, ledger, touched, now)
}

/**
 * The same of rows that nobody wrote: ledgers that are held against this one have nothing new to be held against. With `only`, of all that
 * stand where something was touched, these rows alone and those that a check judges together with them.
 */
export async function lookAgain(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  touched: Touched[],
  now: Date,
  only?: string[],
): Promise<number> {
  if (ledger.checks.length === 0) return 0
  const today = dayOf(now)
  const around = await rowsAround(tx, ledger, touched)
  const rows = only ? judgedWith(ledger, around, new Set(only)) : around
  const facts = await unitFacts(tx, rows)
  const besideIn = await rowsBeside(tx, ledger, rows)
  const breaches: Breach[] = []
  for (const [unit, own] of grouped(rows, ({ unit }) => unit))
    breaches.push(
      ...breachesIn(ledger, own, {
        today,
        unit: facts.get(unit) ?? nothingKnown,
        beside: besideIn(unit, own[0]?.districtCode ?? null),
      }),
    )
  const changed = await fileBreaches(tx, ledger, rows, breaches, today)
  const owners = new Map(rows.map(({ id, institutionId }) => [id, institutionId]))
  const concerned = new Set(changed.flatMap((rowId) => owners.get(rowId) ?? []))
  for (const institutionId of [...concerned].sort()) await openOrJoinCase(tx, institutionId, now)
  return breaches.length
}

const nothingKnown: UnitFacts = { districtCode: null, category: null, licenceStatus: null }
const widest: Period[] = ['always', 'year', 'term', 'month', 'half-month', 'week', 'day']

/** The longest time within which rows of a unit are judged together. */
export function judgedSpan(ledger: Ledger): Period {
  const spans = ledger.checks.flatMap(({ by, within }) => (by ? [within ?? 'always'] : []))
  return widest.find((period) => spans.includes(period)) ?? 'day'
}

/** Whatever is judged together agrees in the fields that every check of groups asks for; without such a check each row is judged alone. */
function judgedWith({ checks }: Ledger, rows: UnitRow[], only: Set<string>): UnitRow[] {
  const [first, ...rest] = checks.flatMap(({ by }) => (by ? [by] : []))
  if (!first) return rows.filter(({ id }) => only.has(id))
  const shared = first.filter((field) => rest.every((by) => by.includes(field)))
  const group = ({ unit, data }: UnitRow) => JSON.stringify([unit, ...shared.map((field) => data[field] ?? null)])
  const groups = new Set(rows.filter(({ id }) => only.has(id)).map(group))
  return rows.filter((row) => groups.has(group(row)))
}

/** The rows themselves, and those that a check judges together with them. */
async function rowsAround(tx: Prisma.TransactionClient, ledger: Ledger, touched: Touched[]): Promise<UnitRow[]> {
  const span = judgedSpan(ledger)
  const ranges = new Map<string, [unit: string, from: string, to: string]>()
  for (const { unit, day } of touched) {
    const { from, to } = periodRange(span, day)
    ranges.set(`${unit} ${from}`, [unit, from, to])
  }
  const all = [...ranges.values()]
  return tx.$queryRaw<UnitRow[]>`
    SELECT r.id::text, r.unit, r.day::text, r.data, r."institutionId"::text, r."districtCode"::text
    FROM unnest(${all.map(([unit]) => unit)}::text[], ${all.map(([, from]) => from)}::text[], ${all.map(([, , to]) => to)}::text[])
      AS asked(unit, first, last)
    JOIN ledger_row r ON r.unit = asked.unit AND r.day BETWEEN asked.first::bpchar AND asked.last::bpchar
    WHERE r.ledger = ${ledger.id} AND r."withdrawnAt" IS NULL`
}

async function unitFacts(tx: Prisma.TransactionClient, rows: UnitRow[]): Promise<Map<string, UnitFacts>> {
  const ids = [...new Set(rows.flatMap(({ institutionId }) => institutionId ?? []))]
  const known = await tx.institution.findMany({
    where: { id: { in: ids } },
    select: { id: true, districtCode: true, category: true, licenceStatus: true },
  })
  const facts = new Map<string, UnitFacts>(known.map(({ id, ...rest }) => [id, rest]))
  for (const { unit, districtCode } of rows) if (!facts.has(unit)) facts.set(unit, { ...nothingKnown, districtCode })
  return facts
}

type BesideRow = { id: string; ledger: string; place: string; data: Record<string, unknown> }
const everywhere = '*'

/** What the checks compare with: the rows of other ledgers that their unit, their district or any district keeps. */
async function rowsBeside(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  rows: UnitRow[],
): Promise<(unit: string, districtCode: string | null) => Beside> {
  const districts = [...new Set(rows.flatMap(({ districtCode }) => districtCode ?? []))]
  const units = [...new Set(rows.map(({ unit }) => unit))]
  const days = rows.map(({ day }) => day).sort()
  const [first, last] = [days.at(0), days.at(-1)]
  const found: BesideRow[] = []
  for (const [id, { within, city, own }] of Object.entries(ledger.reads ?? {})) {
    if (!first || !last) break
    const [place, near] = own
      ? [sql`'unit ' || r.unit`, sql`r.unit = ANY(${units}::text[])`]
      : city
        ? [sql`${everywhere}::text`, sql`TRUE`]
        : [sql`r."districtCode"::text`, sql`r."districtCode"::text = ANY(${districts}::text[])`]
    const { from } = periodRange(within, first)
    const { to } = periodRange(within, last)
    found.push(
      ...(await tx.$queryRaw<BesideRow[]>`
        SELECT r.id::text, r.ledger, ${place} AS place, r.data FROM ledger_row r
        WHERE r.ledger = ${id} AND ${near} AND r."withdrawnAt" IS NULL AND r.day BETWEEN ${from}::bpchar AND ${to}::bpchar`),
    )
  }
  const byPlace = grouped(found, ({ place }) => place)
  const of = (place: string) => byPlace.get(place) ?? []
  return (unit, districtCode) =>
    Object.fromEntries(
      [...grouped([...of(districtCode ?? ''), ...of(everywhere), ...of(`unit ${unit}`)], (row) => row.ledger)].map(
        ([ledger, own]) => [ledger, own.map(({ id, data }) => ({ id, ...data }))],
      ),
    )
}
