/** Google Play: the product page hands its data to a script as nested lists, and only their places have a meaning. */
import { ExtractError } from '../errors.ts'
import type { AppRecord } from './app-record.ts'
import { assignedCalls, type JsValue } from './js-literal.ts'
import { tidyText } from './plain-text.ts'
import { chinaTime } from './times.ts'

/** Null on pages of other stores. */
export function readGooglePlay(html: string, url: string): AppRecord[] | null {
  if (!html.includes('AF_initDataCallback')) return null
  const product = new URL(url)
  const id = product.pathname === '/store/apps/details' ? (product.searchParams.get('id') ?? '') : ''
  const data = assignedCalls(html, 'AF_initDataCallback').find(({ key }) => key === 'ds:5')?.data
  const app = at(data, 1, 2)
  const name = textAt(app, 0, 0)
  if (name) return [toRecord(app, id, name)]
  if (id === '') return null
  throw new ExtractError('a product page of Google Play without its data at the known place', 'layout-changed')
}

function toRecord(app: JsValue | undefined, id: string, name: string): AppRecord {
  const html = textAt(app, 72, 0, 1) || textAt(app, 72, 0, 0, 1)
  const updated = Number(at(app, 145, 0, 1, 0))
  return {
    id,
    name,
    developer: textAt(app, 68, 0),
    description: tidyText(html.replace(/<br\s*\/?>/gi, '\n').replace(/<[^>]{1,500}>/g, '')),
    version: textAt(app, 140, 0, 0, 0),
    category: textAt(app, 79, 0, 0, 0),
    price: '',
    publishedAt: chinaTime(updated),
  }
}

function at(value: JsValue | undefined, ...path: number[]): JsValue | undefined {
  let here = value
  for (const index of path) here = Array.isArray(here) ? here[index] : undefined
  return here
}

const textAt = (value: JsValue | undefined, ...path: number[]): string => {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}
