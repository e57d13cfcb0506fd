/** A ledger changed that others are judged by: their rows which it concerns wait to be judged again (judge-again.ts). */
import { all } from '#api/cases/case-where.ts'
import type { Ledger, Reads } from '#policy/ledgers/define.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { periodRange } from '#policy/ledgers/period.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Touched } from './judge-rows.ts'

const { sql } = Prisma

/** `touched`: where its rows stand that were written or taken out. */
export async function concernReaders(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  touched: Touched[],
  today: string,
): Promise<void> {
  for (const reader of ledgers) {
    const reads = reader.reads?.[ledger.id]
    if (!reads) continue
    const ranges = touched.map(({ day }) => periodRange(reads.within, day))
    await tx.$executeRaw`
      UPDATE ledger_row r SET "againOn" = ${today}
      FROM unnest(${touched.map(({ unit }) => unit)}::text[], ${touched.map(({ day }) => day)}::bpchar[],
        ${ranges.map(({ from }) => from)}::bpchar[], ${ranges.map(({ to }) => to)}::bpchar[]) AS t(unit, day, first, last)
        JOIN ledger_row l ON l.ledger = ${ledger.id} AND l.unit = t.unit AND l.day = t.day
      WHERE r.ledger = ${reader.id} AND r."withdrawnAt" IS NULL AND ${isNear(reads)}
        AND r.day BETWEEN t.first AND t.last AND ${isConcerned(reads)}`
  }
}

const isNear = ({ city, own }: Reads): Prisma.Sql => {
  if (own) return sql`r.unit = l.unit`
  return city ? sql`TRUE` : sql`r."districtCode" = l."districtCode"`
}

/** Names come from declarations, never from a caller. */
const isConcerned = ({ same = [], holds }: Reads): Prisma.Sql => {
  const field = (row: 'r' | 'l', name: string) => Prisma.raw(`${row}.data ->> '${name}'`)
  return all([
    ...same.map((name) => sql`${field('r', name)} = ${field('l', name)}`),
    ...(holds ? [sql`position(${field('l', holds[1])} IN ${field('r', holds[0])}) > 0`] : []),
  ])
}
