/** node-nlp's network, made to learn in seconds: the same steps on the same numbers, with a text's values in arrays instead of objects. */
// not by way of the package node-nlp, whose other parts take two seconds to load
import { NeuralNetwork } from '@nlpjs/neural'

/** `data` holds the values in the order of `keys`; node-nlp's own looks them up by key. */
type FlatLesson = { input: { keys: Int32Array; data: Float64Array }; output: { data: Record<number, number> } }
type Perceptron = Parameters<NeuralNetwork['trainPerceptron']>[0]

export class FlatNetwork extends NeuralNetwork {
  override prepareCorpus(corpus: Parameters<NeuralNetwork['prepareCorpus']>[0]): FlatLesson[] {
    return super.prepareCorpus(corpus).map(({ input: { keys, data }, output }) => ({
      input: { keys: Int32Array.from(keys), data: Float64Array.from(keys, (key) => data[key] ?? 0) },
      output,
    }))
  }

  /** What node-nlp's method of this name does; a test compares the weights bit for bit. */
  override trainPerceptron(perceptron: Perceptron, lessons: FlatLesson[]): number {
    const { alpha, momentum } = this.settings
    const { weights, changes, id } = perceptron
    let error = 0
    for (const { input, output } of lessons) {
      const { keys, data } = input
      let sum = perceptron.bias
      for (let at = 0; at < keys.length; at++) sum += (data[at] ?? 0) * (weights[keys[at] ?? 0] ?? 0)
      const said = sum <= 0 ? 0 : alpha * sum
      const missing = (output.data[id] ?? 0) - said
      if (missing === 0) continue
      error += missing ** 2
      const delta = (said > 0 ? 1 : alpha) * missing * this.decayLearningRate
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] ?? 0
        const change = delta * (data[at] ?? 0) + momentum * (changes[key] ?? 0)
        changes[key] = change
        weights[key] = (weights[key] ?? 0) + change
      }
      perceptron.bias += delta
    }
    return error
  }
}
