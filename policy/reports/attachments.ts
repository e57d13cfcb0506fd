/** The tables that go with a half-monthly report: how the county stands in five indicators, beside the whole city (M30.2). */
import type { Indicator } from '#policy/indicators/define.ts'
import { indicatorById } from '#policy/indicators/index.ts'

/** `kind`: counted over the days of the report, or over the indicator's own days up to the end of the report. */
export type Attachment = { indicator: Indicator; kind: 'flow' | 'stock' }

const declared = [
  ['K04', 'stock'],
  ['K09', 'flow'],
  ['K16', 'flow'],
  ['K26', 'flow'],
  ['K28', 'stock'],
] as const

export const reportAttachments: readonly Attachment[] = declared.flatMap(([id, kind]) => {
  const indicator = indicatorById(id)
  return indicator ? [{ indicator, kind }] : []
})
