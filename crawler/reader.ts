/**
 * Reads pages, in this thread and, once there is much to read and a second processor to read it, in one beside it. Reading costs as
 * much as everything else of a crawl together.
 */
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { ExtractError, type ReadErrorCode } from './errors.ts'
import type { ExtractInput } from './extract.ts'
import { type PageRead, readPage } from './read-page.ts'

/**
 * The engine takes the tree of a page that is being read for something that stays, and from then on puts all trees where they
 * are cleared away last: parsing them then takes half as long again.
 */
setFlagsFromString('--no-allocation-site-pretenuring')

export interface Reader {
  read(input: ExtractInput): Promise<PageRead>
}

/** What goes to the thread, and what comes back. */
export interface ReadTask {
  id: number
  input: ExtractInput
}
export type ReadResult = { id: number } & ({ read: PageRead } | { refused: { message: string; code: ReadErrorCode } })

/** A thread costs a fifth of a second to start: not for a handful of pages. */
const pagesBeforeThread = 20
/** More waiting than this, and it is quicker to read here. Pages come in bursts: with fewer the thread rests between them. */
const mostWaiting = 8
/** Megabytes of the thread; a page that needs more is refused. Without a limit it keeps rubbish as if the machine were its own. */
const enough = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 }
/** A page that keeps the thread busy for longer is lost with the thread. */
const longestReadMs = 30_000

const { compiledFolder } = globalThis as { compiledFolder?: string }
/** Where we were made plain JavaScript, so was the thread (scripts/compiled.mjs); else it brings a loader of its own. */
const threadFile = compiledFolder
  ? new URL('serve-reading.mjs', compiledFolder)
  : new URL('./reading-thread.mjs', import.meta.url)

interface Pending {
  input: ExtractInput
  resolve(read: PageRead | Promise<PageRead>): void
  reject(error: unknown): void
}

class ReadingThread {
  private readonly worker = new Worker(threadFile, { resourceLimits: enough })
  private readonly waiting = new Map<number, Pending>()
  private watchdog: NodeJS.Timeout | null = null
  private last = 0
  /** false until it has started, and after it has died */
  ready = false

  constructor() {
    this.worker.on('message', (result: ReadResult | 'ready') => {
      if (result === 'ready') this.ready = true
      else this.settle(result)
    })
    this.worker.on('error', (error) => this.die(error))
    this.worker.on('exit', () => this.die(new Error('the reading thread ended')))
    // It keeps no process alive; a page that waits for it does, by its watchdog. Listening refers to it again, so this comes last.
    this.worker.unref()
  }

  get busy(): boolean {
    return !this.ready || this.waiting.size >= mostWaiting
  }

  read(input: ExtractInput): Promise<PageRead> {
    return new Promise((resolve, reject) => {
      this.last += 1
      this.waiting.set(this.last, { input, resolve, reject })
      this.watch()
      // a copy of exactly the page: what it is cut from may be much larger, and would be copied whole
      const body = new Uint8Array(input.body)
      this.worker.postMessage({ id: this.last, input: { ...input, body } } satisfies ReadTask, [body.buffer])
    })
  }

  private watch(): void {
    if (this.watchdog) clearTimeout(this.watchdog)
    this.watchdog =
      this.waiting.size === 0 ? null : setTimeout(() => this.die(new Error('reading the page took too long')), longestReadMs)
  }

  private settle(result: ReadResult): void {
    const pending = this.waiting.get(result.id)
    this.waiting.delete(result.id)
    this.watch()
    if ('read' in result) pending?.resolve(result.read)
    else pending?.reject(new ExtractError(result.refused.message, result.refused.code))
  }

  /** Pages are read one after the other: the one at the head was being read, and those behind it have no part in this. */
  private die(error: Error): void {
    this.ready = false
    if (thread === this) {
      thread = null
      pages = 0
    }
    if (this.watchdog) clearTimeout(this.watchdog)
    const [culprit, ...innocent] = this.waiting.values()
    this.waiting.clear()
    culprit?.reject(new ExtractError(error.message))
    for (const { input, resolve } of innocent) resolve(readHere(input))
    void this.worker.terminate()
  }
}

const readHere = async (input: ExtractInput) => readPage(input)

let pages = 0
let thread: ReadingThread | null = null

function threadFor(): ReadingThread | null {
  pages += 1
  if (pages < pagesBeforeThread || availableParallelism() < 2) return null
  thread ??= new ReadingThread()
  return thread.busy ? null : thread
}

const reader: Reader = {
  async read(input) {
    return threadFor()?.read(input) ?? readHere(input)
  },
}

/** One for the whole process. */
export const sharedReader = (): Reader => reader
