/**
 * Renders pages that are nothing without their scripts. The browser itself never touches the network: each of its
 * requests is answered by our own guarded fetcher, so its address rules hold here, too.
 */
import { access } from 'node:fs/promises'
import type { Browser, BrowserContext, Route } from 'playwright-core'
import { FetchError } from './errors.ts'
import type { Fetched, Fetcher } from './fetch-page.ts'

export interface Renderer {
  /** The page after its scripts ran, as HTML. */
  render(page: Fetched, signal?: AbortSignal): Promise<string>
  close(): Promise<void>
}

const hardLimitMs = 30_000
const settleMs = 8_000
/** Browsers gather memory: a new one after so many pages. */
const pagesPerBrowser = 100
const atOnce = 2

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--dns-prefetch-disable',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  // Nothing resolves: what is not answered by the route below cannot leave.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Given path, then the system's browser, then the one inside the npm package. Null when there is none. */
export async function findChromium(given?: string): Promise<string | null> {
  if (given) return (await exists(given)) ? given : null
  for (const path of systemPaths) if (await exists(path)) return path
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } catch {
    return null
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

export function createRenderer(fetcher: Fetcher, chromiumPath?: string): Renderer {
  let browser: Promise<Browser> | null = null
  let rendered = 0
  let running = 0
  const queue: (() => void)[] = []
  const enter = async () => {
    if (running >= atOnce) await new Promise<void>((resolve) => queue.push(resolve))
    running += 1
  }
  const leave = () => {
    running -= 1
    queue.shift()?.()
  }
  const renew = async () => {
    const old = browser
    browser = null
    rendered = 0
    await (await old?.catch(() => null))?.close()
  }
  return {
    async render(page, signal) {
      await enter()
      try {
        if (rendered >= pagesPerBrowser && running === 1) await renew()
        browser ??= launch(chromiumPath)
        rendered += 1
        return await renderOne(await browser, fetcher, page, signal)
      } catch (error) {
        if (!(await browser?.catch(() => null))?.isConnected()) browser = null
        throw error instanceof FetchError
          ? error
          : new FetchError('browser', (error as Error).message.split('\n')[0] as string, { retry: true })
      } finally {
        leave()
      }
    },
    close: renew,
  }
}

async function launch(chromiumPath?: string): Promise<Browser> {
  const executablePath = await findChromium(chromiumPath)
  if (!executablePath) throw new FetchError('browser', 'no browser found: install chromium or set CHROMIUM_PATH')
  const { chromium } = await import('playwright-core')
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: !isRoot,
    args: isRoot ? [...flags, '--no-sandbox'] : flags,
    timeout: 20_000,
  })
}

async function renderOne(browser: Browser, fetcher: Fetcher, page: Fetched, signal?: AbortSignal): Promise<string> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    acceptDownloads: false,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    const stop = (message: string) => reject(new FetchError('browser', message))
    timer = setTimeout(() => stop(`the page did not settle within ${hardLimitMs / 1000} s`), hardLimitMs)
    signal?.addEventListener('abort', () => stop('the crawl was stopped'), { once: true })
  })
  limit.catch(() => {})
  try {
    return await Promise.race([contentOf(context, fetcher, page), limit])
  } finally {
    clearTimeout(timer)
    await context.close().catch(() => {})
  }
}

async function contentOf(context: BrowserContext, fetcher: Fetcher, page: Fetched): Promise<string> {
  await context.routeWebSocket(/.*/, (socket) => socket.close())
  await context.route('**/*', (route) => answer(route, fetcher, page).catch(() => route.abort().catch(() => {})))
  const tab = await context.newPage()
  tab.on('dialog', (dialog) => dialog.dismiss().catch(() => {}))
  await tab.goto(page.finalUrl, { waitUntil: 'domcontentloaded', timeout: hardLimitMs })
  await tab.waitForLoadState('networkidle', { timeout: settleMs }).catch(() => {})
  return tab.content()
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

function fulfil(route: Route, { status, headers, body }: Fetched): Promise<void> {
  const kept = Object.entries(headers).filter(
    ([name]) => !/^(content-encoding|content-length|transfer-encoding|set-cookie|content-security-policy)$/.test(name),
  )
  return route.fulfill({ status, headers: Object.fromEntries(kept), body: Buffer.from(body) })
}
