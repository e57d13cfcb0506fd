/** The one browser of the process: shared by all crawls, renewed now and then, closed when nobody holds it any more. */
import { access } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { browserEnvironment } from './browser-fonts.ts'
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
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  // Nothing resolves: what the renderer does not answer itself cannot leave.
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
  return packagedChromium().catch(() => null)
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function launch(chromiumPath?: string): Promise<Browser> {
  const executablePath = await findChromium(chromiumPath)
  if (!executablePath) throw new FetchError('browser', 'no browser found: install chromium or set CHROMIUM_PATH')
  const { chromium } = await import('playwright-core')
  const env = await browserEnvironment()
  const isRoot = process.getuid?.() === 0
  const args = isRoot ? [...flags, '--no-sandbox'] : flags
  // Playwright would end the whole process at the first signal, in the middle of whatever others have to finish
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: !isRoot, args, env, timeout: 20_000, ...signals })
}

interface Shared {
  browser: Promise<Browser>
  started: number
  inUse: number
  retired: boolean
}

let current: Shared | null = null
const holders = new Set<symbol>()

/** Runs `use` with a browser; failures of the browser itself make the next caller start a new one. */
export async function withBrowser<T>(chromiumPath: string | undefined, use: (browser: Browser) => Promise<T>): Promise<T> {
  if (current && current.started >= pagesPerBrowser) retire(current)
  current ??= { browser: launch(chromiumPath), started: 0, inUse: 0, retired: false }
  const mine = current
  mine.started += 1
  mine.inUse += 1
  try {
    return await use(await mine.browser)
  } finally {
    mine.inUse -= 1
    const browser = await mine.browser.catch(() => null)
    if (!browser?.isConnected()) retire(mine)
    if (mine.retired && mine.inUse === 0) await browser?.close().catch(() => {})
  }
}

function retire(shared: Shared): void {
  shared.retired = true
  if (current === shared) current = null
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
  if (last.inUse === 0) await (await last.browser.catch(() => null))?.close().catch(() => {})
}
