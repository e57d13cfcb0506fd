/** The trained model as bytes: length of the head (uint32, little end first), the head in JSON padded to 4 bytes, then Float32 values. */
import type { DocumentType } from '#policy/nouns.ts'
import { Vocabulary } from './features.ts'

type Head = { types: DocumentType[]; singles: string; pairs: string }

export type Model = {
  types: DocumentType[]
  vocabulary: Vocabulary
  /** For feature f and type t at f * types.length + t. */
  weights: Float32Array
  biases: Float32Array
}

export function pack(
  types: DocumentType[],
  grams: string[],
  numbers: { idf: Float32Array; weights: Float32Array; biases: Float32Array },
): Buffer {
  const head: Head = {
    types,
    singles: grams.filter((gram) => gram.length === 1).join(''),
    pairs: grams.filter((gram) => gram.length === 2).join(''),
  }
  const json = Buffer.from(JSON.stringify(head))
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(padded.length)
  return Buffer.concat([length, padded, bytesOf(numbers.idf), bytesOf(numbers.weights), bytesOf(numbers.biases)])
}

export function unpack(bytes: Buffer): Model {
  const start = 4 + bytes.readUInt32LE(0)
  const { types, singles, pairs } = JSON.parse(bytes.toString('utf8', 4, start)) as Head
  const grams = [...singles.split(''), ...(pairs.match(/[\s\S]{2}/g) ?? [])]
  const size = grams.length
  const idf = floats(bytes, start, size)
  const weights = floats(bytes, start + size * 4, size * types.length)
  const biases = floats(bytes, start + (size + weights.length) * 4, types.length)
  return { types, vocabulary: new Vocabulary(grams, idf), weights, biases }
}

function bytesOf(values: Float32Array): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => {
    bytes.writeFloatLE(value, at * 4)
  })
  return bytes
}

function floats(bytes: Buffer, from: number, count: number): Float32Array {
  const values = new Float32Array(count)
  for (let at = 0; at < count; at++) values[at] = bytes.readFloatLE(from + at * 4)
  return values
}
