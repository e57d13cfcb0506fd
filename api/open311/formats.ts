/** Answers of Open311 GeoReport v2 in its two formats. The names of elements in XML follow the specification. */
import type { Response } from 'express'

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }

/** How the members of a list are called in XML. */
const members: Record<string, string> = {
  services: 'service',
  service_requests: 'request',
  errors: 'error',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
}

const escaped = (text: string): string =>
  text
    // control characters cannot stand in XML 1.0 at all
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

function element(name: string, value: Value): string {
  if (value === null || value === '') return `<${name}/>`
  if (Array.isArray(value)) return `<${name}>${value.map((one) => element(members[name] ?? 'item', one)).join('')}</${name}>`
  if (typeof value !== 'object') return `<${name}>${escaped(String(value))}</${name}>`
  return `<${name}>${Object.entries(value)
    .map(([key, inner]) => element(key, inner))
    .join('')}</${name}>`
}

const toXml = (root: string, value: Value): string => `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}`

export function send(res: Response, format: string, root: string, value: Value, status = 200): void {
  res.status(status).setHeader('Cache-Control', 'no-store')
  if (format === 'json') res.json(value)
  else res.type('text/xml; charset=utf-8').send(toXml(root, value))
}

/** A refusal by the specification: the status and a sentence that says why. */
export class Open311Error extends Error {
  status: 400 | 403 | 404 | 429
  constructor(status: Open311Error['status'], description: string) {
    super(description)
    this.status = status
  }
}

export const sendError = (res: Response, format: string, { status, message }: Open311Error): void =>
  send(res, format, 'errors', [{ code: status, description: message }], status)
