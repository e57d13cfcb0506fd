/** Many writers, one reader: events wait for the reader, and writers wait when too many do. */

export interface EventChannel<T> {
  write(event: T): Promise<void>
  end(error?: unknown): void
  read(): AsyncGenerator<T>
}

const mostWaiting = 64

export function createChannel<T>(): EventChannel<T> {
  const waiting: T[] = []
  const writers: (() => void)[] = []
  let wakeReader: (() => void) | null = null
  let ended = false
  let failure: unknown
  const wake = () => {
    wakeReader?.()
    wakeReader = null
  }
  return {
    async write(event) {
      if (ended) return
      waiting.push(event)
      wake()
      if (waiting.length > mostWaiting) await new Promise<void>((resolve) => writers.push(resolve))
    },
    end(error) {
      ended = true
      failure ??= error
      for (const writer of writers.splice(0)) writer()
      wake()
    },
    async *read() {
      for (;;) {
        for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
          if (waiting.length <= mostWaiting / 2) for (const writer of writers.splice(0)) writer()
          yield event
        }
        if (ended) break
        await new Promise<void>((resolve) => {
          wakeReader = resolve
        })
      }
      if (failure) throw failure
    },
  }
}
