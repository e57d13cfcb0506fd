import type { Browser } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { findChromium, holdBrowser, releaseBrowser, withBrowser } from '#crawler/browser.ts'

const chromium = await findChromium()
const holder = holdBrowser()
afterAll(() => releaseBrowser(holder))

describe.skipIf(chromium === null)('the browser of the process', () => {
  it('is renewed after its share of pages, and the old one ends though nobody was using it then', async () => {
    const seen = new Set<Browser>()
    for (let page = 0; page <= 100; page += 1) await withBrowser(undefined, async ({ browser }) => void seen.add(browser))
    expect([...seen].map((browser) => browser.isConnected())).toEqual([false, true])
  })

  it('waits for who still draws in it before it ends', async () => {
    let done = () => {}
    const drawing = withBrowser(undefined, async ({ browser }) => {
      await new Promise<void>((resolve) => {
        done = resolve
      })
      return browser
    })
    const others = new Set<Browser>()
    for (let page = 0; page <= 100; page += 1) await withBrowser(undefined, async ({ browser }) => void others.add(browser))
    const connected = () => [...others].map((browser) => browser.isConnected())
    expect(connected()).toEqual([true, true])
    done()
    expect(await drawing).toBe([...others][0])
    expect(connected()).toEqual([false, true])
  })
})
