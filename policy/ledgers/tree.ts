/** Rows that name the row above them, read as a tree. Pure; what stands in a circle or under a name that no row has is told apart. */

type Row = { name: string; parent?: string | undefined }
export type Branch<R extends Row> = { row: R; below: Branch<R>[] }

/** `adrift`: rows that no way leads to from a row without a parent, in the order given. */
export function treeOf<R extends Row>(rows: readonly R[]): { heads: Branch<R>[]; adrift: R[] } {
  const below = new Map<string | undefined, R[]>()
  for (const row of rows) {
    const beside = below.get(row.parent)
    if (beside) beside.push(row)
    else below.set(row.parent, [row])
  }
  const met = new Set<R>()
  const branchOf = (row: R): Branch<R> => {
    met.add(row)
    return { row, below: (below.get(row.name) ?? []).filter((one) => !met.has(one)).map(branchOf) }
  }
  const heads = (below.get(undefined) ?? []).map(branchOf)
  return { heads, adrift: rows.filter((row) => !met.has(row)) }
}
