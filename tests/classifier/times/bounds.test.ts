import { describe, expect, it } from 'vitest'
import { phrasesIn } from '#classifier/times/scan.ts'
import { timesIn } from '#classifier/times.ts'

describe('endless timetables', () => {
  it('yield the first 300 times and no more', () => {
    const lines = Array.from({ length: 400 }, (_, at) => `周六${(at % 9) + 9}:00-${(at % 9) + 10}:00`)
    const slots = timesIn(lines.join('\n'), null)
    expect(slots).toHaveLength(300)
    expect(slots.at(-1)).toMatchObject({ start: '11:00', end: '12:00', weekdays: [6] })
    expect(timesIn(lines.join('，'), null)).toHaveLength(300)
  })

  it('are read no further than 3000 words of time', () => {
    expect(phrasesIn('周六课，'.repeat(4000))).toHaveLength(3000)
  })

  it('say nothing where no word of time stands', () => {
    expect(timesIn('', null)).toEqual([])
    expect(timesIn('二楼左转第三间教室', null)).toEqual([])
  })
})
