/** What is taken for what: heads taught on three quarters of the sentences answer texts made of the other quarter; then texts by hand. */
import { corpus, type Sample } from '#classifier/corpus/index.ts'
import type { HeadName } from '#classifier/model/artefact.ts'
import { sumsOf } from '#classifier/model/heads.ts'
import { learnVocabulary } from '#classifier/model/learn.ts'
import { complaintOpinionOf, opinionOf } from '#classifier/model.ts'
import { fewest, lessonsOf, teach } from '#classifier/train.ts'
import { peopleComplaints } from '../../tests/classifier/held-out/complaints-people.ts'
import { schoolComplaints } from '../../tests/classifier/held-out/complaints-schools.ts'
import { trainingComplaints } from '../../tests/classifier/held-out/complaints-training.ts'
import { offers } from '../../tests/classifier/held-out/texts.ts'
import { macroF1, type Pair } from './cross-validation.ts'

const [taughtShare, heldShare] = [0.8, 0.4]
const cell = 7

/** One row a true label, one column an answer in the same order. */
function matrixOf(pairs: readonly Pair[]): string {
  const labels = [...new Set(pairs.map(({ truth }) => truth))].sort()
  const count = (truth: string, said: string) => pairs.filter((pair) => pair.truth === truth && pair.said === said).length
  const width = Math.max(...labels.map((label) => label.length)) + 2
  const rows = labels.map(
    (truth) => `${truth.padEnd(width)}${labels.map((said) => `${count(truth, said)}`.padStart(cell)).join('')}`,
  )
  return [''.padEnd(width) + labels.map((label) => label.slice(0, cell - 1).padStart(cell)).join(''), ...rows].join('\n')
}

/** For many labels: only what was mistaken, most frequent first. */
function mistakesOf(pairs: readonly Pair[]): string {
  const counts = new Map<string, number>()
  for (const { truth, said } of pairs)
    if (truth !== said) counts.set(`${truth} taken for ${said}`, (counts.get(`${truth} taken for ${said}`) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  return ranked.map(([mistake, times]) => `  ${times} ${mistake}`).join('\n')
}

function show(what: string, pairs: readonly Pair[], shape = matrixOf): void {
  const right = pairs.filter(({ truth, said }) => truth === said).length / pairs.length
  const figures = `${pairs.length} texts, macro-F1 ${macroF1(pairs).toFixed(3)}, right ${right.toFixed(3)}`
  console.log(`\n${what}: ${figures}\n${shape(pairs)}`)
}

function onHeldSentences(heads: readonly HeadName[]): Map<HeadName, Pair[]> {
  const [taught, held]: Sample[][] = [corpus('taught', taughtShare), corpus('held-out', heldShare)]
  const vocabulary = learnVocabulary(
    (taught ?? []).map(({ text }) => text),
    fewest,
  )
  const answers = heads.map((name): [HeadName, Pair[]] => {
    const head = teach(name, taught ?? [], vocabulary)
    const pairs = lessonsOf[name](held ?? []).map(({ text, label }) => {
      const sums = sumsOf(head, vocabulary, vocabulary.measure(text))
      return { truth: label, said: head.classes[sums.indexOf(Math.max(...sums))] ?? '' }
    })
    return [name, pairs]
  })
  return new Map(answers)
}

function onSheet(sheet: Record<string, string>, answer: (text: string) => string): Pair[] {
  return Object.entries(sheet).flatMap(([truth, lines]) =>
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((text) => ({ truth, said: answer(text) })),
  )
}

function trainingOf(text: string): string {
  const { margin: _, ...shares } = opinionOf(text).training ?? { margin: 0 }
  return Object.entries(shares).sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

export function showMatrices(): void {
  const complaints = { ...trainingComplaints, ...peopleComplaints, ...schoolComplaints }
  console.log('Rows are true, columns are answers.')
  show('training offered, texts by hand', onSheet(offers, trainingOf))
  show(
    'complaint category, letters by hand',
    onSheet(complaints, (text) => complaintOpinionOf(text)?.category ?? ''),
    mistakesOf,
  )
  for (const [name, pairs] of onHeldSentences(['type', 'training'])) show(`${name}, sentences held out`, pairs)
}
