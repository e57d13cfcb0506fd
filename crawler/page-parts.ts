/** Scripts and styles that the pages of a site share are asked for once, so that a rendered page costs its host few requests. */
import type { Fetched, Fetcher } from './fetch-page.ts'

export interface Parts {
  get(url: string, headers: Record<string, string>): Promise<Fetched>
}

const mostBytes = 32 * 1024 * 1024
const lasting = /javascript|ecmascript|text\/css|font|wasm/i

export function createParts(fetcher: Pick<Fetcher, 'get'>): Parts {
  const kept = new Map<string, Fetched>()
  let bytes = 0
  const keep = (url: string, part: Fetched) => {
    if (part.status !== 200 || !lasting.test(part.headers['content-type'] ?? '') || kept.has(url)) return
    if (part.body.length > mostBytes / 4) return
    bytes += part.body.length
    kept.set(url, part)
    for (const [oldest, { body }] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= body.length
    }
  }
  return {
    async get(url, headers) {
      const known = kept.get(url)
      if (known) return known
      const part = await fetcher.get(url, { headers })
      keep(url, part)
      return part
    },
  }
}
