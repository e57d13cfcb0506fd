/** RSS 0.9 to 2.0 and Atom: the entries as addresses, with what the feed itself says of them. */
import { DomHandler, DomUtils } from 'htmlparser2'
import { absoluteAddress } from './links.ts'
import { parsePage } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import { emptyReading, type Reading } from './reading.ts'
import { ShallowParser } from './shallow-parser.ts'
import { chinaTime } from './times.ts'

const mostEntries = 2000

export const isFeed = (start: string): boolean =>
  /<(?:rss|rdf:RDF)[\s>]|<feed[^>]{0,400}http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom)/i.test(start.slice(0, 3000))

/** Null where the XML holds no feed after all. */
export function readFeed(source: string, url: string): Reading | null {
  const feed = parsed(source)
  if (!feed) return null
  const entries = feed.items.slice(0, mostEntries)
  const words = (html: string | undefined) => plainText(parsePage(html ?? ''))
  const text = entries.map((entry) => [words(entry.title), words(entry.description)].filter(Boolean).join('\n')).join('\n')
  const links = entries.map(({ link, id }) => absoluteAddress(link ?? id ?? '', url)).filter((link) => link !== null)
  const times = [feed.updated, ...entries.map(({ pubDate }) => pubDate)].map((date) => date?.getTime() || 0)
  const newest = Math.max(...times)
  return {
    ...emptyReading('other', entries.length > 0 ? 'ok' : 'empty'),
    title: words(feed.title),
    author: feed.author ?? null,
    publishedAt: newest > 0 ? chinaTime(newest / 1000) : null,
    text,
    wholeText: text,
    links: [...new Set(links)],
    index: 'feed',
  }
}

class FeedTree extends DomHandler {
  get depth(): number {
    return this.tagStack.length - 1
  }
}

function parsed(source: string): ReturnType<typeof DomUtils.getFeed> {
  const tree = new FeedTree()
  new ShallowParser(tree, { xmlMode: true }).end(source)
  return DomUtils.getFeed(tree.root.children)
}
