/** Nobody is accused of teaching on rest days or of a forbidden claim for art classes, notices, reports, laws and warnings. */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { atLeast, innocents } from './innocents/index.ts'

const accused = (text: string) => {
  const { findings, flags } = classify({ id: 'x', text })
  const codes = findings.map(({ violation, quote }) => `${violation} ${quote}`).filter((code) => /^(?:A|T05)/.test(code))
  return [...codes, ...Object.entries(flags).flatMap(([flag, raised]) => (raised ? [flag] : []))]
}

describe.each(Object.entries(innocents))('%s', (name, texts) => {
  it('are many and different', () => {
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.length).toBeGreaterThanOrEqual(atLeast[name as keyof typeof innocents])
  })

  it.each(texts)('%s', (text) => {
    expect(accused(text)).toEqual([])
  })
})
