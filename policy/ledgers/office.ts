/** What an office decides of a row that a school or institution keeps: whether a filing is approved, a school named, a fee found outside. */

type Row = Record<string, unknown>

/** `begins`: what stands in a new row, undefined for nothing; `anew`: when the unit changes anything, it is decided anew. */
export type Office<Name extends string = string> = {
  begins: Partial<Record<Name, string | number | boolean | undefined>>
  anew?: true
}

/** A row as its unit wrote it, with what the office decided of it before; `before` is null for a new one. */
export function withDecision({ begins, anew }: Office, given: Row, before: Row | null): Row {
  const own = without(given, begins)
  const stands = before !== null && (!anew || isSame(own, without(before, begins)))
  return { ...own, ...said(begins, stands ? before : begins) }
}

const without = (row: Row, begins: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => !(name in begins)))

const said = (begins: Row, from: Row): Row =>
  Object.fromEntries(Object.keys(begins).flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])))

const isSame = (a: Row, b: Row): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}
