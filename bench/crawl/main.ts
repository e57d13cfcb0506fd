/**
 * npx tsx bench/crawl/main.ts [pages] [rounds]: ours, bare and with the whole river behind it, and its peers crawl the same local site in
 * turn; medians and ratios at the end.
 * Peers that are not installed are named and left out.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const pages = process.argv[2] ?? '5000'
const rounds = Number(process.argv[3] ?? 3)
const concurrency = '16'
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

interface Result {
  pages: number
  seconds: number
  /** of the whole process, its start included */
  processorSeconds: number
  peakRssMb: number
}
interface Contestant {
  name: string
  command: string[]
}

const python = ['/usr/bin/python3', 'python3'].find((path) => spawnSync(path, ['-c', 'import scrapy']).status === 0)

function contestants(url: string, out: string): Contestant[] {
  const ours = ['crawl', url, '--rate', '0', '--allow-private', '--render', 'never', '--max-pages', pages, '--depth', '1000']
  const list: Contestant[] = [
    {
      name: 'ours',
      command: [process.execPath, here('../../scripts/jianfu.mjs'), ...ours, '--concurrency', concurrency, '--out', out],
    },
    { name: 'undici + cheerio', command: [process.execPath, here('contestants/undici-cheerio.mjs'), url, pages, concurrency] },
    { name: 'CheerioCrawler', command: [process.execPath, here('contestants/cheerio-crawler.mjs'), url, pages, concurrency] },
  ]
  list.push({
    name: 'ours, the whole river',
    command: [process.execPath, '--import', 'tsx', here('contestants/river.ts'), url, pages, concurrency],
  })
  if (python) list.push({ name: 'Scrapy', command: [python, here('contestants/spider.py'), url, pages, concurrency] })
  else process.stdout.write('Scrapy is not installed (Debian: apt install python3-scrapy): left out\n')
  return list
}

function run(command: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0] as string, command.slice(1), { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.on('error', reject)
    child.on('close', () => resolve(text))
  })
}

function startSite(): Promise<{ url: string; line: string; stop: () => void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', here('site.ts'), pages], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve) => {
    child.stdout.once('data', (chunk) => {
      const line = String(chunk).trim()
      resolve({ url: JSON.parse(line).url, line, stop: () => child.kill() })
    })
  })
}

const speedOf = ({ pages: read, seconds }: Result): number => read / seconds
/** milliseconds of processor time for a page: what a machine that others use, too, can still tell */
const costOf = ({ pages: read, processorSeconds }: Result): number => (processorSeconds / read) * 1000
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const site = await startSite()
const out = mkdtempSync(join(tmpdir(), 'bench-crawl-'))
process.stdout.write(`${site.line}\n`)
const results = new Map<string, Result[]>()
for (let round = 1; round <= rounds; round += 1)
  for (const { name, command } of contestants(site.url, out)) {
    const line = (await run(command)).trim().split('\n').at(-1) ?? ''
    const result = JSON.parse(line) as Result
    results.set(name, [...(results.get(name) ?? []), result])
    const told = `${speedOf(result).toFixed(1)} pages/s, ${costOf(result).toFixed(2)} ms of processor time a page`
    process.stdout.write(`round ${round}: ${name}: ${told}, ${Math.round(result.peakRssMb)} MB\n`)
  }
site.stop()
rmSync(out, { recursive: true, force: true })
const medianOf = (name: string, of: (result: Result) => number) => median((results.get(name) ?? []).map(of))
const ratio = (one: number, other: number) => (one / other).toFixed(2)
for (const name of results.keys()) {
  const speed = medianOf(name, speedOf)
  const cost = medianOf(name, costOf)
  const peak = Math.round(medianOf(name, ({ peakRssMb }) => peakRssMb))
  const faster = `ours is ${ratio(medianOf('ours', speedOf), speed)} times as fast`
  const cheaper = `at ${ratio(medianOf('ours', costOf), cost)} of its processor time`
  process.stdout.write(`${name}: median ${speed.toFixed(1)} pages/s, ${cost.toFixed(2)} ms, ${peak} MB; ${faster}, ${cheaper}\n`)
}
if (python) {
  const river = ratio(medianOf('ours, the whole river', speedOf), medianOf('Scrapy', speedOf))
  process.stdout.write(`the whole river is ${river} times as fast as Scrapy's bare crawl\n`)
}
