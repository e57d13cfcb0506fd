/** Rows go on file: new, as a new version of the same row, or not at all when nothing changed. Then the checks look at them. */
import { newId } from '#api/new-id.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { judgeRows, type Touched } from './judge-rows.ts'
import type { ReadyRow } from './parse-row.ts'

/** `before` is the day of the version that it replaces: the rows of that day stand without it now. */
export type SavedRow = { id: string; version: number; unit: string; day: string; before: string | null }
export type Saved = { rows: SavedRow[]; breaches: number }

type Tx = Prisma.TransactionClient

/** Keys must differ within `rows`. All in one transaction, which the caller opens. */
export async function saveRows(tx: Tx, ledger: Ledger, rows: ReadyRow[], actorId: string | null, now: Date): Promise<Saved> {
  const saved = await storeRows(tx, ledger, rows, actorId, now)
  return { rows: saved, breaches: await judgeRows(tx, ledger, touchedBy(saved), now) }
}

/** The days that the rows stand on, and those that they left. */
export const touchedBy = (saved: SavedRow[]): Touched[] =>
  saved.flatMap(({ unit, day, before }) =>
    before === null || before === day
      ? [{ unit, day }]
      : [
          { unit, day },
          { unit, day: before },
        ],
  )

/** As `saveRows`, but nothing is judged yet. Returns the rows that are new or have changed. */
export async function storeRows(
  tx: Tx,
  ledger: Ledger,
  rows: ReadyRow[],
  actorId: string | null,
  now: Date,
): Promise<SavedRow[]> {
  if (rows.length === 0) return []
  const given = JSON.stringify(rows.map((row) => ({ ...row, revision: newId() })))
  return tx.$queryRaw<SavedRow[]>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS g(id uuid, key text, unit text, "institutionId" uuid,
        "districtCode" text, "departmentCode" text, day text, period text, data jsonb, revision uuid)
    ), saved AS (
      INSERT INTO ledger_row AS r (id, ledger, key, unit, "institutionId", "districtCode", "departmentCode", day, period, data,
        violations, "createdAt", "updatedAt")
      SELECT id, ${ledger.id}, key, unit, "institutionId", "districtCode", "departmentCode", day, period, data, '{}', ${now}, ${now}
      FROM given ORDER BY key
      ON CONFLICT (ledger, key) DO UPDATE SET data = EXCLUDED.data, day = EXCLUDED.day, period = EXCLUDED.period,
        version = r.version + 1, "updatedAt" = ${now}, "withdrawnAt" = NULL
      WHERE r.data IS DISTINCT FROM EXCLUDED.data OR r."withdrawnAt" IS NOT NULL
      RETURNING r.id, r.key, r.version, r.unit, r.day, r.data
    ), kept AS (
      INSERT INTO ledger_revision (id, "rowId", version, data, "actorId", at)
      SELECT g.revision, s.id, s.version, s.data, ${actorId}, ${now} FROM saved s JOIN given g ON g.key = s.key
    )
    SELECT s.id::text, s.version, s.unit, s.day::text, CASE WHEN s.version > 1 THEN (
      SELECT v.data ->> ${ledger.day} FROM ledger_revision v WHERE v."rowId" = s.id AND v.version = s.version - 1) END AS before
    FROM saved s`
}
