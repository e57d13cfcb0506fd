/**
 * What is still to be fetched, in memory: each address once, first come first served, one pace a host. Crawlee's request
 * queue would write every address to disk before it is fetched.
 */
import type { Link } from './links.ts'
import type { LocalPace } from './pace.ts'
import type { ErrandSource } from './schedule.ts'
import type { Errand } from './visit.ts'

export interface QueuedErrand extends Errand {
  attempt: number
  /** identities that this errand met on its way, by redirect or by the page's own word */
  owns: string[]
}

interface HostLine {
  host: string
  waiting: QueuedErrand[]
  head: number
  /** when the next errand may start, so that errands of one host do not wait in the places of others */
  nextAt: number
}

export interface FrontierOptions {
  /** the pace that the fetcher keeps */
  pace: Pick<LocalPace, 'readyAt' | 'intervalOf'>
  maxPages: number
  maxDepth: number
  /** called when something may be fetched that could not before */
  wake: () => void
}

export class Frontier implements ErrandSource<QueuedErrand> {
  private readonly lines = new Map<string, HostLine>()
  private readonly seen = new Set<string>()
  private readonly tooDeep = new Map<string, string>()
  private readonly options: FrontierOptions
  private readonly running = new Map<string, QueuedErrand>()
  private started = 0
  private waiting = 0
  private readonly delayed = new Map<NodeJS.Timeout, QueuedErrand>()
  private closed = false
  private timer: NodeJS.Timeout | null = null

  constructor(options: FrontierOptions) {
    this.options = options
  }

  /** An address that was found. Deeper than allowed it is remembered, in case a shorter way to it turns up. */
  offer({ url, key, via }: Pick<Link, 'url' | 'key' | 'via'>, depth: number): void {
    if (this.seen.has(key)) return
    if (depth > this.options.maxDepth) {
      if (!this.tooDeep.has(key)) this.tooDeep.set(key, url)
      return
    }
    this.tooDeep.delete(key)
    this.seen.add(key)
    this.push({ url, key, depth, attempt: 0, owns: [key], ...(via ? { via } : {}) })
  }

  /** False when nothing more is to be learnt from meeting this address at this depth. */
  isNew(key: string, depth: number): boolean {
    return !this.seen.has(key) && (depth <= this.options.maxDepth || !this.tooDeep.has(key))
  }

  /** An address that is not asked for; true when it is met for the first time. */
  refuse(key: string): boolean {
    if (this.seen.has(key)) return false
    this.seen.add(key)
    this.tooDeep.delete(key)
    return true
  }

  /** True when this identity was not met before, or by this errand; from now on it was. */
  claim(errand: QueuedErrand, key: string): boolean {
    if (errand.owns.includes(key)) return true
    if (this.seen.has(key)) return false
    this.seen.add(key)
    this.tooDeep.delete(key)
    errand.owns.push(key)
    return true
  }

  again(errand: QueuedErrand, delayMs: number): void {
    const timer = setTimeout(() => {
      this.delayed.delete(timer)
      this.push({ ...errand, attempt: errand.attempt + 1 })
    }, delayMs)
    this.delayed.set(timer, errand)
  }

  /** A place of the page limit is given back: nothing was fetched for it. */
  refund(): void {
    this.started -= 1
  }

  /** The errand has had its event. */
  settle(errand: QueuedErrand): void {
    this.running.delete(errand.key)
  }

  /** After the crawl: what was found and not fetched. */
  *leftovers(): Generator<{ url: string; reason: 'depth' | 'limit' | 'stopped' }> {
    const reason = this.full() ? 'limit' : 'stopped'
    for (const line of this.lines.values()) for (const { url } of line.waiting.slice(line.head)) yield { url, reason }
    for (const { url } of [...this.delayed.values(), ...this.running.values()]) yield { url, reason: 'stopped' }
    for (const url of this.tooDeep.values()) yield { url, reason: 'depth' }
  }

  close(): void {
    this.closed = true
    if (this.timer) clearTimeout(this.timer)
    for (const timer of this.delayed.keys()) clearTimeout(timer)
  }

  private lineOf(url: string): HostLine {
    const { host } = new URL(url)
    let line = this.lines.get(host)
    if (!line) {
      line = { host, waiting: [], head: 0, nextAt: 0 }
      this.lines.set(host, line)
    }
    return line
  }

  private push(errand: QueuedErrand): void {
    this.lineOf(errand.url).waiting.push(errand)
    this.waiting += 1
    this.options.wake()
  }

  private full(): boolean {
    return this.started >= this.options.maxPages
  }

  /** The line that may go next; null sets the alarm for the first that will. */
  private readyLine(): HostLine | null {
    const now = Date.now()
    let soonest = Number.POSITIVE_INFINITY
    for (const line of this.lines.values()) {
      if (line.head >= line.waiting.length) continue
      const readyAt = Math.max(line.nextAt, this.options.pace.readyAt(line.host))
      if (readyAt <= now) return line
      soonest = Math.min(soonest, readyAt)
    }
    if (soonest !== Number.POSITIVE_INFINITY && !this.timer && !this.closed)
      this.timer = setTimeout(() => {
        this.timer = null
        this.options.wake()
      }, soonest - now)
    return null
  }

  private take(line: HostLine): QueuedErrand {
    const errand = line.waiting[line.head] as QueuedErrand
    line.head += 1
    if (line.head > 1000 && line.head * 2 > line.waiting.length) {
      line.waiting = line.waiting.slice(line.head)
      line.head = 0
    }
    line.nextAt = Date.now() + this.options.pace.intervalOf(line.host)
    this.waiting -= 1
    if (errand.attempt === 0) this.started += 1
    return errand
  }

  isReady(): boolean {
    return !this.closed && this.waiting > 0 && !this.full() && this.readyLine() !== null
  }

  isFinished(): boolean {
    if (this.running.size > 0 || this.delayed.size > 0) return this.closed
    return this.closed || this.waiting === 0 || this.full()
  }

  next(): QueuedErrand | null {
    const line = this.closed || this.full() ? null : this.readyLine()
    if (!line) return null
    const errand = this.take(line)
    this.running.set(errand.key, errand)
    return errand
  }

  /** One that was under way when the crawl was stopped has had no event: it is told of among the leftovers. */
  done(errand: QueuedErrand): void {
    if (!this.closed) this.settle(errand)
  }
}
