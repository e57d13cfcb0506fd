import { describe, expect, it } from 'vitest'
import { timesIn } from '#classifier/times.ts'
import { clocks } from './clocks.ts'
import { datedPages, dates } from './dates.ts'
import { edges } from './edges.ts'
import { type Kind, read } from './expression.ts'
import { fresh } from './fresh.ts'
import { later } from './later.ts'
import { letters } from './letters.ts'
import { listed } from './listed.ts'
import { modes } from './modes.ts'
import { passing } from './passing.ts'
import { posts } from './posts.ts'
import { several } from './several.ts'
import { silent } from './silent.ts'
import { timetables } from './timetables.ts'
import { tries } from './tries.ts'
import { turns } from './turns.ts'
import { vacations } from './vacations.ts'
import { weekdays } from './weekdays.ts'

const spoken: Kind[] = [
  ...clocks,
  ...weekdays,
  ...dates,
  ...datedPages,
  ...vacations,
  ...several,
  ...modes,
  ...fresh,
  ...edges,
  ...posts,
  ...letters,
  ...turns,
  ...later,
  ...listed,
  ...timetables,
  ...tries,
]

describe.each([...spoken, ...silent, ...passing])('$name', ({ rows, publishedOn }) => {
  it.each(rows.map(([text, ...slots]) => ({ text, slots })))('$text', ({ text, slots }) => {
    expect(read(text, publishedOn === undefined ? '2026-06-01' : publishedOn)).toEqual(slots)
  })
})

describe('the tables', () => {
  const count = (kinds: Kind[]) => kinds.reduce((sum, { rows }) => sum + rows.length, 0)
  it('hold more than 300 expressions and 100 look-alikes', () => {
    expect(count(spoken)).toBeGreaterThanOrEqual(300)
    expect(count(silent)).toBeGreaterThanOrEqual(100)
  })

  it('quote exactly the slice they stand on', () => {
    for (const { rows } of spoken)
      for (const [text] of rows)
        for (const { quote, from, to } of timesIn(text, null)) {
          expect(quote).toBe(text.slice(from, to))
          expect(quote).not.toBe('')
        }
  })
})
