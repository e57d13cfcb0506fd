/** Files that keep money in and money out in two columns, for ledgers that have one amount and a direction (`sides` of the declaration). */
import type { Bilingual } from '#policy/bilingual.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import type { Column } from './columns.ts'

/** Names that no field has. */
const names = { in: ' in', out: ' out' }

const money = { zh: '', en: '', kind: 'number' } as const

export const sideColumns = ({ sides }: Ledger): Column[] =>
  sides
    ? (['in', 'out'] as const).map((side) => ({
        name: names[side],
        titles: { zh: sides[side][0] ?? '', en: sides[side][0] ?? '' },
        meta: { ...money, also: sides[side] },
        required: false,
      }))
    : []

/** Whether the two columns stand for a column that is missing. */
export const sidesStandFor = ({ sides }: Ledger, name: string, at: Map<string, number>): boolean =>
  sides !== undefined && (name === sides.amount || name === sides.direction) && at.has(names.in) && at.has(names.out)

const both: Bilingual = { zh: '同一行的收入和支出都有金额', en: 'there is money in and money out in the same line' }

type Sided = { fields: Record<string, unknown>; problem: Bilingual | null }

/** The amount of the side that has one; a dash, nothing and nought are none. What a line says itself in one column stands. */
export function takeSides({ sides }: Ledger, given: Record<string, unknown>): Sided {
  const { [names.in]: paidIn, [names.out]: paidOut, ...fields } = given
  if (!sides || fields[sides.amount] !== undefined) return { fields, problem: null }
  const [isIn, isOut] = [isMoney(paidIn), isMoney(paidOut)]
  if (isIn && isOut) return { fields, problem: both }
  if (!isIn && !isOut) return { fields, problem: null }
  const told = { [sides.amount]: isIn ? paidIn : paidOut, [sides.direction]: isIn ? 'in' : 'out' }
  return { fields: { ...fields, ...told }, problem: null }
}

const isMoney = (cell: unknown): boolean => cell !== undefined && cell !== 0 && !/^[-–—]+$/.test(String(cell))
