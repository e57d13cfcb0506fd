/** How far a head may be believed: the temperature at which its shares of belief fit texts made of sentences it was not taught. */
import type { Vocabulary } from './features.ts'
import { type Head, softmax, sumsOf } from './heads.ts'
import type { Labelled } from './learn.ts'

/** Steps of a twenty-fifth on a logarithmic scale from 0.5 to 20. */
const temperatures = Array.from({ length: 94 }, (_, step) => 0.5 * 1.04 ** step)
const faintest = 1e-9

/** Turns a head's shares into the belief that is finally shown, for one text. */
export type Shown = (shares: Float64Array, text: string) => Float64Array

type Uncalibrated = Omit<Head, 'temperature'>
type Answer = { text: string; sums: Float64Array; truth: number }

const answersOf = (head: Uncalibrated, vocabulary: Vocabulary, held: readonly Labelled[]): Answer[] =>
  held.map(({ text, label }) => ({
    text,
    sums: sumsOf(head, vocabulary, vocabulary.measure(text)),
    truth: head.classes.indexOf(label),
  }))

function cheapest(cost: (temperature: number) => number): number {
  const [best] = temperatures.map((temperature) => ({ temperature, cost: cost(temperature) })).sort((a, b) => a.cost - b.cost)
  return best?.temperature ?? 1
}

/** Of the temperatures above the one that makes the true labels least surprising. */
export function temperatureOf(head: Uncalibrated, vocabulary: Vocabulary, held: readonly Labelled[]): number {
  const answers = answersOf(head, vocabulary, held)
  return cheapest((temperature) =>
    answers.reduce((all, { sums, truth }) => {
      const belief = softmax(sums, temperature)[truth] ?? 0
      return all - Math.log(Math.max(belief, faintest))
    }, 0),
  )
}

/**
 * Of the temperatures above the one at which the mean belief in the answers is the share that is right. Complaints written by hand
 * have matters that two people would file differently: such errors surprise at any temperature and must not make all answers timid.
 */
export function honestTemperatureOf(head: Uncalibrated, vocabulary: Vocabulary, held: readonly Labelled[], shown: Shown): number {
  const answers = answersOf(head, vocabulary, held)
  return cheapest((temperature) => {
    let excess = 0
    for (const { text, sums, truth } of answers) {
      const shares = shown(softmax(sums, temperature), text)
      const sure = Math.max(...shares)
      excess += sure - (shares.indexOf(sure) === truth ? 1 : 0)
    }
    return Math.abs(excess)
  })
}
