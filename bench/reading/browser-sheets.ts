/**
 * Draws HTML sheets as PNG pictures in headless Chromium, with Chinese fonts that come by npm: what is drawn does not
 * depend on the fonts of the machine.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '#crawler/browser.ts'

/** Family names as the packages declare them, and the style sheets that declare them. */
const sheets = [
  '@fontsource-variable/noto-sans-sc/index.css',
  '@fontsource-variable/noto-serif-sc/index.css',
  '@fontsource/zcool-xiaowei/400.css',
  '@fontsource/zcool-qingke-huangyou/400.css',
]
export const fontFamilies = ['Noto Sans SC Variable', 'Noto Serif SC Variable', 'ZCOOL XiaoWei', 'ZCOOL QingKe HuangYou'] as const

const origin = 'http://sheets.invalid'
const require = createRequire(import.meta.url)

/** Path of a file of an npm package that exports only some of its files. */
function packageFile(path: string): string {
  const [scope, name, ...rest] = path.split('/')
  return join(dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest)
}

export interface Sheet {
  width: number
  height: number
  /** body and styles */
  html: string
}

/** Throws with a plain sentence where there is no browser. */
export async function drawSheets(wanted: Sheet[]): Promise<Buffer[]> {
  const executablePath = await findChromium(process.env.CHROMIUM_PATH)
  if (!executablePath) throw new Error('no browser found: install chromium or set CHROMIUM_PATH')
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const context = await browser.newContext()
    const links = sheets.map((path) => `<link rel="stylesheet" href="${origin}/${path}">`).join('')
    let html = ''
    await context.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: `${links}${html}` })
      const type = pathname.endsWith('.css') ? 'text/css' : 'font/woff2'
      return route.fulfill({ contentType: type, body: await readFile(packageFile(decodeURIComponent(pathname.slice(1)))) })
    })
    const page = await context.newPage()
    const pictures: Buffer[] = []
    for (const sheet of wanted) {
      html = sheet.html
      await page.setViewportSize({ width: sheet.width, height: sheet.height })
      await page.goto(`${origin}/`)
      await page.evaluate(() => document.fonts.ready)
      pictures.push(await page.screenshot({ type: 'png' }))
    }
    return pictures
  } finally {
    await browser.close()
  }
}
