/** A page that never answers must not keep the database from being stopped in order. */
const STEP_MS = 20_000

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`a part did not close within ${ms / 1000} s and was left`)), ms)
  })
  await Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** What was opened is closed in the opposite order, once, whatever happens in between. */
export class Closing {
  private steps: (() => Promise<unknown>)[] = []
  private begun: Promise<void> | undefined

  /** Registers how to undo; answers what was opened, so that both fit on one line. */
  add<T>(opened: T, close: (opened: T) => Promise<unknown>): T {
    this.steps.push(() => close(opened))
    return opened
  }

  /** A step that fails does not keep the others from being closed. */
  close(onError: (error: unknown) => void = () => {}): Promise<void> {
    this.begun ??= (async () => {
      for (const step of this.steps.reverse()) await within(STEP_MS, step()).catch(onError)
    })()
    return this.begun
  }
}

const DOUBLE_MS = 1000

/**
 * Resolves at the first SIGINT or SIGTERM. npm passes on the Ctrl-C that the terminal has already sent us, so a second signal
 * only counts after a moment; then `force` is called.
 */
export function untilSignal(force: () => void): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first = 0
    // a closed pipe is no reason to end without closing the rest
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
    // a closed terminal ends us, too, unless nohup took the terminal away to prevent just that
    const signals = ['SIGINT', 'SIGTERM', ...(process.stdin.isTTY ? (['SIGHUP'] as const) : [])] as const
    for (const signal of signals) {
      process.on(signal, () => {
        if (first === 0) {
          first = Date.now()
          resolve(signal)
        } else if (Date.now() - first > DOUBLE_MS) force()
      })
    }
  })
}
