/** Errands that are handed in one by one, for as long as somebody hands them in. Crawlee drives them. */
import { type ErrandSource, schedule } from './schedule.ts'

export interface Crew {
  /** Resolves when the errand was handled; rejects with what the handler threw, or when the crew was sent home before. */
  send(handle: () => Promise<void>): Promise<void>
  waiting(): number
  close(): Promise<void>
}

interface Order {
  handle: () => Promise<void>
  done: () => void
  failed: (error: unknown) => void
}

class SentHome extends Error {}

/** Handles at most `concurrency` errands at the same time. */
export function startCrew(concurrency: number): Crew {
  const stop = new AbortController()
  const line = new OrderLine()
  let wake = () => {}
  const running = schedule({
    source: line,
    concurrency,
    signal: stop.signal,
    handle: ({ handle, done, failed }) => handle().then(done, failed),
    onReady: (notify) => {
      wake = notify
    },
  })
  running.catch(() => line.close())
  return {
    send: (handle) =>
      new Promise<void>((done, failed) => {
        if (line.closed) return failed(new SentHome('the crew was sent home'))
        line.push({ handle, done, failed })
        wake()
      }),
    waiting: () => line.waiting,
    close: async () => {
      stop.abort()
      line.close()
      await running.catch(() => {})
    },
  }
}

/** It is never finished, only closed. */
class OrderLine implements ErrandSource<Order> {
  closed = false
  private readonly orders: Order[] = []
  private running = 0

  get waiting(): number {
    return this.orders.length
  }

  push(order: Order): void {
    this.orders.push(order)
  }

  close(): void {
    this.closed = true
    for (const { failed } of this.orders.splice(0)) failed(new SentHome('the crew was sent home'))
  }

  isReady(): boolean {
    return this.orders.length > 0
  }

  isFinished(): boolean {
    return this.closed && this.running === 0
  }

  next(): Order | null {
    const order = this.orders.shift() ?? null
    if (order) this.running += 1
    return order
  }

  done(): void {
    this.running -= 1
  }
}
