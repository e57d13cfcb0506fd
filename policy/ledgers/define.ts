/**
 * A ledger is declared once, as data. Storage, validation, permissions, API, forms, tables, Excel sheets, reminders, findings,
 * the public page and the lines of the half-monthly report follow from the declaration (docs/ledgers.md).
 */
import { z } from 'zod'
import type { Bilingual } from '#policy/bilingual.ts'
import type { Role } from '#policy/roles.ts'
import type { Office } from './office.ts'
import type { Period } from './period.ts'

type Shape = Record<string, z.ZodType>

/** Whose row it is: what decides who may see it. */
export type Owner = 'school' | 'institution' | 'district' | 'department' | 'city'

export type UnitFacts = { districtCode: string | null; category: string | null; licenceStatus: string | null }

/** Rows of the ledgers that a ledger `reads`, by their ids: those of the unit, of its district or of the city, each with its `id`. */
export type Beside = Readonly<Record<string, readonly Record<string, unknown>[]>>

/** `id` of the row; `limit` is the figure in force on the day of the row; `today` the day on which it is judged. */
export type CheckContext = { id: string; today: string; limit: number; day: string; unit: UnitFacts; beside: Beside }

export type Told = Bilingual & { facts?: Record<string, string | number | boolean> }

export type Check<Row> = {
  /** stable, unique within the ledger */
  id: string
  violation: string
  /** measure whose demand it is; before that measure began nothing is judged */
  measure: string
  /** other demands that the same check judges; ids separated by blanks */
  also?: string
  /** id in policy/limits.ts; on days without the limit nothing is judged */
  limit?: string | ((row: Row) => string | null)
  /** Rows are judged together when these fields are equal and their days lie in one `within`; else each for itself. */
  by?: (keyof Row & string)[]
  within?: Period
  /**
   * Last day on which the row as it stands is in time, or null when no day makes it late. Nothing is judged before that day is over, and
   * the row is judged again on the day after it, without anybody touching it.
   */
  lastDay?: (row: Row, limit: number) => string | null
  /** An office is at fault, not the school or institution whose row it is: no case is opened about that one. */
  ofOffice?: true
  /** What is wrong with the rows (one, unless `by` is given; ordered by day), or null. Pure. */
  judge: (rows: [Row, ...Row[]], context: CheckContext) => Told | null
}

/**
 * Which rows of another ledger of its county, of all counties (`city`) or of the unit alone (`own`) a ledger compares with: those whose days
 * lie in the same period. Of its own rows a change there concerns those with the `same` fields, or whose text in the first field `holds` the words of the other's second.
 */
export type Reads = {
  within: Period
  city?: true
  own?: true
  same?: readonly string[]
  holds?: readonly [own: string, theirs: string]
}

/** Values counted from what the county's other ledgers, or the register of institutions, hold for the period: a draft that whoever keeps the ledger may change. */
export type Feed = {
  /** names the query in api/ledgers/feeds/queries.ts */
  query: string
  /** ledgers that the query reads: a restricted one only when everybody who reads the fed ledger may read it; none: it reads the register */
  from: string[]
  /** what a new row says beside */
  sets: Record<string, unknown>
  /** fields that the query answers, and refreshes as long as nobody has changed them */
  fills: string[]
}

/** Rows let through: for each field the values it may have, or `said` when any will do. */
export type Only<Name extends string = string> = Partial<Record<Name, readonly (string | number | boolean)[] | 'said'>>

const fits = (only: Only, row: Record<string, unknown>): boolean =>
  Object.entries(only).every(([name, values]) =>
    values === 'said' ? row[name] !== undefined : values?.some((value) => value === row[name]),
  )

/** What everybody may read; `shows` tells it in one line. */
export type Public<Name extends string = string> = {
  shows: Bilingual
  fields: Name[]
  only?: Only<Name>
  /** of these public rows everybody may take the files home; without it of none */
  files?: Only<Name>
}

/** Whether everybody may read the row. */
export const isOpen = ({ public: open }: Ledger, row: Record<string, unknown>): boolean =>
  open !== undefined && fits(open.only ?? {}, row)

export const hasOpenFiles = (ledger: Ledger, row: Record<string, unknown>): boolean =>
  isOpen(ledger, row) && ledger.public?.files !== undefined && fits(ledger.public.files, row)

export type Ledger<F extends Shape = Shape> = Bilingual & {
  /** kebab-case, part of addresses; never changed */
  id: string
  measures: string[]
  of: Owner
  period: Period
  /** a unit without a row in a period is reminded */
  expected?: true
  fields: F
  /** the field that dates the row */
  day: keyof F & string
  /** with the unit, what makes a row the same row */
  key: (keyof F & string)[]
  /** choice fields that lists are filtered by; each gets an index */
  filters: (keyof F & string)[]
  writers: Role[]
  /** only these roles learn that the ledger exists */
  readers?: Role[]
  /** years a row is kept after its day */
  retention: number
  checks: Check<Record<string, unknown>>[]
  /** ledgers of the districts that the checks compare with, by their ids */
  reads?: Record<string, Reads>
  /** of ledgers of counties only */
  feeds?: readonly Feed[]
  /** In files of others the amount may stand in one of two columns instead, which also say the direction (`in` or `out`). */
  sides?: { amount: keyof F & string; direction: keyof F & string; in: readonly string[]; out: readonly string[] }
  /** What an office decides of the rows that clerks keep: those send it in vain. */
  office?: Office<keyof F & string>
  /** Both write: what an office found and wrote down its unit does not change or withdraw. */
  spotChecks?: true
  /** The rows stand under one another: the fields with a row's name, with the name of the row above it, and with what is told beside it. */
  tree?: { name: keyof F & string; parent: keyof F & string; says: readonly (keyof F & string)[] }
  /** ids of the indicators its rows feed */
  indicators: string[]
  public?: Public<keyof F & string>
  /** section of the half-monthly report that gets a line */
  section?: number
  schema: z.ZodObject<F>
}

type RowOf<F extends Shape> = z.output<z.ZodObject<F>>

type Declaration<F extends Shape> = Omit<Ledger<F>, 'schema' | 'checks' | 'measures' | 'filters' | 'indicators' | 'retention'> & {
  /** ids separated by blanks */
  measures: string
  filters?: Ledger<F>['filters']
  indicators?: string
  retention?: number
  checks?: Check<RowOf<F>>[]
}

const words = (list: string): string[] => list.split(' ').filter((word) => word !== '')

export function ledger<const F extends Shape>(declared: Declaration<F>): Ledger {
  const { measures, indicators = '', filters = [], retention = 5, checks = [], ...rest } = declared
  return {
    ...rest,
    measures: words(measures),
    indicators: words(indicators),
    filters,
    retention,
    checks,
    schema: z.strictObject(declared.fields),
  } as unknown as Ledger
}
