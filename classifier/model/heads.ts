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
  const { features, values } = vocabulary
  const sums = Float64Array.from(biases)
  for (let at = 0; at < found; at++) {
    const row = (features[at] as number) * classes.length
    const value = values[at] as number
    for (let one = 0; one < classes.length; one++) sums[one] = (sums[one] as number) + value * (weights[row + one] as number)
  }
  return sums
}

/** Shares that add up to one. */
export function softmax(sums: Float32Array | Float64Array, temperature: number): Float64Array {
  const shares = new Float64Array(sums.length)
  let best = Number.NEGATIVE_INFINITY
  for (const sum of sums) best = Math.max(best, sum)
  let total = 0
  for (let one = 0; one < sums.length; one++) {
    const power = Math.exp(((sums[one] as number) - best) / temperature)
    shares[one] = power
    total += power
  }
  for (let one = 0; one < sums.length; one++) shares[one] = (shares[one] as number) / total
  return shares
}
