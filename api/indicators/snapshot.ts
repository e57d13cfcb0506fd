/** Once a day each indicator is written down: the past of what is overwritten is known from here alone. */
import { dayOf } from '#api/cases/day-of.ts'
import { addCalendarDays } from '#policy/days.ts'
import type { Indicator } from '#policy/indicators/define.ts'
import { indicators } from '#policy/indicators/index.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { count } from './count.ts'

/** Indicators whose rows keep their days are reckoned back this far when they are first written down, one value a week. */
const weeksBack = 12

/** Taken again on the same day it replaces what stood there. Returns how many values were written. */
export async function takeSnapshot(prisma: PrismaClient, now: Date): Promise<number> {
  const today = dayOf(now)
  let written = 0
  for (const indicator of indicators) {
    if (indicator.past && !(await hasPast(prisma, indicator, today))) written += await fillPast(prisma, indicator, today, now)
    written += await write(prisma, indicator, today, now, now)
  }
  return written
}

const hasPast = async (prisma: PrismaClient, { id, version }: Indicator, today: string): Promise<boolean> =>
  (await prisma.indicatorValue.findFirst({ where: { indicator: id, version, day: { lt: today } }, select: { day: true } })) !==
  null

async function fillPast(prisma: PrismaClient, indicator: Indicator, today: string, now: Date): Promise<number> {
  let written = 0
  for (let week = weeksBack; week >= 1; week--) {
    const day = addCalendarDays(today, -7 * week)
    written += await write(prisma, indicator, day, endOf(day), now)
  }
  return written
}

/** The first instant that no longer belongs to the day, in Chengdu. */
export const endOf = (day: string): Date => new Date(`${addCalendarDays(day, 1)}T00:00:00+08:00`)

async function write(prisma: PrismaClient, indicator: Indicator, day: string, until: Date, takenAt: Date): Promise<number> {
  const { id, version } = indicator
  const data = (await count(prisma, indicator, { until })).map((one) => ({ ...one, indicator: id, version, day, takenAt }))
  const [, { count: written }] = await prisma.$transaction([
    prisma.indicatorValue.deleteMany({ where: { indicator: id, day } }),
    prisma.indicatorValue.createMany({ data, skipDuplicates: true }),
  ])
  return written
}
