/** Puts every row where the decisions in force say: the copies on rows are for queries, the decisions are the truth. */
import { Prisma } from '#prisma/generated/client.ts'
import { treeBelow } from './decisions.ts'

const { sql, raw } = Prisma

/** `roots`: cases that stand for themselves now and whose tree may have changed. */
export async function settleCases(tx: Prisma.TransactionClient, roots: string[]): Promise<void> {
  const tree = treeBelow('case', roots)
  await tx.$executeRaw`
    WITH RECURSIVE ${tree}
    UPDATE "case" c SET "rootId" = nullif(tree.root, c.id), "openKey" = CASE WHEN tree.root = c.id THEN "openKey" END
    FROM tree WHERE c.id = tree.id AND c."rootId" IS DISTINCT FROM nullif(tree.root, c.id)`
  for (const table of ['complaint', 'finding']) await settle(tx, tree, raw(`"${table}"`), raw('"caseId"'), raw('"homeCaseId"'))
}

/** Who carries a reference to an institution. A case that changes hands waits for its open key to be given anew. */
export async function settleInstitutions(tx: Prisma.TransactionClient, roots: string[]): Promise<void> {
  const tree = treeBelow('institution', roots)
  await tx.$executeRaw`
    WITH RECURSIVE ${tree}
    UPDATE institution i SET "rootId" = nullif(tree.root, i.id), "comparedAt" = NULL
    FROM tree WHERE i.id = tree.id AND i."rootId" IS DISTINCT FROM nullif(tree.root, i.id)`
  await tx.$executeRaw`
    WITH RECURSIVE ${tree}
    UPDATE "case" c SET "openKey" = NULL FROM tree WHERE ${strays(raw('"institutionId"'), raw('"homeInstitutionId"'))}`
  for (const table of ['complaint', 'finding', 'listing', 'source', 'case']) {
    await settle(tx, tree, raw(`"${table}"`), raw('"institutionId"'), raw('"homeInstitutionId"'))
  }
}

/** Rows called `c` whose home is in the tree and that are shown elsewhere than at its root. Two indexes are used, hence the OR. */
const strays = (shown: Prisma.Sql, home: Prisma.Sql): Prisma.Sql =>
  sql`(c.${home} = tree.id OR (c.${home} IS NULL AND c.${shown} = tree.id)) AND c.${shown} <> tree.root`

async function settle(tx: Prisma.TransactionClient, tree: Prisma.Sql, table: Prisma.Sql, shown: Prisma.Sql, home: Prisma.Sql) {
  await tx.$executeRaw`
    WITH RECURSIVE ${tree}
    UPDATE ${table} c SET ${home} = coalesce(c.${home}, c.${shown}), ${shown} = tree.root
    FROM tree WHERE ${strays(shown, home)}`
}

/** At most one open case of an institution takes what comes in: the one that has the key, else the oldest. */
export async function giveOpenKeys(tx: Prisma.TransactionClient, institutionIds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "case" c SET "openKey" = c."institutionId"
    WHERE c.id IN (
      SELECT DISTINCT ON (o."institutionId") o.id FROM "case" o
      WHERE o."institutionId" = ANY(${institutionIds}::uuid[]) AND o."closedAt" IS NULL AND o."rootId" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "case" k WHERE k."openKey" = o."institutionId")
      ORDER BY o."institutionId", o.serial)`
}

export async function rootOfInstitution(db: Prisma.TransactionClient, id: string): Promise<string> {
  return (await db.institution.findUnique({ where: { id }, select: { rootId: true } }))?.rootId ?? id
}
