/**
 * Ledgers in a real browser: clerks send homework, after-school service, examinations and filed classes by Excel with three bad rows
 * each and mend them; an officer of the county sees who has reported and which rows are over a limit; the public reads what is open.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWeb } from '#web/build.ts'
import { type HttpWorld, httpWorld, password } from '../api/http-world.ts'
import { clerkOf, rowsIn, school, workbook } from '../api/ledger-world.ts'
import { accessibilityFaults, desk, openPage, phone, settled, sidewaysScroll, startBrowser } from '../web/browser.ts'
import { ledgerPages } from '../web/looked-at.ts'
import { type SheetStory, sheetStories } from './sheet-stories.ts'

let world: HttpWorld
let server: Server
let browser: Browser
let origin: string
let clerk: Awaited<ReturnType<typeof clerkOf>>
let trainer: Awaited<ReturnType<typeof clerkOf>>

beforeAll(async () => {
  await buildWeb()
  world = await httpWorld({}, fileURLToPath(new URL('../../dist/web', import.meta.url)))
  const unit = await school(world, '武侯实验小学', '510107')
  await school(world, '玉林小学', '510107')
  clerk = await clerkOf(world, unit)
  const [trainers] = await Promise.all(['武侯甲培训学校', '武侯乙培训学校'].map(trainingSchool))
  trainer = await clerkOf(world, { id: trainers?.id ?? '' }, 'institution')
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

const trainingSchool = (name: string) =>
  world.prisma.institution.create({
    data: { name, districtCode: '510107', category: 'subject', licenceStatus: 'licensed', origin: 'register' },
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

const send = async (page: Page, { heading }: SheetStory, rows: unknown[][]) =>
  page.getByTestId('sheet').setInputFiles({
    name: '台账.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await workbook([heading, ...rows]),
  })

describe('a sheet from a clerk', { timeout: 60_000 }, () => {
  it.each(sheetStories)('of $id: sound rows are saved, three bad ones are named, handed back and mended', async (story) => {
    const page = await signIn((story.by === 'school' ? clerk : trainer).username, '/console/ledgers')
    await page.getByRole('link', { name: story.title }).first().click()
    await button(page, '从 Excel 导入').click()
    await send(page, story, [...story.good, ...story.bad])
    await page.getByText('3 行没有导入').waitFor(patient)
    const faults = await page.locator('.sheet-faults li').allTextContents()
    const first = 2 + story.good.length
    expect(faults).toEqual(story.faults.map((column, at) => expect.stringMatching(`^第 ${first + at} 行“${column}”`)))
    const [back] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载这些行' }).click()])
    const rejected = await rowsIn(await readFile(await back.path()))
    expect(rejected[0]).toEqual([...story.heading, '未导入原因'])
    expect(rejected.slice(1).map((row) => row.slice(0, -1))).toEqual(story.bad)
    await send(page, story, story.mended)
    await page.getByText('新增 3').waitFor(patient)
    await page.locator('.ant-modal-footer button').click()
    await expect.poll(() => page.locator('[data-row]').count(), patient).toBe(story.good.length + 3)
    await page.context().close()
  })
})

describe('many rows on screen', { timeout: 60_000 }, () => {
  const paste = (cell: Locator, text: string) =>
    cell.evaluate((at, words) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)

  it('are pasted from a spreadsheet; what is wrong stays with its fault, is mended and saved', async () => {
    const page = await signIn(clerk.username, '/console/ledgers/evening-study')
    const dialog = page.getByRole('dialog')
    await button(page, '批量录入').click()
    const lines = [
      ['2026/11/23', 'J7', '否', '是', '20:00'],
      ['2026/11/24', '七年级', '否', '是', '20:01'],
      ['某日', '八年级', '否', '是', '9:05'],
      ['2026年11月26日', '七年级', '是', '√', '21:30'],
    ]
    await paste(dialog.getByLabel('第 1 行 日期'), lines.map((line) => line.join('\t')).join('\r\n'))
    expect(await dialog.getByLabel('第 2 行 年级').inputValue()).toBe('J7')
    expect(await accessibilityFaults(page)).toEqual([])
    await button(dialog, '加一行').click()
    await dialog.getByText('保存 4 行').click()
    await dialog.getByText('1 行没有保存').waitFor(patient)
    const wrong = dialog.locator('[data-draft]')
    expect(await wrong.count()).toBe(1)
    await wrong.locator('.is-day .row-fault').waitFor()
    await dialog.getByLabel('第 1 行 日期').fill('2026-11-25')
    await dialog.getByText('保存 1 行').click()
    await dialog.waitFor({ state: 'hidden', ...patient })
    await expect.poll(() => page.locator('[data-row]').count(), patient).toBe(4)
    const rows = await world.prisma.ledgerRow.findMany({ where: { ledger: 'evening-study' }, orderBy: { day: 'asc' } })
    expect(rows.map(({ day, violations }) => [day, violations])).toEqual([
      ['2026-11-23', []],
      ['2026-11-24', ['H05']],
      ['2026-11-25', []],
      ['2026-11-26', []],
    ])
    await page.context().close()
  })
})

describe('homework of a school', { timeout: 60_000 }, () => {
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
})

describe('an officer of the county', { timeout: 60_000 }, () => {
  it('sees who has not reported, and the rows over a limit, which are leads', async () => {
    const page = await signIn('officer-w', '/console/ledgers')
    for (const { title, missing } of sheetStories)
      await page.locator('.ledgers-owed li', { hasText: title }).getByText(missing).first().waitFor()
    await page.getByText('已填 50%').first().waitFor()
    for (const { id, over } of sheetStories) {
      await page.goto(`/console/ledgers/${id}?violations=true`)
      const rows = page.locator('[data-row]')
      await expect
        .poll(async () => (await rows.allTextContents()).flatMap((text) => /[HT]\d\d/.exec(text) ?? []).sort(), patient)
        .toEqual(over)
      // a wide table scrolls in its frame: the page stays as wide as the window
      await page.setViewportSize({ width: 1024, height: 800 })
      expect(await sidewaysScroll(page), id).toBe(0)
      const leads = await world.prisma.finding.findMany({ where: { ledgerRow: { ledger: id }, status: 'NEW' } })
      expect(leads.map(({ violation }) => violation).sort()).toEqual(over)
    }
    await page.context().close()
  })
})

describe('a keeper of the county', { timeout: 60_000 }, () => {
  it('has scores and the report filled from the ledgers, changes what is wrong, and sees the difference', async () => {
    await world.signedIn('reporter', '510107', { username: 'reporter-w' })
    const page = await signIn('reporter-w', '/console/ledgers/school-scores')
    const dialog = page.getByRole('dialog')
    await button(page, '从台账取数').click()
    await button(dialog, '从台账取数').click()
    await dialog.getByText(/新增 [1-9]\d* 行/).waitFor(patient)
    expect(await accessibilityFaults(page)).toEqual([])
    await button(dialog, '关闭').last().click()
    const row = page.locator('[data-row]').filter({ hasText: '课后服务参与率' })
    await row.getByText('台账取数').waitFor()
    await button(row, '修改').click()
    await dialog.getByText(/课后服务周报：\d+ 中 \d+/).waitFor()
    await dialog.getByLabel('得分', { exact: true }).fill('55.5')
    await dialog.locator('.fed-note.is-different').waitFor()
    await button(dialog, '保存').click()
    await row.getByText(/台账为 [\d.]+/).waitFor()
    await page.goto(`${origin}/console/ledgers/homework-reports`)
    await button(page, '从台账取数').click()
    await button(dialog, '从台账取数').click()
    await button(dialog, '补充并保存').click()
    await expect.poll(() => dialog.getByLabel('应监测学校').inputValue()).toBe('2')
    await dialog.getByLabel('结论').fill('一所学校尚未登记作业')
    await button(dialog, '保存').click()
    const report = page.locator('[data-row]').filter({ hasText: '一所学校尚未登记作业' })
    await report.getByText('台账取数').first().waitFor()
    await page.context().close()
  })
})

describe('the organisation', { timeout: 60_000 }, () => {
  const [group, office, county] = ['市委教育工作领导小组', '市“双减”工作办公室', '武侯区“双减”工作专班']
  const said = (name: string, role: string, parent?: string) => ({
    since: '2021-09-01',
    name,
    role,
    ...(parent ? { parent } : {}),
  })

  it('is kept by the city as rows and drawn as a tree, for a county and for everybody on a phone', async () => {
    const keeper = await world.signedIn('supervisor', null)
    for (const data of [
      said(county, 'county', office),
      { ...said(office, 'owner', group), seat: '市教育局' },
      said(group, 'lead'),
      said('迷路专班', 'county', '没有这个单位'),
    ])
      await keeper.post('/api/v1/ledgers/organisations/rows').send({ data }).expect(201)
    const below = (page: Page) => page.locator('.ledger-tree > ul > li', { hasText: group }).locator('> ul > li')
    const staff = await signIn('officer-w', '/console/ledgers/organisations')
    const { page, context } = await openPage(browser, origin, '/ledgers/organisations', phone)
    for (const seen of [staff, page]) {
      await below(seen).locator('> ul > li', { hasText: county }).waitFor(patient)
      expect(await below(seen).locator('> small').textContent()).toBe('牵头（双减办） · 市教育局')
      expect(await seen.locator('.ledger-tree-adrift li').allTextContents()).toEqual(['迷路专班区（市）县专班'])
      expect(await accessibilityFaults(seen)).toEqual([])
      expect(await sidewaysScroll(seen)).toBe(0)
    }
    const findings = await world.prisma.finding.findMany({ where: { ledgerRow: { ledger: 'organisations' }, status: 'NEW' } })
    expect(findings.map(({ rule }) => rule)).toEqual([expect.stringContaining('adrift')])
    await staff.context().close()
    await context.close()
  })
})

describe('ledger pages', { timeout: 60_000 }, () => {
  it('have no fault that axe can see and never scroll sideways, on a desk and on a phone', async () => {
    const page = await signIn(clerk.username, '/console/ledgers')
    for (const path of ledgerPages) {
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
