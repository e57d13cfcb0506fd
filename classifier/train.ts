/** Trains the model from the corpus: `npm run train`. Same corpus, same bytes; a test compares. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { calibration } from './corpus/calibration/index.ts'
import { corpus, type Sample } from './corpus/index.ts'
import { type HeadName, pack } from './model/artefact.ts'
import { honestTemperatureOf, type Shown, temperatureOf } from './model/calibrate.ts'
import type { Vocabulary } from './model/features.ts'
import { gate, isEducation } from './model/gate.ts'
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
const complaintsForType = 12

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

const calibratedOnCorpus = ['type', 'training', 'education'] as const

/** Heads taught on part of the sentences meet texts made of the others: so far may a head of this kind be believed. */
function temperatures(): Record<(typeof calibratedOnCorpus)[number], number> {
  const taught = corpus('taught', taughtShare)
  const held = corpus('held-out', heldShare)
  const vocabulary = learnVocabulary(texts(taught), fewest)
  const of = (name: HeadName) => temperatureOf(teach(name, taught, vocabulary), vocabulary, lessonsOf[name](held))
  return { type: of('type'), training: of('training'), education: of('education') }
}

/** The category is calibrated where it is shown, behind the gate, on complaints written by hand: texts of the corpus are harder. */
function categoryTemperature(category: Taught, education: Head, vocabulary: Vocabulary): number {
  const [yes, ofEducation] = [education.classes.indexOf('education'), category.classes.map(isEducation)]
  const behindGate: Shown = (shares, text) => {
    const schooling = softmax(sumsOf(education, vocabulary, vocabulary.measure(text)), education.temperature)[yes] ?? 0.5
    return gate(ofEducation, shares, schooling)
  }
  return honestTemperatureOf(category, vocabulary, calibration, behindGate)
}

/** The artefact's bytes. Takes seconds. */
export function train(): Buffer {
  const samples = corpus()
  const vocabulary = learnVocabulary(texts(samples), fewest)
  const calibrated = temperatures()
  const head = (name: keyof typeof calibrated): Head => ({ ...teach(name, samples, vocabulary), temperature: calibrated[name] })
  const [type, training, education] = [head('type'), head('training'), head('education')]
  const category = teach('category', samples, vocabulary)
  const temperature = categoryTemperature(category, education, vocabulary)
  return pack({
    corpus: createHash('sha256').update(JSON.stringify(samples)).digest('hex'),
    vocabulary,
    heads: { type, training, education, category: { ...category, temperature } },
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(artefact, train())
