/** jianfu crawl: crawl now, without a database; pages as JSON lines, evidence as WARC. */
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import type { CrawlEvent, CrawledPage } from '#crawler/crawl.ts'
import type { PagePicture } from '#crawler/page-pictures.ts'
import { type Finding, readAs, type Source } from '#policy/nouns.ts'

interface Options {
  maxPages: string
  depth: string
  concurrency: string
  rate: string
  sameHost?: boolean
  out?: string
  render: string
  pictures: string
  archive?: boolean
  classify?: boolean
  allowPrivate?: boolean
  contact?: string
}

class CallError extends Error {}

function number(value: string, name: string, least: number, most: number, whole = true): number {
  const parsed = Number(value)
  if (value.trim() === '' || !Number.isFinite(parsed) || parsed < least || parsed > most || (whole && !Number.isInteger(parsed)))
    throw new CallError(`--${name} must be ${whole ? 'a whole number' : 'a number'} from ${least} to ${most}, not "${value}"`)
  return parsed
}

function sourceOf(urls: string[], options: Options): Source {
  const bad = urls.find((url) => !/^https?:\/\//i.test(url) || !URL.canParse(url))
  if (bad !== undefined)
    throw new CallError(`"${bad.slice(0, 100)}" is no address: give one that begins with http:// or https://`)
  if (!['auto', 'never', 'always'].includes(options.render))
    throw new CallError(`--render must be auto, never or always, not "${options.render}"`)
  if (options.archive && !options.out) throw new CallError('--archive needs --out DIR to write to')
  return {
    key: 'command-line',
    name: urls.join(' '),
    kind: 'website',
    channel: 'own_site',
    publisher: 'unknown',
    startUrls: urls,
    maxPages: number(options.maxPages, 'max-pages', 1, 1_000_000),
    maxDepth: number(options.depth, 'depth', 0, 1000),
    ratePerSecond: number(options.rate, 'rate', 0, 1000, false),
    render: options.render as Source['render'],
    pictures: number(options.pictures, 'pictures', 0, 50),
  }
}

type Classify = (page: CrawledPage) => Finding[]

async function classifier(): Promise<Classify> {
  const { classify } = await import('#classifier/classify.ts')
  return ({ extract, canonicalUrl }) =>
    extract.listings.flatMap(
      ({ title, text, publishedAt, position, kind }) =>
        classify({
          id: `${canonicalUrl}#${position}`,
          title,
          text,
          url: canonicalUrl,
          publishedAt,
          kind: readAs(kind),
        }).findings,
    )
}

function pageLine(page: CrawledPage, classify: Classify | null) {
  const { url, canonicalUrl, finalUrl, redirects, status, sha256, fetchedAt, rendered, depth, extract, textHash } = page
  const { title, text, links, listings, kind, state, charset, publishedAt, contacts } = extract
  const read = { title, kind, state, charset, publishedAt, textLength: text.length, links: links.length }
  const base = {
    url,
    canonicalUrl,
    finalUrl,
    redirects,
    status,
    depth,
    fetchedAt,
    rendered,
    sha256,
    textHash,
    ...read,
    contacts,
    listings,
    ...(page.via ? { via: page.via } : {}),
    ...(page.pictures ? { pictures: page.pictures.map(pictureLine) } : {}),
  }
  return classify ? { ...base, findings: state === 'ok' ? classify(page) : [] } : base
}

/** What was read; the bytes are evidence, not output. */
function pictureLine(picture: PagePicture): unknown {
  if (!('body' in picture)) return picture
  const { url, finalUrl, sha256, fetchedAt, width, height, lines, codes } = picture
  return { url, finalUrl, sha256, fetchedAt, width, height, lines, codes }
}

function eventLine(event: CrawlEvent, classify: Classify | null): unknown {
  if (event.type === 'page') return pageLine(event.page, classify)
  if (event.type === 'skipped') return { url: event.url, skipped: event.reason, detail: event.detail }
  if (event.type === 'failed') return { url: event.url, failed: event.code, detail: event.detail, retry: event.retry }
  return { url: event.url, unchanged: true, sha256: event.sha256 }
}

/** Waits for the disk, so that memory stays flat however fast the site is. */
async function write(stream: WriteStream | null, chunk: string | Uint8Array): Promise<void> {
  if (stream && !stream.write(chunk)) await once(stream, 'drain')
}

interface Outputs {
  pages: WriteStream | null
  archive: WriteStream | null
}

async function openOutputs({ out, archive }: Options): Promise<Outputs> {
  if (!out) return { pages: null, archive: null }
  const folder = join(out, 'archive')
  await mkdir(archive ? folder : out, { recursive: true }).catch((error) => {
    throw new CallError(`cannot write to ${out}: ${error.code ?? error.message}`)
  })
  const name = `jianfu-${new Date().toISOString().slice(0, 19).replace(/\D/g, '')}.warc.gz`
  return { pages: createWriteStream(join(out, 'pages.jsonl')), archive: archive ? createWriteStream(join(folder, name)) : null }
}

async function close({ pages, archive }: Outputs): Promise<void> {
  for (const stream of [pages, archive]) {
    if (!stream) continue
    stream.end()
    await finished(stream)
  }
}

function createProgress() {
  let last = Date.now()
  return (counts: { pages: number; skipped: number; failed: number }, force = false) => {
    if (!force && Date.now() - last < (process.stderr.isTTY ? 200 : 2000)) return
    last = Date.now()
    const line = `${counts.pages} pages, ${counts.skipped} skipped, ${counts.failed} failed`
    process.stderr.write(process.stderr.isTTY ? `\r${line}\u001b[K${force ? '\n' : ''}` : `${line}\n`)
  }
}

/**
 * Characters of lines that are written together, and milliseconds they wait at most for the next page: a write of its own for each page
 * costs as much as fetching it, but whoever follows a slow crawl sees each page as it comes.
 */
const mostHeld = 64 * 1024
const mostHeldMs = 200

async function run(urls: string[], options: Options): Promise<void> {
  const source = sourceOf(urls, options)
  // Without it the heap may grow to four times of what is in use before anybody clears it; so it grows to twice.
  setFlagsFromString('--heap-growing-percent=100')
  const concurrency = number(options.concurrency, 'concurrency', 1, 256)
  const [{ crawl, userAgentWith }, { warcInfo, warcRecords }] = await Promise.all([
    import('#crawler/crawl.ts'),
    import('#crawler/warc.ts'),
  ])
  const classify = options.classify ? await classifier() : null
  const outputs = await openOutputs(options)
  const counts = { pages: 0, skipped: 0, failed: 0, bytes: 0 }
  const progress = createProgress()
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  const began = performance.now()
  let [lines, writtenAt] = ['', began]
  await write(outputs.archive, await warcInfo('jianfu', `${new Date().toISOString().slice(0, 19)}Z`))
  const { CHROMIUM_PATH: chromiumPath } = process.env
  const userAgent = userAgentWith(options.contact)
  const settings = {
    userAgent,
    concurrency,
    allowPrivate: Boolean(options.allowPrivate),
    sameHost: Boolean(options.sameHost),
    signal: stop.signal,
  }
  for await (const event of crawl(source, { ...settings, ...(chromiumPath ? { chromiumPath } : {}) })) {
    if (event.type === 'page') {
      counts.pages += 1
      counts.bytes += event.page.body.length
      if (outputs.archive) await write(outputs.archive, Buffer.concat((await warcRecords(event.page, userAgent)).members))
    } else if (event.type === 'failed') counts.failed += 1
    else counts.skipped += 1
    if (event.type === 'failed' && urls.includes(event.url))
      process.stderr.write(`${event.url}: ${event.code}: ${event.detail}\n`)
    if (outputs.pages || classify) lines += `${JSON.stringify(eventLine(event, classify))}\n`
    if (lines.length > mostHeld || performance.now() - writtenAt > mostHeldMs) {
      await write(outputs.pages, lines)
      ;[lines, writtenAt] = ['', performance.now()]
    }
    progress(counts)
  }
  await write(outputs.pages, lines)
  await close(outputs)
  progress(counts, true)
  const seconds = (performance.now() - began) / 1000
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const { user, system } = process.cpuUsage()
  const speed = {
    seconds: Number(seconds.toFixed(3)),
    processorSeconds: Number(((user + system) / 1e6).toFixed(2)),
    pagesPerSecond: Number((counts.pages / seconds).toFixed(1)),
    peakRssMb,
  }
  process.stdout.write(`${JSON.stringify({ ...counts, ...speed })}\n`)
  if (counts.pages === 0 && counts.failed > 0) process.exitCode = 1
}

export function register(program: Command): void {
  program
    .command('crawl')
    .argument('<urls...>', 'addresses to begin with')
    .description('crawl now without a database; ends with one JSON summary line')
    .option('--max-pages <n>', 'fetch at most this many pages', '200')
    .option('--depth <n>', 'follow links so many steps away', '4')
    .option('--concurrency <n>', 'requests at the same time', '8')
    .option('--rate <n>', 'requests per second and host; 0 lifts the limit (own test servers only)', '1')
    .option('--same-host', 'stay on exactly the start hosts')
    .option('--out <dir>', 'write DIR/pages.jsonl')
    .option('--render <when>', 'use a browser: auto, never or always', 'auto')
    .option('--pictures <n>', 'read at most so many posters a page', '0')
    .option('--archive', 'write DIR/archive/*.warc.gz')
    .option('--classify', 'judge every page; findings stand in pages.jsonl')
    .option('--contact <address>', 'mailbox or page of whoever crawls, told to every site in the user agent')
    .option('--allow-private', 'permit loopback addresses (own test servers)')
    .action(async (urls: string[], options: Options) => {
      try {
        await run(urls, options)
      } catch (error) {
        process.stderr.write(`jianfu crawl: ${(error as Error).message}\n`)
        process.exitCode = error instanceof CallError ? 2 : 1
      }
    })
}
