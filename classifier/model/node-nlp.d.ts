/** The part of node-nlp that training uses; the package brings no types. */
declare module 'node-nlp' {
  export class NeuralNetwork {
    constructor(settings: { iterations: number; learningRate?: number; log: boolean })
    train(corpus: { input: Record<string, number>; output: Record<string, number> }[]): unknown
    toJSON(): { features: string[]; intents: string[]; perceptrons: number[][] }
  }
}
