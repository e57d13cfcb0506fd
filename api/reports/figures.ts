/** The figures of a report: those of the period beside the period before and the same one a year ago, with their moment. */
import type { z } from 'zod'
import { dayOf } from '#api/cases/day-of.ts'
import type { reportFigures as figuresSchema } from '#api/contract/reports.ts'
import { type HalfMonth, halfMonth, halfMonthBefore, yearBefore } from '#policy/reports/half-months.ts'
import { reportFigures } from '#policy/reports/sections.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { type Counted, countFlow, type Span } from './flow-figures.ts'
import { countStock } from './stock-figures.ts'
import { readTables } from './tables.ts'

export type Figures = z.input<typeof figuresSchema>

/** A report that is written before its due day counts up to now, a later one up to the due day. */
const spanOf = ({ from, due }: HalfMonth, today = due): Span => ({ from, to: today < due && today >= from ? today : due })

export async function readFigures(prisma: PrismaClient, code: string, period: HalfMonth, now: Date): Promise<Figures> {
  const span = spanOf(period, dayOf(now))
  const flow = (of: Span) => countFlow(prisma, [code], of)
  const [stock, here, before, yearAgo, tables] = await Promise.all([
    countStock(prisma, [code], span),
    flow(span),
    flow(spanOf(halfMonth(halfMonthBefore(period.id)))),
    flow(spanOf(halfMonth(yearBefore(period.id)))),
    readTables(prisma, code, span),
  ])
  const of = (counted: Map<string, Counted>, id: string): number | null => counted.get(code)?.[id] ?? null
  const figures = reportFigures.map(({ id, kind }) =>
    kind === 'stock' ? { id, now: of(stock, id) } : { id, now: of(here, id), before: of(before, id), yearAgo: of(yearAgo, id) },
  )
  return { asOf: now.toISOString(), figures, tables }
}
