/**
 * The log of judgements about sameness and belonging. Institutions and cases are never joined or torn apart in place: a decision
 * is written down, and who stands for whom follows from the decisions that nobody undid.
 */
import { newId } from '#api/new-id.ts'
import { Prisma } from '#prisma/generated/client.ts'

export type DecisionKind =
  | 'merge-institutions'
  | 'move-between-institutions'
  | 'keep-apart'
  | 'merge-cases'
  | 'move-between-cases'
  | 'split-order'
  | 'undo'

export interface MovedItem {
  kind: 'complaint' | 'finding' | 'listing' | 'source' | 'identifier'
  itemId: string
  fromId: string | null
  toId: string | null
}

export interface NewDecision {
  kind: DecisionKind
  /** null: the system */
  actorId: string | null
  fromId?: string | null
  intoId?: string | null
  created?: boolean
  undoesId?: string
  partOfId?: string | undefined
  score?: number
  reasons?: object[]
  note?: string | undefined
  compared?: string
}

const mergingLock = 7_201_005

/** Merges happen one after another, and while nothing of the river is between finding out who is meant and writing it down. */
export async function lockMerging(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${mergingLock}::bigint)`
}

/** The river's side of that lock: take it before anything else in the transaction; it stops no other worker. */
export async function holdOffMerging(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${mergingLock}::bigint)`
}

export async function logDecision(
  tx: Prisma.TransactionClient,
  { reasons = [], note = '', ...decision }: NewDecision,
  at: Date,
  items: MovedItem[] = [],
): Promise<string> {
  const id = newId()
  await tx.decision.create({
    data: { id, at, reasons: JSON.parse(JSON.stringify(reasons)), note, ...withoutUndefined(decision) },
  })
  if (items.length > 0) {
    await tx.decisionItem.createMany({ data: items.map((item) => ({ id: newId(), decisionId: id, ...item })) })
  }
  return id
}

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T

/** That nobody undid the decision called `d`. */
export const inForce = Prisma.sql`NOT EXISTS (SELECT 1 FROM decision u WHERE u."undoesId" = d.id)`

export type Mergeable = 'institution' | 'case'

/** Everything that stands for itself in each of the trees that hang from `roots`, by the merges in force. */
export const treeBelow = (of: Mergeable, roots: string[]): Prisma.Sql => {
  const kind = of === 'case' ? 'merge-cases' : 'merge-institutions'
  return Prisma.sql`tree(id, root) AS (
    SELECT r, r FROM unnest(${roots}::uuid[]) AS r
    UNION
    SELECT d."fromId", tree.root FROM tree JOIN decision d ON d."intoId" = tree.id AND d.kind = ${kind} AND ${inForce})`
}
