/** Sitemaps: lists of pages and lists of such lists (sitemaps.org 0.9), as XML or as plain text, an address a line. */
import { absoluteAddress } from './links.ts'
import { emptyReading, type Reading } from './reading.ts'
import { ShallowParser } from './shallow-parser.ts'

/** The protocol allows so many addresses in one file. */
const mostAddresses = 50_000

export const isSitemap = (start: string): boolean =>
  /^\s*<(?:\?xml|!--|(?:\w+:)?(?:urlset|sitemapindex)[\s>])/i.test(start.slice(0, 200)) &&
  /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(start.slice(0, 2500))

/** A text whose first lines are addresses and nothing else. */
export const isAddressList = (start: string): boolean => {
  const lines = start
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const whole = start.length > 4000 ? lines.slice(0, -1) : lines
  return whole.length > 0 && whole.every((line) => /^https?:\/\/\S+$/i.test(line))
}

export function readSitemap(source: string, url: string): Reading {
  const links = source.trimStart().startsWith('<') ? locations(source) : source.split(/\r?\n/, mostAddresses)
  const addresses = links.map((link) => absoluteAddress(link, url)).filter((link) => link !== null)
  const unique = [...new Set(addresses)].slice(0, mostAddresses)
  return { ...emptyReading('other', unique.length > 0 ? 'ok' : 'empty'), links: unique, index: 'sitemap', listings: [] }
}

/** Only `loc` of an entry counts: `image:loc` and `video:content_loc` are no pages. Broken XML gives what comes before. */
function locations(source: string): string[] {
  const found: string[] = []
  let inside = false
  let words = ''
  let depth = 0
  const parser = new ShallowParser(
    {
      get depth() {
        return depth
      },
      onopentag: (name) => {
        depth += 1
        inside = /^(?!image:|video:|news:)(?:\w+:)?loc$/i.test(name)
        words = ''
      },
      ontext: (text) => {
        if (inside && words.length < 4096) words += text
      },
      onclosetag: () => {
        depth -= 1
        if (inside && found.length < mostAddresses) found.push(words)
        inside = false
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(source)
  return found
}
