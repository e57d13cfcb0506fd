/** The part of node-nlp's network that training and the answers to questions use; the package brings no types. */
declare module '@nlpjs/neural' {
  type Sample = { input: Record<string, number>; output: Record<string, number> }
  type Lesson = {
    input: { keys: ArrayLike<number>; data: Record<number, number> }
    output: { data: Record<number, number> }
  }
  type Perceptron = { id: number; weights: Float32Array; changes: Float32Array; bias: number }
  export class NeuralNetwork {
    constructor(settings: { iterations: number; log: boolean })
    settings: { alpha: number; momentum: number }
    decayLearningRate: number
    prepareCorpus(corpus: Sample[]): Lesson[]
    trainPerceptron(perceptron: Perceptron, lessons: Lesson[]): number
    train(corpus: Sample[]): unknown
    run(input: Record<string, number>): Record<string, number>
    toJSON(): { features: string[]; intents: string[]; perceptrons: number[][] }
  }
}
