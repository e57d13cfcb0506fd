/** Macro-F1 under 5-fold cross-validation on any labelled texts: our features and network, trained afresh in every fold. */
import { sumsOf } from '#classifier/model/heads.ts'
import { type Labelled, learnHead, learnVocabulary } from '#classifier/model/learn.ts'

const folds = 5
const epochs = 8
const fewest = 2

/** The mean over the labels of 2 x right / (said + true). */
export function macroF1(pairs: readonly { truth: string; said: string }[]): number {
  const labels = [...new Set(pairs.map(({ truth }) => truth))]
  const scores = labels.map((label) => {
    const right = pairs.filter(({ truth, said }) => truth === label && said === label).length
    const either = pairs.filter(({ truth }) => truth === label).length + pairs.filter(({ said }) => said === label).length
    return (2 * right) / either
  })
  return scores.reduce((all, score) => all + score, 0) / labels.length
}

/** Which fold a text falls in: every label is spread evenly, in the order given. */
export function foldsOf(samples: readonly Labelled[]): number[] {
  const seen = new Map<string, number>()
  return samples.map(({ label }) => {
    const count = seen.get(label) ?? 0
    seen.set(label, count + 1)
    return count % folds
  })
}

export function crossValidate(samples: readonly Labelled[]): number {
  const fold = foldsOf(samples)
  const pairs: { truth: string; said: string }[] = []
  for (let held = 0; held < folds; held++) {
    const known = samples.filter((_, at) => fold[at] !== held)
    const vocabulary = learnVocabulary(
      known.map(({ text }) => text),
      fewest,
    )
    const head = learnHead(vocabulary, { samples: known, epochs })
    samples.forEach(({ text, label }, at) => {
      if (fold[at] !== held) return
      const sums = sumsOf(head, vocabulary, vocabulary.measure(text))
      pairs.push({ truth: label, said: head.classes[sums.indexOf(Math.max(...sums))] ?? '' })
    })
  }
  return macroF1(pairs)
}
