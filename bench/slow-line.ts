/**
 * What a citizen on a bad mobile line waits for: 400 kbit/s and 400 ms, nothing cached, the built app as the API serves it.
 * `npx tsx bench/slow-line.ts` prints milliseconds from the navigation on, the median of three, and fails when a form takes more than 6 s.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import express from 'express'
import { type Browser, chromium } from 'playwright-core'
import { webApp } from '#api/http/web-app.ts'
import { findChromium } from '#crawler/browser.ts'
import { buildWeb } from '#web/build.ts'

const line = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const bound = 6000
const tries = 3

/** What has to be there before a page is of use. */
const pages = [
  { path: '/', usable: 'main a[href="/report"]' },
  { path: '/report', usable: '#text' },
  { path: '/track', usable: '#code' },
]

interface Waited {
  paint: number
  usable: number
  bytes: number
}

async function visit(browser: Browser, address: string, usable: string): Promise<Waited> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', line)
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator(usable).first().waitFor({ timeout: 60_000 })
  const usableAt = await page.evaluate(() => performance.now())
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  await context.close()
  return { paint: paint ?? Number.NaN, usable: usableAt, bytes }
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

async function measure(browser: Browser, origin: string): Promise<boolean> {
  let allInTime = true
  console.log('page      first paint   usable   KB on the wire')
  for (const { path, usable } of pages) {
    const waited: Waited[] = []
    for (let n = 0; n < tries; n++) waited.push(await visit(browser, `${origin}${path}`, usable))
    const at = (key: keyof Waited) => median(waited.map((one) => one[key]))
    allInTime &&= at('usable') <= bound
    const columns = [at('paint').toFixed(0).padStart(8), at('usable').toFixed(0).padStart(8)]
    console.log(`${path.padEnd(9)} ${columns[0]} ms ${columns[1]} ms ${(at('bytes') / 1024).toFixed(0).padStart(6)}`)
  }
  return allInTime
}

await buildWeb()
const app = express().use(webApp(fileURLToPath(new URL('../dist/web', import.meta.url))))
const server = createServer(app)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const executablePath = await findChromium(undefined)
if (!executablePath) throw new Error('no Chromium: run npm install')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const { port } = server.address() as AddressInfo
  if (!(await measure(browser, `http://127.0.0.1:${port}`))) process.exitCode = 1
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
