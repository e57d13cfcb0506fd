/** Parts of a request against their declared schemas. All faults of a request are told at once, in the caller's language. */
import { z } from 'zod'
import type { Endpoint } from '#api/contract/endpoint.ts'
import { type FieldError, type Language, Refusal } from '#api/errors.ts'
import { fieldMessage } from './field-messages.ts'

type Part = 'params' | 'query' | 'body'

const locales = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** A NUL cannot be stored, half a surrogate pair is no text. */
const unstorable = /\u0000|\p{Surrogate}/u

function unstorablePaths(value: unknown, path: string, found: string[]): void {
  if (typeof value === 'string') {
    if (unstorable.test(value)) found.push(path)
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (unstorable.test(key)) found.push(path)
      unstorablePaths(inner, path ? `${path}.${key.slice(0, 60)}` : key.slice(0, 60), found)
    }
  }
}

/** A misspelt filter would silently widen a list, so unknown query parameters are refused. */
const schemaOf = (endpoint: Endpoint, part: Part): z.ZodType =>
  part === 'body' ? (endpoint.body ?? z.unknown()) : (endpoint[part] ?? z.object({})).strict()

function parsePart(endpoint: Endpoint, part: Part, value: unknown, language: Language): { data: unknown; errors: FieldError[] } {
  const bad: string[] = []
  unstorablePaths(value, '', bad)
  if (bad.length > 0)
    return { data: null, errors: bad.slice(0, 20).map((path) => ({ path, message: fieldMessage('unstorable', language) })) }
  const result = schemaOf(endpoint, part).safeParse(value, { error: locales[language] })
  if (result.success) return { data: result.data, errors: [] }
  const errors = result.error.issues.slice(0, 50).map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message: fieldMessage(message, language),
  }))
  return { data: null, errors }
}

export function parseRequest(endpoint: Endpoint, raw: Record<Part, unknown>, language: Language): Record<Part, unknown> {
  const parts = (['params', 'query', 'body'] as const).map((part) => ({
    part,
    ...parsePart(endpoint, part, raw[part], language),
  }))
  const errors = parts.flatMap((parsed) => parsed.errors)
  if (errors.length > 0) throw new Refusal('validation-failed', { errors })
  return Object.fromEntries(parts.map(({ part, data }) => [part, data])) as Record<Part, unknown>
}
