/** What the other ledgers of a county know of the rows of a ledger, for one period. */
import { canonicalJson } from '#api/canonical-json.ts'
import type { Feed, Ledger } from '#policy/ledgers/define.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Fed } from './fed.ts'
import { feedQueries } from './queries.ts'

type Data = Record<string, unknown>
/** `data`: every field that is known except the day */
export type Draft = { data: Data; fills: string[]; fed: Fed }
/** `unit`: code of the county; days of Chengdu, both belong to it */
export type Asked = { unit: string; from: string; to: string }
type Counted = { data: Data; n: number; d: number }

/** Ids of ledgers and queries come from declarations, never from a caller. */
const ids = (feed: Feed): Prisma.Sql => Prisma.raw(feed.from.map((id) => `'${id}'`).join(', ') || 'NULL')

export async function draftsOf(db: Prisma.TransactionClient, feed: Feed, { unit, from, to }: Asked, now: Date): Promise<Draft[]> {
  const query = feedQueries[feed.query]
  if (!query) throw new Error(`no query for the feed ${feed.query}`)
  const counted = await db.$queryRaw<Counted[]>`
    WITH schools AS (
      SELECT i.id::text AS unit, i.name AS school FROM institution i
      WHERE i."rootId" IS NULL AND i.category = 'school' AND i."districtCode" = ${unit}::bpchar
    ), src AS (
      SELECT coalesce(i."rootId"::text, r.unit) AS unit, coalesce(root.name, i.name) AS school, r.id, r.day::text AS day, r.data, r.violations
      FROM ledger_row r
      LEFT JOIN institution i ON i.id = r."institutionId"
      LEFT JOIN institution root ON root.id = i."rootId"
      WHERE r.ledger IN (${ids(feed)}) AND r."withdrawnAt" IS NULL AND r."districtCode" = ${unit}::bpchar
        AND r.day BETWEEN ${from}::bpchar AND ${to}::bpchar
    ), strangers AS (
      SELECT i.name, CASE i.origin WHEN 'complaint' THEN 'complaint' ELSE 'crawler' END AS source, to_char(i."createdAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day, (
        SELECT k.value FROM institution_identifier k WHERE k."institutionId" = i.id AND k.kind = 'address' ORDER BY k.id DESC LIMIT 1
      ) AS address
      FROM institution i
      WHERE i."rootId" IS NULL AND i."licenceStatus" = 'unlicensed' AND i.origin <> 'register' AND i."districtCode" = ${unit}::bpchar
        AND i."createdAt" >= (${from}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'
        AND i."createdAt" < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
    ) ${Prisma.raw(query)}`
  return counted.map(({ data, n, d }) => ({
    data: { ...feed.sets, ...data },
    fills: feed.fills,
    fed: { at: now.toISOString(), from: feed.from, values: pick(data, feed.fills), n, d },
  }))
}

const pick = (data: Data, names: string[]): Data =>
  Object.fromEntries(names.flatMap((name) => (name in data ? [[name, data[name]]] : [])))

/** Within a unit and a period: the day on which a sheet was made does not make it another one. */
export const sameRow = (ledger: Ledger, data: Data): string =>
  canonicalJson(ledger.key.filter((name) => name !== ledger.day).map((name) => data[name] ?? null))
