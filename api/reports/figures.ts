/**
 * The figures of a report, all of them from the indicators: those of the period beside the period before and the same one a
 * year ago, with their moment and the version of each formula.
 */
import type { z } from 'zod'
import { dayOf } from '#api/cases/day-of.ts'
import type { reportFigures as figuresSchema } from '#api/contract/reports.ts'
import { type Count, count } from '#api/indicators/count.ts'
import { endOf } from '#api/indicators/snapshot.ts'
import type { Span } from '#api/indicators/span.ts'
import { partName } from '#api/indicators/view.ts'
import { type Indicator, reckon } from '#policy/indicators/define.ts'
import { indicatorById } from '#policy/indicators/index.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { type HalfMonth, halfMonth, halfMonthBefore, yearBefore } from '#policy/reports/half-months.ts'
import { type Figure, reportFigures, reportTables, type TableOf } from '#policy/reports/sections.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readAttachments } from './attachments.ts'

export type Figures = z.input<typeof figuresSchema>
type Counts = (indicator: string) => Promise<Count[]>

/** A report that is written before its due day counts up to now, a later one to the end of the due day. */
function spanOf({ from, due }: HalfMonth, now: Date): Span {
  const end = endOf(due)
  return { from, until: now < end && dayOf(now) >= from ? now : end }
}

export async function readFigures(prisma: PrismaClient, code: string, period: HalfMonth, now: Date): Promise<Figures> {
  const span = spanOf(period, now)
  const flow = (of: Span) => counter(prisma, code, of)
  const [here, standing] = [flow(span), flow({ until: span.until })]
  const before = flow(spanOf(halfMonth(halfMonthBefore(period.id)), now))
  const yearAgo = flow(spanOf(halfMonth(yearBefore(period.id)), now))
  const figures = await Promise.all(
    reportFigures.map(async (figure) => {
      const { id, of, kind } = figure
      const behind = { id, version: indicatorOf(of).version }
      if (kind === 'stock') return { ...behind, now: await numberOf(figure, standing) }
      const values = [here, before, yearAgo].map((counts) => numberOf(figure, counts))
      const [value = null, previous = null, then = null] = await Promise.all(values)
      return { ...behind, now: value, before: previous, yearAgo: then }
    }),
  )
  const tables = await Promise.all(reportTables.map(async (table) => ({ id: table.id, rows: await rowsOf(table, here) })))
  const attachments = await readAttachments(prisma, code, span)
  return { asOf: now.toISOString(), until: span.until.toISOString(), figures, tables, attachments }
}

function indicatorOf(id: string): Indicator {
  const indicator = indicatorById(id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return indicator
}

/** Each indicator is counted once for a span, however many figures it gives. */
function counter(prisma: PrismaClient, code: string, span: Span): Counts {
  const running = new Map<string, Promise<Count[]>>()
  return (id) => {
    const counts = running.get(id) ?? count(prisma, indicatorOf(id), span, code)
    running.set(id, counts)
    return counts
  }
}

async function numberOf({ of, part = '', take }: Figure, counts: Counts): Promise<number | null> {
  const { kind } = indicatorOf(of)
  const so = (await counts(of)).find((one) => one.part === part) ?? { n: 0, d: 0, rows: 0 }
  return take === 'value' ? reckon(kind, so) : so[take]
}

async function rowsOf(
  { of, parts, most, ledgers: section }: TableOf,
  counts: Counts,
): Promise<Figures['tables'][number]['rows']> {
  const indicator = indicatorOf(of)
  const wanted = section ? ledgers.filter((one) => one.section === section).map(({ id }) => id) : parts
  const told = (await counts(of)).filter(({ part }) => part !== '' && (!wanted || wanted.includes(part)))
  told.sort((a, b) => b.n - a.n || (a.part < b.part ? -1 : 1))
  return told
    .slice(0, most)
    .map(({ part, n, d }) => ({ part, ...partName(indicator, part), count: n, ...(section ? { breaches: d } : {}) }))
}
