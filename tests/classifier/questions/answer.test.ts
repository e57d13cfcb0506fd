/** The policy answerer on wordings it has not learned from, and on what is none of its business. */
import { describe, expect, it } from 'vitest'
import { makeAnswerer } from '#classifier/questions/answer.ts'
import { questions } from '#policy/questions.ts'
import { asked, askedInEnglish, outOfScope } from './asked.ts'
import { askedLater, outOfScopeLater } from './asked-later.ts'

const answer = makeAnswerer()
const learned = new Set(questions.flatMap((question) => question.asked))

describe('questions about the policy', () => {
  it('come in at least sixty kinds, three ways each, none of them learned', () => {
    expect(Object.keys(asked).length).toBeGreaterThanOrEqual(60)
    expect(
      Object.values(asked)
        .flat()
        .filter((text) => learned.has(text)),
    ).toEqual([])
    const ids = new Set(questions.map(({ id }) => id))
    expect(Object.keys({ ...asked, ...askedInEnglish }).filter((id) => !ids.has(id))).toEqual([])
  })

  it.each([
    ['first', asked],
    ['later', askedLater],
  ])('are answered with the right source nine times of ten (%s)', (_, wordingsOf: Record<string, string[]>) => {
    const wrong: string[] = []
    const all = Object.entries(wordingsOf).flatMap(([id, wordings]) => wordings.map((text) => ({ id, text })))
    for (const { id, text } of all) {
      const got = answer(text).meant?.id ?? 'refused'
      if (got !== id) wrong.push(`${text}: ${got} for ${id}`)
    }
    console.info(`answered right: ${all.length - wrong.length} of ${all.length}\n${wrong.join('\n')}`)
    expect(1 - wrong.length / all.length).toBeGreaterThanOrEqual(0.9)
  })

  it('are understood in English', () => {
    const right = Object.entries(askedInEnglish).filter(([id, text]) => answer(text).meant?.id === id)
    expect(right.length / Object.keys(askedInEnglish).length).toBeGreaterThanOrEqual(0.8)
  })

  it.each([
    ['first', outOfScope],
    ['later', outOfScopeLater],
  ])('are refused when the plan has no answer (%s)', (_, others) => {
    const answered = others.filter((text) => answer(text).meant !== null)
    console.info(`answered though out of scope: ${answered.length} of ${others.length}\n${answered.join('\n')}`)
    expect(answered.length / others.length).toBeLessThanOrEqual(0.1)
  })

  it('may be anything: empty, endless or hostile', () => {
    for (const text of ['', ' ', '\u0000\ud800', '周末'.repeat(1_000_000), 'constructor __proto__', '<script>alert(1)</script>'])
      expect(() => answer(text)).not.toThrow()
    expect(answer('').meant).toBeNull()
    expect(answer('constructor __proto__ toString').meant).toBeNull()
  })

  it('always offer what is near', () => {
    const { near } = answer('孩子作业')
    expect(near.length).toBeGreaterThan(0)
    expect(near.length).toBeLessThanOrEqual(3)
  })
})
