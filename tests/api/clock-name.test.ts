import { describe, expect, it } from 'vitest'
import { clockBasis } from '#api/cases/clock-name.ts'
import { deadlines } from '#policy/deadlines.ts'

const named = (day: string) => clockBasis('DL05', day).map(({ en }) => en.match(/Order \d+/)?.[0])

describe('the basis of a clock', () => {
  it('is the order of the day that set it going, on both sides of the change', () => {
    expect(named('2026-04-14')).toContain('Order 20')
    expect(named('2026-04-14')).not.toContain('Order 121')
    expect(named('2026-04-15')).toContain('Order 121')
    expect(named('2026-04-15')).not.toContain('Order 20')
  })

  it.each(deadlines.filter(({ basis }) => basis.length > 0).map((row) => [row.id, row.to ?? '2026-11-26'] as const))(
    '%s rests on a rule on %s',
    (id, day) => {
      expect(clockBasis(id, day)).not.toEqual([])
    },
  )
})
