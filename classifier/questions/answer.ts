/** Which question of the policy a citizen means: node-nlp's network and the nearest wording together. It says when it does not know. */
import { elsewhere } from '#policy/questions/elsewhere.ts'
import { type PolicyQuestion, questions } from '#policy/questions.ts'
import { FlatNetwork } from '../model/network.ts'
import { conceptsIn } from './concepts.ts'
import { alikeWords } from './said.ts'
import { isOurs } from './scope.ts'
import { termsOf } from './terms.ts'

export type Answered = {
  /** The question that is meant; null when the matcher does not know. */
  meant: PolicyQuestion | null
  /** The likeliest ones, best first, the meant one included: what to offer when it is none of them. */
  near: PolicyQuestion[]
}

/** Longer texts are no questions: what matters stands at their beginning. UTF-16 units. */
const readLength = 300
/** What the network's belief counts beside the nearest wording and the share of known words; and the sum that is enough. */
const weightOfBelief = 0.3
const enough = 0.85
const mostNear = 3
const iterations = 30
const scale = 1.5
const none = 'none'

type Weights = Map<string, number>
type Wording = { label: string; weights: Weights }

export type Answerer = (asked: string) => Answered

/** Learns from all wordings and answers, in about a second; the same every time. */
export function makeAnswerer(): Answerer {
  const lessons = [
    ...questions.flatMap(({ id, asked, answer }) => [...asked, answer.zh, answer.en].map((text) => ({ label: id, text }))),
    ...elsewhere.map((text) => ({ label: none, text })),
  ]
  const rarity = rarityOf(lessons.map(({ text }) => text))
  const wordings = lessons.map(({ label, text }): Wording => ({ label, weights: measured(text, rarity).weights }))
  const network = new FlatNetwork({ iterations, log: false })
  network.train(wordings.map(({ label, weights }) => ({ input: inputOf(weights), output: { [label]: 1 } })))
  const byId = new Map(questions.map((question) => [question.id, question]))
  return (all) => {
    const asked = all.slice(0, readLength)
    const { weights, known } = measured(asked, rarity)
    const ranked = rank(wordings, weights, network.run(inputOf(weights)))
    const near = ranked.flatMap(({ label }) => byId.get(label) ?? []).slice(0, mostNear)
    const best = ranked[0]
    const sure = best !== undefined && best.belief * weightOfBelief + best.likeness + known >= enough && isOurs(asked)
    return { meant: sure ? (byId.get(best.label) ?? null) : null, near }
  }
}

/** Concepts count as much as so many words: two wordings of one question may share no character. */
const conceptCounts = 3

const terms = (text: string) => [
  ...termsOf(alikeWords(text)),
  ...conceptsIn(text).flatMap((concept) => Array.from({ length: conceptCounts }, () => concept)),
]

/** Logarithm of how rare a term is; a term never met is the rarest. */
function rarityOf(texts: readonly string[]): (term: string) => { weight: number; met: boolean } {
  const textsWith = new Map<string, number>()
  for (const text of texts) for (const term of new Set(terms(text))) textsWith.set(term, (textsWith.get(term) ?? 0) + 1)
  return (term) => {
    const met = textsWith.get(term) ?? 0
    return { weight: Math.log((1 + texts.length) / (1 + met)) + 1, met: met > 0 }
  }
}

/** Weights of the known terms, the whole text being of length one; `known` is the share of its weight that was met before. */
function measured(text: string, rarity: ReturnType<typeof rarityOf>): { weights: Weights; known: number } {
  const counts = new Map<string, number>()
  for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weights: Weights = new Map()
  let [squares, all, known] = [0, 0, 0]
  for (const [term, count] of counts) {
    const { weight, met } = rarity(term)
    const value = (1 + Math.log(count)) * weight
    squares += value * value
    all += value
    if (met) {
      known += value
      weights.set(term, value)
    }
  }
  const length = Math.sqrt(squares) || 1
  for (const [term, value] of weights) weights.set(term, value / length)
  return { weights, known: all > 0 ? known / all : 0 }
}

/** Keys carry a prefix: the network keeps them in a plain object, where a term called `constructor` would break it. */
const inputOf = (weights: Weights) => Object.fromEntries([...weights].map(([term, value]) => [`t${term}`, value * scale]))

type Ranked = { label: string; belief: number; likeness: number }

function rank(wordings: readonly Wording[], weights: Weights, beliefs: Record<string, number>): Ranked[] {
  const nearest = new Map<string, number>()
  for (const { label, weights: other } of wordings) {
    const likeness = cosine(weights, other)
    if (likeness > (nearest.get(label) ?? 0)) nearest.set(label, likeness)
  }
  return [...nearest]
    .map(([label, likeness]) => ({ label, likeness, belief: beliefs[label] ?? 0 }))
    .sort((a, b) => b.belief + b.likeness - a.belief - a.likeness)
}

function cosine(some: Weights, others: Weights): number {
  let sum = 0
  for (const [term, value] of some) sum += value * (others.get(term) ?? 0)
  return sum
}
