/** How often a host is asked. One walk keeps its own count; a fleet puts a common one in its place. */
import { FetchError } from './errors.ts'

export interface Pace {
  /** Resolves when `host` (name and port) may be asked once more, and counts that request. Rejects when `signal` aborts. */
  turn(host: string, signal?: AbortSignal): Promise<void>
  /** The host asked for silence: nothing more during so many milliseconds. */
  pause(host: string, ms: number): void | Promise<void>
  /** The host wishes at least so many milliseconds between two requests (crawl-delay). */
  slow(host: string, intervalMs: number): void | Promise<void>
}

/** A site that wishes a longer pause than this between two pages is visited at this pace: 100 pages in 50 minutes. */
const longestInterval = 30_000

interface Host {
  nextAt: number
  intervalMs: number
}

export class LocalPace implements Pace {
  private readonly hosts = new Map<string, Host>()
  private readonly usualMs: number

  /** `ratePerSecond` 0 lifts every limit but the pauses that a host asks for. */
  constructor(ratePerSecond: number) {
    this.usualMs = ratePerSecond > 0 ? 1000 / ratePerSecond : 0
  }

  async turn(host: string, signal?: AbortSignal): Promise<void> {
    const line = this.hostOf(host)
    const now = Date.now()
    const at = Math.max(now, line.nextAt)
    line.nextAt = at + line.intervalMs
    if (at > now) await sleep(at - now, signal)
  }

  pause(host: string, ms: number): void {
    const line = this.hostOf(host)
    line.nextAt = Math.max(line.nextAt, Date.now() + ms)
  }

  slow(host: string, intervalMs: number): void {
    const line = this.hostOf(host)
    if (this.usualMs > 0) line.intervalMs = Math.max(line.intervalMs, Math.min(intervalMs, longestInterval))
  }

  /** Milliseconds since 1970 at which the host may be asked next. */
  readyAt(host: string): number {
    return this.hosts.get(host)?.nextAt ?? 0
  }

  intervalOf(host: string): number {
    return this.hosts.get(host)?.intervalMs ?? this.usualMs
  }

  private hostOf(host: string): Host {
    let line = this.hosts.get(host)
    if (!line) {
      line = { nextAt: 0, intervalMs: this.usualMs }
      this.hosts.set(host, line)
    }
    return line
  }
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(new FetchError('aborted', 'the crawl was stopped'))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
