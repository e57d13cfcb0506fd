/** Last days: what was done in time is late no more. */
import type { Check } from './define.ts'

/** The last day, or null when there is none or what ends it came by then. Days are YYYY-MM-DD. */
export const unlessBy = (last: string | null | undefined, ended: string | undefined): string | null =>
  last && (ended ?? '9999') > last ? last : null

/** Work of an office that is to be done by a day; `name` is the field that says what. */
export const overdue = <Name extends string>(
  name: Name,
  measure: string,
  also?: string,
): Check<Record<Name, string> & { state: string; due: string }> => ({
  id: 'late',
  violation: 'O04',
  measure,
  ...(also ? { also } : {}),
  lastDay: ({ state, due }) => (state === 'done' ? null : due),
  judge: ([{ due, [name]: what }]) => ({ zh: `“${what}”逾期未完成`, en: `"${what}" is overdue`, facts: { due } }),
})
