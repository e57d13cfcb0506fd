/** Where items are put by hand, and where they fall back to when that is undone. */
import { Prisma } from '#prisma/generated/client.ts'
import { inForce, type MovedItem } from './decisions.ts'

const { raw } = Prisma

type Kind = MovedItem['kind']
type Move = 'move-between-cases' | 'move-between-institutions'

const columns = {
  'move-between-cases': { shown: '"caseId"', home: '"homeCaseId"' },
  'move-between-institutions': { shown: '"institutionId"', home: '"homeInstitutionId"' },
} as const
const tables: Record<Exclude<Kind, 'identifier'>, string> = {
  complaint: 'complaint',
  finding: 'finding',
  listing: 'listing',
  source: 'source',
}

export interface Home {
  kind: Kind
  itemId: string
  home: string | null
}

/** Where each item stands by itself, merges left aside. Items that do not exist are left out. */
export async function homesOf(
  tx: Prisma.TransactionClient,
  move: Move,
  kind: Exclude<Kind, 'identifier'>,
  ids: string[],
): Promise<Home[]> {
  if (ids.length === 0) return []
  const { shown, home } = columns[move]
  const rows = await tx.$queryRaw<{ itemId: string; home: string | null }[]>`
    SELECT id::text AS "itemId", coalesce(${raw(home)}, ${raw(shown)})::text AS home
    FROM ${raw(tables[kind])} WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return rows.map((row) => ({ kind, ...row }))
}

/** Puts items at their homes; whoever calls settles the trees afterwards. Out of all cases means: and the river keeps its hands off. */
export async function setHomes(
  tx: Prisma.TransactionClient,
  move: Move,
  homes: (Home & { detached?: boolean })[],
): Promise<void> {
  const { shown, home } = columns[move]
  for (const [kind, table] of Object.entries(tables)) {
    const mine = homes.filter((one) => one.kind === kind)
    if (mine.length === 0) continue
    const detach = move === 'move-between-cases' ? Prisma.sql`, detached = to_be.detached AND to_be.home IS NULL` : Prisma.empty
    const json = JSON.stringify(mine.map(({ itemId, home, detached = false }) => ({ id: itemId, home, detached })))
    await tx.$executeRaw`
      UPDATE ${raw(table)} c SET ${raw(home)} = NULL, ${raw(shown)} = to_be.home ${detach}
      FROM jsonb_to_recordset(${json}::jsonb) AS to_be(id uuid, home uuid, detached boolean) WHERE c.id = to_be.id`
  }
}

/** For the items of a decision that was just undone: the last decision in force about each, else where it stood before the first. */
export async function homesAfterUndo(
  tx: Prisma.TransactionClient,
  move: Move,
  decisionId: string,
): Promise<(Home & { detached: boolean })[]> {
  return tx.$queryRaw<(Home & { detached: boolean })[]>`
    WITH mine AS (SELECT kind, "itemId" FROM decision_item WHERE "decisionId" = ${decisionId}::uuid),
    told AS (
      SELECT i.kind, i."itemId", i."fromId", i."toId", d.seq, ${inForce} AS holds
      FROM mine JOIN decision_item i USING (kind, "itemId") JOIN decision d ON d.id = i."decisionId" AND d.kind = ${move}),
    first AS (SELECT DISTINCT ON (kind, "itemId") * FROM told ORDER BY kind, "itemId", seq),
    last AS (SELECT DISTINCT ON (kind, "itemId") * FROM told WHERE holds ORDER BY kind, "itemId", seq DESC)
    SELECT first.kind, first."itemId"::text AS "itemId",
      (CASE WHEN last.seq IS NULL THEN first."fromId" ELSE last."toId" END)::text AS home,
      last.seq IS NOT NULL AND last."toId" IS NULL AS detached
    FROM first LEFT JOIN last USING (kind, "itemId")`
}
