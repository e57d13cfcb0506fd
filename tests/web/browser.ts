/** A real Chromium and a page of a given size, in front of the stand-in server. */
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '#crawler/browser.ts'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

export async function startBrowser(): Promise<Browser> {
  const executablePath = await findChromium(process.env.CHROMIUM_PATH)
  if (!executablePath) throw new Error('no Chromium: run npm install, or set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/** A page with its own storage. Errors that nothing on the page caught are kept in `faults`. */
export async function openPage(browser: Browser, origin: string, path: string, viewport = desk) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', baseURL: origin })
  const page = await context.newPage()
  page.setDefaultTimeout(12_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(path)
  return { page, context, faults }
}

/** What axe-core finds wrong by WCAG 2.2 A and AA, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page as a script
    const { violations } = await (globalThis as any).axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.flatMap((one: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
      one.nodes.map(({ target, failureSummary }) => `${one.id}: ${target.join(' ')} – ${failureSummary}`),
    )
  })
}

export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
