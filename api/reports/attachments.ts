/** The tables beside a report: the county and its parts next to the whole city, and its place among the counties. */
import type { z } from 'zod'
import type { reportAttachment } from '#api/contract/reports.ts'
import { type Count, city, count } from '#api/indicators/count.ts'
import type { Span } from '#api/indicators/span.ts'
import { partName } from '#api/indicators/view.ts'
import { type Indicator, reckon } from '#policy/indicators/define.ts'
import { reportAttachments } from '#policy/reports/attachments.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

type Attached = z.input<typeof reportAttachment>

export const readAttachments = (prisma: PrismaClient, code: string, span: Span): Promise<Attached[]> =>
  Promise.all(
    reportAttachments.map(async ({ indicator, kind }) =>
      attached(indicator, code, await count(prisma, indicator, kind === 'flow' ? span : { until: span.until })),
    ),
  )

const whole = { zh: '合计', en: 'all' }

/** The whole first, then its parts, the largest first. */
function attached(indicator: Indicator, code: string, counts: Count[]): Attached {
  const { id, version, kind } = indicator
  const own = counts.filter(({ unit }) => unit === code)
  const parts = own.filter(({ part }) => part !== '').sort((a, b) => b.d - a.d || (a.part < b.part ? -1 : 1))
  const all = own.find(({ part }) => part === '') ?? { part: '', n: 0, d: 0, rows: 0 }
  const rows = [all, ...parts].map((one) => {
    const inCity = counts.find(({ unit, part }) => unit === city && part === one.part)
    return {
      part: one.part,
      ...(one.part === '' ? whole : partName(indicator, one.part)),
      value: reckon(kind, one),
      city: inCity ? reckon(kind, inCity) : null,
      n: one.n,
      // a rate is measured by hundreds
      d: kind === 'rate' ? Math.round(100 * one.d) : one.d,
    }
  })
  return { id, version, ...placeOf(reckon(kind, all), indicator, counts), rows }
}

/** From the highest value down; equal ones share a place. A county without a value has none. */
function placeOf(value: number | null, { kind }: Indicator, counts: Count[]): Pick<Attached, 'place' | 'places' | 'tied'> {
  const values = counts.filter(({ unit, part }) => unit !== city && part === '').flatMap((one) => reckon(kind, one) ?? [])
  const places = values.length
  if (value === null) return { place: null, places, tied: false }
  return {
    place: 1 + values.filter((other) => other > value).length,
    places,
    tied: values.filter((other) => other === value).length > 1,
  }
}
