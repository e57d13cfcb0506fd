/** Words for days and parts of the day, read at one place. */
import { describe, expect, it } from 'vitest'
import type { Phrase } from '#classifier/times/phrase.ts'
import { readWord } from '#classifier/times/read-words.ts'

const weekend = (to: number): Phrase => ({ kind: 'day-kind', dayKinds: ['weekend'], part: null, from: to - 2, to })

describe('a word of time', () => {
  it('晚 alone counts right behind a day, or before a number', () => {
    expect(readWord('周末晚数学', 2, weekend(2))).toMatchObject({ kind: 'part', part: 'evening', from: 2, to: 3 })
    expect(readWord('周末的晚数学', 3, weekend(2))).toBeNull()
    expect(readWord('晚数学', 0, undefined)).toBeNull()
    expect(readWord('晚7点', 0, undefined)).toMatchObject({ part: 'evening', to: 1 })
  })

  it('早 counts before a number only, whatever stands before it', () => {
    expect(readWord('周末早数学', 2, weekend(2))).toBeNull()
    expect(readWord('周末早8点', 2, weekend(2))).toMatchObject({ part: 'morning', from: 2, to: 3 })
  })

  it('am and pm do not end another word', () => {
    expect(readWord('9 am 10', 2, undefined)).toMatchObject({ part: 'morning', from: 2, to: 4 })
    expect(readWord('team 10', 2, undefined)).toBeNull()
    expect(readWord('6 pm 7', 2, undefined)).toMatchObject({ part: 'afternoon' })
    expect(readWord('上午team', 0, undefined)).toMatchObject({ part: 'morning', to: 2 })
  })

  it('days before or after a holiday are not the holiday; a weekend has no such days', () => {
    expect(readWord('春节后开课', 0, undefined)).toBeNull()
    expect(readWord('暑假之前', 0, undefined)).toBeNull()
    // its own last weeks and first days are
    expect(readWord('暑假后两周', 0, undefined)).toMatchObject({ dayKinds: ['summer-vacation'], to: 2 })
    expect(readWord('国庆前三天', 0, undefined)).toMatchObject({ dayKinds: ['holiday'], to: 2 })
    expect(readWord('周末后', 0, undefined)).toMatchObject({ dayKinds: ['weekend'] })
    expect(readWord('晚上前', 0, undefined)).toMatchObject({ part: 'evening' })
    expect(readWord('寒暑假前', 0, undefined)).toBeNull()
  })
})
