/** The trained model's opinion on what kind of text this is: a few points for judgeType, which weighs them against the cue words. */
import { readFileSync } from 'node:fs'
import type { DocumentType } from '#policy/nouns.ts'
import { type Model, unpack } from './model/artefact.ts'

/** Written by classifier/train.ts. */
export const artefact = new URL('./model/document-type.bin', import.meta.url)

const shortest = 12
/** Sums are spread so that the share of the best kind is about as often right as it says. */
const sharpness = 0.5
const mostPoints = 4
/** Known grams that make up a full opinion: a text in letters the corpus never had says almost nothing. */
const enoughGrams = 12

let loaded: Model | undefined

function model(): Model {
  loaded ??= unpack(readFileSync(artefact))
  return loaded
}

/** Share of belief per type, drawn towards an even spread where little of the text is known; they add up to one. */
function shares({ types, vocabulary, weights, biases }: Model, text: string): Float64Array {
  const sums = Float64Array.from(biases)
  const { features, values } = vocabulary
  const found = vocabulary.measure(text)
  for (let at = 0; at < found; at++) {
    const row = (features[at] ?? 0) * types.length
    const value = values[at] ?? 0
    for (let type = 0; type < types.length; type++) sums[type] = (sums[type] ?? 0) + value * (weights[row + type] ?? 0)
  }
  const best = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp((sum - best) * sharpness))
  const total = powers.reduce((all, power) => all + power, 0)
  const known = Math.min(1, found / enoughGrams)
  return powers.map((power) => (known * power) / total + (1 - known) / types.length)
}

/** Points per type, -0.4 to 3.6: what the share of belief exceeds an even spread by. Nothing for texts too short to judge. */
export function opinionOf(text: string): Partial<Record<DocumentType, number>> {
  if (text.length < shortest) return {}
  const trained = model()
  const even = 1 / trained.types.length
  const belief = shares(trained, text)
  return Object.fromEntries(trained.types.map((type, at) => [type, ((belief[at] ?? even) - even) * mostPoints]))
}
