/** A browser in front of the stand-in server, for all tests of a file; every test begins with nobody's traces. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { buildWeb } from '#web/build.ts'
import { desk, leavePages, openPage, startBrowser } from './browser.ts'
import { startFake } from './fake-server.ts'

/** `usual`: the size of a page when a test names none. */
export function fakeWorld(usual = desk) {
  let browser: Browser | undefined
  let server: Awaited<ReturnType<typeof startFake>> | undefined
  const there = () => {
    if (!browser || !server) throw new Error('asked before the tests began')
    return { browser, server }
  }
  beforeAll(async () => {
    await buildWeb()
    server = await startFake()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(() => leavePages(there().browser))
  beforeEach(() => {
    there().server.fake.seen.length = 0
    there().server.fake.signedIn = true
  })
  return {
    /** How the stand-in server behaves, and what it was asked. */
    fake: () => there().server.fake,
    origin: () => there().server.origin,
    open: (path: string, size = usual) => openPage(there().browser, there().server.origin, path, size),
    /** What was sent to addresses that end so. */
    sent: (end: string) => there().server.fake.seen.filter(({ method, path }) => method === 'POST' && path.endsWith(end)),
  }
}
