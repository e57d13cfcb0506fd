/**
 * What a reader saw: a picture of the whole page and its document after the scripts ran, from the very bytes that were captured.
 * Pictures, styles and scripts of the page come through the guarded fetcher; what did not come is told.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { withBrowser } from './browser.ts'
import { shippedFont } from './browser-fonts.ts'
import { FetchError } from './errors.ts'
import type { Fetched, Fetcher } from './fetch-page.ts'

export interface Portrait {
  /** PNG */
  screenshot: Buffer
  /** HTML */
  dom: string
  facts: PortraitFacts
}

export interface PortraitFacts {
  browser: string
  font: string
  /** pixels; `cut`: the page goes on below */
  width: number
  height: number
  cut: boolean
  /** requests that were answered, and those that were not with their reason, at most a hundred */
  answered: number
  missing: { url: string; reason: string }[]
}

export interface PortraitOptions {
  chromiumPath?: string | undefined
  signal?: AbortSignal
  /** milliseconds for the parts of the page; what has not come by then is missing */
  patienceMs?: number
}

const viewport = { width: 1280, height: 800 }
/** Higher pictures cannot be drawn; pixels. */
const highest = 16_000
/** The browser may take so long on top of the patience with the network. */
const drawingMs = 15_000
const quietMs = 500
const lookMs = 40
const mostParts = 300
const mostMissing = 100

/** Throws `FetchError` ("browser") with one line when no portrait can be taken. */
export async function takePortrait(page: Fetched, fetcher: Fetcher, options: PortraitOptions = {}): Promise<Portrait> {
  const { chromiumPath, signal, patienceMs = 25_000 } = options
  const stop = AbortSignal.any([AbortSignal.timeout(patienceMs + drawingMs), ...(signal ? [signal] : [])])
  try {
    return await withBrowser(chromiumPath, async ({ browser }) => {
      const context = await browser.newContext({
        viewport,
        serviceWorkers: 'block',
        acceptDownloads: false,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      })
      try {
        return await Promise.race([drawn(context, { page, fetcher, patienceMs }, browser.version()), stopped(stop)])
      } finally {
        await context.close().catch(() => {})
      }
    })
  } catch (error) {
    if (error instanceof FetchError) throw error
    throw new FetchError('browser', (error as Error).message.split('\n')[0] as string, { retry: true })
  }
}

function stopped(signal: AbortSignal): Promise<never> {
  const refusal = () => new FetchError('browser', 'the picture was not drawn in time', { retry: true })
  return new Promise((_, reject) => {
    if (signal.aborted) reject(refusal())
    else signal.addEventListener('abort', () => reject(refusal()), { once: true })
  })
}

interface Sitting {
  page: Fetched
  fetcher: Fetcher
  patienceMs: number
}

interface Parts {
  open: number
  lastAt: number
  answered: number
  missing: PortraitFacts['missing']
  /** by `performance.now()`: from here on nothing is asked for */
  until: number
}

async function drawn(context: BrowserContext, sitting: Sitting, version: string): Promise<Portrait> {
  const now = performance.now()
  const parts: Parts = { open: 0, lastAt: now, answered: 0, missing: [], until: now + sitting.patienceMs }
  await context.routeWebSocket(/.*/, (socket) => socket.close())
  await context.route('**/*', (route) => serve(route, sitting, parts))
  const tab = await context.newPage()
  tab.on('dialog', (dialog) => dialog.dismiss().catch(() => {}))
  await tab.goto(sitting.page.finalUrl, { waitUntil: 'domcontentloaded', timeout: sitting.patienceMs })
  await settle(tab, parts)
  const full = Number(await tab.evaluate(scrollThrough))
  if (full > viewport.height) await settle(tab, parts)
  parts.until = 0
  const height = Math.min(highest, Math.max(viewport.height, full))
  const dom = await tab.content()
  if (height > viewport.height) await tab.setViewportSize({ width: viewport.width, height })
  const screenshot = await tab.screenshot({ type: 'png', animations: 'disabled', caret: 'hide', timeout: drawingMs })
  const { answered, missing } = parts
  const size = { width: viewport.width, height, cut: full > highest }
  return { screenshot, dom, facts: { browser: `Chromium ${version}`, font: shippedFont, ...size, answered, missing } }
}

/** Something on the page may act after it was loaded: a script, or a frame that may have one. Data in scripts does not act. */
const acts = `[...document.querySelectorAll('script,iframe,frame,object,embed,[onload],[onerror]')].some(
  (one) => one.tagName !== 'SCRIPT' || one.src || /^$|javascript|ecmascript|module/i.test(one.type))`

/** Everything that the page asks for by itself is there: styles, fonts, and those pictures that have a place in the portrait. */
const complete = `document.readyState === 'complete' && document.fonts.status === 'loaded' && [...document.images].every(
  (one) => one.complete || one.getClientRects().length === 0 || one.getBoundingClientRect().top + scrollY > ${highest})`

/** Pictures that are loaded when they come into view come into view; answers the height of the page. */
const scrollThrough = `(async () => {
  const height = () => Math.max(document.documentElement.scrollHeight, document.body ? document.body.scrollHeight : 0)
  if (height() <= ${viewport.height}) return height()
  for (let at = 0; at < Math.min(height(), ${highest}); at += ${viewport.height}) {
    scrollTo(0, at)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  scrollTo(0, 0)
  return height()
})()`

/**
 * Until nothing more is to come: at once when a page that cannot act is complete, else when nothing was asked for during a while;
 * or the patience is over.
 */
async function settle(tab: Page, parts: Parts): Promise<void> {
  const still = `!(${acts}) && (${complete})`
  while (performance.now() < parts.until) {
    if (parts.open === 0) {
      if (performance.now() - parts.lastAt > quietMs) return
      // what was asked for while the answer was on its way is seen in `open`
      if ((await tab.evaluate(still)) && parts.open === 0) return
    }
    await pause(lookMs)
  }
}

async function serve(route: Route, { page, fetcher }: Sitting, parts: Parts): Promise<void> {
  const request = route.request()
  const url = request.url()
  if (url === page.finalUrl && request.isNavigationRequest()) return fulfil(route, page).catch(() => {})
  const miss = (reason: string) => {
    if (parts.missing.length < mostMissing) parts.missing.push({ url: url.slice(0, 500), reason })
    return route.abort().catch(() => {})
  }
  if (request.method() !== 'GET') return miss('only what is read is asked for')
  if (['media', 'eventsource', 'ping', 'manifest'].includes(request.resourceType())) return miss('sound and film are left out')
  const left = parts.until - performance.now()
  if (left <= 0 || parts.answered >= mostParts) return miss('no time left')
  parts.open += 1
  try {
    const headers = { accept: request.headers().accept ?? '*/*', referer: page.finalUrl }
    await fulfil(route, await fetcher.get(url, { headers, signal: AbortSignal.timeout(Math.ceil(left)) }))
    parts.answered += 1
  } catch (error) {
    await miss(error instanceof FetchError ? `${error.code}: ${error.message}` : 'the browser did not want it any more')
  } finally {
    parts.open -= 1
    parts.lastAt = performance.now()
  }
}

const notPassedOn = /^(content-encoding|content-length|transfer-encoding|set-cookie|content-security-policy)$/

function fulfil(route: Route, { status, headers, body }: Fetched): Promise<void> {
  const kept = Object.entries(headers).filter(([name]) => !notPassedOn.test(name))
  return route.fulfill({ status, headers: Object.fromEntries(kept), body: Buffer.from(body) })
}
