/** How far a head may be believed: the temperature at which its shares of belief fit texts made of sentences it was not taught. */
import type { Vocabulary } from './features.ts'
import { type Head, softmax, sumsOf } from './heads.ts'
import type { Labelled } from './learn.ts'

/** Steps of a twenty-fifth on a logarithmic scale from 0.5 to 20. */
const temperatures = Array.from({ length: 94 }, (_, step) => 0.5 * 1.04 ** step)
const faintest = 1e-9

/** Turns a head's shares into the belief that is finally shown, for one text. */
export type Shown = (shares: Float64Array, text: string) => Float64Array
const asTheyAre: Shown = (shares) => shares

/** Of the temperatures above the one that makes the true labels least surprising. */
export function temperatureOf(
  head: Omit<Head, 'temperature'>,
  vocabulary: Vocabulary,
  held: readonly Labelled[],
  shown: Shown = asTheyAre,
): number {
  const answers = held.map(({ text, label }) => ({
    text,
    sums: sumsOf(head, vocabulary, vocabulary.measure(text)),
    truth: head.classes.indexOf(label),
  }))
  const surprise = (temperature: number) =>
    answers.reduce((all, { text, sums, truth }) => {
      const belief = shown(softmax(sums, temperature), text)[truth] ?? 0
      return all - Math.log(Math.max(belief, faintest))
    }, 0)
  const [best] = temperatures.map((temperature) => ({ temperature, cost: surprise(temperature) })).sort((a, b) => a.cost - b.cost)
  return best?.temperature ?? 1
}
