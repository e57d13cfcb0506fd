/** The queue, a page at a time. */
import type { Staff } from '#api/auth/staff.ts'
import { type CursorValue, decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { caseWhere, type WhereFilters } from './case-where.ts'
import { findNamed } from './find-named.ts'
import { readRows } from './read-rows.ts'
import { type Today, todayOf } from './today.ts'

type CaseSort = 'rank' | 'due' | 'opened' | 'severity'

const { sql } = Prisma

type Kind = Parameters<typeof decodeCursor>[2][number]
type Sort = {
  kinds: Kind[]
  order: Prisma.Sql
  /** rows after the one with these sort values and id */
  after: (...values: CursorValue[]) => Prisma.Sql
  values: (row: Key) => CursorValue[]
}
type Key = { id: string; rank: number; dueDay: string | null; openedAt: Date; severity: number }

const sorts: Record<CaseSort, Sort> = {
  rank: {
    kinds: ['number', 'id'],
    order: sql`c.rank DESC, c.id`,
    after: (rank, id) => sql`(c.rank < ${rank}::float8 OR (c.rank = ${rank}::float8 AND c.id > ${id}::uuid))`,
    values: ({ rank, id }) => [rank, id],
  },
  due: {
    kinds: ['day?', 'id'],
    order: sql`c."dueDay" NULLS LAST, c.id`,
    after: (due, id) =>
      due === null
        ? sql`(c."dueDay" IS NULL AND c.id > ${id}::uuid)`
        : sql`(c."dueDay" > ${due}::bpchar OR (c."dueDay" = ${due}::bpchar AND c.id > ${id}::uuid) OR c."dueDay" IS NULL)`,
    values: ({ dueDay, id }) => [dueDay, id],
  },
  opened: {
    kinds: ['time', 'id'],
    order: sql`c."openedAt" DESC, c.id`,
    after: (at, id) => sql`(c."openedAt" < ${at}::timestamptz OR (c."openedAt" = ${at}::timestamptz AND c.id > ${id}::uuid))`,
    values: ({ openedAt, id }) => [openedAt.toISOString(), id],
  },
  severity: {
    kinds: ['number', 'number', 'id'],
    order: sql`c.severity DESC, c.rank DESC, c.id`,
    after: (severity, rank, id) => sql`(c.severity < ${severity}::float8 OR (c.severity = ${severity}::float8
      AND (c.rank < ${rank}::float8 OR (c.rank = ${rank}::float8 AND c.id > ${id}::uuid))))`,
    values: ({ severity, rank, id }) => [severity, rank, id],
  },
}

type Query = WhereFilters & { sort: CaseSort; cursor?: string | undefined; limit: number }

/** One row more than a page has, which tells whether another page follows. */
export function pageKeys({ sort, cursor, limit, ...filters }: Query, staff: Staff, today: Today): Prisma.Sql {
  const { kinds, order, after } = sorts[sort]
  const from = decodeCursor(cursor, sort, kinds)
  return sql`SELECT c.id::text, c.rank, c."dueDay", c."openedAt", c.severity FROM "case" c
    WHERE ${caseWhere(filters, staff, today)} AND ${from ? after(...from) : sql`TRUE`} ORDER BY ${order} LIMIT ${limit + 1}`
}

export async function readCases(prisma: PrismaClient, query: Query, staff: Staff, now: Date, most?: number) {
  const { sort, cursor, limit, ...filters } = query
  const { values } = sorts[sort]
  const [today, { listed, counted: few, atLeast }] = await Promise.all([
    todayOf(prisma, now),
    findNamed(prisma, filters, staff, most),
  ])
  const where = caseWhere(few, staff, today)
  const [keys, [counted]] = await Promise.all([
    prisma.$queryRaw<Key[]>(pageKeys({ ...listed, sort, cursor, limit }, staff, today)),
    prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "case" c WHERE ${where}`,
  ])
  const page = keys.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await readRows(
      prisma,
      page.map(({ id }) => id),
      now,
    ),
    nextCursor: keys.length > limit && last ? encodeCursor(sort, values(last)) : null,
    total: Math.max(counted?.total ?? 0, page.length),
    atLeast,
  }
}
