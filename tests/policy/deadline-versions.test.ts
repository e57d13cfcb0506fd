/** Deadlines that an administrator set otherwise: from a day on, and never for a clock that was set going before. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsOf } from '#policy/deadlines/citations.ts'
import { dueOfClock } from '#policy/deadlines/running.ts'
import { type DeadlineVersion, rowsWith, type SetTerms, settable, termsFaults } from '#policy/deadlines/versions.ts'
import { builtInTerms, deadlineOn, deadlines, dueDay, type Terms } from '#policy/deadlines.ts'

const terms = (more: Partial<SetTerms> = {}): SetTerms => ({
  ...{ days: 10, unit: 'WD', extension: null, rigid: false, basis: null },
  ...more,
})
const by = (...versions: DeadlineVersion[]): Terms => ({ ...builtInTerms, rows: rowsWith(versions) })
const lengths = ({ rows }: Terms, id: string) =>
  rows.filter((row) => row.id === id).map(({ from, to, days, unit }) => [from, to, `${days} ${unit}`])

describe('a version', () => {
  const ten = by({ id: 'DL09', fromDay: '2026-12-01', terms: terms({ extension: 5, basis: '某办法第三条' }) })

  it('holds for clocks that start on its day or later, with its extension and its rule', () => {
    expect(dueDay('DL09', '2026-11-30', ten)).toBe(dueDay('DL09', '2026-11-30'))
    expect(dueDay('DL09', '2026-12-01', ten)).toBe('2026-12-15')
    expect(dueOfClock({ id: 'DL09', start: '2026-12-01', extended: true }, ten)).toBe('2026-12-22')
    expect(citationsOf(deadlineOn('DL09', '2026-12-01', ten)!, '2026-12-01')).toEqual([
      { zh: '某办法第三条', en: '某办法第三条' },
    ])
    expect(citationsOf(deadlineOn('DL09', '2026-11-30', ten)!, '2026-11-30')[0]?.en).not.toBe('某办法第三条')
  })

  it('counts calendar days, months and days that do not wait for a workday', () => {
    const by9 = (more: Partial<SetTerms>) => by({ id: 'DL09', fromDay: '2026-12-01', terms: terms(more) })
    expect(dueDay('DL09', '2026-12-02', by9({ unit: 'CD' }))).toBe('2026-12-14')
    expect(dueDay('DL09', '2026-12-02', by9({ unit: 'CD', rigid: true }))).toBe('2026-12-12')
    expect(dueDay('DL09', '2026-12-02', by9({ unit: 'month', days: 2 }))).toBe('2027-02-02')
    const pauses = [{ from: '2026-12-03', to: '2026-12-04' }]
    expect(dueOfClock({ id: 'DL09', start: '2026-12-02', pauses }, by9({ unit: 'CD', rigid: true }))).toBe('2026-12-14')
  })

  it('takes the place of what was planned for its day and later; taken back, the law holds again', () => {
    const first = { id: 'DL06', fromDay: '2026-12-01', terms: terms({ days: 30, unit: 'CD' }) }
    const sooner = { id: 'DL06', fromDay: '2026-11-25', terms: terms({ days: 20, unit: 'CD' }) }
    const back = { id: 'DL06', fromDay: '2027-01-01', terms: null }
    const before = [
      [undefined, '2026-04-14', '45 WD'],
      ['2026-04-15', '2026-11-24', '60 CD'],
    ]
    expect(lengths(by(first, sooner), 'DL06')).toEqual([...before, ['2026-11-25', undefined, '20 CD']])
    expect(lengths(by(first, sooner, back), 'DL06')).toEqual([
      ...before,
      ['2026-11-25', '2026-12-31', '20 CD'],
      ['2027-01-01', undefined, '60 CD'],
    ])
  })

  it('gives a repealed deadline a new life, with the rule that it names', () => {
    const told = by({ id: 'DL10', fromDay: '2026-12-01', terms: terms({ days: 7, basis: '本市规定' }) })
    expect(deadlineOn('DL10', '2026-11-30', told)).toBeNull()
    expect(dueDay('DL10', '2026-12-01', told)).toBe('2026-12-10')
  })

  it('of one deadline leaves all others, and none leaves everything, as it came', () => {
    expect(new Set(rowsWith([]))).toEqual(new Set(deadlines))
    expect(ten.rows.filter(({ id }) => id !== 'DL09')).toEqual(rowsWith([]).filter(({ id }) => id !== 'DL09'))
  })
})

it('whatever is set in whatever order: one row at most holds on a day, and days before every version keep theirs', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10))
  const version = fc.record({
    id: fc.constantFrom('DL05', 'DL06', 'DL09', 'DL10'),
    fromDay: day,
    terms: fc.option(fc.integer({ min: 1, max: 90 }).map((days) => terms({ days }))),
  })
  fc.assert(
    fc.property(fc.array(version, { maxLength: 8 }), day, (versions, asked) => {
      const set = by(...versions)
      for (const id of ['DL05', 'DL06', 'DL09', 'DL10']) {
        const holding = set.rows.filter((row) => row.id === id && (row.from ?? '') <= asked && asked <= (row.to ?? '9999'))
        expect(holding.length).toBeLessThanOrEqual(1)
        const last = versions.findLast((one) => one.id === id && one.fromDay <= asked)
        const expected = last?.terms ? last.terms.days : deadlineOn(id, asked)?.days
        expect(holding[0]?.days).toBe(expected)
      }
    }),
  )
})

describe('terms that cannot be', () => {
  it.each([
    ['DL09', terms({ days: 0 }), 'days'],
    ['DL09', terms({ days: -3 }), 'days'],
    ['DL09', terms({ days: 1.5 }), 'days'],
    ['DL17', terms({ days: 7 }), 'days'],
    ['DL26', terms({ days: 11, unit: 'year' }), 'days'],
    ['DL19', terms({ extension: 5 }), 'extension'],
    ['DL09', terms({ extension: 0 }), 'extension'],
  ])('%s %j', (id, wish, field) => expect(termsFaults(id, wish).map((fault) => fault.field)).toEqual([field]))
  it('and those that can', () => {
    expect(termsFaults('DL17', terms({ days: -5 }))).toEqual([])
    expect(termsFaults('DL09', terms({ extension: 15 }))).toEqual([])
    expect(settable).not.toContain('DL33')
    expect(settable).toContain('DL10')
  })
})
