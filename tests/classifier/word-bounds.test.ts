import { describe, expect, it } from 'vitest'
import { lexiconOf } from '#classifier/classify.ts'
import { makeFinder } from '#classifier/find-patterns.ts'
import { bounds, isBounded, wordAlone } from '#classifier/word-bounds.ts'
import { rules } from '#policy/rules/index.ts'
import { words } from '#policy/rules/words.ts'

describe('a word of a pattern', () => {
  const find = makeFinder({ alone: ['化学'], choice: ['{数学|化学}_2{班|课}'], plain: ['数学'], senior: ['{高一|高二}'] })
  const hits = (text: string, name: 'alone' | 'choice' | 'plain' | 'senior') => find([text])[0]?.(name).length ?? 0

  it('is found by itself and not inside another word', () => {
    expect(hits('初三化学', 'alone')).toBe(1)
    expect(hits('个性化学习', 'alone')).toBe(0)
    expect(hits('强化学员能力,化学', 'alone')).toBe(1)
  })

  it('is held to it within a choice, too', () => {
    expect(hits('化学小班', 'choice')).toBe(1)
    expect(hits('数字化学员班', 'choice')).toBe(0)
    expect(hits('数学班', 'choice')).toBe(1)
    expect(hits('高一学生', 'senior')).toBe(1)
    expect(hits('提高一倍', 'senior')).toBe(0)
    expect(hits('高二点五米', 'senior')).toBe(0)
  })

  it('of two or three Latin letters has no letter beside it', () => {
    const latin = makeFinder({ ap: ['ap'], ket: ['{ket|pet}_2班'] })
    const found = (text: string) => [latin([text])[0]?.('ap').length, latin([text])[0]?.('ket').length]
    expect(found('本app没有ap课程')).toEqual([1, 0])
    expect(found('supermarket班')).toEqual([0, 0])
    expect(found('ket班,ap5分')).toEqual([1, 1])
  })

  it('is one that some pattern has', () => {
    const pieces = Object.values(lexiconOf(rules)).flatMap((patterns) =>
      patterns.flatMap((pattern) => pattern.split(/[{}()<!|]|~\d+|_\d+/)),
    )
    const used = new Set([...pieces, ...Object.values(words).flat()])
    expect(Object.keys(bounds).filter((word) => !used.has(word))).toEqual([])
  })

  it('has no bounds unless some are known', () => {
    expect(isBounded('数学')).toBe(false)
    expect(isBounded('constructor')).toBe(false)
    expect(wordAlone('c++')).toBe('c\\+\\+')
    expect(wordAlone('课时')).toBe('课时(?![间候能])')
    expect(wordAlone('高一')).toMatch(/^\(\?<!\[提.*\]\)高一\(\?!\[点.*\]\|个百\|个档\)$/)
  })
})
