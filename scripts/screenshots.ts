/**
 * Pictures of the ten main screens, desktop and phone, from a running demonstration into docs/screenshots/.
 * npm run screenshots [address]   (default http://localhost:8080; files one report there, because a receipt is shown only once)
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { findChromium } from '#crawler/browser.ts'

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const origin = process.argv[2] ?? 'http://localhost:8080'
const sizes = { desktop: { width: 1440, height: 900 }, mobile: { width: 390, height: 844 } }
const story = '小区楼下这家机构，周六周日白天都在上初二数学物理，一个班十来个孩子，门口挂的是美术培训的牌子，收款是个人微信。'

interface CaseRow {
  id: string
  findingCount: number
}
interface Evidence {
  exhibits: { capture: object | null; channel: string; findings: object[] }[]
  complaints: object[]
}

async function save(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(900)
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 9 })
    .toBuffer()
  writeFileSync(`${folder}${name}.png`, picture)
  console.log(`${name}.png  ${Math.round(picture.length / 1024)} KB`)
}

async function citizenScreens(page: Page, size: string): Promise<void> {
  await page.goto('/')
  await save(page, `citizen-home-${size}`)
  await page.goto('/report')
  await page.fill('#text', story)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await save(page, `report-form-${size}`)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.fill('#institution', '教育')
  await page.locator('#institution-list [role=option]').first().click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.waitForURL('**/receipt')
  await save(page, `receipt-${size}`)
  const code = await page.locator('.code-digits').getAttribute('data-code')
  await page.getByLabel('我已经保存好查询码').check()
  await page.getByRole('button', { name: '完成' }).click()
  await page.fill('#code', code ?? '')
  await page.getByRole('button', { name: '查询' }).click()
  await page.locator('[data-status]').waitFor()
  await save(page, `track-${size}`)
}

/** The case that shows most: a captured page with many findings, and citizens who say the same. */
async function tellingCase(page: Page): Promise<string> {
  const read = async <T>(path: string): Promise<T> => (await page.request.get(path)).json()
  const { items } = await read<{ items: CaseRow[] }>('/api/v1/cases?open=true&withComplaints=true&limit=30')
  let best = { id: items[0]?.id ?? '', score: -1 }
  for (const { id } of items) {
    const { exhibits, complaints } = await read<Evidence>(`/api/v1/cases/${id}`)
    const score =
      Math.max(
        ...exhibits.map(({ capture, channel, findings }) => (capture && channel.startsWith('own_') ? findings.length : 0)),
      ) *
        2 +
      Math.min(complaints.length, 2)
    if (score > best.score) best = { id, score }
  }
  return best.id
}

async function consoleScreens(page: Page, size: string): Promise<void> {
  await page.goto('/console/sign-in')
  await page.locator('.entrance-demo button', { hasText: 'officer' }).click()
  await page.waitForURL('**/console/cases')
  await page.locator('.case-row').first().waitFor()
  await save(page, `case-queue-${size}`)
  await page.goto(`/console/cases/${await tellingCase(page)}`)
  await page.locator('.finding').first().waitFor()
  const fromPage = page.locator('.finding:not(:has(.badge.is-brand)) .finding-head')
  if ((await fromPage.count()) > 0 && (await fromPage.first().getAttribute('aria-expanded')) === 'false')
    await fromPage.first().click()
  await save(page, `case-page-${size}`)
  await page.goto('/console/analytics')
  await page.locator('.trend-chart svg').waitFor()
  await save(page, `trends-${size}`)
  await page.goto('/console/deadlines')
  await page.locator('.board-cases').waitFor()
  await save(page, `deadlines-${size}`)
  await page.goto('/console/findings')
  await page.locator('.findings-table mark').first().waitFor()
  await save(page, `findings-${size}`)
  await page.goto('/console/institutions')
  await page.locator('main table a').first().click()
  await page.locator('[data-risk]').waitFor()
  await save(page, `institution-${size}`)
}

async function takeAll(browser: Browser): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    const context = await browser.newContext({ baseURL: origin, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    await citizenScreens(page, size)
    await consoleScreens(page, size)
    await context.close()
  }
}

const executablePath = await findChromium(process.env.CHROMIUM_PATH)
if (!executablePath) throw new Error('no browser found: install chromium or set CHROMIUM_PATH')
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  await takeAll(browser)
} finally {
  await browser.close()
}
