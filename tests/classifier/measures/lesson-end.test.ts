import { describe, expect, it } from 'vitest'
import { withEnd } from '#classifier/measures/lesson-end.ts'
import { contextIn } from './asked.ts'

/** Where the first slot of a text ends, by its lesson's length. */
function endOf(text: string): string | null {
  const context = contextIn(text)
  const [slot] = context.slots
  if (!slot) throw new Error(`no slot in ${text}`)
  return withEnd(context, slot).end
}

describe('the end of a lesson', () => {
  it.each([
    ['五年级数学，周三18:30，每次30分钟', '19:00'],
    ['五年级数学，周三18:30，每次29分钟', null],
    ['五年级数学，周三14:00，每次4小时', '18:00'],
    ['五年级数学，周三14:00，每次4.5小时', null],
    ['五年级数学，周三18:05，一节课90分钟', '19:35'],
    ['五年级数学，周三18:30，每节课45分钟', '19:15'],
    ['五年级数学，周三18:30，单次课60分钟', '19:30'],
    ['五年级数学，周三18:30，课时60分钟', '19:30'],
    ['五年级数学，周三18:30，60分钟一次', '19:30'],
    ['五年级数学，周三18:30，60分钟/节', '19:30'],
    ['五年级数学，周三23:00，每次59分钟', '23:59'],
    ['五年级数学，周三23:00，每次60分钟', null],
    ['五年级数学，周三18:30，步行60分钟可到', null],
    ['五年级数学，周三18:30，每次2课时', null],
    ['每次60分钟。五年级数学，周三18:30', null],
    ['五年级数学，周三18:30。每次60分钟', null],
    ['每次60分钟，五年级数学，周三18:30', '19:30'],
    ['五年级数学，周三18:30，每次课间休息，60分钟', null],
    ['五年级数学，周三18:30，每次20分钟，一节课60分钟', '19:30'],
  ])('%s: %s', (text, end) => {
    expect(endOf(text)).toBe(end)
  })

  it('is left as it is printed, or unknown where no beginning is', () => {
    expect(endOf('五年级数学，周三18:30-19:20，每次60分钟')).toBe('19:20')
    const context = contextIn('五年级数学，周三上课，每次60分钟')
    const slot = { start: null, end: null, weekdays: [3], quote: '周三', from: 6, to: 8 }
    expect(withEnd(context, slot)).toBe(slot)
  })
})
