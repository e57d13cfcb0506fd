/** What the checks of a ledger say about the rows of one unit. Pure; each row is judged by the limits of its own day. */
import { inForce } from '#policy/basis.ts'
import { addCalendarDays } from '#policy/days.ts'
import { type Limit, limitOn } from '#policy/limits.ts'
import type { Beside, Check, Ledger, Told, UnitFacts } from './define.ts'
import { periodOf } from './period.ts'

export type JudgedRow = { id: string; day: string; data: Record<string, unknown> }

/** Told of the last row of a group: the one that went over the limit. */
export type Breach = { rowId: string; check: AnyCheck; told: Told; limit: string | null }

/** `today`: the day of judging, by the clock. */
export type Around = { today: string; unit: UnitFacts; beside?: Beside }

export const breachesIn = (ledger: Ledger, rows: JudgedRow[], around: Around): Breach[] =>
  ledger.checks.flatMap((check) => groupsOf(check, rows).flatMap((group) => breachOf(check, group, around)))

/** The next day on which the checks will say something else of the row, though nobody touches it; null when none will. */
export function againOn(ledger: Ledger, { day, data }: JudgedRow, today: string): string | null {
  const last = ledger.checks.flatMap((check) => lastDayOf(check, data, limitOf(check, data, day)?.value ?? 0) ?? [])
  const next = last.filter((one) => one >= today).sort()[0]
  return next === undefined ? null : addCalendarDays(next, 1)
}

type AnyCheck = Check<Record<string, unknown>>

const lastDayOf = ({ lastDay }: AnyCheck, row: Record<string, unknown>, limit: number): string | null =>
  lastDay ? lastDay(row, limit) : null

function limitOf({ limit }: AnyCheck, row: Record<string, unknown>, day: string): Limit | null {
  const id = typeof limit === 'function' ? limit(row) : (limit ?? null)
  return id === null ? null : limitOn(id, day)
}

/** Rows that a check sees together, in order of day. */
function groupsOf(check: AnyCheck, rows: JudgedRow[]): JudgedRow[][] {
  if (!check.by) return rows.map((row) => [row])
  const groups = new Map<string, JudgedRow[]>()
  for (const row of rows) {
    const key = JSON.stringify([periodOf(check.within ?? 'always', row.day), ...check.by.map((field) => row.data[field] ?? null)])
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].map((group) => group.sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1)))
}

function breachOf(check: AnyCheck, group: JudgedRow[], { today, unit, beside = {} }: Around): Breach[] {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last || !inForce(check.measure, last.day)) return []
  const limit = limitOf(check, last.data, last.day)
  if (check.limit !== undefined && limit === null) return []
  if (check.lastDay && today <= (lastDayOf(check, last.data, limit?.value ?? 0) ?? today)) return []
  const rows = group.map(({ data }) => data) as [Record<string, unknown>, ...Record<string, unknown>[]]
  const told = check.judge(rows, { id: last.id, today, limit: limit?.value ?? 0, day: last.day, unit, beside })
  return told ? [{ rowId: last.id, check, told, limit: limit?.id ?? null }] : []
}
