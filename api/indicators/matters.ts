/** The very matters that a number counted, as a list: what adds up to it, row by row. */

import type { Staff } from '#api/auth/staff.ts'
import { calendarInForce } from '#api/calendar/in-force.ts'
import type { MattersQuery } from '#api/contract/indicators.ts'
import { Refusal } from '#api/errors.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { type Indicator, reckon } from '#policy/indicators/define.ts'
import { indicatorById } from '#policy/indicators/index.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { city } from './count.ts'
import { describeMatters } from './describe-matters.ts'
import { queries } from './queries/index.ts'
import type { Matter } from './queries/query.ts'
import { endOf } from './snapshot.ts'
import { boundsOf, type Span, withMatters } from './span.ts'
import { aboutView, partName } from './view.ts'

/** Which side of the number: what it counts, what it is measured by, or what is missing from it. */
const sides = {
  all: () => true,
  n: ({ n }: Matter) => n > 0,
  d: ({ d }: Matter) => d > 0,
  rest: ({ n, d }: Matter) => n === 0 && d > 0,
}
const sideSql = { all: 'TRUE', n: 'n > 0', d: 'd > 0', rest: 'n = 0 AND d > 0' } as const

/** Staff of a district see the matters of their own district alone, though they see the city's number. */
function requireUnit(staff: Staff, unit: string): void {
  if (staff.districtCode !== null && unit !== staff.districtCode) throw new Refusal('not-found')
}

export async function readMatters(prisma: PrismaClient, id: string, asked: MattersQuery, staff: Staff, now: Date) {
  const indicator = indicatorById(id)
  if (!indicator) throw new Refusal('not-found')
  requireUnit(staff, asked.unit)
  const until = untilOf(asked, now)
  const [offset] = (decodeCursor(asked.cursor, 'matters', ['number']) ?? [0]) as [number]
  const { items, sums } = await select(prisma, indicator, { until, from: asked.from }, asked, offset)
  const next = offset + items.length
  return {
    ...aboutView(indicator),
    asOf: until.toISOString(),
    of: asked.unit,
    partName: asked.part === undefined ? null : partName(indicator, asked.part),
    value: indicator.partsOnly && asked.part === undefined ? null : reckon(indicator.kind, sums),
    n: sums.n,
    d: sums.d,
    items: await describeMatters(prisma, indicator, items, staff),
    nextCursor: next < sums.rows ? encodeCursor('matters', [next]) : null,
    total: sums.rows,
  }
}

/** Nothing is counted that has not happened yet. */
function untilOf({ at, to }: MattersQuery, now: Date): Date {
  const asked = at ? new Date(at) : to ? endOf(to) : now
  return asked < now ? asked : now
}

type Page = { items: Matter[]; sums: { n: number; d: number; rows: number } }

async function select(
  prisma: PrismaClient,
  { id, days }: Indicator,
  span: Span,
  { unit, part, side, limit }: MattersQuery,
  offset: number,
): Promise<Page> {
  const query = queries[id]
  if (!query) throw new Error(`no query for ${id}`)
  if (query.matters) {
    const all = (await query.matters(prisma, span.until)).filter((one) => unit === city || one.code === unit).filter(sides[side])
    const sum = (key: 'n' | 'd') => all.reduce((so, one) => so + one[key], 0)
    return { items: all.slice(offset, offset + limit), sums: { n: sum('n'), d: sum('d'), rows: all.length } }
  }
  const text = `${withMatters(query.sql)}, chosen AS MATERIALIZED (
  SELECT * FROM matter WHERE ($6 = '${city}' OR code = $6::bpchar) AND ($7::text IS NULL OR part::text = $7) AND ${sideSql[side]}
), page AS (SELECT * FROM chosen ORDER BY code NULLS LAST, part::text, kind, id, n DESC, d DESC LIMIT $8 OFFSET $9)
SELECT (SELECT coalesce(sum(n), 0)::float8 FROM chosen) AS n, (SELECT coalesce(sum(d), 0)::float8 FROM chosen) AS d,
  (SELECT count(*)::int FROM chosen) AS rows,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code::text, 'part', part::text, 'n', n, 'd', coalesce(d, 0), 't', t, 'kind', kind, 'id', id)), '[]')
    FROM page) AS items`
  const bounds = boundsOf(days, span, await calendarInForce(prisma))
  const [row] = await prisma.$queryRawUnsafe<({ items: Matter[] } & Page['sums'])[]>(
    text,
    ...bounds,
    unit,
    part ?? null,
    limit,
    offset,
  )
  if (!row) throw new Error('a query without FROM gave no row')
  const { items, ...sums } = row
  return { items, sums }
}
