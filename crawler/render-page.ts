/**
 * Renders pages that are nothing without their scripts. The browser itself never touches the network: each of its
 * requests is answered by our own guarded fetcher, so its address rules hold here, too.
 */
import type { BrowserContext, Page, Route } from 'playwright-core'
import { type BrowserUse, holdBrowser, releaseBrowser, withBrowser } from './browser.ts'
import { FetchError } from './errors.ts'
import type { Fetched, Fetcher } from './fetch-page.ts'
import { createParts, type Parts } from './page-parts.ts'
import { checkUrl, type Guard } from './ssrf.ts'

export interface Renderer {
  /** The page after its scripts ran, as HTML. */
  render(page: Fetched, signal?: AbortSignal): Promise<string>
  /** What pages tried past the guard, and why it was refused; the last ones. */
  readonly refused: readonly Refusal[]
  close(): Promise<void>
}

export interface Refusal {
  target: string
  reason: string
}

const hardLimitMs = 60_000
/** A page is done when it has asked for nothing during this time ... */
const quietMs = 250
/** ... and shows something; a page that stays blank is waited for so long ... */
const blankMs = 2_500
/** ... and one that never stops asking so long. */
const busyMs = 10_000
/** A page that cannot be closed in this time hangs, and its browser with it. */
const closeMs = 5_000
/** Pages that are rendered at the same time, all crawls together. */
const atOnce = 2

let running = 0
const queue: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => queue.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}

export interface RendererOptions {
  chromiumPath?: string
  /** milliseconds for one page, whatever it does */
  renderMs?: number
}

const mostRefusals = 200

export function createRenderer(fetcher: Fetcher, { chromiumPath, renderMs = hardLimitMs }: RendererOptions = {}): Renderer {
  const holder = holdBrowser()
  const refused: Refusal[] = []
  const parts = createParts(fetcher)
  const refuse = (target: string, reason: string) => {
    if (refused.length >= mostRefusals) refused.shift()
    refused.push({ target: target.slice(0, 300), reason })
  }
  return {
    refused,
    render: (page, signal) =>
      inTurn(async () => {
        try {
          return await withBrowser(chromiumPath, (use) =>
            renderOne(use, { page, guard: fetcher.guard, parts, refuse }, renderMs, signal),
          )
        } catch (error) {
          if (error instanceof FetchError) throw error
          throw new FetchError('browser', (error as Error).message.split('\n')[0] as string, { retry: true })
        }
      }),
    close: () => releaseBrowser(holder),
  }
}

interface Job {
  page: Fetched
  guard: Guard
  parts: Parts
  refuse(target: string, reason: string): void
}

async function renderOne(
  { browser, wall, condemn }: BrowserUse,
  job: Job,
  limitMs: number,
  signal?: AbortSignal,
): Promise<string> {
  const seen = wall.attempts.length
  const context = await browser.newContext({
    serviceWorkers: 'block',
    acceptDownloads: false,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  let timer: NodeJS.Timeout | undefined
  let giveUp = () => {}
  const limit = new Promise<never>((_, reject) => {
    giveUp = () => reject(new FetchError('aborted', 'the crawl was stopped'))
    const late = () => reject(new FetchError('browser', `the page did not settle within ${limitMs / 1000} s`))
    timer = setTimeout(late, limitMs)
    signal?.addEventListener('abort', giveUp, { once: true })
  })
  limit.catch(() => {})
  try {
    return await Promise.race([contentOf(context, job, limitMs), limit])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
    if (!(await closesInTime(context))) condemn()
    for (const { target, reason } of wall.attempts.slice(seen)) job.refuse(target, reason)
  }
}

async function closesInTime(context: BrowserContext): Promise<boolean> {
  const closed = context.close().then(
    () => true,
    () => true,
  )
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), closeMs).unref())
  return Promise.race([closed, late])
}

interface Traffic {
  open: number
  lastAt: number
}

async function contentOf(context: BrowserContext, job: Job, limitMs: number): Promise<string> {
  const traffic: Traffic = { open: 0, lastAt: performance.now() }
  await context.routeWebSocket(/.*/, (socket) => {
    job.refuse(socket.url(), 'sockets are not opened')
    socket.close()
  })
  // Calls between browsers would go past every proxy.
  await context.addInitScript('delete globalThis.RTCPeerConnection; delete globalThis.webkitRTCPeerConnection')
  await context.route('**/*', async (route) => {
    traffic.open += 1
    await answer(route, job).catch(() => route.abort().catch(() => {}))
    traffic.open -= 1
    traffic.lastAt = performance.now()
  })
  const tab = await context.newPage()
  tab.on('dialog', (dialog) => dialog.dismiss().catch(() => {}))
  await tab.goto(job.page.finalUrl, { waitUntil: 'domcontentloaded', timeout: limitMs })
  await settle(tab, traffic)
  return tab.content()
}

async function settle(tab: Page, traffic: Traffic): Promise<void> {
  const began = performance.now()
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const now = performance.now()
    if (now - began > busyMs) return
    if (traffic.open > 0 || now - traffic.lastAt < quietMs) continue
    const shown = await tab.evaluate('document.body ? document.body.innerText.trim().length : 0')
    if (Number(shown) >= 40 || now - began > blankMs) return
  }
}

const needless = new Set(['image', 'media', 'font', 'websocket', 'eventsource', 'manifest', 'ping'])

/** The document is the one that was fetched already; scripts and data come through the fetcher; pictures are left out. */
async function answer(route: Route, { page, guard, parts, refuse }: Job): Promise<void> {
  const request = route.request()
  const url = request.url()
  if (url === page.finalUrl && request.isNavigationRequest()) return fulfil(route, page)
  try {
    checkUrl(url, guard)
    if (request.method() !== 'GET' || needless.has(request.resourceType())) return await route.abort()
    const headers = { accept: request.headers().accept ?? '*/*', referer: page.finalUrl }
    await fulfil(route, await parts.get(url, headers))
  } catch (error) {
    if (error instanceof FetchError && (error.code === 'forbidden-address' || error.code === 'bad-url'))
      refuse(url, error.message)
    throw error
  }
}

const notPassedOn = /^(content-encoding|content-length|transfer-encoding|set-cookie|content-security-policy)$/

function fulfil(route: Route, { status, headers, body }: Fetched): Promise<void> {
  const kept = Object.entries(headers).filter(([name]) => !notPassedOn.test(name))
  return route.fulfill({ status, headers: Object.fromEntries(kept), body: Buffer.from(body) })
}
