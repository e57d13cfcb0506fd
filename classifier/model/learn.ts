/** From labelled texts to numbers: which grams are worth knowing, and one linear head over them by node-nlp's network. */

import { foldText, gramsOf, Vocabulary } from './features.ts'
import type { Head } from './heads.ts'
import { FlatNetwork } from './network.ts'

export type Labelled = { text: string; label: string }

/** The grams met in at least `fewest` texts, singles first, common ones first, each with the logarithm of its rarity. */
export function learnVocabulary(texts: readonly string[], fewest: number): Vocabulary {
  const textsWith = new Map<string, number>()
  for (const text of texts) {
    for (const gram of new Set(gramsOf(foldText(text)))) textsWith.set(gram, (textsWith.get(gram) ?? 0) + 1)
  }
  const frequent = [...textsWith].filter(([, count]) => count >= fewest).sort(([, a], [, b]) => b - a)
  const ordered = [...frequent.filter(([gram]) => gram.length === 1), ...frequent.filter(([gram]) => gram.length === 2)]
  const idf = Float32Array.from(ordered, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1)
  return new Vocabulary(
    ordered.map(([gram]) => gram),
    idf,
  )
}

export type Lessons = {
  samples: readonly Labelled[]
  epochs: number
  /** What a text is about shows in its words: grams with marks or blanks, and grams met about as often in every class, are left out. */
  topical?: boolean
}

/** Same texts in the same order, same weights. The network holds one perceptron a label; its weights become one row a feature. */
export function learnHead(vocabulary: Vocabulary, { samples, epochs, topical = false }: Lessons): Omit<Head, 'temperature'> {
  const telling = topical ? tellingGrams(vocabulary, samples) : null
  const network = new FlatNetwork({ iterations: epochs, log: false })
  network.train(samples.map(({ text, label }) => ({ input: inputOf(vocabulary, text, telling), output: { [label]: 1 } })))
  const { features, intents: classes, perceptrons } = network.toJSON()
  const weights = new Float32Array(vocabulary.size * classes.length)
  const biases = new Float32Array(classes.length)
  perceptrons.forEach((values, row) => {
    features.forEach((key, at) => {
      weights[Number(key.slice(1)) * classes.length + row] = values[at] ?? 0
    })
    biases[row] = values[features.length] ?? 0
  })
  return { classes, weights, biases }
}

/** Keys carry a prefix: the network keeps them in a plain object, where a feature called `constructor` would break it. */
function inputOf(vocabulary: Vocabulary, text: string, telling: ReadonlySet<number> | null): Record<string, number> {
  const found = vocabulary.measure(text)
  const input: Record<string, number> = {}
  for (let at = 0; at < found; at++) {
    const feature = vocabulary.features[at] ?? 0
    if (!telling || telling.has(feature)) input[`f${feature}`] = vocabulary.values[at] ?? 0
  }
  return input
}

const words = /^[\u4e00-\u9fffa-z]+$/
/** So many times more often in one class than in another. */
const contrast = 3

/** Templates repeat 是 and 的 more in one class than in another by accident; such grams would drown the words that matter. */
function tellingGrams(vocabulary: Vocabulary, samples: readonly Labelled[]): Set<number> {
  const labels = [...new Set(samples.map(({ label }) => label))]
  const texts = new Float64Array(labels.length)
  const met = new Float64Array(vocabulary.size * labels.length)
  for (const { text, label } of samples) {
    const column = labels.indexOf(label)
    texts[column] = (texts[column] ?? 0) + 1
    const found = vocabulary.measure(text)
    for (let at = 0; at < found; at++) {
      const cell = (vocabulary.features[at] ?? 0) * labels.length + column
      met[cell] = (met[cell] ?? 0) + 1
    }
  }
  const rate = (feature: number, column: number) =>
    ((met[feature * labels.length + column] ?? 0) + 1) / ((texts[column] ?? 0) + 2)
  const tells = (feature: number) => {
    const rates = labels.map((_, column) => rate(feature, column))
    return Math.max(...rates) >= contrast * Math.min(...rates)
  }
  return new Set(vocabulary.grams.flatMap((gram, feature) => (words.test(gram) && tells(feature) ? [feature] : [])))
}
