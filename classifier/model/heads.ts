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

/**
 * Heads that are always asked together, with the weights of one feature side by side and in one line of the processor's memory: `width`
 * from feature to feature, the first `classes` of them in use.
 */
export type Joined = { classes: number; width: number; weights: Float32Array; biases: Float32Array }

/** Sixteen 32-bit numbers fill such a line. */
const line = 16

export function joined(heads: readonly Head[], features: number): Joined {
  const classes = heads.reduce((sum, head) => sum + head.classes.length, 0)
  const width = Math.ceil(classes / line) * line
  const weights = new Float32Array(features * width)
  const biases = new Float32Array(width)
  let from = 0
  for (const head of heads) {
    const own = head.classes.length
    for (let feature = 0; feature < features; feature += 1)
      for (let one = 0; one < own; one += 1) weights[feature * width + from + one] = head.weights[feature * own + one] as number
    biases.set(head.biases, from)
    from += own
  }
  return { classes, width, weights, biases }
}

/** Raw sum per class for the text that the vocabulary measured last. */
export function sumsOf(
  { classes, weights, biases }: Omit<Head, 'temperature'>,
  vocabulary: Vocabulary,
  found: number,
): Float64Array {
  return joinedSumsOf({ classes: classes.length, width: classes.length, weights, biases }, vocabulary, found)
}

/** The same for heads joined: the sums of the first head, then those of the next. Eight at a time, which is what a processor holds at hand. */
export function joinedSumsOf({ classes, width, weights, biases }: Joined, vocabulary: Vocabulary, found: number): Float64Array {
  const sums = new Float64Array(width)
  const { features, values } = vocabulary
  // overwritten below; what counts is that the rows are near now
  sums[0] = fetched(weights, width, features, found)
  let from = 0
  for (; from < classes && from + 8 <= width; from += 8) {
    let [a, b, c, d] = [
      biases[from] as number,
      biases[from + 1] as number,
      biases[from + 2] as number,
      biases[from + 3] as number,
    ]
    let [e, f, g, h] = [
      biases[from + 4] as number,
      biases[from + 5] as number,
      biases[from + 6] as number,
      biases[from + 7] as number,
    ]
    for (let at = 0; at < found; at++) {
      const row = (features[at] as number) * width + from
      const value = values[at] as number
      a += value * (weights[row] as number)
      b += value * (weights[row + 1] as number)
      c += value * (weights[row + 2] as number)
      d += value * (weights[row + 3] as number)
      e += value * (weights[row + 4] as number)
      f += value * (weights[row + 5] as number)
      g += value * (weights[row + 6] as number)
      h += value * (weights[row + 7] as number)
    }
    sums.set([a, b, c, d, e, f, g, h], from)
  }
  for (; from < classes; from += 1) {
    let sum = biases[from] as number
    for (let at = 0; at < found; at++)
      sum += (values[at] as number) * (weights[(features[at] as number) * width + from] as number)
    sums[from] = sum
  }
  return sums
}

/** Rows lie far apart. Asked for one after the other, with nothing between, the memory brings a dozen at a time instead of one. */
function fetched(weights: Float32Array, width: number, features: Int32Array, found: number): number {
  let sum = 0
  for (let at = 0; at < found; at++) sum += weights[(features[at] as number) * width] as number
  return sum
}

/** Shares that add up to one. */
export function softmax(sums: Float64Array, temperature: number): Float64Array {
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
