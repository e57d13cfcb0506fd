/** The small tables of a report: what was most frequent in the county within the span, most first. */
import { ledgers } from '#policy/ledgers/index.ts'
import { channelNames, doorNames } from '#policy/reports/channel-names.ts'
import { violationByCode } from '#policy/violations.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { instantsOf, type Span } from './flow-figures.ts'

const { sql } = Prisma
type Keyed = { key: string; count: number; breaches?: number }
type Row = { zh: string; en: string; count: number; breaches?: number }
type Named = { zh: string; en: string } | undefined

const mostRows = 10

export async function readTables(prisma: PrismaClient, code: string, span: Span): Promise<{ id: string; rows: Row[] }[]> {
  const { begin, end } = instantsOf(span)
  const within = sql`f."districtCode" = ${code}::bpchar AND f.scope = 'k12' AND f.status IN ('NEW', 'CONFIRMED')
    AND f."happenedAt" >= ${begin} AND f."happenedAt" < ${end}`
  const count = (key: Prisma.Sql, from: Prisma.Sql) =>
    prisma.$queryRaw<
      Keyed[]
    >`SELECT ${key} AS key, count(*)::int AS count FROM ${from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostRows}`
  const [byDoor, problems, byChannel, phrases, kept] = await Promise.all([
    count(
      sql`channel`,
      sql`complaint WHERE "districtCode" = ${code}::bpchar AND "createdAt" >= ${begin} AND "createdAt" < ${end}`,
    ),
    count(sql`f.violation`, sql`finding f WHERE ${within} AND f."complaintId" IS NOT NULL`),
    count(sql`f.channel`, sql`finding f WHERE ${within} AND f."listingId" IS NOT NULL AND f.violation LIKE 'A%'`),
    count(sql`left(f.quote, 40)`, sql`finding f WHERE ${within} AND f."listingId" IS NOT NULL AND f.violation LIKE 'A%'`),
    countLedgers(prisma, code, span),
  ])
  return [
    { id: 'byDoor', rows: named(byDoor, (key) => doorNames[key]) },
    { id: 'problems', rows: named(problems, violationByCode).slice(0, 5) },
    { id: 'byChannel', rows: named(byChannel, (key) => channelNames[key]) },
    { id: 'phrases', rows: named(phrases, () => undefined) },
    { id: 'ledgers', rows: named(kept, (key) => ledgers.find(({ id }) => id === key)) },
  ]
}

const named = (rows: Keyed[], nameOf: (key: string) => Named | null): Row[] =>
  rows.map(({ key, ...counts }) => {
    const { zh, en } = nameOf(key) ?? { zh: key, en: key }
    return { zh, en, ...counts }
  })

/** Ledgers that schools keep and everybody who reads reports may know of. */
const countLedgers = (prisma: PrismaClient, code: string, { from, to }: Span): Promise<Keyed[]> => {
  const told = ledgers.filter(({ of, readers }) => of === 'school' && !readers).map(({ id }) => id)
  return prisma.$queryRaw<Keyed[]>`
    SELECT ledger AS key, count(*)::int AS count, (count(*) FILTER (WHERE violations <> '{}'))::int AS breaches
    FROM ledger_row WHERE ledger = ANY(${told}) AND "districtCode" = ${code}::bpchar AND "withdrawnAt" IS NULL
      AND day BETWEEN ${from} AND ${to}
    GROUP BY 1 ORDER BY 3 DESC, 2 DESC, 1`
}
