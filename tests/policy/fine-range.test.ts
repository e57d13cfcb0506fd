import { describe, expect, it } from 'vitest'
import { degreesOf, type FineFacts, fineRange, hasFine } from '#policy/violations/fine-range.ts'
import { violations } from '#policy/violations.ts'

const ends = (code: string, facts: Partial<FineFacts>) => {
  const range = fineRange(code, { degree: 'ordinary', ...facts })
  return range && [range.from, range.to]
}

describe('the fine that the law provides', () => {
  const worked: [about: string, code: string, facts: Partial<FineFacts>, from: number, to: number][] = [
    ['a guarantee on the own site whose cost nobody knows', 'A02', { adCost: null }, 100_000, 200_000],
    ['a list of honoured pupils, printed for 2,816', 'A04', { adCost: 2816 }, 2816, 8448],
    ['an invented original price at 63 gates, cost 120,000', 'A07', { adCost: 120_000 }, 360_000, 600_000],
    ['an unlicensed club: 24,800 taken, 19,680 given back', 'T01', { fees: 24_800, refunded: 19_680 }, 5120, 25_600],
  ]
  it.each(worked)('%s', (_, code, facts, from, to) => expect(ends(code, facts)).toEqual([from, to]))

  const more: [about: string, code: string, facts: Partial<FineFacts>, range: [number, number] | null][] = [
    ['the same guarantee, serious', 'A02', { degree: 'serious', adCost: 50_000 }, [150_000, 250_000]],
    ['an absolute term has no multiple', 'A05', { adCost: 1000 }, [200_000, 1_000_000]],
    ['a false advert, serious and of unknown cost', 'A06', { degree: 'serious' }, [1_000_000, 2_000_000]],
    ['a false price without gain or cost: the heavier law', 'A07', {}, [200_000, 1_000_000]],
    ['a false price with a large gain: then price law is heavier', 'A07', { adCost: 10_000, fees: 300_000 }, [0, 1_500_000]],
    ['price fraud of a person', 'F07', { person: true }, [0, 100_000]],
    ['hidden tutoring is fined only when serious', 'T02', {}, null],
    ['hidden tutoring, serious', 'T02', { degree: 'serious' }, [0, 50_000]],
    ['hidden tutoring, very serious', 'T02', { degree: 'very-serious' }, [50_000, 100_000]],
    ['an unlicensed club whose gain nobody knows', 'T01', {}, null],
    ['an unlicensed club that has given everything back', 'T01', { fees: 9000, refunded: 9000 }, null],
    ['cents stay cents', 'A02', { adCost: 0.1 }, [0.1, 0.3]],
    ['homework of a school', 'H01', {}, null],
    ['no violation at all', 'Z99', {}, null],
  ]
  it.each(more)('%s', (_, code, facts, range) => expect(ends(code, facts)).toEqual(range))

  it('takes away what is left of the gain besides the fine, and never less than nothing', () => {
    expect(fineRange('F07', { degree: 'ordinary', fees: 1000, refunded: 400 })).toMatchObject({ to: 3000, confiscate: 600 })
    expect(fineRange('F07', { degree: 'ordinary', fees: 1000, refunded: 4000 })).toMatchObject({ to: 500_000, confiscate: 0 })
  })

  it('is never turned around, at any degree of any violation', () => {
    const fined = violations.filter(({ code }) => hasFine(code))
    expect(fined.length).toBeGreaterThan(15)
    for (const { code } of fined)
      for (const degree of degreesOf(code))
        for (const facts of [{}, { adCost: 7 }, { fees: 7 }, { person: true }]) {
          const range = fineRange(code, { degree, ...facts })
          if (range) expect(range.to, `${code} ${degree}`).toBeGreaterThanOrEqual(range.from)
        }
  })
})
