/** Answers JSON lines in all processors at once: batches of lines go to worker threads, their answers come back in order. */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { answerBatch, type Batch, type Together } from './jsonl.ts'

const linesPerBatch = 128
/** So many batches are answered here before threads are started: a short input is done by then. */
const batchesHere = 4
/** Batches a thread may have waiting: enough to keep it busy, few enough to keep memory constant. */
const waitingPerThread = 3

/** `threadEntry` answers a posted Batch with the string that `answerBatch` gives for it. */
export async function answerInParallel(together: Together, threadEntry: URL): Promise<void> {
  let threads: Threads | undefined
  let count = 0
  for await (const batch of batchesOf()) {
    count += 1
    if (count <= batchesHere || availableParallelism() < 2) {
      await write(answerBatch(batch, together))
      continue
    }
    threads ??= new Threads(threadEntry)
    await threads.give(batch)
  }
  await threads?.end()
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

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

class Threads {
  private readonly workers: Worker[]
  private readonly answers: Promise<string>[] = []
  private next = 0

  constructor(entry: URL) {
    this.workers = Array.from({ length: availableParallelism() }, () => new Worker(entry))
  }

  /** Hands a batch on; waits for the oldest answer when every thread has enough to do. */
  async give(batch: Batch): Promise<void> {
    if (this.answers.length >= this.workers.length * waitingPerThread) await this.writeOldest()
    const worker = this.workers[this.next % this.workers.length] as Worker
    this.next += 1
    this.answers.push(ask(worker, this.next, batch))
  }

  async end(): Promise<void> {
    while (this.answers.length > 0) await this.writeOldest()
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }

  private async writeOldest(): Promise<void> {
    await write((await this.answers.shift()) ?? '')
  }
}

function ask(worker: Worker, number: number, batch: Batch): Promise<string> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', heard)
      worker.off('error', failed)
    }
    const heard = (message: { number: number; text: string }) => {
      if (message.number !== number) return
      settle()
      resolve(message.text)
    }
    const failed = (error: Error) => {
      settle()
      reject(error)
    }
    worker.on('message', heard)
    worker.on('error', failed)
    worker.postMessage({ number, batch })
  })
}
