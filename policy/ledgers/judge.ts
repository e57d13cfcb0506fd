/** What the checks of a ledger say about the rows of one unit. Pure; each row is judged by the limits of its own day. */
import { inForce } from '#policy/basis.ts'
import { limitOn } from '#policy/limits.ts'
import type { Beside, Check, Ledger, Told, UnitFacts } from './define.ts'
import { periodOf } from './period.ts'

export type JudgedRow = { id: string; day: string; data: Record<string, unknown> }

/** Told of the last row of a group: the one that went over the limit. */
export type Breach = { rowId: string; check: Check<Record<string, unknown>>; told: Told; limit: string | null }

export const breachesIn = (ledger: Ledger, rows: JudgedRow[], unit: UnitFacts, beside: Beside = {}): Breach[] =>
  ledger.checks.flatMap((check) => groupsOf(check, rows).flatMap((group) => breachOf(check, group, unit, beside)))

/** Rows that a check sees together, in order of day. */
function groupsOf(check: Check<Record<string, unknown>>, rows: JudgedRow[]): JudgedRow[][] {
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

function breachOf(check: Check<Record<string, unknown>>, group: JudgedRow[], unit: UnitFacts, beside: Beside): Breach[] {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last || !inForce(check.measure, last.day)) return []
  const id = typeof check.limit === 'function' ? check.limit(last.data) : (check.limit ?? null)
  const limit = id === null ? null : limitOn(id, last.day)
  if (check.limit !== undefined && limit === null) return []
  const rows = group.map(({ data }) => data) as [Record<string, unknown>, ...Record<string, unknown>[]]
  const told = check.judge(rows, { limit: limit?.value ?? 0, day: last.day, unit, beside })
  return told ? [{ rowId: last.id, check, told, limit: limit?.id ?? null }] : []
}
