/**
 * Renders pages that are nothing without their scripts. The browser itself never touches the network: each of its
 * requests is answered by our own guarded fetcher, so its address rules hold here, too.
 */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { holdBrowser, releaseBrowser, withBrowser } from './browser.ts'
import { FetchError } from './errors.ts'
import type { Fetched, Fetcher } from './fetch-page.ts'

export interface Renderer {
  /** The page after its scripts ran, as HTML. */
  render(page: Fetched, signal?: AbortSignal): Promise<string>
  close(): Promise<void>
}

const hardLimitMs = 30_000
/** A page is done when it has asked for nothing during this time ... */
const quietMs = 250
/** ... and shows something; a page that stays blank is waited for so long ... */
const blankMs = 2_500
/** ... and one that never stops asking so long. */
const busyMs = 8_000
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

export function createRenderer(fetcher: Fetcher, chromiumPath?: string): Renderer {
  const holder = holdBrowser()
  return {
    render: (page, signal) =>
      inTurn(async () => {
        try {
          return await withBrowser(chromiumPath, (browser) => renderOne(browser, fetcher, page, signal))
        } catch (error) {
          if (error instanceof FetchError) throw error
          throw new FetchError('browser', (error as Error).message.split('\n')[0] as string, { retry: true })
        }
      }),
    close: () => releaseBrowser(holder),
  }
}

async function renderOne(browser: Browser, fetcher: Fetcher, page: Fetched, signal?: AbortSignal): Promise<string> {
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
    const late = () => reject(new FetchError('browser', `the page did not settle within ${hardLimitMs / 1000} s`))
    timer = setTimeout(late, hardLimitMs)
    signal?.addEventListener('abort', giveUp, { once: true })
  })
  limit.catch(() => {})
  try {
    return await Promise.race([contentOf(context, fetcher, page), limit])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
    await context.close().catch(() => {})
  }
}

interface Traffic {
  open: number
  lastAt: number
}

async function contentOf(context: BrowserContext, fetcher: Fetcher, page: Fetched): Promise<string> {
  const traffic: Traffic = { open: 0, lastAt: performance.now() }
  await context.routeWebSocket(/.*/, (socket) => socket.close())
  await context.route('**/*', async (route) => {
    traffic.open += 1
    await answer(route, fetcher, page).catch(() => route.abort().catch(() => {}))
    traffic.open -= 1
    traffic.lastAt = performance.now()
  })
  const tab = await context.newPage()
  tab.on('dialog', (dialog) => dialog.dismiss().catch(() => {}))
  await tab.goto(page.finalUrl, { waitUntil: 'domcontentloaded', timeout: hardLimitMs })
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
async function answer(route: Route, fetcher: Fetcher, page: Fetched): Promise<void> {
  const request = route.request()
  if (request.url() === page.finalUrl && request.isNavigationRequest()) return fulfil(route, page)
  if (request.method() !== 'GET' || needless.has(request.resourceType())) return route.abort()
  const headers = { accept: request.headers().accept ?? '*/*', referer: page.finalUrl }
  return fulfil(route, await fetcher.get(request.url(), { headers }))
}

const notPassedOn = /^(content-encoding|content-length|transfer-encoding|set-cookie|content-security-policy)$/

function fulfil(route: Route, { status, headers, body }: Fetched): Promise<void> {
  const kept = Object.entries(headers).filter(([name]) => !notPassedOn.test(name))
  return route.fulfill({ status, headers: Object.fromEntries(kept), body: Buffer.from(body) })
}
