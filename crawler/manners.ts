/** What a site asks of its visitors: robots.txt of each origin, asked once, obeyed for the whole crawl. */
import { type Fetcher, toFetchError } from './fetch-page.ts'
import { allowAll, forbidAll, isAllowed, parseRobots, type Robots } from './robots.ts'

export interface Manners {
  /** Null when the address may be fetched, else why not. */
  refusal(url: string, signal?: AbortSignal): Promise<string | null>
}

export function createManners(fetcher: Fetcher, agent: string): Manners {
  const byOrigin = new Map<string, Promise<{ robots: Robots; why: string }>>()
  return {
    async refusal(url, signal) {
      const { origin } = new URL(url)
      let asked = byOrigin.get(origin)
      if (!asked) {
        asked = ask(fetcher, origin, signal)
        byOrigin.set(origin, asked)
      }
      const { robots, why } = await asked
      return isAllowed(robots, agent, url) ? null : why
    },
  }
}

/** RFC 9309 2.3.1: 4xx means no rules, 5xx and no answer mean keep out. */
async function ask(fetcher: Fetcher, origin: string, signal?: AbortSignal): Promise<{ robots: Robots; why: string }> {
  try {
    const { status, body } = await fetcher.get(`${origin}/robots.txt`, { signal })
    if (status >= 500) return { robots: forbidAll, why: `robots.txt answers ${status}, so nothing may be fetched for now` }
    return { robots: status >= 400 ? allowAll : parseRobots(body), why: 'forbidden by robots.txt' }
  } catch (error) {
    const { code, message } = toFetchError(error)
    // What the guard or the resolver refuses, the page itself will report in its own words.
    if (code === 'forbidden-address' || code === 'dns' || code === 'refused' || code === 'aborted')
      return { robots: allowAll, why: '' }
    // A redirect that leads nowhere or a file beyond all limits is a file that is not there.
    if (code === 'too-many-redirects' || code === 'bad-redirect') return { robots: allowAll, why: '' }
    return { robots: forbidAll, why: `robots.txt cannot be read (${message}), so nothing may be fetched for now` }
  }
}
