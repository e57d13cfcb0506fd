/** Indicators for those who look at them. Staff of a district see it and the city, never another district. */
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { Refusal } from '#api/errors.ts'
import { addCalendarDays } from '#policy/days.ts'
import { type Indicator, reckon } from '#policy/indicators/define.ts'
import { indicatorById, indicators } from '#policy/indicators/index.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { type Count, city, count } from './count.ts'
import { queries } from './queries/index.ts'
import { endOf } from './snapshot.ts'
import { aboutView, figureView, type Shown } from './view.ts'

const daysBack = 30
const mostPoints = 400

export async function readIndicators(
  prisma: PrismaClient,
  asked: { day?: string | undefined; unit: string },
  shown: Shown,
  staff?: Staff,
) {
  const { unit } = asked
  if (staff?.districtCode && unit !== city && unit !== staff.districtCode) throw new Refusal('not-found')
  const last = await prisma.indicatorValue.aggregate({ _max: { day: true }, where: asked.day ? { day: { lte: asked.day } } : {} })
  const { day } = last._max
  const wanted = indicators.filter(({ audience }) => shown === 'staff' || audience === 'public')
  if (day === null)
    return {
      day,
      takenAt: null,
      unit,
      items: wanted.map((one) => ({ ...aboutView(one), ...figureView(one, [], shown), before: null })),
    }
  const rows = await prisma.indicatorValue.findMany({ where: { day, unit } })
  const before = await valuesBefore(prisma, addCalendarDays(day, -daysBack), unit)
  const items = wanted.map((one) => {
    const figure = figureView(
      one,
      rows.filter(({ indicator, version }) => indicator === one.id && version === one.version),
      shown,
    )
    return { ...aboutView(one), ...figure, before: figure.withheld ? null : (before.get(one.id) ?? null) }
  })
  return { day, takenAt: rows[0]?.takenAt.toISOString() ?? null, unit, items }
}

/** The last value up to a day and not more than a fortnight older, of the formula in force. */
async function valuesBefore(prisma: PrismaClient, day: string, unit: string): Promise<Map<string, number | null>> {
  const rows = await prisma.indicatorValue.findMany({
    where: { unit, part: '', day: { lte: day, gte: addCalendarDays(day, -14) } },
    orderBy: { day: 'asc' },
  })
  const values = new Map<string, number | null>()
  for (const row of rows) {
    const indicator = indicatorById(row.indicator)
    if (indicator?.version === row.version) values.set(row.indicator, reckon(indicator.kind, row))
  }
  return values
}

export async function readIndicator(prisma: PrismaClient, id: string, day: string | undefined, staff: Staff, now: Date) {
  const indicator = indicatorById(id)
  if (!indicator) throw new Refusal('not-found')
  const visible = (unit: string) => unit === city || staff.districtCode === null || unit === staff.districtCode
  const { counts, asOf } = await countsOn(prisma, indicator, day, now)
  const seen = counts.filter(({ unit }) => visible(unit))
  const units = [city, ...new Set(seen.map(({ unit }) => unit).filter((unit) => unit !== city))].sort((a, b) =>
    a === city ? -1 : b === city ? 1 : a < b ? -1 : 1,
  )
  const course = await prisma.indicatorValue.findMany({
    where: { indicator: id, part: '', version: indicator.version, unit: { in: units } },
    orderBy: [{ day: 'desc' }],
    take: mostPoints,
  })
  return {
    ...aboutView(indicator),
    asOf: asOf?.toISOString() ?? null,
    units: units.map((unit) => ({
      unit,
      ...figureView(
        indicator,
        seen.filter((one) => one.unit === unit),
        'staff',
      ),
    })),
    course: course.reverse().map((row) => ({ day: row.day, unit: row.unit, value: reckon(indicator.kind, row) })),
    sql: queries[id]?.sql.trim() ?? '',
  }
}

/** Reckoned where that is possible for the day, else what was written down on it. */
async function countsOn(
  prisma: PrismaClient,
  indicator: Indicator,
  day: string | undefined,
  now: Date,
): Promise<{ counts: Count[]; asOf: Date | null }> {
  const today = dayOf(now)
  if (day === undefined || day >= today) return { counts: await count(prisma, indicator, { until: now }), asOf: now }
  if (indicator.past) return { counts: await count(prisma, indicator, { until: endOf(day) }), asOf: endOf(day) }
  const rows = await prisma.indicatorValue.findMany({ where: { indicator: indicator.id, day, version: indicator.version } })
  return { counts: rows, asOf: rows[0]?.takenAt ?? null }
}
