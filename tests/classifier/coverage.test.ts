/** Every violation that the law names has rules here, or the reason stands here why words cannot show it. */
import { describe, expect, it } from 'vitest'
import { rules } from '#policy/rules/index.ts'
import { violations } from '#policy/violations.ts'

/** Nothing that is written on a page or in a letter tells these. */
const notInWords: Record<string, string> = {
  A20: 'follows from the T codes of the same case: proposed there, a second finding for one act would count it twice',
  A22: 'an archive that an advertiser or publisher does not keep is seen when it is asked for',
  A23: 'what was filed with the approval authority stands in its files, not in the prospectus',
}

const asked = (code: string) => /^[ATF]/.test(code) || /^P0[12346]$/.test(code) || code === 'D01' || /^H0[1-9]$/.test(code)
const codes = violations.map(({ code }) => code).filter(asked)
const byCode = new Map<string, string[]>()
for (const { id, violation } of rules) byCode.set(violation, [...(byCode.get(violation) ?? []), id])

describe('the violations of advertising, training, fees, people, data and schools', () => {
  it('are all there', () => {
    expect(codes.filter((code) => code.startsWith('A'))).toHaveLength(23)
    expect(codes.filter((code) => code.startsWith('T'))).toHaveLength(19)
    expect(codes.filter((code) => code.startsWith('F'))).toHaveLength(11)
    expect(codes).toHaveLength(23 + 19 + 11 + 5 + 1 + 9)
  })

  it.each(codes)('%s has rules, or a reason why words cannot show it', (code) => {
    const [found, reason] = [byCode.get(code) ?? [], notInWords[code]]
    expect({ code, rules: found.length > 0, reason: reason !== undefined }).toEqual({
      code,
      rules: reason === undefined,
      reason: reason !== undefined,
    })
  })

  it('no reason is given for a code that does not exist', () => {
    expect(Object.keys(notInWords).filter((code) => !codes.some((each) => each === code))).toEqual([])
  })
})
