import { NeuralNetwork } from '@nlpjs/neural'
import { describe, expect, it } from 'vitest'
import { corpus } from '#classifier/corpus/index.ts'
import { learnVocabulary } from '#classifier/model/learn.ts'
import { FlatNetwork } from '#classifier/model/network.ts'

describe('the network in flat arrays', () => {
  it('learns the weights of node-nlp, bit for bit', () => {
    const samples = corpus('all', 0.02)
    const texts = samples.map(({ text }) => text)
    const vocabulary = learnVocabulary(texts, 3)
    const lessons = samples.map(({ text, type }) => {
      const found = vocabulary.measure(text)
      const input = Object.fromEntries(
        Array.from({ length: found }, (_, at) => [`f${vocabulary.features[at]}`, vocabulary.values[at] ?? 0]),
      )
      return { input, output: { [type]: 1 } }
    })
    const [theirs, ours] = [NeuralNetwork, FlatNetwork].map((Network) => {
      const network = new Network({ iterations: 4, log: false })
      network.train(lessons)
      return network.toJSON()
    })
    expect(lessons.length).toBeGreaterThan(200)
    expect(theirs?.perceptrons.flat().some((weight) => weight > 0.1)).toBe(true)
    expect(ours?.features).toEqual(theirs?.features)
    expect(ours?.perceptrons).toEqual(theirs?.perceptrons)
  }, 60_000)
})
