/** Trains the document-type model from the corpus: `npm run train`. Same corpus, same bytes; a test compares. */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { NeuralNetwork } from 'node-nlp'
import type { DocumentType } from '#policy/nouns.ts'
import { corpus, type Sample } from './corpus/index.ts'
import { pack } from './model/artefact.ts'
import { foldText, gramsOf, Vocabulary } from './model/features.ts'
import { artefact } from './model.ts'

const epochs = 6
/** A gram met in fewer samples teaches nothing that holds. */
const fewest = 3

type Known = { grams: string[]; idf: Float32Array }

/** The grams worth knowing, singles first, each with the logarithm of its rarity. */
function knownGrams(samples: Sample[]): Known {
  const samplesWith = new Map<string, number>()
  for (const { text } of samples) {
    for (const gram of new Set(gramsOf(foldText(text)))) samplesWith.set(gram, (samplesWith.get(gram) ?? 0) + 1)
  }
  const frequent = [...samplesWith].filter(([, count]) => count >= fewest)
  const ordered = [...frequent.filter(([gram]) => gram.length === 1), ...frequent.filter(([gram]) => gram.length === 2)]
  const idf = Float32Array.from(ordered, ([, count]) => Math.log((1 + samples.length) / (1 + count)) + 1)
  return { grams: ordered.map(([gram]) => gram), idf }
}

/** Keys carry a prefix: the network keeps them in a plain object, where a feature called `constructor` would break it. */
function inputOf(vocabulary: Vocabulary, text: string): Record<string, number> {
  const found = vocabulary.measure(text)
  return Object.fromEntries(Array.from({ length: found }, (_, at) => [`f${vocabulary.features[at]}`, vocabulary.values[at] ?? 0]))
}

/** The artefact's bytes. Takes seconds. */
export function train(samples: Sample[]): Buffer {
  const { grams, idf } = knownGrams(samples)
  const vocabulary = new Vocabulary(grams, idf)
  const network = new NeuralNetwork({ iterations: epochs, log: false })
  network.train(samples.map(({ text, type }) => ({ input: inputOf(vocabulary, text), output: { [type]: 1 } })))
  const { features, intents, perceptrons } = network.toJSON()
  const weights = new Float32Array(grams.length * intents.length)
  const biases = new Float32Array(intents.length)
  perceptrons.forEach((values, type) => {
    features.forEach((key, at) => {
      weights[Number(key.slice(1)) * intents.length + type] = values[at] ?? 0
    })
    biases[type] = values[features.length] ?? 0
  })
  return pack(intents as DocumentType[], grams, { idf, weights, biases })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(artefact, train(corpus()))
