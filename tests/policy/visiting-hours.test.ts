import { describe, expect, it } from 'vitest'
import { isOpen, opensInMs, visitingHoursSchema } from '#policy/visiting-hours.ts'

describe('visiting hours', () => {
  const night = [{ from: '22:00', to: '06:00' }]
  const table: [about: string, hours: Parameters<typeof isOpen>[0], at: string, open: boolean][] = [
    ['no window is always', [], '2026-11-25T04:00:00Z', true],
    ['a minute before', night, '2026-11-25T13:59:59Z', false],
    ['the first minute, by the clock of China', night, '2026-11-25T14:00:00Z', true],
    ['over midnight', night, '2026-11-25T16:30:00Z', true],
    ['the last minute', night, '2026-11-25T21:59:59Z', true],
    ['the minute after', night, '2026-11-25T22:00:00Z', false],
    ['Friday night reaches into Saturday', [{ days: [5], from: '22:00', to: '06:00' }], '2026-11-27T21:00:00Z', true],
    ['Saturday night is another night', [{ days: [5], from: '22:00', to: '06:00' }], '2026-11-28T15:00:00Z', false],
    ['Sunday night reaches into Monday', [{ days: [7], from: '22:00', to: '06:00' }], '2026-11-29T20:00:00Z', true],
    ['until 24:00', [{ from: '08:00', to: '24:00' }], '2026-11-25T15:59:00Z', true],
  ]
  it.each(table)('%s', (_, hours, at, open) => expect(isOpen(hours, new Date(at))).toBe(open))

  it.each(['25:00', '24:30', '8', '08:60'])('%s is no time of day', (from) =>
    expect(() => isOpen([{ from, to: '09:00' }], new Date())).toThrow(/time of day/),
  )

  const minutes = (count: number) => count * 60_000
  const day = 24 * 60
  const waits: [about: string, hours: Parameters<typeof isOpen>[0], at: string, ms: number][] = [
    ['no window: at once', [], '2026-11-25T04:00:00Z', 0],
    ['inside of one: at once', night, '2026-11-25T16:30:00Z', 0],
    ['later today, to the second', night, '2026-11-25T13:58:30Z', minutes(1.5)],
    ['tomorrow', [{ from: '08:00', to: '09:00' }], '2026-11-25T01:00:00Z', minutes(day - 60)],
    ['the next such weekday', [{ days: [1], from: '00:00', to: '06:00' }], '2026-11-25T16:00:00Z', minutes(4 * day)],
    [
      'a week away, when its window has just ended',
      [{ days: [4], from: '00:00', to: '01:00' }],
      '2026-11-25T17:00:00Z',
      minutes(7 * day - 60),
    ],
    ['the nearest of several', [...night, { from: '12:00', to: '13:00' }], '2026-11-25T00:00:00Z', minutes(4 * 60)],
  ]
  it.each(waits)('open again: %s', (_, hours, at, ms) => {
    expect(opensInMs(hours, new Date(at))).toBe(ms)
    expect(isOpen(hours, new Date(new Date(at).getTime() + ms))).toBe(true)
  })

  it('are refused with the reason when they are none', () => {
    const { error } = visitingHoursSchema.safeParse({ days: [8], from: '7 Uhr', to: '09:00' })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['days.0', 'from'])
  })
})
