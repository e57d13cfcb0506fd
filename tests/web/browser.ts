/** A real Chromium and a page of a given size, in front of the stand-in server. */
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'
import { findChromium } from '#crawler/browser.ts'
import { packagedChromium } from '#crawler/packaged-browser.ts'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

/** Pages are drawn by the processor here anyway: what only costs it is left out. */
const lean = ['--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-extensions', '--disable-background-networking']

/** The browser that comes by npm, so that every machine tests the same one: a shell without windows, at two thirds of a whole browser's cost. */
export async function startBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH: given } = process.env
  const executablePath = await (given ? findChromium(given) : ((await packagedChromium()) ?? findChromium()))
  if (!executablePath) throw new Error('no Chromium: run npm install, or set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: lean })
}

interface Opened {
  page: Page
  context: BrowserContext
  faults: string[]
}

/** Pages that nobody uses any more, by browser, origin and size: their scripts are compiled already, which halves a load. */
const warm = new WeakMap<Browser, Map<string, Opened>>()
const keyOf = (origin: string, { width, height }: { width: number; height: number }) => `${origin} ${width}x${height}`

/** A page without anything stored, for someone who asked for less movement: a click cannot miss what still grows. Errors that nothing on the page caught are kept in `faults`. */
export async function openPage(browser: Browser, origin: string, path: string, viewport = desk): Promise<Opened> {
  const key = keyOf(origin, viewport)
  const opened = warm.get(browser)?.get(key) ?? (await freshPage(browser, origin, viewport))
  warm.get(browser)?.delete(key)
  await opened.page.goto(path)
  return opened
}

async function freshPage(browser: Browser, origin: string, viewport: { width: number; height: number }): Promise<Opened> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', baseURL: origin, reducedMotion: 'reduce' })
  const page = await context.newPage()
  return { page, context, faults: watch(page) }
}

function watch(page: Page): string[] {
  const faults: string[] = []
  page.setDefaultTimeout(20_000)
  countRequests(page)
  page.on('pageerror', (error) => faults.push(error.message))
  return faults
}

/**
 * After a test: what it left open is closed, but for one page of each size, which is emptied of everything but compiled scripts
 * and kept for the next test.
 */
export async function leavePages(browser: Browser): Promise<void> {
  const kept = new Map<string, Opened>()
  warm.set(browser, kept)
  for (const context of browser.contexts()) {
    const [page, ...others] = context.pages()
    const size = page?.viewportSize()
    const origin = page && new URL(page.url()).origin
    if (!page || !size || !origin || origin === 'null' || kept.has(keyOf(origin, size))) await context.close()
    else {
      for (const other of others) await other.close()
      kept.set(keyOf(origin, size), { page, context, faults: await emptied(page, context, origin) })
    }
  }
}

async function emptied(page: Page, context: BrowserContext, origin: string): Promise<string[]> {
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.setOffline(false)
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank')
  const session = await context.newCDPSession(page)
  const storageTypes = 'cookies,local_storage,indexeddb,service_workers,cache_storage'
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes })
  await session.detach()
  await context.clearCookies()
  page.removeAllListeners()
  return watch(page)
}

/**
 * To another page of the app as a link leads there, without loading everything anew. The page left and the page reached must
 * belong to different routes: what the one showed must have made room for what the other shows.
 */
export async function walk(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector('main > *')?.setAttribute('data-left', '')
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.locator('main > *:first-child:not([data-left])').waitFor()
}

const underWay = new WeakMap<Page, Set<Request>>()

function countRequests(page: Page): void {
  const open = new Set<Request>()
  underWay.set(page, open)
  // what the page before this one still waited for is never reported as ended
  page.on('framenavigated', (frame) => frame === page.mainFrame() && open.clear())
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request))
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => open.delete(request))
}

const isMoving = () =>
  document.readyState !== 'complete' ||
  document.querySelector('[aria-busy="true"], .ant-spin-spinning') !== null ||
  document.getAnimations().some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations === 1)

/** At rest as a person would call it: no answer is awaited and nothing moves, three times in a row. Sooner than half a second of silence. */
export async function settled(page: Page): Promise<void> {
  const until = Date.now() + 20_000
  for (let calm = 0; calm < 3; ) {
    await page.waitForTimeout(40)
    calm = underWay.get(page)?.size === 0 && !(await page.evaluate(isMoving)) ? calm + 1 : 0
    if (Date.now() > until)
      throw new Error(`${page.url()} does not come to rest: ${[...(underWay.get(page) ?? [])].map((one) => one.url())}`)
  }
}

/** What axe-core finds wrong by WCAG 2.2 A and AA, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // reading axe takes longer than asking it
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page as a script
    const { violations } = await (globalThis as any).axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return violations.flatMap((one: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
      one.nodes.map(({ target, failureSummary }) => `${one.id}: ${target.join(' ')} – ${failureSummary}`),
    )
  })
}

export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
