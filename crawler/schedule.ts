/** Crawlee's pool keeps so many errands under way at once. What it would log, measure or slow down is switched off, because the source decides. */
import { AutoscaledPool, Configuration, Log, LogLevel } from '@crawlee/core'

/** Hands out errands one by one. */
export interface ErrandSource<Errand> {
  /** an errand may start now */
  isReady(): boolean
  /** Null when none may. */
  next(): Errand | null
  /** The errand is over, however it ended. */
  done(errand: Errand): void
  /** nothing is left and nothing under way will bring more */
  isFinished(): boolean
  close(): void
}

export interface Schedule<Errand> {
  source: ErrandSource<Errand>
  concurrency: number
  signal: AbortSignal
  /** must not throw */
  handle: (errand: Errand) => Promise<void>
  /** hands over the function that makes the scheduler look at the source at once */
  onReady: (wake: () => void) => void
}

/** An hour: things that Crawlee does now and then and that we never want. */
const neverSecs = 3600
/** More than any machine has: the pool is not to ask how much this one has, nor to go slower for it. */
const memoryMbytes = 2 ** 30

/** Resolves when the source is finished or the signal aborts. */
export async function schedule<Errand>({ source, concurrency, signal, handle, onReady }: Schedule<Errand>): Promise<void> {
  const pool = new AutoscaledPool(
    {
      minConcurrency: concurrency,
      maxConcurrency: concurrency,
      isTaskReadyFunction: async () => source.isReady(),
      isFinishedFunction: async () => source.isFinished(),
      runTaskFunction: async () => {
        const errand = source.next()
        if (!errand) return
        try {
          await handle(errand)
        } finally {
          source.done(errand)
        }
      },
      maybeRunIntervalSecs: 0.1,
      autoscaleIntervalSecs: neverSecs,
      loggingIntervalSecs: null,
      log: new Log({ level: LogLevel.OFF }),
    },
    new Configuration({ persistStorage: false, purgeOnStart: false, memoryMbytes }),
  )
  onReady(() => void pool.notify())
  const abort = () => {
    source.close()
    void pool.abort()
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    if (!signal.aborted) await pool.run()
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
