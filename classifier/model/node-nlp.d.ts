/** The part of node-nlp that training uses, and its whole pipeline, which only bench/classify runs; the package brings no types. */
declare module 'node-nlp' {
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
  export class NlpManager {
    constructor(settings: { languages: string[]; forceNER: boolean; autoSave: boolean; nlu: { log: boolean } })
    addDocument(language: string, text: string, intent: string): void
    train(): Promise<void>
    process(language: string, text: string): Promise<{ intent: string; score: number }>
  }
}
