/** The browser that renders pages made by scripts, and the glyphs it needs to draw Chinese. */
import { spawnSync } from 'node:child_process'
import { chromium } from 'playwright-core'
import type { Env } from '#api/env.ts'
import { findChromium } from '#crawler/browser.ts'
import type { Check } from './checks.ts'

const mendBrowser = 'install one (apt-get install chromium), or set CHROMIUM_PATH to yours'

/** Started, not only found: shared libraries may be missing. */
export async function checkBrowser({ CHROMIUM_PATH }: Env): Promise<Check[]> {
  const executablePath = await findChromium(CHROMIUM_PATH)
  if (!executablePath) return [{ name: 'browser', status: 'error', detail: 'no Chromium was found', mend: mendBrowser }]
  try {
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const browser = await chromium.launch({ executablePath, args, timeout: 30_000 })
    const version = browser.version()
    await browser.close()
    return [{ name: 'browser', status: 'ok', detail: `Chromium ${version} (${executablePath})` }]
  } catch (error) {
    const detail = `${executablePath} does not start: ${(error as Error).message.split('\n')[0]}`
    return [{ name: 'browser', status: 'error', detail, mend: mendBrowser }]
  }
}

/** Text is read without fonts; only pictures of pages need them. */
export async function checkFonts(): Promise<Check[]> {
  if (process.platform !== 'linux') return [{ name: 'fonts', status: 'ok', detail: 'the system brings Chinese fonts' }]
  const { stdout, error } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  const family = stdout?.trim().split('\n')[0]
  if (family) return [{ name: 'fonts', status: 'ok', detail: `Chinese is drawn with ${family}` }]
  const detail = error
    ? 'fontconfig is not installed: nobody can say which fonts there are'
    : 'no Chinese font: screenshots would show boxes'
  return [{ name: 'fonts', status: 'warning', detail, mend: 'install one (apt-get install fonts-noto-cjk)' }]
}
