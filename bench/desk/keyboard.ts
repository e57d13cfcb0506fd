/**
 * npx tsx bench/desk/keyboard.ts [leads]: how long an officer who triages by keyboard alone waits between two leads, in a real browser
 * in front of the real API: from the key that sends the step with one lead to the first picture that shows the next. For each load
 * the answers it waited for. Half a minute; nothing is left behind.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { startEmbedded } from '#api/database/embedded.ts'
import { findChromium } from '#crawler/browser.ts'
import { packagedChromium } from '#crawler/packaged-browser.ts'
import { makePrisma } from '#prisma/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { buildWeb } from '#web/build.ts'
import { fill, sizeOf } from './fill.ts'
import { openDesk, password } from './open-desk.ts'

const officer = 'bench-officer'
const aim = 300

/** milliseconds of one load, and of each answer in it */
type Load = { ms: number; answers: { path: string; from: number; ms: number }[] }

/** Runs in the page: keeps the time of the key that was pressed last, and tells when another case is drawn. */
function watchKeys(): void {
  addEventListener(
    'keydown',
    () => Object.assign(globalThis, { pressedAt: performance.now(), pressedIn: location.pathname }),
    true,
  )
}

/** Runs in the page, once the next case may be there. */
function loadOf(): Promise<Load> {
  const { pressedAt, pressedIn } = globalThis as unknown as { pressedAt: number; pressedIn: string }
  const isThere = () => location.pathname !== pressedIn && document.querySelector('.case-page .case-header h1') !== null
  return new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return void requestAnimationFrame(look)
      // the frame in which it stands is drawn after its callbacks
      requestAnimationFrame(() => {
        const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
        const answers = entries
          .filter(({ startTime, name }) => startTime >= pressedAt && name.includes('/api/'))
          .map(({ name, startTime, duration }) => ({
            path: new URL(name).pathname.replace(/[\da-f-]{36}/, ':id'),
            from: Math.round(startTime - pressedAt),
            ms: Math.round(duration),
          }))
        resolve({ ms: Math.round(performance.now() - pressedAt), answers })
      })
    }
    look()
  })
}

/** Confirms what stands there, opens the first step and sends it; where the step is not open, takes the next lead as it is. */
async function oneLead(page: Page): Promise<Load & { key: string }> {
  const open = page.locator('.finding.is-selected[data-status=NEW]')
  if (await open.count()) {
    await page.keyboard.press('c')
    await page.locator('.finding[data-status=CONFIRMED]').first().waitFor()
  }
  await page.keyboard.press('a')
  const isReady = await page.waitForSelector('#move-next:focus', { timeout: 3000 }).then(
    () => true,
    () => false,
  )
  // an officer reads the dialog before pressing Enter
  await page.waitForTimeout(400)
  if (!isReady) await page.keyboard.press('Escape')
  const key = isReady ? 'Enter' : 'n'
  await page.keyboard.press(key)
  const load = await page.evaluate(loadOf)
  await page.waitForTimeout(600)
  return { key, ...load }
}

async function walk(base: string, count: number): Promise<(Load & { key: string })[]> {
  const executablePath = (await packagedChromium()) ?? (await findChromium())
  if (!executablePath) throw new Error('no browser found: install chromium or set CHROMIUM_PATH')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', baseURL: base })
    // tsx names functions by a helper that the page does not have
    await page.addInitScript('globalThis.__name = (named) => named')
    await page.addInitScript(watchKeys)
    const signedIn = await page.request.post('/api/auth/sign-in/username', {
      data: { username: officer, password },
      headers: { Origin: base },
    })
    if (!signedIn.ok()) throw new Error(`sign-in: ${signedIn.status()}`)
    await page.goto('/console/cases')
    await page.locator('.queue .case-row').first().waitFor()
    await page.keyboard.press('n')
    const first = await page.evaluate(loadOf)
    await page.waitForTimeout(600)
    const loads = [{ key: 'n, from the queue', ...first }]
    for (let n = 1; n < count; n++) loads.push(await oneLead(page))
    return loads
  } finally {
    await browser.close()
  }
}

function print(loads: (Load & { key: string })[]): void {
  for (const { key, ms, answers } of loads) {
    const waited = answers.map((one) => `${one.path.replace('/api/v1', '')} ${one.from}+${one.ms}`).join(', ')
    console.log(`${String(ms).padStart(5)} ms  ${key.padEnd(18)}${waited}`)
  }
  const sorted = loads.map(({ ms }) => ms).sort((a, b) => a - b)
  const slow = sorted.filter((ms) => ms > aim).length
  console.log(
    `median ${sorted[Math.floor(sorted.length / 2)]} ms, most ${sorted.at(-1)} ms, over ${aim} ms: ${slow} of ${sorted.length}`,
  )
  if (slow > 0) process.exitCode = 1
}

const count = Number(process.argv[2] ?? 10)
if (!Number.isInteger(count) || count < 2) throw new Error('leads: a whole number from 2')
await buildWeb()
const scratch = mkdtempSync(join(tmpdir(), 'jianfu-bench-'))
const server = await startEmbedded({ folder: join(scratch, 'postgres'), purpose: 'app' })
const prisma = makePrisma(server.url, 10)
try {
  await migrate(server.url)
  await seedReference(prisma)
  const desk = await openDesk(prisma, scratch, fileURLToPath(new URL('../../dist/web', import.meta.url)))
  await fill(prisma, sizeOf(50_000), desk.hands)
  await desk.warmUp()
  print(await walk(desk.base, count))
  await desk.close()
} finally {
  await prisma.$disconnect()
  await server.stop()
  rmSync(scratch, { recursive: true, force: true })
}
