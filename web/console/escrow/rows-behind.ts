/** Addresses of the ledger rows behind a figure. */
const rowsOf = (ledger: string, filters: Record<string, string>): string =>
  `/console/ledgers/${ledger}?${new URLSearchParams(filters)}`

/** Lines of the bank, of one day or all. */
export const linesOf = (unit: string, day?: string): string =>
  rowsOf('escrow-statements', { unit, ...(day ? { from: day, to: day } : {}) })

/** Records of fees taken. */
export const feesOf = (unit: string, onlyOver: boolean): string =>
  rowsOf('fee-records', { unit, ...(onlyOver ? { violations: 'true' } : {}) })
