/** Errands that are handed in one by one, for as long as somebody hands them in. Crawlee drives them. */
import type { Request as CrawleeRequest } from '@crawlee/basic'
import { Request } from '@crawlee/basic'
import { type ErrandSource, schedule } from './schedule.ts'
import type { Errand } from './visit.ts'

export interface Crew {
  /** Resolves when the errand was handled; rejects with what the handler threw, or when the crew was sent home before. */
  send(errand: Errand, handle: () => Promise<void>): Promise<void>
  waiting(): number
  close(): Promise<void>
}

interface Order {
  errand: Errand
  handle: () => Promise<void>
  done: () => void
  failed: (error: unknown) => void
}

class SentHome extends Error {}

/** Handles at most `concurrency` errands at the same time. */
export function startCrew(concurrency: number): Crew {
  const stop = new AbortController()
  const line = new ErrandLine()
  let wake = () => {}
  const running = schedule({
    frontier: line,
    concurrency,
    signal: stop.signal,
    handle: (errand) => line.carryOut(errand),
    onReady: (notify) => {
      wake = notify
    },
  })
  running.catch(() => line.close())
  return {
    send: (errand, handle) =>
      new Promise<void>((done, failed) => {
        if (line.closed) return failed(new SentHome('the crew was sent home'))
        line.push({ errand, handle, done, failed })
        wake()
      }),
    waiting: () => line.getPendingCount(),
    close: async () => {
      stop.abort()
      line.close()
      await running.catch(() => {})
    },
  }
}

/** Stands in for Crawlee's request queue; it is never finished, only closed. */
class ErrandLine implements ErrandSource<Errand> {
  closed = false
  private readonly orders: Order[] = []
  private readonly running = new Map<string, Order>()
  private readonly ofErrand = new Map<Errand, Order>()
  private serial = 0
  private handled = 0

  push(order: Order): void {
    this.orders.push(order)
  }

  async carryOut(errand: Errand): Promise<void> {
    const order = this.ofErrand.get(errand)
    if (!order) return
    this.ofErrand.delete(errand)
    await order.handle().then(order.done, order.failed)
  }

  errandOf({ uniqueKey }: CrawleeRequest): Errand | undefined {
    return this.running.get(uniqueKey)?.errand
  }

  close(): void {
    this.closed = true
    for (const { failed } of this.orders.splice(0)) failed(new SentHome('the crew was sent home'))
  }

  async isEmpty(): Promise<boolean> {
    return this.orders.length === 0
  }

  async isFinished(): Promise<boolean> {
    return this.closed && this.running.size === 0
  }

  async fetchNextRequest<T extends Record<string, unknown>>(): Promise<CrawleeRequest<T> | null> {
    const order = this.orders.shift()
    if (!order) return null
    // one address may be on its way for two runs, so a number of its own names each errand
    const uniqueKey = String(this.serial++)
    this.running.set(uniqueKey, order)
    this.ofErrand.set(order.errand, order)
    return new Request<T>({ url: order.errand.url, uniqueKey })
  }

  async markRequestHandled({ uniqueKey }: CrawleeRequest): Promise<null> {
    this.running.delete(uniqueKey)
    this.handled += 1
    return null
  }

  async reclaimRequest(): Promise<null> {
    return null
  }

  async handledCount(): Promise<number> {
    return this.handled
  }

  getTotalCount(): number {
    return this.handled + this.orders.length + this.running.size
  }

  getPendingCount(): number {
    return this.orders.length
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<CrawleeRequest> {
    for (let next = await this.fetchNextRequest(); next; next = await this.fetchNextRequest()) yield next
  }

  async addRequest(): Promise<never> {
    throw new Error('errands are handed in by push()')
  }

  async addRequestsBatched(): Promise<never> {
    throw new Error('errands are handed in by push()')
  }
}
