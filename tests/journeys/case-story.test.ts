/** Story: one case from lead to archive, clicked through the console by those whose step it is, with the papers of every stage. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWeb } from '#web/build.ts'
import { caseAbout, districts, type HttpWorld, httpWorld, password } from '../api/http-world.ts'
import { openPage, settled, startBrowser } from '../web/browser.ts'

type Who = 'officer' | 'colleague' | 'head' | 'reviewer' | 'chief'

let world: HttpWorld
let server: Server
let browser: Browser
let context: BrowserContext
let page: Page
let faults: string[]
let caseId: string

beforeAll(async () => {
  await buildWeb()
  world = await httpWorld({}, fileURLToPath(new URL('../../dist/web', import.meta.url)))
  const people = [
    ['officer', 'officer'],
    ['colleague', 'officer'],
    ['head', 'unit-head'],
    ['reviewer', 'reviewer'],
    ['chief', 'department-head'],
  ] as const
  for (const [username, role] of people)
    await world.signedIn(role, districts.wuhou, { username, name: `某${username}`, cardNumber: `川A-${username}` })
  ;({ caseId } = await caseAbout(world, { institution: '成都武侯全程培训学校' }))
  server = createServer(world.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await startBrowser()
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  ;({ page, context, faults } = await openPage(browser, origin, '/console/sign-in'))
})
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  await world?.drop()
})

let seated: Who | null = null

/** Whose hands are on the keyboard now; the page of the case is open. */
async function as(who: Who): Promise<void> {
  if (seated === who) return
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await context.request.post('/api/auth/sign-in/username', { data: { username: who, password }, headers })
  expect(answer.status()).toBe(200)
  seated = who
  await page.goto(`/console/cases/${caseId}`)
  await page.locator('.case-actions').waitFor()
}

const dialog = () => page.getByRole('dialog')
const confirm = () => dialog().getByRole('button', { name: /^确\s?定$/ })

/** Opens a step, wherever it stands: as the first button or in the list of the others. */
async function open(step: string): Promise<void> {
  const letters = [...step].join('\\s?')
  const first = page.locator('.case-buttons button', { hasText: new RegExp(`^${letters}$`) })
  if ((await first.count()) > 0) await first.click()
  else {
    await page.getByRole('button', { name: /其他操作/ }).click()
    await page.locator('.ant-dropdown-menu-item', { hasText: new RegExp(`^${letters}(还差.*)?$`) }).click()
  }
  await dialog().waitFor()
  await settled(page)
}

async function choose(id: string, option: string): Promise<void> {
  await dialog().locator(`#${id}`).click()
  await page.keyboard.type(option)
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  await list.locator('.ant-select-item-option', { hasText: option }).first().click()
  if (await list.count()) await page.keyboard.press('Escape')
}

interface Answers {
  note?: string
  choices?: Record<string, string>
  fine?: number
  ticks?: string[]
}

/** Takes a step: exactly the ticks that it must ask for, the choices, the words; then the case stands at `state`. */
async function take(step: string, state: string, { note, choices = {}, fine, ticks = [] }: Answers = {}): Promise<void> {
  await open(step)
  expect(await dialog().locator('.dialog-radios label').allInnerTexts()).toEqual(ticks)
  for (const label of ticks) await dialog().getByLabel(label).check()
  for (const [id, option] of Object.entries(choices)) await choose(id, option)
  if (fine) await dialog().locator('#outcome-amount-fine').fill(String(fine))
  if (note) await dialog().locator('#move-note').fill(note)
  await confirm().click()
  await page.locator(`.case-header [data-state=${state}]`).waitFor()
  await dialog().waitFor({ state: 'detached' })
}

/** What stands in the way of a step, in the words of the dialog. */
async function missingFor(step: string): Promise<string[]> {
  await open(step)
  const lines = await dialog().locator('.move-missing li').allInnerTexts()
  expect(await confirm().isDisabled()).toBe(true)
  await dialog()
    .getByRole('button', { name: /取\s?消/ })
    .click()
  await dialog().waitFor({ state: 'detached' })
  return lines
}

const outcome = {
  'outcome-kind': '予以行政处罚',
  'outcome-clause': '《中华人民共和国广告法》第五十五条',
  'outcome-measures': '罚款',
}

// stages of a dozen clicks each: room for a machine that does other things as well
describe('from lead to archive', { timeout: 120_000 }, () => {
  it('is verified and filed by two people, each missing condition named', async () => {
    await as('officer')
    await take('开始核查', 'VERIFYING')
    await as('chief')
    expect(await missingFor('立案')).toEqual(['至少确认一个违规点', '须有立案（不予立案）审批表', '须指定两名以上办案人员'])
    await as('officer')
    await page.locator('.finding.is-selected').waitFor()
    await page.keyboard.press('c')
    await page.locator('.finding[data-status=CONFIRMED]').waitFor()
    await page.getByRole('button', { name: '由我办理' }).click()
    await page.locator('.case-assignee b', { hasText: '某officer' }).waitFor()
    await page.getByRole('button', { name: /^分\s?派$/ }).click()
    await settled(page)
    await choose('second', '某colleague')
    await dialog()
      .getByRole('button', { name: /^保\s?存$/ })
      .click()
    await dialog().waitFor({ state: 'detached' })
    await take('拟制立案（不予立案）审批表', 'VERIFYING')
    await as('chief')
    await take('立案', 'FILED', {
      ticks: ['已核对：依法应当给予处罚', '已核对：属于本机关管辖', '已核对：未超过处罚时效'],
    })
  })

  it('is investigated, reviewed by a third person and announced to the party', async () => {
    await as('officer')
    await take('开始调查', 'INVESTIGATING', { ticks: ['已告知陈述、申辩和回避权利', '两名人员已出示执法证件'] })
    await take('调查终结', 'REPORT_DONE', { ticks: ['调查终结报告已完成'] })
    await take('送审', 'REVIEW', { choices: { reviewer: '某reviewer' } })
    await as('head')
    expect(await missingFor('处罚告知')).toEqual(['须有审核意见'])
    await as('reviewer')
    await take('出具审核意见', 'REVIEW', { note: '事实清楚，同意' })
    await take('通过法制审核', 'REVIEW')
    await as('head')
    await take('处罚告知', 'NOTICE_SENT', { choices: outcome, fine: 20_000 })
  })

  it('is heard, discussed and decided by whoever did not draw up the proposal', async () => {
    await as('head')
    await take('组织听证', 'HEARING', { ticks: ['当事人已要求听证'] })
    await as('officer')
    await take('拟制处理决定审批表', 'HEARING', { fine: 15_000 })
    await as('chief')
    await take('集体讨论', 'COLLECTIVE', { ticks: ['已听取并记录当事人意见（听证的，报告已完成）'] })
    await take('作出决定', 'DECIDED', { ticks: ['集体讨论记录已形成'] })
  })

  it('is served, performed, closed, published and put into the archive', async () => {
    await as('officer')
    await take('送达决定书', 'SERVED', { ticks: ['决定书七项内容齐全', '已告知处罚信息将公示'] })
    await take('进入执行', 'EXECUTING')
    await take('履行完毕', 'EXECUTED', { ticks: ['已取得履行证明'] })
    await take('拟制结案审批表', 'EXECUTED', { choices: { 'closing-ground': '处罚决定执行完毕' } })
    await as('chief')
    await take('结案', 'CLOSED')
    await as('officer')
    await take('公示', 'PUBLISHED', { ticks: ['已隐去个人信息'] })
    await take('归档', 'ARCHIVED')
    expect(faults).toEqual([])
  })
})
