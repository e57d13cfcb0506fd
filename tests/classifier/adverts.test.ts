/** The three flags over advertising messages: what is offered to whom, when, and with which claim. */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { claims } from './adverts/claims.ts'
import { courseTitles } from './adverts/course-titles.ts'
import { insideWords } from './adverts/inside-words.ts'
import { messages } from './adverts/messages.ts'

const casesOf = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string])
const cases = casesOf(messages)

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

describe('course titles that name a topic of the curriculum and no subject', () => {
  it.each(casesOf(courseTitles))('%s %s', (flags, text) => {
    expect(flagsOf(text)).toBe(flags)
  })
})

describe('words inside other words', () => {
  it.each(casesOf(insideWords))('%s %s', (flags, text) => {
    expect(flagsOf(text)).toBe(flags)
  })
})

describe('claims of adverts', () => {
  it.each(casesOf(claims))('%s %s', (flag, text) => {
    expect(classify({ id: 'x', text }).flags.exaggerated).toBe(flag === 'E')
  })
})
