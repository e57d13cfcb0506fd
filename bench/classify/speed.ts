/** Throughput, time until ready and memory of every contestant: one run, the same texts, taking turns, the median of the rounds. */
import { corpus } from '#classifier/corpus/index.ts'
import { timeCommand } from './command.ts'
import { isInstalled, start } from './processes.ts'

const onePeer = 'LinearSVC, text by text'

/** node-nlp reads a few hundred texts a second and learns for minutes from thousands: it gets a small part of both. */
const contestants = [
  { name: 'classify', what: 'classify, all of it, texts together', part: 1, lessons: 0 },
  { name: 'classify-each', what: 'classify, all of it, text by text', part: 1, lessons: 0 },
  { name: 'model', what: 'the model alone: type and training', part: 1, lessons: 0 },
  { name: 'one-pass', what: 'word lists in one pass', part: 1, lessons: 0 },
  { name: 'naive-rules', what: 'word lists as regular expressions', part: 0.5, lessons: 0 },
  { name: 'linear-svm', what: onePeer, part: 0.5, lessons: 0.3 },
  { name: 'linear-svm-at-once', what: 'LinearSVC, all texts in one call', part: 0.5, lessons: 0.3 },
  { name: 'fasttext', what: 'fastText', part: 0.5, lessons: 0.3 },
  { name: 'node-nlp', what: "node-nlp's process(), little taught", part: 0.05, lessons: 0.015 },
]

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

function lessonsOf(share: number) {
  return share === 0 ? [] : corpus('all', share).map(({ text, type }) => ({ text, label: type }))
}

async function entered({ name, what, part, lessons }: (typeof contestants)[number]) {
  const contestant = start(name)
  const taught = lessonsOf(lessons)
  const { seconds } = await contestant.train(taught)
  const learning = taught.length > 0 ? ` learning from ${taught.length} texts` : ' loading'
  console.log(`  ${what}: ready after ${seconds.toFixed(2)} s of${learning}`)
  return { what, part, contestant, speeds: [] as number[], megabytes: 0 }
}

export async function compareSpeed(texts: readonly string[], rounds: number): Promise<void> {
  const running = []
  for (const one of contestants.filter(({ name }) => isInstalled(name))) running.push(await entered(one))
  for (let round = 0; round < rounds; round++) {
    for (const one of running) {
      const some = texts.slice(0, Math.ceil(texts.length * one.part))
      const { seconds, megabytes } = await one.contestant.read(some)
      one.speeds.push(some.length / seconds)
      one.megabytes = megabytes
    }
  }
  const ours = median(running[0]?.speeds ?? [])
  console.log(`\n${texts.length} texts of 400 characters, ${rounds} rounds, medians:`)
  for (const { what, speeds, megabytes, contestant } of running) {
    const [speed, ratio] = [median(speeds), ours / median(speeds)]
    const numbers = [speed.toFixed(0).padStart(7), `${ratio.toFixed(2)}`.padStart(7), megabytes.toFixed(0).padStart(5)]
    console.log(`${what.padEnd(36)} ${numbers[0]} texts/s   classify is ${numbers[1]} times as fast   at most ${numbers[2]} MB`)
    contestant.end()
  }
  await timeCommand(texts, median(running.find(({ what }) => what === onePeer)?.speeds ?? []))
}
