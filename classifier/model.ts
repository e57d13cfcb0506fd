/** The trained model's opinions on a text: what kind it is, what training it offers, and what a complaint is about. */
import { readFileSync } from 'node:fs'
import type { ComplaintCategoryKey } from '#policy/complaint-categories.ts'
import type { DocumentType } from '#policy/nouns.ts'
import { departmentBelief } from './education.ts'
import { type HeadName, type Model, unpack } from './model/artefact.ts'
import { gate, isEducation } from './model/gate.ts'
import { type Head, softmax } from './model/heads.ts'
import { JoinedHeads } from './model/joined-heads.ts'

/** Written by classifier/train.ts. */
export const artefact = new URL('./model/trained.bin', import.meta.url)

const shortest = 12
const mostPoints = 2.5
/** Known grams that make up a full opinion: a text in letters the corpus never had says almost nothing. */
const enoughGrams = 12
/** A complaint may be as short as 退钱, two letters and their pair. */
const fewestGrams = 2

type Loaded = Model & {
  ofEveryText: JoinedHeads
  ofComplaints: JoinedHeads
  /** Of each category whether schools or training are concerned. */
  ofEducation: boolean[]
}
let loaded: Loaded | undefined

/** Heads that are asked together are joined: their answers cost one walk over the features of a text. */
function model(): Loaded {
  if (!loaded) {
    const read = unpack(readFileSync(artefact))
    const together = (...names: HeadName[]) =>
      new JoinedHeads(
        names.map((name) => read.heads[name]),
        read.vocabulary.size,
      )
    loaded = {
      ...read,
      ofEveryText: together('type', 'training'),
      ofComplaints: together('education', 'category'),
      ofEducation: read.heads.category.classes.map(isEducation),
    }
  }
  return loaded
}

/** Share of belief per class, drawn towards an even spread where little of the text is known; they add up to one. The sums of the head begin at `from`. */
function beliefsOf({ classes, temperature }: Head, sums: Float32Array, from: number, found: number): Float64Array {
  const shares = softmax(sums.subarray(from, from + classes.length), temperature)
  const known = Math.min(1, found / enoughGrams)
  const even = 1 / shares.length
  for (let at = 0; at < shares.length; at += 1) shares[at] = known * (shares[at] as number) + (1 - known) * even
  return shares
}

export type TrainingBelief = {
  subject: number
  'non-subject': number
  none: number
  /** Logarithm of the odds of subject training against the likelier of the others: 0 is undecided, 3 is twenty to one. */
  margin: number
}

export type Opinion = {
  /** Points per type, -0.25 to 2.25: what the share of belief exceeds an even spread by. Empty for texts too short to judge. */
  type: Partial<Record<DocumentType, number>>
  /** Null for texts too short to judge. */
  training: TrainingBelief | null
  /** Belief in the likeliest type, 0 to 1; 0 for texts too short to judge. */
  sure: number
}

export function opinionOf(text: string): Opinion {
  if (text.length < shortest) return { type: {}, training: null, sure: 0 }
  const { vocabulary, heads, ofEveryText } = model()
  const found = vocabulary.measure(text)
  const { type, training } = heads
  const sums = ofEveryText.sumsOf(vocabulary, found)
  const types = beliefsOf(type, sums, 0, found)
  const trainings = beliefsOf(training, sums, types.length, found)
  const points: Opinion['type'] = {}
  let sure = 0
  for (let at = 0; at < types.length; at += 1) {
    const share = types[at] as number
    points[type.classes[at] as DocumentType] = (share - 1 / types.length) * mostPoints
    sure = Math.max(sure, share)
  }
  return { type: points, training: trainingBelief(training.classes, trainings), sure }
}

const faintest = 1e-6

function trainingBelief(classes: readonly string[], shares: Float64Array): TrainingBelief {
  const shareOf = (name: string) => shares[classes.indexOf(name)] ?? 0
  const [subject, other, none] = [shareOf('subject'), shareOf('non-subject'), shareOf('none')]
  const against = Math.max(other, none, faintest)
  return { subject, 'non-subject': other, none, margin: Math.log(Math.max(subject, faintest) / against) }
}

export type ComplaintOpinion = {
  category: ComplaintCategoryKey
  /** Belief in that category, 0 to 1. */
  sure: number
  /** Belief that a city's department of education, culture and sport answers for it: schools, their staff, training, libraries, heritage, stadiums. */
  education: number
}

/** What a complaint is about; null for a few words. */
export function complaintOpinionOf(text: string): ComplaintOpinion | null {
  const { vocabulary, heads, ofComplaints, ofEducation } = model()
  const found = vocabulary.measure(text)
  if (found < fewestGrams) return null
  const { education, category } = heads
  const sums = ofComplaints.sumsOf(vocabulary, found)
  const schooling = beliefsOf(education, sums, 0, found)[education.classes.indexOf('education')] ?? 0
  const shares = gate(ofEducation, beliefsOf(category, sums, education.classes.length, found), schooling)
  const best = shares.indexOf(Math.max(...shares))
  return {
    category: category.classes[best] as ComplaintCategoryKey,
    sure: shares[best] as number,
    education: departmentBelief(text, schooling),
  }
}
