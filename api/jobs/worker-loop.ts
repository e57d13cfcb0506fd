/** One worker: works while there is work, then sleeps until the bell rings, and looks again now and then in case it did not. */
export interface WorkerLoop {
  wake(): void
  /** Resolves when the step in hand has ended. */
  close(): Promise<void>
}

export interface LoopOptions {
  /** Does one piece of work and says whether there was any. */
  step(): Promise<boolean>
  onError(error: unknown): void
  lookEveryMs?: number
}

export function startLoop({ step, onError, lookEveryMs = 5000 }: LoopOptions): WorkerLoop {
  let closed = false
  let rung = false
  let wakeUp: () => void = () => {}
  const sleep = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    while (!closed) {
      rung = false
      const worked = await step().catch((error) => {
        onError(error)
        return false
      })
      if (!worked && !rung && !closed) await sleep()
    }
  }
  const ended = run()
  const wake = () => {
    rung = true
    wakeUp()
  }
  return {
    wake,
    close: async () => {
      closed = true
      wakeUp()
      await ended
    },
  }
}
