/** All codes that words can show, each in a text of its own, found exactly: no code missed, none invented. */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { codeTable } from './adverts/codes.ts'

describe('one text a code', () => {
  it.each(codeTable)('%s: %s', (text, codes, more) => {
    const { findings } = classify({ id: 'x', text, publishedAt: '2026-06-01', ...more })
    expect(findings.map(({ violation }) => violation).sort()).toEqual(codes.split(' ').filter(Boolean).sort())
  })
})
