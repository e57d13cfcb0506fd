/** A fetcher that has at most one request under way at each host; the others wait, and those that give up meanwhile ask for nothing. */
import { FetchError } from '#crawler/errors.ts'
import type { Fetcher } from '#crawler/fetch-page.ts'

export function oneByHost(fetcher: Fetcher): Fetcher {
  const last = new Map<string, Promise<unknown>>()
  return {
    ...fetcher,
    get(url, options = {}) {
      const { host } = new URL(url)
      const turn = (last.get(host) ?? Promise.resolve()).then(() => {
        if (options.signal?.aborted) throw new FetchError('aborted', 'its turn did not come in time')
        return fetcher.get(url, options)
      })
      last.set(
        host,
        turn.catch(() => {}),
      )
      return turn
    },
  }
}
