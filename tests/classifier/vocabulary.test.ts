import { describe, expect, it } from 'vitest'
import { gramsOf, mostFeatures, Vocabulary } from '#classifier/model/features.ts'

const firstLetter = 0x4e00
const letters = (count: number) => Array.from({ length: count }, (_, at) => String.fromCharCode(firstLetter + at))

/** All pairs of some letters, so that a few letters make very many grams. */
const pairsOf = (count: number) => letters(count).flatMap((first) => letters(count).map((second) => first + second))

const made = (grams: readonly string[]) => new Vocabulary(grams, new Float32Array(grams.length).fill(1))

describe('the numbers of grams', () => {
  it('are told apart beyond 65,535 of them, as the letters of seven departments need', () => {
    const grams = [...letters(330), ...pairsOf(330)]
    const vocabulary = made(grams)
    const wrong = grams.filter((gram, at) => {
      const found = vocabulary.measure(gram)
      const seen = Array.from(vocabulary.features.subarray(0, found))
      return !seen.includes(at) || seen.some((number) => !gram.includes(grams[number] as string))
    })
    expect(grams.length).toBeGreaterThan(100_000)
    expect(wrong).toEqual([])
  })

  it('are those of a text without numbers, counted by hand', () => {
    const text = '一丁一丁七'
    const grams = ['七', '一丁', '一', '丁七']
    const vocabulary = made(grams)
    const found = vocabulary.measure(text)
    const counts = grams.map((gram) => gramsOf(text).filter((other) => other === gram).length)
    const weights = counts.map((count) => 1 + Math.log(count))
    const length = Math.hypot(...weights)
    const inOrder = Array.from(vocabulary.features.subarray(0, found))
    expect(inOrder).toEqual([2, 1, 0, 3])
    inOrder.forEach((number, at) => {
      expect(vocabulary.values[at]).toBeCloseTo((4 * (weights[number] as number)) / length, 10)
    })
    expect(vocabulary.features).toHaveLength(mostFeatures)
  })

  it('end with a clear error where a cell has no room', () => {
    expect(() => made(letters(8_192))).toThrow('the vocabulary has 8192 letters, at most 8191 can be numbered')
    expect(() => made(pairsOf(725))).toThrow('the vocabulary has 525625 grams, at most 524287 can be numbered')
    expect(made(letters(8_191)).size).toBe(8_191)
  })
})
