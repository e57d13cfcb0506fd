/**
 * npm run bench:classify [-- --data FILE] [--long]: every contestant on the same texts of 400 characters, alternating rounds,
 * medians. --data adds 5-fold cross-validation on labelled letters; --long reads 1,000,000 texts and watches the memory.
 */
import { parseArgs } from 'node:util'
import { corpus } from '#classifier/corpus/index.ts'
import { opinionOf } from '#classifier/model.ts'
import { crossValidate, foldsOf, macroF1 } from './cross-validation.ts'
import { naiveHits } from './naive-rules.ts'
import { askPeer, isInstalled, type Peer, peers } from './peers.ts'
import { labelledLetters, longTexts } from './texts.ts'

const { values: options } = parseArgs({ options: { data: { type: 'string' }, long: { type: 'boolean', default: false } } })
const rounds = 5
const perRound = 2_000

const startedAt = performance.now()
const { classify } = await import('#classifier/classify.ts')
const texts = longTexts(perRound)
classify({ id: 'first', text: texts[0] ?? '' })
console.log(`start-up ${Math.round(performance.now() - startedAt)} ms, with the corpus from which the texts are cut`)

const contestants: Record<string, (text: string) => unknown> = {
  'classify, all of it': (text) => classify({ id: 'x', text }),
  'the model alone': opinionOf,
  'rules as big expressions': naiveHits,
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

function speeds(): Map<string, number> {
  const measured = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const started = performance.now()
      for (const text of texts) run(text)
      measured.get(name)?.push((perRound * 1000) / (performance.now() - started))
    }
  }
  return new Map([...measured].map(([name, some]) => [name, median(some)]))
}

function peerSpeeds(): Map<string, number> {
  const train = corpus('all', 0.3).map(({ text, type }) => ({ text, label: type }))
  const found = (Object.keys(peers) as Peer[]).flatMap((peer): [string, number][] => {
    if (isInstalled(peer)) return [[peer, perRound / askPeer(peer, train, texts).seconds]]
    console.log(`${peer}: not installed here (Debian: python3-${peers[peer]}), left out`)
    return []
  })
  return new Map(found)
}

function accuracies(file: string): void {
  const letters = labelledLetters(file)
  console.log(`5-fold macro-F1 on ${letters.length} letters: ours ${crossValidate(letters).toFixed(4)}`)
  const fold = foldsOf(letters)
  for (const peer of (Object.keys(peers) as Peer[]).filter(isInstalled)) {
    const pairs = [0, 1, 2, 3, 4].flatMap((held) => {
      const test = letters.filter((_, at) => fold[at] === held)
      const train = letters.filter((_, at) => fold[at] !== held)
      const { said } = askPeer(
        peer,
        train,
        test.map(({ text }) => text),
      )
      return test.map(({ label }, at) => ({ truth: label, said: said[at] ?? '' }))
    })
    console.log(`  ${peer} ${macroF1(pairs).toFixed(4)}`)
  }
}

function memory(): void {
  const before = process.memoryUsage().rss
  for (let at = 0; at < 1_000_000; at++) classify({ id: 'x', text: texts[at % texts.length] ?? '' })
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)
  console.log(`memory before ${megabytes(before)} MB, after 1,000,000 texts ${megabytes(process.memoryUsage().rss)} MB`)
}

const measured = new Map([...speeds(), ...peerSpeeds()])
const ours = measured.get('classify, all of it') ?? 0
for (const [name, speed] of measured)
  console.log(`${name}: ${Math.round(speed)} texts/s (classify is ${(ours / speed).toFixed(1)} times as fast)`)
if (options.data) accuracies(options.data)
if (options.long) memory()
