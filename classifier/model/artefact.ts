/** The trained model as bytes: length of the head (uint32, little end first), the head in JSON padded to 4 bytes, then Float32 values. */
import { Vocabulary } from './features.ts'
import type { Head } from './heads.ts'

/** Raised when the bytes are laid out differently: an older file is refused, not misread. */
const format = 2

export const headNames = ['type', 'training', 'education', 'category'] as const
export type HeadName = (typeof headNames)[number]
export type Model = {
  /** SHA-256 of the corpus that taught it. */
  corpus: string
  vocabulary: Vocabulary
  heads: Record<HeadName, Head>
}

type Preface = {
  format: number
  corpus: string
  heads: { name: HeadName; classes: string[]; temperature: number }[]
  singles: string
  pairs: string
}

export function pack({ corpus, vocabulary, heads }: Model): Buffer {
  const { grams, idf } = vocabulary
  const named = Object.entries(heads) as [HeadName, Head][]
  const preface: Preface = {
    format,
    corpus,
    heads: named.map(([name, { classes, temperature }]) => ({ name, classes, temperature })),
    singles: grams.filter((gram) => gram.length === 1).join(''),
    pairs: grams.filter((gram) => gram.length === 2).join(''),
  }
  const json = Buffer.from(JSON.stringify(preface))
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(padded.length)
  const numbers = [idf, ...named.flatMap(([, { weights, biases }]) => [weights, biases])]
  return Buffer.concat([length, padded, ...numbers.map(bytesOf)])
}

export function unpack(bytes: Buffer): Model {
  const start = 4 + bytes.readUInt32LE(0)
  const preface = JSON.parse(bytes.toString('utf8', 4, start)) as Preface
  if (preface.format !== format)
    throw new Error(`The model has format ${preface.format}, this program reads ${format}: run npm run train`)
  const grams = [...preface.singles.split(''), ...(preface.pairs.match(/[\s\S]{2}/g) ?? [])]
  let at = start
  const take = (count: number) => {
    const values = floats(bytes, at, count)
    at += count * 4
    return values
  }
  const idf = take(grams.length)
  const heads = preface.heads.map(({ name, classes, temperature }) => {
    const weights = take(grams.length * classes.length)
    return [name, { classes, temperature, weights, biases: take(classes.length) }]
  })
  return { corpus: preface.corpus, vocabulary: new Vocabulary(grams, idf), heads: Object.fromEntries(heads) }
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
