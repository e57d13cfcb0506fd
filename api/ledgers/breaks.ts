/** Which check a row breaks. The codes in `violations` do not say: several checks of a ledger may name the same one. */
import { ledgerById } from '#policy/ledgers/index.ts'

/** The rule of a finding that the check of a ledger made. */
export const ruleOf = (ledger: string, check: string): string => `${ledger}.${check}`

/**
 * SQL that is true where the row, as it stands, breaks one of the checks, whatever an officer decided about it. `row` is the alias of rows with
 * `id` and `violations`. Throws when the ledger has no such check.
 */
function breaks(row: string, ledger: string, checks: readonly string[]): string {
  const known = ledgerById(ledger)?.checks.map(({ id }) => id) ?? []
  const rules = checks.map((check) => {
    if (!known.includes(check)) throw new Error(`${ledger} has no check ${check}`)
    return `'${ruleOf(ledger, check)}'`
  })
  return `(${row}.violations <> '{}' AND EXISTS (SELECT 1 FROM finding f
    WHERE f."ledgerRowId" = ${row}.id AND f.rule IN (${rules.join(', ')}) AND f.status <> 'SUPERSEDED'))`
}

/** More written work than the grade may have: what is not agreed or not published may still be within it. */
export const overHomework = (row: string): string => breaks(row, 'homework', ['written-home', 'written-minutes'])

/** Fewer days or hours than the plan asks for. */
export const shortService = (row: string): string => breaks(row, 'service-weeks', ['too-few-days', 'too-short'])
