/** A valid row of any ledger, made from its declaration: tests then say only what they are about. */
import type { Ledger } from '#policy/ledgers/define.ts'
import { metaOf } from '#policy/ledgers/field.ts'

type Row = Record<string, unknown>

/** Numbers are 0, flags false, choices their first, days the given one; optional fields are left out. */
export function sampleRow(ledger: Ledger, day: string): Row {
  return Object.fromEntries(
    Object.entries(ledger.schema.shape).flatMap(([name, field]) => {
      if (field.safeParse(undefined).success) return []
      const { kind, options } = metaOf(field)
      const value = { text: '样例', long: '样例', number: 0, day, time: '18:00', choice: options?.[0]?.value, flag: false }[kind]
      return [[name, value]]
    }),
  )
}
