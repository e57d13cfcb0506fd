/**
 * The figures of a report, all of them from the indicators: those of the period beside the period before and the same one a
 * year ago, with their moment and the version of each formula.
 */
import type { z } from 'zod'
import { calendarInForce } from '#api/calendar/in-force.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { reportFigures as figuresSchema } from '#api/contract/reports.ts'
import { type Count, countEach } from '#api/indicators/count.ts'
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
type SpanName = 'now' | 'before' | 'yearAgo' | 'standing'
type Spans = Record<SpanName, Span>
type Counts = (name: SpanName, indicator: string) => Count[]

const atOnce = 4

/** A report that is written before its due day counts up to now, a later one to the end of the due day. */
function spanOf({ from, due }: HalfMonth, now: Date): Span {
  const end = endOf(due)
  return { from, until: now < end && dayOf(now) >= from ? now : end }
}

export async function readFigures(prisma: PrismaClient, code: string, period: HalfMonth, now: Date): Promise<Figures> {
  const span = spanOf(period, now)
  const spans: Spans = {
    now: span,
    before: spanOf(halfMonth(halfMonthBefore(period.id)), now),
    yearAgo: spanOf(halfMonth(yearBefore(period.id)), now),
    standing: { until: span.until },
  }
  const counts = await countAll(prisma, code, spans)
  const attachments = await readAttachments(prisma, code, span)
  const figures = reportFigures.map((figure) => {
    const behind = { id: figure.id, version: indicatorOf(figure.of).version }
    const told = (name: SpanName) => numberOf(figure, counts(name, figure.of))
    if (figure.kind === 'stock') return { ...behind, now: told('standing') }
    return { ...behind, now: told('now'), before: told('before'), yearAgo: told('yearAgo') }
  })
  const tables = reportTables.map((table) => ({ id: table.id, rows: rowsOf(table, counts('now', table.of)) }))
  return { asOf: now.toISOString(), until: span.until.toISOString(), figures, tables, attachments }
}

function indicatorOf(id: string): Indicator {
  const indicator = indicatorById(id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return indicator
}

const flows: SpanName[] = ['now', 'before', 'yearAgo']

/**
 * Each indicator is counted once for a span, however many figures it gives, its three spans together, and a few indicators at once:
 * all together would open every connection of the pool, and take longer.
 */
async function countAll(prisma: PrismaClient, code: string, spans: Spans): Promise<Counts> {
  const named = (kind: Figure['kind']) => reportFigures.flatMap((figure) => (figure.kind === kind ? [figure.of] : []))
  const wanted = [
    ...[...new Set([...named('flow'), ...reportTables.map(({ of }) => of)])].map((of) => ({ of, names: flows })),
    ...[...new Set(named('stock'))].map((of) => ({ of, names: ['standing' as const] })),
  ]
  const calendar = await calendarInForce(prisma)
  const counted = new Map<string, Count[]>()
  const work = async () => {
    for (let next = wanted.shift(); next; next = wanted.shift()) {
      const { of, names } = next
      const each = await countEach(
        prisma,
        indicatorOf(of),
        names.map((name) => spans[name]),
        code,
        calendar,
      )
      for (const [at, name] of names.entries()) counted.set(`${name} ${of}`, each[at] ?? [])
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return (name, of) => counted.get(`${name} ${of}`) ?? []
}

function numberOf({ of, part = '', take }: Figure, counts: Count[]): number | null {
  const { kind } = indicatorOf(of)
  const so = counts.find((one) => one.part === part) ?? { n: 0, d: 0, rows: 0 }
  return take === 'value' ? reckon(kind, so) : so[take]
}

function rowsOf({ of, parts, most, ledgers: section }: TableOf, counts: Count[]): Figures['tables'][number]['rows'] {
  const indicator = indicatorOf(of)
  const wanted = section ? ledgers.filter((one) => one.section === section).map(({ id }) => id) : parts
  const told = counts.filter(({ part }) => part !== '' && (!wanted || wanted.includes(part)))
  told.sort((a, b) => b.n - a.n || (a.part < b.part ? -1 : 1))
  return told
    .slice(0, most)
    .map(({ part, n, d }) => ({ part, ...partName(indicator, part), count: n, ...(section ? { breaches: d } : {}) }))
}
