/** Heads that are always asked together: one walk over the features of a text, four classes at a time (sums.wat). */
import { readFileSync } from 'node:fs'
import { mostFeatures, type Vocabulary } from './features.ts'
import type { Head } from './heads.ts'

/** Written by `npm run wasm`. */
const sums = new WebAssembly.Module(readFileSync(new URL('./sums.wasm', import.meta.url)))
type Exports = {
  memory: WebAssembly.Memory
  addUp: (features: number, values: number, found: number, rows: number, width: number, sums: number) => void
}

const bytes = 4
const atATime = 4
const page = 65_536
/** A line of the processor's memory. */
const line = 64

export class JoinedHeads {
  private readonly addUp: Exports['addUp']
  private readonly features: Int32Array
  private readonly values: Float32Array
  private readonly weights: Float32Array
  private readonly biases: Float32Array
  private readonly sums: Float32Array

  /** `features`: how many the vocabulary has. The numbers of one feature lie side by side, filled up to a multiple of four. */
  constructor(heads: readonly Head[], features: number) {
    const classes = heads.reduce((sum, head) => sum + head.classes.length, 0)
    const width = Math.ceil(classes / atATime) * atATime
    const { memory, addUp } = new WebAssembly.Instance(sums).exports as Exports
    const sizes = [mostFeatures, mostFeatures, width, features * width].map((count) => Math.ceil((count * bytes) / line) * line)
    memory.grow(Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / page))
    const [first = 0, second = 0, third = 0] = sizes
    this.addUp = addUp
    this.features = new Int32Array(memory.buffer, 0, mostFeatures)
    this.values = new Float32Array(memory.buffer, first, mostFeatures)
    this.sums = new Float32Array(memory.buffer, first + second, width)
    this.weights = new Float32Array(memory.buffer, first + second + third, features * width)
    this.biases = new Float32Array(width)
    let from = 0
    for (const head of heads) {
      this.enter(head, from)
      from += head.classes.length
    }
  }

  private enter({ classes, weights, biases }: Head, from: number): void {
    const width = this.sums.length
    this.biases.set(biases, from)
    for (let at = 0; at < weights.length; at += classes.length)
      this.weights.set(weights.subarray(at, at + classes.length), (at / classes.length) * width + from)
  }

  /** The sums of the first head, then those of the next, for the text that the vocabulary measured last; good until the next call. */
  sumsOf(vocabulary: Vocabulary, found: number): Float32Array {
    const { features, values, weights, sums } = this
    features.set(vocabulary.features.subarray(0, found))
    values.set(vocabulary.values.subarray(0, found))
    sums.set(this.biases)
    this.addUp(features.byteOffset, values.byteOffset, found, weights.byteOffset, sums.byteLength, sums.byteOffset)
    return sums
  }
}
