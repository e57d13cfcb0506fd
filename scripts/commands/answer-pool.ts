/**
 * Answers JSON lines in all processors at once: batches of lines go to threads, and are answered here while those have enough to do.
 * Answers are written in the order of the lines.
 */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { answerBatch, type Batch, type Together } from './jsonl.ts'

const linesPerBatch = 128
/** So many batches are answered here before threads are started: a short input is done by then. */
const batchesHere = 2
/** Batches a thread may have waiting: enough to keep it busy while this one is at work, few enough to keep memory constant. */
const waitingPerThread = 3
/** Answers kept until those before them are there: some seconds' worth, for threads that have only just been started. */
const mostKept = 64

/** `threadEntry` answers a posted Batch with the string that `answerBatch` gives for it. */
export async function answerInParallel(together: Together, threadEntry: URL): Promise<void> {
  const answers = new InOrder()
  const helpers: Helper[] = []
  let count = 0
  for await (const batch of batchesOf()) {
    count += 1
    if (count === batchesHere + 1)
      for (let more = 1; more < availableParallelism(); more += 1) helpers.push(new Helper(threadEntry))
    const free = helpers.find(({ waiting }) => waiting < waitingPerThread)
    await answers.add(free ? free.ask(batch) : answerBatch(batch, together))
    // threads are heard between two batches
    await setImmediate()
  }
  await answers.end()
  await Promise.all(helpers.map((helper) => helper.end()))
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

/** Writes answers in the order in which they were asked for. */
class InOrder {
  private readonly answers: (string | Promise<string>)[] = []

  async add(answer: string | Promise<string>): Promise<void> {
    this.answers.push(answer)
    // one that fails is thrown when its turn to be written has come
    if (typeof answer !== 'string') answer.catch(() => undefined)
    while (typeof this.answers[0] === 'string' || this.answers.length > mostKept) await this.writeOldest()
  }

  async end(): Promise<void> {
    while (this.answers.length > 0) await this.writeOldest()
  }

  private async writeOldest(): Promise<void> {
    await write((await this.answers.shift()) ?? '')
  }
}

/** A thread that answers batches one after the other. */
class Helper {
  waiting = 0
  private readonly worker: Worker
  private asked = 0

  constructor(entry: URL) {
    // it brings what it needs: options that loaded the main program, such as -e, would keep it from starting
    this.worker = new Worker(entry, { execArgv: [] })
  }

  async ask(batch: Batch): Promise<string> {
    this.asked += 1
    this.waiting += 1
    const answer = await answerFrom(this.worker, this.asked, batch)
    this.waiting -= 1
    return answer
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}

function answerFrom(worker: Worker, number: number, batch: Batch): Promise<string> {
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
