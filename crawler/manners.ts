/** What a site asks of its visitors: robots.txt of each origin, asked once a day, obeyed by everybody who shares these manners. */
import type { FetchErrorCode } from './errors.ts'
import { type Fetcher, toFetchError } from './fetch-page.ts'
import type { Pace } from './pace.ts'
import { allowAll, crawlDelay, forbidAll, isAllowed, longestRobots, parseRobots, type Robots, robotsText } from './robots.ts'
import type { RobotsOverride } from './robots-override.ts'

export interface Manners {
  /** Null when the address may be fetched, else why not. Rejects with the failure of a host that cannot be reached at all. */
  refusal(url: string, signal?: AbortSignal): Promise<string | null>
  /** The override that lets this address be fetched although robots.txt forbids it; null when none was needed. */
  overrideFor(url: string): RobotsOverride | null
}

/** The rules of one origin, and what to say of an address that they close. */
export interface Asked {
  robots: Robots
  /** the file itself, from which the rules can be read again; null when there is none */
  text: string | null
  why: string
  /** milliseconds since 1970 at which the site is asked again */
  until: number
}

/** RFC 9309 2.4: a copy is not used longer than a day. What could not be read is asked for again soon. */
const dayMs = 24 * 3600_000
const retryMs = 600_000
const failureMs = 30_000
const mostOrigins = 5_000

export interface MannersOptions {
  fetcher: Fetcher
  /** product token or whole User-Agent value */
  agent: string
  pace?: Pace | undefined
  /** checked by `checkOverride` before */
  override?: RobotsOverride | undefined
}

export function createManners({ fetcher, agent, pace, override }: MannersOptions): Manners {
  const byOrigin = new Map<string, Promise<Asked>>()
  const overridden = new Set<string>()
  const asked = async (origin: string, signal?: AbortSignal): Promise<Asked> => {
    const known = byOrigin.get(origin)
    if (known && (await known).until > Date.now()) return known
    if (byOrigin.size > mostOrigins) byOrigin.clear()
    const fresh = askRobots(fetcher, origin, signal)
    byOrigin.set(origin, fresh)
    // A host that is not there is not asked for its rules before every single page of it.
    fresh.catch(() => setTimeout(() => byOrigin.delete(origin), failureMs).unref())
    const delay = crawlDelay((await fresh).robots, agent)
    if (delay !== null) await pace?.slow(new URL(origin).host, delay * 1000)
    return fresh
  }
  return {
    async refusal(url, signal) {
      const { robots, why } = await asked(new URL(url).origin, signal)
      if (isAllowed(robots, agent, url)) return null
      if (!override || Date.parse(override.until) <= Date.now()) return why
      overridden.add(url)
      return null
    },
    overrideFor: (url) => (overridden.delete(url) && override ? override : null),
  }
}

/** Failures that the page itself would meet as well, and reports in its own words. */
const ownFailures = new Set<FetchErrorCode>(['forbidden-address', 'bad-url', 'dns', 'refused', 'tls', 'aborted'])

/** RFC 9309 2.3.1: 4xx means no rules, 5xx and no answer mean keep out. 429 asks for patience, so it counts as the latter. */
export async function askRobots(fetcher: Fetcher, origin: string, signal?: AbortSignal): Promise<Asked> {
  try {
    const { status, body } = await fetcher.get(`${origin}/robots.txt`, { signal, firstBytes: longestRobots + 1 })
    if (status >= 500 || status === 429) return forbidden(`robots.txt answers ${status}, so nothing may be fetched for now`)
    if (status >= 300) return noRules()
    const text = robotsText(body)
    return { robots: parseRobots(text), text, why: 'forbidden by robots.txt', until: Date.now() + dayMs }
  } catch (error) {
    const failure = toFetchError(error)
    if (ownFailures.has(failure.code)) throw failure
    // A redirect that leads nowhere is a file that is not there.
    if (failure.code === 'too-many-redirects' || failure.code === 'bad-redirect') return noRules()
    return forbidden(`robots.txt cannot be read (${failure.message}), so nothing may be fetched for now`)
  }
}

const noRules = (): Asked => ({ robots: allowAll, text: null, why: '', until: Date.now() + dayMs })
const forbidden = (why: string): Asked => ({ robots: forbidAll, text: null, why, until: Date.now() + retryMs })
