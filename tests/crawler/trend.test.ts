/** A soak that calls every run flat would prove nothing: the line through its samples. */
import { describe, expect, it } from 'vitest'
import { trendOf } from '#bench/trend.ts'

const samples = (of: (at: number) => number) => Array.from({ length: 40 }, (_, at) => ({ at: at * 10, value: of(at * 10) }))
/** Up and down without going anywhere, as memory does. */
const noise = (at: number) => 8 * Math.sin(at * 1.7)

describe('a trend', () => {
  it('is flat where nothing grows, whatever the noise', () => {
    expect(trendOf(samples(() => 200)).growth).toBe(0)
    expect(trendOf(samples((at) => 200 + noise(at))).growth).toBeLessThan(0.02)
  })

  it('tells a leak from the noise', () => {
    const leak = trendOf(samples((at) => 200 + at * 0.1 + noise(at)))
    expect(leak.slope).toBeCloseTo(0.1, 1)
    expect(leak.growth).toBeGreaterThan(0.15)
    expect(leak.to - leak.from).toBeGreaterThan(30)
  })

  it('does not call falling a growth', () => expect(trendOf(samples((at) => 300 - at * 0.2)).growth).toBe(0))

  it('is none for too few samples', () => {
    expect(() => trendOf(samples(() => 1).slice(0, 2))).toThrow(/three samples/)
    expect(() => trendOf([1, 2, 3].map((value) => ({ at: 5, value })))).toThrow(/some time/)
  })
})
