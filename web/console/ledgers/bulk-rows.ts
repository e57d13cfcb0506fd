/** Many rows of a ledger on screen at once, before they are sent: a list of drafts, what is pasted into it, and how it is sent. */
import { cellMeaning } from '#policy/ledgers/cell-meaning.ts'
import type { Schemas } from '../../lib/api.ts'
import type { Language } from '../../lib/i18n.ts'
import type { LedgerField } from './use-ledgers.ts'

type Data = Record<string, unknown>
/** `begun`: what came from the row above; `faults`: what the server said, by the name of the field, under no name what it said of the row. */
export type Draft = { key: number; begun: Data; data: Data; faults: Record<string, string> }
type Fault = Schemas['LedgerImport']['errors'][number]

/** More than fit on a screen belong into a sheet. */
export const mostDrafts = 200

const said = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** Nobody wrote anything into it: what came from the row above is no row. */
export const isEmpty = (fields: readonly LedgerField[], { begun, data }: Draft): boolean =>
  fields.every(({ name }) => data[name] === begun[name] || !said(data[name]))

/** Whoever writes row after row mostly stays with the day and the choices of the last one. */
export function nextDraft(fields: readonly LedgerField[], drafts: readonly Draft[]): Draft {
  const last = drafts.at(-1)
  const kept = fields.flatMap(({ name, kind }) => {
    const value = last?.data[name] ?? (kind === 'flag' ? false : undefined)
    return ['day', 'choice', 'flag'].includes(kind) && said(value) ? [[name, value] as const] : []
  })
  const begun = Object.fromEntries(kept)
  return { key: 1 + Math.max(0, ...drafts.map(({ key }) => key)), begun, data: begun, faults: {} }
}

/** Cells of a spreadsheet come as lines with tabs between them; they go down and to the right from where they are pasted. */
export function pasted(
  fields: readonly LedgerField[],
  drafts: readonly Draft[],
  at: { row: number; field: number },
  text: string,
): Draft[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const filled = [...drafts]
  lines.slice(0, mostDrafts - at.row).forEach((line, down) => {
    const before = filled[at.row + down] ?? nextDraft(fields, filled)
    const cells = line.split('\t').flatMap((cell, right) => {
      const field = fields[at.field + right]
      return field ? [[field.name, cellMeaning(field, cell)] as const] : []
    })
    filled[at.row + down] = { ...before, data: { ...before.data, ...Object.fromEntries(cells) }, faults: {} }
  })
  return filled
}

/** As the import takes it: the titles, then a line for each row. */
export function csvOf(fields: readonly LedgerField[], drafts: readonly Draft[], language: Language): string {
  const cell = (value: unknown): string => `"${said(value) ? String(value).replaceAll('"', '""') : ''}"`
  const lines = [fields.map((field) => field[language]), ...drafts.map(({ data }) => fields.map(({ name }) => data[name]))]
  return lines.map((line) => line.map(cell).join(',')).join('\n')
}

/** What is left of the rows that were sent: those that were refused, each with its faults. Line 1 of the file are the titles. */
export function refused(
  fields: readonly LedgerField[],
  sent: readonly Draft[],
  errors: readonly Fault[],
  language: Language,
): Draft[] {
  const nameOf = new Map(fields.map((field) => [field[language], field.name]))
  return sent.flatMap((draft, at) => {
    const own = errors.filter(({ row }) => row === at + 2)
    const faults = Object.fromEntries(own.map(({ column, message }) => [nameOf.get(column) ?? '', message]))
    return own.length > 0 ? [{ ...draft, faults }] : []
  })
}
