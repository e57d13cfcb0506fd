/** A head answers one question about a text with a share of belief per answer. All heads read the same measured features. */
import type { Vocabulary } from './features.ts'

export type Head = {
  classes: string[]
  /** For feature f and class c at f * classes.length + c. */
  weights: Float32Array
  biases: Float32Array
  /** What the sums are divided by so that a belief of 0.8 is right four times of five. */
  temperature: number
}

/** Raw sum per class for the text that the vocabulary measured last. */
export function sumsOf(
  { classes, weights, biases }: Omit<Head, 'temperature'>,
  vocabulary: Vocabulary,
  found: number,
): Float64Array {
  const sums = Float64Array.from(biases)
  const { features, values } = vocabulary
  const width = classes.length
  for (let at = 0; at < found; at++) {
    const row = (features[at] ?? 0) * width
    const value = values[at] ?? 0
    for (let one = 0; one < width; one++) sums[one] = (sums[one] ?? 0) + value * (weights[row + one] ?? 0)
  }
  return sums
}

/** Shares that add up to one. */
export function softmax(sums: Float64Array, temperature: number): Float64Array {
  const best = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp((sum - best) / temperature))
  const total = powers.reduce((all, power) => all + power, 0)
  return powers.map((power) => power / total)
}
