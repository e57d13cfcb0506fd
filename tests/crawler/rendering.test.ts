import { readdir, readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { findChromium } from '#crawler/browser.ts'
import { type CrawlEvent, type CrawlOptions, crawl } from '#crawler/crawl.ts'
import { startWorld, type World } from './pages/world.ts'

const chromium = await findChromium()
let world: World
afterEach(() => world?.close())

async function walk(options: CrawlOptions = {}): Promise<CrawlEvent[]> {
  const source = {
    key: 'test',
    name: 'test',
    kind: 'website' as const,
    channel: 'own_site' as const,
    publisher: 'unknown' as const,
    startUrls: [world.url('/')],
    maxPages: 30,
    maxDepth: 2,
    ratePerSecond: 0,
    render: 'auto' as const,
  }
  const events: CrawlEvent[] = []
  for await (const event of crawl(source, { allowPrivate: true, concurrency: 1, ...options })) events.push(event)
  return events
}
const list = (links: string[]) =>
  `<html><head><title>目录</title></head><body><h1>目录</h1><p>本校秋季课程的说明都在下面的链接里，请家长仔细阅读，老师在前台等候。</p>${links.map((link) => `<a href="${link}">${link}</a>`).join(' ')}</body></html>`
const shell = (script: string) =>
  `<html><head><title>加载中</title></head><body><div id="app"></div><script src="/app.js"></script><script>${script}</script></body></html>`
const script = (_: unknown, response: import('node:http').ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'text/javascript' }).end('var app = document.getElementById("app")')

/** Browser processes below this one. */
async function browsers(): Promise<number> {
  const parents = new Map<number, { parent: number; name: string }>()
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const found = /^\d+ \((.*)\) (\w) (\d+)/s.exec(stat)
    if (found && found[2] !== 'Z') parents.set(Number(pid), { parent: Number(found[3]), name: found[1] as string })
  }
  const isOurs = (pid: number): boolean => pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid)?.parent ?? 0))
  return [...parents].filter(([pid, { name }]) => /chrom/i.test(name) && isOurs(pid)).length
}

describe.skipIf(chromium === null)('pages that need a browser', () => {
  it('are known by their kind: what never helped is not tried again', { timeout: 120_000 }, async () => {
    const numbers = [1, 2, 3, 4, 5, 6]
    const full = (n: number) =>
      `app.textContent = '第${n}门课：围棋入门、硬笔书法与少儿编程的安排，周末上午九点开始，请家长提前十分钟到校。'.repeat(2)`
    world = await startWorld({
      '/': list(numbers.flatMap((n) => [`/empty/${n}`, `/course/${n}`])),
      '/app.js': script,
      ...Object.fromEntries(numbers.map((n) => [`/empty/${n}`, shell(`var n = ${n}`).replace('加载中', `加载中${n}`)])),
      ...Object.fromEntries(numbers.map((n) => [`/course/${n}`, shell(full(n)).replace('加载中', `课程${n}`)])),
    })
    const events = await walk()
    const rendered = (kind: string) =>
      events.flatMap((event) =>
        event.type === 'page' && event.page.url.includes(kind) && event.page.rendered ? [event.page.url] : [],
      )
    expect(rendered('/course/').length).toBe(6)
    expect(rendered('/empty/').length).toBe(3)
  })

  it('that hang are given up by their limit, others go on, and no browser stays behind', { timeout: 120_000 }, async () => {
    const text = '钢琴、围棋与游泳兴趣小组的场地说明和器材清单，请家长在楼下公示栏查看并签字确认。'
    world = await startWorld({
      '/': list(['/spin', '/fine']),
      '/app.js': script,
      '/spin': shell('for (;;) {}'),
      '/fine': shell(`app.textContent = '${text}'.repeat(2)`),
    })
    const events = await walk({ renderMs: 4_000 })
    const outcome = Object.fromEntries(
      events.map((event) => [
        new URL(event.type === 'page' ? event.page.url : event.url).pathname,
        event.type === 'failed' ? event.code : event.type === 'page' && event.page.rendered ? 'rendered' : event.type,
      ]),
    )
    expect(outcome).toEqual({ '/': 'page', '/spin': 'browser', '/fine': 'rendered' })
    for (let tries = 0; (await browsers()) > 0 && tries < 50; tries += 1) await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await browsers()).toBe(0)
  })
})
