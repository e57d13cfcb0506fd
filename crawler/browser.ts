/** The one browser of the process: shared by all crawls, renewed now and then, closed when nobody holds it any more. */
import { access } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { browserEnvironment } from './browser-fonts.ts'
import { type BrowserWall, startBrowserWall } from './browser-wall.ts'
import { FetchError } from './errors.ts'
import { packagedChromium } from './packaged-browser.ts'

/** Browsers gather memory: a new one after so many pages. */
const pagesPerBrowser = 100

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
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  // Nothing resolves and everything goes to the wall, this machine included: what the renderer does not answer itself cannot leave.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--proxy-bypass-list=<-loopback>',
]

const systemPaths = [
  // draws the same pages without windows, at two thirds of the cost
  '/usr/bin/chromium-headless-shell',
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
  return packagedChromium().catch(() => null)
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

interface Running {
  browser: Browser
  wall: BrowserWall
  /** of the browser's main process and its group; null where it cannot be told */
  pid: number | null
}

async function launch(chromiumPath?: string): Promise<Running> {
  const executablePath = await findChromium(chromiumPath)
  if (!executablePath) throw new FetchError('browser', 'no browser found: install chromium or set CHROMIUM_PATH')
  const { chromium } = await import('playwright-core')
  const env = await browserEnvironment()
  const wall = await startBrowserWall()
  const isRoot = process.getuid?.() === 0
  const args = [...flags, `--proxy-server=${wall.url}`, ...(isRoot ? ['--no-sandbox'] : [])]
  // Playwright would end the whole process at the first signal, in the middle of whatever others have to finish
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  try {
    const browser = await chromium.launch({
      executablePath,
      headless: true,
      chromiumSandbox: !isRoot,
      args,
      env,
      timeout: 20_000,
      ...signals,
    })
    return { browser, wall, pid: await processOf(browser) }
  } catch (error) {
    await wall.close()
    throw error
  }
}

async function processOf(browser: Browser): Promise<number | null> {
  try {
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    await session.detach()
    return processInfo.find(({ type }) => type === 'browser')?.id ?? null
  } catch {
    return null
  }
}

/** A browser that does not close by itself in this time is killed. */
const patienceMs = 5_000

async function end({ browser, wall, pid }: Running, kill: boolean): Promise<void> {
  const closed = browser.close().then(
    () => true,
    () => true,
  )
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), kill ? 0 : patienceMs).unref())
  if (!(await Promise.race([closed, late])) && pid !== null) {
    // it leads a process group of its own; its children go with it
    for (const target of [-pid, pid])
      try {
        process.kill(target, 'SIGKILL')
      } catch {}
  }
  await wall.close()
}

interface Shared {
  running: Promise<Running>
  started: number
  inUse: number
  retired: boolean
  ended: boolean
  /** hangs: not asked to close but killed */
  condemned: boolean
}

let current: Shared | null = null
const holders = new Set<symbol>()

/** What a page is rendered with. */
export interface BrowserUse {
  browser: Browser
  wall: BrowserWall
  /** This browser hangs: it is killed at once, whoever else uses it. */
  condemn(): void
}

/** Runs `use` with a browser; failures of the browser itself make the next caller start a new one. */
export async function withBrowser<T>(chromiumPath: string | undefined, use: (browser: BrowserUse) => Promise<T>): Promise<T> {
  const full = current && current.started >= pagesPerBrowser ? current : null
  if (full) retire(full)
  current ??= { running: launch(chromiumPath), started: 0, inUse: 0, retired: false, ended: false, condemned: false }
  const mine = current
  mine.started += 1
  mine.inUse += 1
  try {
    if (full) await endUnused(full)
    const { browser, wall } = await mine.running
    const condemn = () => {
      mine.condemned = true
      retire(mine)
    }
    return await use({ browser, wall, condemn })
  } finally {
    mine.inUse -= 1
    const running = await mine.running.catch(() => null)
    if (!running?.browser.isConnected()) retire(mine)
    await endUnused(mine)
  }
}

function retire(shared: Shared): void {
  shared.retired = true
  if (current === shared) current = null
}

/** A retired browser ends with its last user; one that hangs does not wait for them. */
async function endUnused(shared: Shared): Promise<void> {
  if (!shared.retired || shared.ended || (shared.inUse > 0 && !shared.condemned)) return
  shared.ended = true
  const running = await shared.running.catch(() => null)
  if (running) await end(running, shared.condemned)
}

export function holdBrowser(): symbol {
  const holder = Symbol('holder')
  holders.add(holder)
  return holder
}

export async function releaseBrowser(holder: symbol): Promise<void> {
  holders.delete(holder)
  const last = current
  if (holders.size > 0 || !last) return
  retire(last)
  await endUnused(last)
}
