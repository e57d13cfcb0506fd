/**
 * Answers JSON lines in all processors at once: this thread reads and writes, batches of lines go to threads that answer them. Answers
 * are written in the order of the lines.
 */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import type { Batch } from './jsonl.ts'

const linesPerBatch = 256
/** Batches a thread may have waiting: enough to keep it busy while lines are read, few enough to keep memory constant. */
const waitingPerThread = 2
/** Answers kept until those before them are written. */
const mostKept = 64
/** What a batch needs while it is answered is dropped with it: with room for that, little is copied before (its two halves and what is copied last). */
const youngMegabytes = 96

/** `threadEntry` answers a posted Batch with the string that `answerBatch` gives for it. */
export async function answerInParallel(threadEntry: URL): Promise<void> {
  const answers = new InOrder()
  // started while the first lines are read; a short input needs no other
  const threads = [new Thread(threadEntry)]
  for await (const batch of batchesOf()) {
    const mayGrow = threads.length < availableParallelism() && threads.every(({ waiting }) => waiting > 0)
    if (mayGrow) threads.push(new Thread(threadEntry))
    await answers.add((await withRoom(threads)).ask(batch))
  }
  await answers.end()
  await Promise.all(threads.map((thread) => thread.end()))
}

async function* batchesOf(): AsyncGenerator<Batch> {
  let lines: string[] = []
  let first = 1
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    lines.push(line)
    if (lines.length < linesPerBatch) continue
    yield { first, lines }
    first += lines.length
    lines = []
  }
  if (lines.length > 0) yield { first, lines }
}

async function withRoom(threads: readonly Thread[]): Promise<Thread> {
  for (;;) {
    const [idlest] = [...threads].sort((a, b) => a.waiting - b.waiting)
    if (idlest && idlest.waiting < waitingPerThread) return idlest
    await Promise.race(threads.map(({ next }) => next))
  }
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Writes answers in the order in which they were asked for. */
class InOrder {
  private readonly writes: Promise<void>[] = []

  /** Waits while too many are kept; throws when one has failed. */
  async add(answer: Promise<string>): Promise<void> {
    const before = this.writes.at(-1)
    const written = this.writeAfter(before, answer)
    // one that fails is thrown to whoever waits for it
    written.catch(() => undefined)
    this.writes.push(written)
    while (this.writes.length > mostKept) await this.writes.shift()
  }

  private async writeAfter(before: Promise<void> | undefined, answer: Promise<string>): Promise<void> {
    await before
    await write(await answer)
  }

  async end(): Promise<void> {
    await this.writes.at(-1)
  }
}

type Asked = { answer: Promise<string>; resolve: (text: string) => void; reject: (error: Error) => void }

/** A thread that answers batches one after the other, in the order in which they were asked. */
class Thread {
  private readonly worker: Worker
  private readonly asked: Asked[] = []

  constructor(entry: URL) {
    // it brings what it needs: options that loaded the main program, such as -e, would keep it from starting
    this.worker = new Worker(entry, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } })
    this.worker.on('message', (text: string) => this.asked.shift()?.resolve(text))
    this.worker.on('error', (error) => {
      for (const { reject } of this.asked.splice(0)) reject(error)
    })
  }

  get waiting(): number {
    return this.asked.length
  }

  /** The answer that comes next, if any is waited for. */
  get next(): Promise<string> | undefined {
    return this.asked[0]?.answer
  }

  ask(batch: Batch): Promise<string> {
    let settle: Omit<Asked, 'answer'> | undefined
    const answer = new Promise<string>((resolve, reject) => {
      settle = { resolve, reject }
    })
    if (settle) this.asked.push({ answer, ...settle })
    this.worker.postMessage(batch)
    return answer
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}
