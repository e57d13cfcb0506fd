/** The three flags over advertising messages: what is offered to whom, when, and with which claim. */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { messages } from './adverts/messages.ts'

const cases = messages
  .trim()
  .split('\n')
  .map((line) => line.split('|') as [string, string])

const flagsOf = (text: string) => {
  const { subject, overtime, exaggerated } = classify({ id: 'x', text }).flags
  return `${subject ? 'S' : '-'}${overtime ? 'O' : '-'}${exaggerated ? 'E' : '-'}`
}

describe('advertising messages', () => {
  it('are many and different', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80)
    expect(new Set(cases.map(([, text]) => text)).size).toBe(cases.length)
  })

  it.each(cases)('%s %s', (flags, text) => {
    expect(flagsOf(text)).toBe(flags)
  })
})
