/** Trains the model from the corpus: `npm run train`. Same corpus, same bytes; a test compares. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { corpus, type Sample } from './corpus/index.ts'
import { type HeadName, headNames, pack } from './model/artefact.ts'
import { type Shown, temperatureOf } from './model/calibrate.ts'
import type { Vocabulary } from './model/features.ts'
import { gated, isEducation } from './model/gate.ts'
import { type Head, softmax, sumsOf } from './model/heads.ts'
import { type Labelled, learnHead, learnVocabulary } from './model/learn.ts'
import { artefact } from './model.ts'

const epochs: Record<HeadName, number> = { type: 6, training: 6, education: 3, category: 6 }
const topical: Record<HeadName, boolean> = { type: false, training: false, education: true, category: true }
/** A gram met in fewer samples teaches nothing that holds. */
export const fewest = 3
/** The heads that are only trained to see how far they may be believed get by with part of the samples. */
const taughtShare = 0.8
const heldShare = 0.4

/** One complaint in this many teaches what a complaint looks like; all of them teach what it is about. */
const complaintsForType = 6

/** The samples a head learns from, with its own label. */
export const lessonsOf: Record<HeadName, (samples: readonly Sample[]) => Labelled[]> = {
  type: (samples) =>
    samples
      .filter(({ type }, at) => type !== 'complaint' || at % complaintsForType === 0)
      .map(({ text, type }) => ({ text, label: type })),
  training: (samples) => samples.flatMap(({ text, training }) => (training ? [{ text, label: training }] : [])),
  education: (samples) =>
    samples.flatMap(({ text, category }) => (category ? [{ text, label: isEducation(category) ? 'education' : 'other' }] : [])),
  category: (samples) => samples.flatMap(({ text, category }) => (category ? [{ text, label: category }] : [])),
}

const texts = (samples: readonly Sample[]) => samples.map(({ text }) => text)

type Taught = Omit<Head, 'temperature'>

export function teach(name: HeadName, samples: readonly Sample[], vocabulary: Vocabulary): Taught {
  return learnHead(vocabulary, { samples: lessonsOf[name](samples), epochs: epochs[name], topical: topical[name] })
}

/** Heads taught on part of the sentences meet texts made of the others: so far may a head of this kind be believed. */
function temperatures(): Record<HeadName, number> {
  const taught = corpus('taught', taughtShare)
  const held = corpus('held-out', heldShare)
  const vocabulary = learnVocabulary(texts(taught), fewest)
  const heads = Object.fromEntries(headNames.map((name) => [name, teach(name, taught, vocabulary)])) as Record<HeadName, Taught>
  const of = (name: HeadName, shown?: Shown) => temperatureOf(heads[name], vocabulary, lessonsOf[name](held), shown)
  const education = of('education')
  const educationIn = beliefsIn({ ...heads.education, temperature: education }, vocabulary, held)
  const behindGate: Shown = (shares, text) => gated(heads.category.classes, shares, educationIn.get(text) ?? 0.5)
  return { type: of('type'), training: of('training'), education, category: of('category', behindGate) }
}

/** Belief in `education` for each complaint. */
function beliefsIn(head: Head, vocabulary: Vocabulary, samples: readonly Sample[]): Map<string, number> {
  const at = head.classes.indexOf('education')
  return new Map(
    samples.flatMap(({ text, category }) => {
      if (!category) return []
      return [[text, softmax(sumsOf(head, vocabulary, vocabulary.measure(text)), head.temperature)[at] ?? 0.5]]
    }),
  )
}

/** The artefact's bytes. Takes seconds. */
export function train(): Buffer {
  const samples = corpus()
  const vocabulary = learnVocabulary(texts(samples), fewest)
  const calibrated = temperatures()
  const heads = headNames.map((name) => [name, { ...teach(name, samples, vocabulary), temperature: calibrated[name] }])
  return pack({
    corpus: createHash('sha256').update(JSON.stringify(samples)).digest('hex'),
    vocabulary,
    heads: Object.fromEntries(heads),
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(artefact, train())
