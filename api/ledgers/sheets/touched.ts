/** What an import has seen and touched, kept beside the rows in the database for as long as its transaction lasts: memory stays flat. */
import type { Ledger } from '#policy/ledgers/define.ts'
import { periodRange } from '#policy/ledgers/period.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { judgedSpan, judgeRows, type Touched } from '../judge-rows.ts'

type Tx = Prisma.TransactionClient

const daysAtOnce = 1000
const rowsAtOnce = 1000

export async function openTouched(tx: Tx): Promise<void> {
  await tx.$executeRaw`CREATE TEMP TABLE import_key (key char(64) PRIMARY KEY) ON COMMIT DROP`
  await tx.$executeRaw`
    CREATE TEMP TABLE import_touched (unit text, day char(10), rows int, PRIMARY KEY (unit, day)) ON COMMIT DROP`
}

/** Which of the keys were not seen before. They must differ among themselves. */
export async function unseen(tx: Tx, keys: string[]): Promise<Set<string>> {
  const fresh = await tx.$queryRaw<{ key: string }[]>`
    INSERT INTO import_key SELECT unnest(${keys}::text[]) ON CONFLICT DO NOTHING RETURNING key::text`
  return new Set(fresh.map(({ key }) => key))
}

export async function touch(tx: Tx, rows: Touched[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO import_touched AS t (unit, day, rows)
    SELECT unit, day, count(*) FROM unnest(${rows.map(({ unit }) => unit)}::text[], ${rows.map(({ day }) => day)}::text[])
      AS saved(unit, day) GROUP BY unit, day
    ON CONFLICT (unit, day) DO UPDATE SET rows = t.rows + EXCLUDED.rows`
}

/** Judges every group of rows once, in portions that hold whole groups. Returns how many breaches stand in them. */
export async function judgeTouched(tx: Tx, ledger: Ledger, now: Date): Promise<number> {
  const span = judgedSpan(ledger)
  let breaches = 0
  let portion: Touched[] = []
  let rows = 0
  let group = ''
  for await (const { rows: more, ...touched } of touchedDays(tx)) {
    const next = `${touched.unit} ${periodRange(span, touched.day).from}`
    if (next !== group && rows >= rowsAtOnce) {
      breaches += await judgeRows(tx, ledger, portion, now)
      portion = []
      rows = 0
    }
    group = next
    portion.push(touched)
    rows += more
  }
  return breaches + (await judgeRows(tx, ledger, portion, now))
}

async function* touchedDays(tx: Tx): AsyncGenerator<Touched & { rows: number }> {
  let last: Touched = { unit: '', day: '' }
  for (;;) {
    const days = await tx.$queryRaw<(Touched & { rows: number })[]>`
      SELECT unit, day::text, rows FROM import_touched WHERE (unit, day) > (${last.unit}, ${last.day}::bpchar)
      ORDER BY unit, day LIMIT ${daysAtOnce}`
    yield* days
    const end = days.at(-1)
    if (!end) return
    last = end
  }
}
