/** A cursor says after which row a list goes on: the row's sort values and id. It holds nothing secret and is checked on return. */
import { Refusal } from '#api/errors.ts'

export type CursorValue = string | number | null

export const encodeCursor = (sort: string, values: CursorValue[]): string =>
  Buffer.from(JSON.stringify([sort, ...values])).toString('base64url')

/** `kinds` names the type of each value; a cursor of another list or sort order is refused. */
export function decodeCursor(
  cursor: string | undefined,
  sort: string,
  kinds: ('number' | 'text' | 'day?' | 'time' | 'id')[],
): CursorValue[] | null {
  if (cursor === undefined) return null
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new Refusal('bad-cursor')
  }
  if (!Array.isArray(parts) || parts.length !== kinds.length + 1 || parts[0] !== sort) throw new Refusal('bad-cursor')
  const values = parts.slice(1) as CursorValue[]
  if (!kinds.every((kind, i) => fits[kind](values[i]))) throw new Refusal('bad-cursor')
  return values
}

const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)
const isDay = matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

const fits = {
  number: (value: unknown) => typeof value === 'number' && Number.isFinite(value),
  text: (value: unknown) => typeof value === 'string' && !value.includes('\u0000'),
  'day?': (value: unknown) => value === null || isDay(value),
  time: (value: unknown) => typeof value === 'string' && value.length <= 30 && !Number.isNaN(Date.parse(value)),
  id: matches(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
}
