/**
 * Answers JSON lines in all processors at once: this thread reads and writes bytes, batches of lines go to threads that answer them.
 * Answers are written in the order of the lines.
 */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Whole lines, and the number of the first of them. */
export type Lines = { first: number; bytes: Uint8Array<ArrayBuffer> }

/** Two hundred texts of four hundred characters. */
const batchBytes = 256 * 1024
/** Batches a thread may have waiting: enough to keep it busy while lines are read, few enough to keep memory constant. */
const waitingPerThread = 2
/** Answers kept until those before them are written. */
const mostKept = 64
/** What a batch needs while it is answered is dropped with it: with room for that, little is copied before (its two halves and what is copied last). */
const youngMegabytes = 96

/** `threadEntry` answers posted `Lines` with the bytes of their answers. */
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

async function* batchesOf(): AsyncGenerator<Lines> {
  let chunks: Uint8Array[] = []
  let [first, size] = [1, 0]
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(newline) + 1
    if (end === 0 || size + end < batchBytes) {
      chunks.push(chunk)
      size += chunk.length
      continue
    }
    const bytes = joined([...chunks, chunk.subarray(0, end)])
    const lines = linesIn(bytes)
    yield { first, bytes }
    first += lines
    chunks = [chunk.subarray(end)]
    size = chunk.length - end
  }
  if (size > 0) yield { first, bytes: joined(chunks) }
}

const newline = 10

function linesIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count += 1
  return count
}

/** In memory of its own, which can be handed to a thread. */
function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

async function withRoom(threads: readonly Thread[]): Promise<Thread> {
  for (;;) {
    const [idlest] = [...threads].sort((a, b) => a.waiting - b.waiting)
    if (idlest && idlest.waiting < waitingPerThread) return idlest
    await Promise.race(threads.map(({ next }) => next))
  }
}

async function write(bytes: Uint8Array): Promise<void> {
  if (bytes.length > 0 && !process.stdout.write(bytes)) await once(process.stdout, 'drain')
}

/** Writes answers in the order in which they were asked for. */
class InOrder {
  private readonly writes: Promise<void>[] = []

  /** Waits while too many are kept; throws when one has failed. */
  async add(answer: Promise<Uint8Array>): Promise<void> {
    const before = this.writes.at(-1)
    const written = this.writeAfter(before, answer)
    // one that fails is thrown to whoever waits for it
    written.catch(() => undefined)
    this.writes.push(written)
    while (this.writes.length > mostKept) await this.writes.shift()
  }

  private async writeAfter(before: Promise<void> | undefined, answer: Promise<Uint8Array>): Promise<void> {
    await before
    await write(await answer)
  }

  async end(): Promise<void> {
    await this.writes.at(-1)
  }
}

type Asked = { answer: Promise<Uint8Array>; resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }

/** A thread that answers batches one after the other, in the order in which they were asked. */
class Thread {
  private readonly worker: Worker
  private readonly asked: Asked[] = []

  constructor(entry: URL) {
    // it brings what it needs: options that loaded the main program, such as -e, would keep it from starting
    this.worker = new Worker(entry, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } })
    this.worker.on('message', (bytes: Uint8Array) => this.asked.shift()?.resolve(bytes))
    this.worker.on('error', (error) => {
      for (const { reject } of this.asked.splice(0)) reject(error)
    })
  }

  get waiting(): number {
    return this.asked.length
  }

  /** The answer that comes next, if any is waited for. */
  get next(): Promise<Uint8Array> | undefined {
    return this.asked[0]?.answer
  }

  ask(lines: Lines): Promise<Uint8Array> {
    let settle: Omit<Asked, 'answer'> | undefined
    const answer = new Promise<Uint8Array>((resolve, reject) => {
      settle = { resolve, reject }
    })
    if (settle) this.asked.push({ answer, ...settle })
    this.worker.postMessage(lines, [lines.bytes.buffer])
    return answer
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}
