/**
 * A ledger in a real browser: a school clerk sends a term of homework by Excel with three bad rows and mends them; an officer of the
 * county sees who has reported and which classes are over the limit; the public reads what is open to it.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWeb } from '#web/build.ts'
import { type HttpWorld, httpWorld, password } from '../api/http-world.ts'
import { clerkOf, school, workbook } from '../api/ledger-world.ts'
import { accessibilityFaults, desk, openPage, phone, settled, sidewaysScroll, startBrowser } from '../web/browser.ts'

let world: HttpWorld
let server: Server
let browser: Browser
let origin: string
let clerk: Awaited<ReturnType<typeof clerkOf>>

beforeAll(async () => {
  await buildWeb()
  world = await httpWorld({}, fileURLToPath(new URL('../../dist/web', import.meta.url)))
  const unit = await school(world, '武侯实验小学', '510107')
  await school(world, '玉林小学', '510107')
  clerk = await clerkOf(world, unit)
  await world.signedIn('officer', '510107', { username: 'officer-w' })
  server = createServer(world.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await startBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  await world?.drop()
})

async function signIn(username: string, path: string, size = desk): Promise<Page> {
  const { page } = await openPage(browser, origin, `/console/sign-in?from=${encodeURIComponent(path)}`, size)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByLabel('密码').press('Enter')
  await page.waitForURL(`**${path}`)
  return page
}

/** Buttons of two characters carry a space between them. */
const button = (on: Page | Locator, name: string) => on.getByRole('button', { name: new RegExp([...name].join(' ?')) })

/** The machine may be busy with other tests. */
const patient = { timeout: 15_000 }

const heading = [
  '日期',
  '年级',
  '班级',
  '学科',
  '形式',
  '完成地点',
  '平均用时',
  '抽样人数',
  '班级统筹',
  '年级组统筹',
  '教务统筹',
  '公示时间',
]
const line = (more: Record<number, unknown> = {}) => {
  const row: unknown[] = ['2026-11-23', 'P4', '2班', '数学', '书面', '家庭', 40, 30, '是', '是', '是', '16:00']
  for (const [at, value] of Object.entries(more)) row[Number(at)] = value
  return row
}
const sheet = (rows: unknown[][]) => workbook([heading, ...rows])
const good = [line(), line({ 3: '语文', 6: 15 }), line({ 2: '3班', 6: 70 }), line({ 2: '4班', 6: 61 })]
const bad = [line({ 2: '5班', 6: '很久' }), line({ 2: '6班', 1: '十三年级' }), line({ 2: '7班', 0: '某日' })]
const mended = [line({ 2: '5班', 6: 50 }), line({ 2: '6班', 1: 'P5' }), line({ 2: '7班' })]

const send = async (page: Page, rows: unknown[][]) =>
  page.getByTestId('sheet').setInputFiles({ name: '作业.xlsx', mimeType: 'application/octet-stream', buffer: await sheet(rows) })

describe('homework of a school', { timeout: 60_000 }, () => {
  it('comes by Excel: sound rows are saved, three bad ones are named and mended', async () => {
    const page = await signIn(clerk.username, '/console/ledgers')
    await page.getByRole('link', { name: '作业登记' }).first().click()
    await button(page, '从 Excel 导入').click()
    await send(page, [...good, ...bad])
    await page.getByText('3 行没有导入').waitFor()
    expect(await page.locator('.sheet-faults li').allTextContents()).toEqual([
      expect.stringMatching(/^第 6 行“平均用时”/),
      expect.stringMatching(/^第 7 行“年级”/),
      expect.stringMatching(/^第 8 行“日期”/),
    ])
    await send(page, [...good, ...mended])
    await page.getByText('新增 3').waitFor()
    await page.locator('.ant-modal-footer button').click()
    await expect.poll(() => page.locator('[data-row]').count(), patient).toBe(7)
    await page.context().close()
  })

  it('is changed in a form that tells what is wrong at its field, and keeps its history', async () => {
    const page = await signIn(clerk.username, '/console/ledgers/homework')
    const row = page.locator('[data-row]').filter({ hasText: '3班' })
    await button(row, '修改').click()
    await page.getByLabel('平均用时').fill('-5')
    await button(page, '保存').click()
    await page.locator('.row-fault').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByLabel('平均用时').fill('75')
    await button(page, '保存').click()
    await page.getByText('已成为线索').first().waitFor()
    await button(row, '历史').click()
    await page.locator('.row-history ins', { hasText: '75' }).waitFor()
    expect(await page.locator('.row-history del').allTextContents()).toEqual(['70 分钟'])
    const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
    await page
      .getByTestId('row-file')
      .setInputFiles({ name: '说明.png', mimeType: 'image/png', buffer: await picture.png().toBuffer() })
    await page.locator('[data-file="说明.png"]').getByRole('link').waitFor()
    await page.getByRole('button', { name: '删除附件 说明.png' }).click()
    await page.getByLabel('理由（留痕）').fill('传错了')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^删\s?除$/ })
      .click()
    await page.locator('[data-file="说明.png"] del').waitFor()
    await page.getByText(/删除：传错了/).waitFor()
    await page.context().close()
  })

  it('shows an officer of the county who has reported and which classes are over the limit', async () => {
    const page = await signIn('officer-w', '/console/ledgers')
    await page.locator('.ledgers-owed li', { hasText: '作业登记' }).getByText('玉林小学').first().waitFor()
    await page.getByText('已填 50%').first().waitFor()
    await page.goto('/console/ledgers/homework?violations=true')
    await expect.poll(() => page.locator('[data-row]').count(), patient).toBe(2)
    expect((await page.locator('[data-row]').allTextContents()).every((text) => text.includes('H01'))).toBe(true)
    expect(await world.prisma.finding.count({ where: { violation: 'H01' } })).toBe(2)
    await page.context().close()
  })
})

describe('ledger pages', { timeout: 60_000 }, () => {
  it('have no fault that axe can see and never scroll sideways, on a desk and on a phone', async () => {
    const page = await signIn(clerk.username, '/console/ledgers')
    for (const path of ['/console/ledgers', '/console/ledgers/homework']) {
      await page.goto(path)
      await page.locator('h1').waitFor()
      await settled(page)
      for (const size of [desk, phone]) {
        await page.setViewportSize(size)
        expect(await accessibilityFaults(page), path).toEqual([])
        expect(await sidewaysScroll(page), path).toBe(0)
      }
    }
    await page.context().close()
  })

  it('of the public show what is open, and nothing of homework', async () => {
    const answer = await clerk.post('/api/v1/ledgers/service-menu/rows').send({
      data: { from: '2026-09-01', item: '合唱', kind: 'art', capacity: 40, signedUp: 30, confirmed: 30, voluntary: true },
    })
    expect(answer.status).toBe(201)
    const { page, context } = await openPage(browser, origin, '/ledgers', phone)
    await page.getByRole('link', { name: '课后服务菜单' }).click()
    await page.getByText('合唱').waitFor()
    expect(await page.locator('body').textContent()).not.toContain('监护人确认')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.goto('/ledgers/homework')
    await page.getByText('没有这项公开内容').waitFor()
    await context.close()
  })
})
