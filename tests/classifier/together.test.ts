/** Texts are judged together because that is faster; nothing else may follow from it. */
import { describe, expect, it } from 'vitest'
import { classify, classifyAll } from '#classifier/classify.ts'
import { corpus } from '#classifier/corpus/index.ts'
import { inBatches } from '#classifier/in-batches.ts'
import { answerBatch } from '#scripts/commands/jsonl.ts'

describe('texts judged together', () => {
  const docs = corpus('all', 0.04).map(({ text }, at) => ({ id: String(at), text, ...(at % 5 ? {} : { title: '招生简章' }) }))

  it('are judged as each would be alone, whatever stands before and behind it', () => {
    expect(docs.length).toBeGreaterThan(200)
    const alone = docs.map(classify)
    expect(alone.flatMap(({ findings }) => findings).length).toBeGreaterThan(50)
    expect(classifyAll(docs)).toEqual(alone)
    expect(classifyAll([...docs].reverse())).toEqual([...alone].reverse())
  })

  it('are none when none are given', () => expect(classifyAll([])).toEqual([]))
})

describe('batches', () => {
  const sizes = (lengths: number[]) => {
    const seen: number[] = []
    const docs = lengths.map((length, at) => ({ id: String(at), text: '课'.repeat(length) }))
    const ids = inBatches(docs, (batch) => {
      seen.push(batch.length)
      return batch.map(({ id }) => id)
    })
    expect(ids).toEqual(docs.map(({ id }) => id))
    return seen
  }

  it('hold 512 texts at the most', () => {
    expect(sizes(Array(512).fill(10))).toEqual([512])
    expect(sizes(Array(1100).fill(10))).toEqual([512, 512, 76])
  })

  it('end early when their texts are long, and take any text by itself', () => {
    expect(sizes([190_000, 190_000, 190_000, 190_000])).toEqual([3, 1])
    expect(sizes([10, 500_000, 10, 10])).toEqual([2, 2])
  })
})

describe('lines answered together', () => {
  const check = (value: unknown) => {
    if (typeof value !== 'number') throw new Error('no number')
    return value
  }
  const halves = (values: number[]) => {
    if (values.includes(7)) throw new Error('seven is in the way')
    return values.map((value) => value / 2)
  }
  const answers = (lines: string[]) =>
    answerBatch({ first: 3, lines }, { check, answer: halves })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('keep their order, and say what is wrong with which line', () => {
    expect(answers(['2', '', '"x"', '{', '4'])).toEqual([
      1,
      { line: 5, error: 'no number' },
      expect.objectContaining({ line: 6 }),
      2,
    ])
  })

  it('are answered one by one when one of them cannot be', () => {
    expect(answers(['2', '7', '4'])).toEqual([1, { line: 4, error: 'seven is in the way' }, 2])
  })
})
