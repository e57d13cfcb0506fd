/** Records of the log as lines of CSV for a spreadsheet program: no cell runs as a formula. */

const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`

interface AuditRecord {
  seq: number
  at: string
  actor: string | null
  action: string
  subject: string
  detail: Record<string, unknown>
}

/** The byte-order mark tells spreadsheet programs that this is UTF-8. */
export const csvHead = `\uFEFF${line(['seq', 'at', 'actor', 'action', 'subject', 'detail'])}`

export const csvLines = (records: readonly AuditRecord[]): string =>
  records
    .map(({ seq, at, actor, action, subject, detail }) => line([seq, at, actor ?? '', action, subject, JSON.stringify(detail)]))
    .join('')
