/** A document as data: paragraphs with `{blanks}`, tables of label and blank, the list of evidence, signature lines. */
import type { Bilingual } from '../bilingual.ts'
import { type DocumentField, documentFields } from './fields.ts'

/** A string is a paragraph. `{field}` must be filled before the document is issued, `{field?}` may stay empty. */
export type Part =
  | string
  | { to: DocumentField }
  | { rows: readonly (readonly [label: string, text: string])[] }
  | { evidence: true }
  | { sign: readonly string[] }
  | { seal: true }

/**
 * `mark` stands in the number, e.g. 罚. `reader` says who gets it: a document for the party never speaks of a complaint or of
 * whoever made it.
 */
export type DocumentType = Bilingual & {
  id: string
  mark: string
  about: 'case' | 'complaint'
  reader: 'party' | 'complainant' | 'office'
  body: readonly Part[]
}

export const documentType = (
  row: Omit<DocumentType, 'zh' | 'en'> & { name: readonly [zh: string, en: string] },
): DocumentType => {
  const { name, ...rest } = row
  return { ...rest, zh: name[0], en: name[1] }
}

const blank = /\{(\w+)(\?)?\}/g

const textsOf = (part: Part): string[] => {
  if (typeof part === 'string') return [part]
  if ('to' in part) return [`{${part.to}}`]
  if ('rows' in part) return part.rows.map(([, text]) => text)
  return 'seal' in part ? ['{office}{today}'] : []
}

/** Every blank of a document in its order, once; those that may stay empty say so. */
export function blanksOf({ body }: DocumentType): { field: DocumentField; optional: boolean }[] {
  const found = new Map<string, boolean>()
  for (const text of body.flatMap(textsOf))
    for (const [, field = '', optional] of text.matchAll(blank))
      found.set(field, (found.get(field) ?? true) && optional !== undefined)
  return [...found].map(([field, optional]) => ({ field: field as DocumentField, optional }))
}

export type Values = Partial<Record<DocumentField, string>>

/** 2026-11-26 → 2026年11月26日 */
export const dayInChinese = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

const shown = (field: DocumentField, value: string): string =>
  documentFields[field].kind === 'day' ? dayInChinese(value) : value

export const missingIn = (type: DocumentType, values: Values): DocumentField[] =>
  blanksOf(type)
    .filter(({ field, optional }) => !optional && !values[field]?.trim())
    .map(({ field }) => field)

/** A piece of text; `blank` marks one that still waits for its field. */
export type Piece = { text: string; blank?: string }

export type FilledPart =
  | { kind: 'paragraph'; lines: Piece[][] }
  | { kind: 'to'; lines: Piece[][] }
  | { kind: 'rows'; rows: { label: string; lines: Piece[][] }[] }
  | { kind: 'evidence' }
  | { kind: 'sign'; lines: string[] }
  | { kind: 'seal'; office: Piece[]; day: Piece[] }

function fill(text: string, values: Values): Piece[][] {
  const lines: Piece[][] = [[]]
  const add = (piece: Piece) => {
    const [first = '', ...more] = piece.text.split('\n')
    lines.at(-1)?.push({ ...piece, text: first })
    for (const line of more) lines.push([{ ...piece, text: line }])
  }
  let from = 0
  for (const match of text.matchAll(blank)) {
    const [whole, name = '', optional] = match
    const field = name as DocumentField
    if (match.index > from) add({ text: text.slice(from, match.index) })
    const value = values[field]?.trim()
    if (value) add({ text: shown(field, value) })
    else if (optional) add({ text: '/' })
    else add({ text: documentFields[field].zh, blank: field })
    from = match.index + whole.length
  }
  if (from < text.length) add({ text: text.slice(from) })
  return lines
}

/** The document with its blanks filled: what the preview shows and what the Word file is made of. */
export const fillDocument = ({ body }: DocumentType, values: Values): FilledPart[] =>
  body.map((part): FilledPart => {
    if (typeof part === 'string') return { kind: 'paragraph', lines: fill(part, values) }
    if ('to' in part) return { kind: 'to', lines: fill(`{${part.to}}：`, values) }
    if ('rows' in part) return { kind: 'rows', rows: part.rows.map(([label, text]) => ({ label, lines: fill(text, values) })) }
    if ('evidence' in part) return { kind: 'evidence' }
    if ('sign' in part) return { kind: 'sign', lines: [...part.sign] }
    return { kind: 'seal', office: fill('{office}', values)[0] ?? [], day: fill('{today}', values)[0] ?? [] }
  })

/** 成教（校外）罚〔2026〕12号 */
export const documentNumber = (mark: string, year: number, serial: number): string => `成教（校外）${mark}〔${year}〕${serial}号`
