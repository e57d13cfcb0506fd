import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { generateWorld } from '#demo/world.ts'

const world = generateWorld({ scale: 2 })

describe('the pages of the demo internet', () => {
  it('are served at every address of the truth, and carry the words that the truth quotes', () => {
    const missing: string[] = []
    for (const page of world.truth.pages) {
      for (const url of [page.url, ...page.aliases]) {
        const body = read(url)
        if (body === null) missing.push(`${url} is not served`)
        else
          for (const label of page.violations)
            if (!body.includes(label.quote)) missing.push(`${url} lacks ${label.code} ${label.quote}`)
      }
    }
    expect(missing).toEqual([])
  })

  it('are reached from the start addresses of their sources', () => {
    const known = new Set(world.truth.pages.flatMap((page) => [page.url, ...page.aliases]))
    const met = new Set<string>()
    const queue = world.sources.flatMap((source) => source.startUrls)
    for (const url of queue) {
      if (met.has(url)) continue
      met.add(url)
      const body = read(url) ?? ''
      for (const [, href = ''] of body.matchAll(/(?:href=|"href":)["']([^"']+)["']/g)) {
        const next = URL.canParse(href, url) ? new URL(href.replaceAll('&amp;', '&'), url).href : ''
        if (known.has(next) && !met.has(next)) queue.push(next)
      }
    }
    const unmet = world.truth.pages.filter(
      (page) => ![page.url, ...page.aliases].some((url) => met.has(url)) && page.source !== 'demo-app-store',
    )
    expect(unmet.map((page) => page.url)).toEqual([])
  })
})

function read(url: string): string | null {
  const parsed = new URL(url)
  const served = world.serve(parsed.hostname.replace('.localhost', ''), parsed.pathname + parsed.search)
  if (!served) return null
  const gbk = /GBK/i.test(served.type) || /charset=(gb2312|gbk)/i.test(served.body.subarray(0, 300).toString('latin1'))
  return gbk ? iconv.decode(served.body, 'gbk') : served.body.toString('utf8')
}
