/** The fields of a work order, in the order in which a clerk looks for them. */
import type { paths } from '../../lib/api-schema.ts'

type PreviewCall = paths['/api/v1/imports/{id}/preview']['post']
export type Preview = PreviewCall['responses'][200]['content']['application/json']
export type Columns = Preview['columns']

export const fieldKeys = [
  'orderNo',
  'content',
  'receivedAt',
  'appealType',
  'institutionName',
  'place',
  'callerName',
  'callerPhone',
  'title',
  'category',
  'urgency',
  'dueAt',
  'unit',
  'status',
  'result',
  'satisfaction',
] as const satisfies (keyof Columns)[]
