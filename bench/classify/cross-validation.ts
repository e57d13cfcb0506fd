/** Macro-F1 under 5-fold cross-validation on any labelled texts, each method taught afresh in every fold. */
import { sumsOf } from '#classifier/model/heads.ts'
import { type Labelled, learnHead, learnVocabulary } from '#classifier/model/learn.ts'
import { isInstalled, start } from './processes.ts'
import { labelledLetters, shuffled } from './texts.ts'

const folds = 5

/** Says a label for each of `texts`, after learning from `known` alone. */
type Method = (known: readonly Labelled[], texts: readonly string[]) => string[] | Promise<string[]>
export type Pair = { truth: string; said: string }

/** The mean over the labels of 2 x right / (said + true). */
export function macroF1(pairs: readonly Pair[]): number {
  const labels = [...new Set(pairs.map(({ truth }) => truth))]
  const scores = labels.map((label) => {
    const right = pairs.filter(({ truth, said }) => truth === label && said === label).length
    const either = pairs.filter(({ truth }) => truth === label).length + pairs.filter(({ said }) => said === label).length
    return (2 * right) / either
  })
  return scores.reduce((all, score) => all + score, 0) / labels.length
}

/** Which fold a text falls in: every label is spread evenly, in the order given. */
function foldsOf(samples: readonly Labelled[]): number[] {
  const seen = new Map<string, number>()
  return samples.map(({ label }) => {
    const count = seen.get(label) ?? 0
    seen.set(label, count + 1)
    return count % folds
  })
}

const epochs = 8
const fewest = 2

/** The features and the network of the classifier, taught on these texts instead of the corpus. */
const ours: Method = (known, texts) => {
  const vocabulary = learnVocabulary(
    known.map(({ text }) => text),
    fewest,
  )
  const head = learnHead(vocabulary, { samples: known, epochs })
  return texts.map((text) => {
    const sums = sumsOf(head, vocabulary, vocabulary.measure(text))
    return head.classes[sums.indexOf(Math.max(...sums))] ?? ''
  })
}

const peer =
  (name: string): Method =>
  async (known, texts) => {
    const contestant = start(name)
    await contestant.train(known)
    const { said = [] } = await contestant.read(texts)
    contestant.end()
    return said
  }

async function crossValidate(samples: readonly Labelled[], method: Method): Promise<number> {
  const fold = foldsOf(samples)
  const pairs: Pair[] = []
  for (let held = 0; held < folds; held++) {
    const known = samples.filter((_, at) => fold[at] !== held)
    const asked = samples.filter((_, at) => fold[at] === held)
    const said = await method(
      known,
      asked.map(({ text }) => text),
    )
    asked.forEach(({ label }, at) => {
      pairs.push({ truth: label, said: said[at] ?? '' })
    })
  }
  return macroF1(pairs)
}

export async function compareAccuracy(file: string): Promise<void> {
  const letters = shuffled(labelledLetters(file))
  console.log(`${letters.length} letters, ${folds} folds, macro-F1 of all answers together:`)
  console.log(`  ours       ${(await crossValidate(letters, ours)).toFixed(4)}`)
  for (const name of ['linear-svm-at-once', 'fasttext'].filter(isInstalled))
    console.log(`  ${name.padEnd(18)} ${(await crossValidate(letters, peer(name))).toFixed(4)}`)
}
