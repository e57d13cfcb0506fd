/**
 * npx tsx bench/soak.ts [--minutes 10 | --pages 20000] [--rendered 0.5] [--round 60] [--most-growth 0.1]: one process crawls a site without
 * end, a part of the pages in the browser, for so many minutes or until so many pages were rendered. After each round memory (collected garbage counts for nothing), open files and browsers are noted. Exit 1 when
 * memory or files grow by more than the bound after the first quarter, a page is lost or late, or a browser is left behind.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { holdBrowser, releaseBrowser } from '#crawler/browser.ts'
import { crawl } from '#crawler/crawl.ts'
import type { Source } from '#policy/nouns.ts'
import { type Sample, trendOf } from './trend.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    pages: { type: 'string' },
    rendered: { type: 'string', default: '0.5' },
    round: { type: 'string', default: '60' },
    'most-growth': { type: 'string', default: '0.1' },
  },
})
const [minutes, rendered, perRound, mostGrowth] = [values.minutes, values.rendered, values.round, values['most-growth']].map(
  Number,
) as [number, number, number, number]
const mostRendered = values.pages === undefined ? Number.POSITIVE_INFINITY : Number(values.pages)
if (!(mostRendered > 0 && minutes > 0 && minutes <= 24 * 60 && perRound >= 10 && rendered >= 0 && rendered <= 1))
  throw new Error('see the first lines')

/** A page takes no longer than this, waiting for its turn in the browser included. */
const longestRoundMs = 180_000

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Page `n` of round `r` is new to every visitor; some say nothing before their scripts ran. */
function pageOf(round: string, number: number): string {
  const words = `第${round}轮第${number}页，秋季课程从九月开始，欢迎家长前来试听，老师会介绍每门课的安排，教材由中心准备，请提前十分钟到达。`
  const links = [number * 2, number * 2 + 1]
    .filter((next) => next <= perRound)
    .map((next) => `<a href="/${round}/${next}">${next}</a>`)
  const body = `<h1>通知${round}-${number}</h1><p>${words.repeat(3)}</p>${links.join(' ')}`
  const late = (number * 2654435761) % 1000 < rendered * 1000
  return late
    ? `<html><head><title>通知</title></head><body><div id="app"></div><script>document.title='通知${round}-${number}';document.getElementById('app').innerHTML=${JSON.stringify(body)}</script></body></html>`
    : `<html><head><title>通知${round}-${number}</title></head><body>${body}</body></html>`
}

const server = createServer((request, response) => {
  const [, round = '', number = ''] = /^\/(\d+)\/(\d+)$/.exec(request.url ?? '') ?? []
  response
    .writeHead(round ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    .end(round ? pageOf(round, Number(number)) : '')
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo

const sourceOf = (round: number): Source => ({
  key: 'soak',
  name: 'soak',
  kind: 'website',
  channel: 'own_site',
  publisher: 'unknown',
  startUrls: [`http://soak.localhost:${port}/${round}/1`],
  maxPages: perRound * 2,
  maxDepth: 30,
  ratePerSecond: 0,
  render: 'auto',
})

interface Counted {
  pages: number
  rendered: number
  others: string[]
  milliseconds: number
}

async function walk(round: number): Promise<Counted> {
  const counted: Counted = { pages: 0, rendered: 0, others: [], milliseconds: 0 }
  const began = performance.now()
  for await (const event of crawl(sourceOf(round), { allowPrivate: true, signal: AbortSignal.timeout(longestRoundMs) })) {
    if (event.type !== 'page') counted.others.push(`${event.type} ${event.url}: ${'detail' in event ? event.detail : ''}`)
    else {
      counted.pages += 1
      if (event.page.rendered) counted.rendered += 1
    }
  }
  return { ...counted, milliseconds: performance.now() - began }
}

/** Processes whose parent is this one, itself or through others, and that have not ended. Linux; elsewhere none are seen. */
function descendants(): number[] {
  let all: { pid: number; parent: number }[]
  try {
    all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? parentOf(Number(name)) : []))
  } catch {
    return []
  }
  const ours = new Set([process.pid])
  for (let before = 0; before !== ours.size; ) {
    before = ours.size
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid)
  }
  ours.delete(process.pid)
  return [...ours]
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 3).join(' ')
  } catch {
    return 'ended'
  }
}

function parentOf(pid: number): { pid: number; parent: number }[] {
  try {
    const [state, parent] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ')
    return state === 'Z' ? [] : [{ pid, parent: Number(parent) }]
  } catch {
    // it ended while we looked
    return []
  }
}

function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length
  } catch {
    return process.getActiveResourcesInfo().length
  }
}

const series: Record<'rss' | 'heap' | 'files' | 'processes', Sample[]> = { rss: [], heap: [], files: [], processes: [] }
function note(at: number): void {
  collect()
  const { rss, heapUsed } = process.memoryUsage()
  const now = { rss: rss / 1e6, heap: heapUsed / 1e6, files: openFiles(), processes: descendants().length }
  for (const name of Object.keys(series) as (keyof typeof series)[]) series[name].push({ at, value: now[name] })
  console.log(
    `${at.toFixed(0).padStart(6)} pages  rss ${now.rss.toFixed(0)} MB  heap ${now.heap.toFixed(1)} MB  files ${now.files}  processes ${now.processes}`,
  )
}

const processesBefore = new Set(descendants())
const added = () => descendants().filter((pid) => !processesBefore.has(pid))
const holder = holdBrowser()
const end = mostRendered < Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : performance.now() + minutes * 60_000
const faults: string[] = []
const total = { pages: 0, rendered: 0, slowestPageMs: 0 }
// a trend over the last three quarters needs more than four rounds
for (let round = 1; round <= 5 || (performance.now() < end && total.rendered < mostRendered); round += 1) {
  const { pages, rendered, others, milliseconds } = await walk(round)
  total.pages += pages
  total.rendered += rendered
  total.slowestPageMs = Math.max(total.slowestPageMs, milliseconds / Math.max(pages, 1))
  if (pages !== perRound) faults.push(`round ${round}: ${pages} pages of ${perRound}; ${others.slice(0, 3).join('; ')}`)
  note(total.pages)
}
await releaseBrowser(holder)
server.closeAllConnections()
server.close()
for (let waited = 0; added().length > 0 && waited < 20; waited += 1) await pause(250)
// what translates TypeScript for the reading thread lives as long as we do
const left = added()
  .map(commandOf)
  .filter((command) => !command.includes('esbuild'))
if (left.length > 0) faults.push(`left behind: ${left.join('; ')}`)

/** Two files more or less are a connection that is closing. */
const slack = { rss: 0, heap: 0, files: 3 }
const trends = Object.fromEntries(
  (['rss', 'heap', 'files'] as const).map((name) => {
    const settled = series[name].slice(Math.ceil(series[name].length / 4))
    const trend = trendOf(settled)
    if (trend.growth > mostGrowth && trend.to - trend.from > slack[name])
      faults.push(`${name} grows from ${trend.from.toFixed(1)} to ${trend.to.toFixed(1)}, bound ${mostGrowth}`)
    return [name, { ...trend, perThousandPages: trend.slope * 1000 }]
  }),
)
console.log(
  JSON.stringify({ minutes: performance.now() / 60_000, ...total, orphans: left.length, trends, faults }, (_, value) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  ),
)
process.exit(faults.length > 0 ? 1 : 0)
