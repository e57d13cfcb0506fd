/** Every deadline against the words of its row, and the arithmetic against a reference that walks day by day. */
import { describe, expect, it } from 'vitest'
import { calendar } from '#policy/calendar.ts'
import { type Clock, dueOfClock, type Pause } from '#policy/deadlines/running.ts'
import { type Deadline, deadlineOn, deadlines } from '#policy/deadlines.ts'

/** [id, length, unit, extension]: copied from the articles themselves, not from the rows that are tested. */
const written: [string, number, string, string?][] = [
  ['DL01', 1, 'WD'],
  ['DL02', 3, 'WD'],
  ['DL03', 7, 'WD'],
  ['DL04', 15, 'WD'],
  ['DL05', 7, 'WD'],
  ['DL06', 60, 'CD'],
  ['DL07', 7, 'WD'],
  ['DL08', 15, 'WD', '15 WD'],
  ['DL09', 15, 'WD', '15 WD'],
  ['DL11', 7, 'WD', '7 WD'],
  ['DL12', 7, 'WD'],
  ['DL13', 30, 'CD', '30 CD'],
  ['DL14', 15, 'WD'],
  ['DL15', 10, 'WD'],
  ['DL16', 5, 'WD'],
  ['DL17', -7, 'WD'],
  ['DL18', 90, 'CD', '30 CD'],
  ['DL19', 7, 'WD'],
  ['DL20', 15, 'CD'],
  ['DL21', 1, 'CD'],
  ['DL22', 10, 'WD'],
  ['DL22B', 3, 'month'],
  ['DL23', 15, 'WD'],
  ['DL24', 20, 'WD'],
  ['DL25', 3, 'month'],
  ['DL25B', 3, 'year'],
  ['DL25C', 3, 'WD'],
  ['DL26', 2, 'year'],
  ['DL26B', 5, 'year'],
  ['DL27', 0, 'fixed'],
  ['DL28', 3, 'CD'],
  ['DL28B', 1, 'CD'],
  ['DL29', 5, 'WD'],
  ['DL30', 60, 'CD'],
  ['DL30B', 6, 'month'],
  ['DL31', 15, 'CD'],
  ['DL31B', 5, 'WD'],
  ['DL32', 20, 'WD'],
  ['DL33', 0, 'fixed'],
  ['DL34', 5, 'WD'],
  ['DL35', 7, 'CD'],
  ['DL36', 3, 'year'],
  ['DL37', 7, 'WD'],
  ['DL38', 3, 'year'],
  ['DL39', 90, 'CD'],
]

describe('each deadline has the length its source gives', () => {
  it.each(written)('%s: %i %s', (id, days, unit, extension) => {
    const rule = deadlineOn(id, '2026-06-01')
    expect(rule).toMatchObject({ days, unit })
    expect(rule?.extension && `${rule.extension.days} ${rule.extension.unit}`).toBe(extension)
  })
  it('and there is none beside them but DL10, which ended with the old measures', () => {
    const ids = new Set(deadlines.map(({ id }) => id))
    expect([...ids].filter((id) => !written.some(([known]) => known === id))).toEqual(['DL10'])
    expect(deadlineOn('DL10', '2026-04-14')).toMatchObject({ days: 5, unit: 'WD' })
    expect(deadlineOn('DL10', '2026-04-15')).toBeNull()
    expect(deadlineOn('DL06', '2026-04-14')).toMatchObject({ days: 45, unit: 'WD' })
  })
})

const day = 86_400_000
const text = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const off = new Set(calendar.data.holidays.filter((row) => row.off).map((row) => row.date))
const madeUp = new Set(calendar.data.holidays.filter((row) => !row.off).map((row) => row.date))
const works = (ms: number): boolean => madeUp.has(text(ms)) || (!off.has(text(ms)) && ![0, 6].includes(new Date(ms).getUTCDay()))

/** Walks from the day after the start and ticks off the days that count; slow, and shares no line with what it checks. */
function slowly(rule: Deadline, { start, extended, pauses = [] }: Clock): string {
  const paused = (ms: number) => pauses.some(({ from, to }) => from <= text(ms) && text(ms) <= to)
  const more = extended ? (rule.extension?.days ?? 0) : 0
  let at = Date.parse(start)
  if (rule.days < 0) {
    for (let left = -rule.days; left > 0; ) {
      at -= day
      if (works(at)) left--
    }
    return text(at)
  }
  const plain = new Date(at)
  if (rule.unit === 'month' || rule.unit === 'year') {
    const months = rule.days * (rule.unit === 'year' ? 12 : 1)
    const last = new Date(Date.UTC(plain.getUTCFullYear(), plain.getUTCMonth() + months + 1, 0)).getUTCDate()
    const end = Date.UTC(plain.getUTCFullYear(), plain.getUTCMonth() + months, Math.min(plain.getUTCDate(), last))
    for (let left = Math.round((end - at) / day); left > 0; ) {
      at += day
      if (!paused(at)) left--
    }
  } else {
    for (let left = rule.days + more; left > 0; ) {
      at += day
      if (!paused(at) && (rule.unit === 'CD' || works(at))) left--
    }
  }
  if (rule.unit !== 'WD' && !rule.rigid) while (!works(at)) at += day
  return text(at)
}

/** A seeded generator (Numerical Recipes), so that a failure comes back. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

describe('ten thousand clocks', () => {
  it('run out on the day the reference finds, with pauses, extensions and make-up days', () => {
    const below = numbers(20_260_415)
    const first = Date.parse('2021-01-01')
    const span = Math.round((Date.parse('2026-06-30') - first) / day)
    let paused = 0
    let extended = 0
    for (let n = 0; n < 10_000; n++) {
      const start = first + below(span) * day
      const known = deadlines.filter(({ id, unit }) => unit !== 'fixed' && deadlineOn(id, text(start)))
      const { id } = known[below(known.length)]!
      const rule = deadlineOn(id, text(start))!
      const pauses: Pause[] = Array.from({ length: below(4) }, () => {
        const from = start + (below(120) - 5) * day
        return { from: text(from), to: text(from + below(40) * day) }
      })
      const clock: Clock = { id, start: text(start), extended: rule.extension !== undefined && below(2) === 1, pauses }
      if (pauses.length > 0) paused++
      if (clock.extended) extended++
      expect(dueOfClock(clock), JSON.stringify(clock)).toBe(slowly(rule, clock))
    }
    expect([paused > 5_000, extended > 500]).toEqual([true, true])
  })

  it.each([
    [
      'suspended over ten days, three of them make-up or working days after a holiday',
      { id: 'DL18', start: '2026-03-02', pauses: [{ from: '2026-03-10', to: '2026-03-19' }] },
      '2026-06-10',
    ],
    [
      'a hearing stops the fifteen workdays',
      { id: 'DL09', start: '2026-03-02', pauses: [{ from: '2026-03-09', to: '2026-03-13' }] },
      '2026-03-30',
    ],
    [
      'a pause before the start stops nothing',
      { id: 'DL09', start: '2026-03-02', pauses: [{ from: '2026-02-02', to: '2026-03-02' }] },
      '2026-03-23',
    ],
    ['no extension where the law knows none', { id: 'DL19', start: '2026-03-02', extended: true }, null],
  ] as [string, Clock, string | null][])('%s', (_, clock, due) => expect(dueOfClock(clock)).toBe(due))
})
