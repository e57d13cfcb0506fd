/** Reports, draws and escrow in a browser, on the real API: what people do, and whether everybody can use the pages. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { takeSnapshot } from '#api/indicators/snapshot.ts'
import { newId } from '#api/new-id.ts'
import { districts as units } from '#policy/districts/units.ts'
import { caseAbout, districts, password } from '../api/http-world.ts'
import { codeOf, wrongCode } from '../support/totp.ts'
import { accessibilityFaults, desk, leavePages, openPage, phone, settled, sidewaysScroll, walk } from './browser.ts'
import { reportPages } from './looked-at.ts'
import { reportWorld } from './report-world.ts'

let at: Awaited<ReturnType<typeof reportWorld>>
const half = '2026-11-2'
let drawId = ''
const escrowId = newId()

beforeAll(async () => {
  at = await reportWorld()
  const absent = [districts.wuhou, '510185', '510173']
  for (const { code } of units.filter((unit) => !absent.includes(unit.code))) await sent(code)
})
afterAll(() => at?.stop())
afterEach(async () => {
  await leavePages(at.browser)
})

async function sent(districtCode: string) {
  const { prisma } = at.world
  const key = { districtCode, period: half }
  const figures = { asOf: '2026-11-20T01:00:00Z', figures: [{ id: 'leads', now: 2 }], tables: [] }
  const sentAt = new Date('2026-11-20T02:00:00Z')
  const report = await prisma.halfMonthReport.create({
    data: { ...key, state: 'SUBMITTED', figures, texts: {}, firstSentAt: sentAt },
  })
  const content = { ...key, figures, texts: {} }
  await prisma.halfMonthEdition.create({
    data: { reportId: report.id, number: 1, content, sha256: '0'.repeat(64), sentById: 'x', sentAt },
  })
}

it('a county writes, another hand signs, it is sent, and the city rolls up 23 units with two missing', async () => {
  const reporter = await at.signedIn('reporter', districts.wuhou)
  await reporter.go(`/console/reports?period=${half}`)
  await reporter.page.getByRole('link', { name: '武侯区' }).click()
  await reporter.page.locator('#text-workNote').fill('约谈 3 家机构。')
  await reporter.page.locator('#text-nextSteps').fill('继续巡查。')
  await reporter.page.locator('#text-asks').fill('请市级协调平台下架。')
  await reporter.page.getByRole('button', { name: /^保\s?存$/ }).click()
  await reporter.page.getByText('撰写：某reporter').waitFor()
  const head = await at.signedIn('unit-head', districts.wuhou)
  await head.go(`/console/reports/${districts.wuhou}-${half}`)
  await head.page.getByRole('button', { name: /^签\s?发$/ }).click()
  await head.page.getByText('签发：某unit-head').waitFor()
  await reporter.page.reload()
  await reporter.page.getByRole('button', { name: /^报\s?送$/ }).click()
  await reporter.page.getByText(/第 1 版/).waitFor()
  expect(await reporter.page.locator('textarea#text-workNote').count()).toBe(0)
  expect(await reporter.page.locator('h2[id^=attachment-]').count()).toBe(5)
  await reporter.page.emulateMedia({ media: 'print' })
  for (const pressed of ['.console-header', '.work-title .is-acts'])
    expect(await reporter.page.locator(pressed).isVisible()).toBe(false)
  expect(await reporter.page.getByText('单位（盖章）').isVisible()).toBe(true)
  await reporter.page.emulateMedia({ media: 'screen' })
  const city = await at.signedIn('supervisor', null)
  await city.go(`/console/reports?period=${half}`)
  await city.page.getByText('尚未报送：简阳市、成都东部新区').waitFor()
  expect(await city.page.locator('tbody tr').count()).toBe(23)
  const circular = city.page.getByLabel('通报正文')
  expect(await circular.inputValue()).toContain('已报 21 个')
  expect(await circular.inputValue()).toContain('武侯区：请市级协调平台下架。')
  await city.page.getByRole('button', { name: '印发通报' }).click()
  await city.page.getByRole('button', { name: '印发通报' }).last().click()
  await city.page.getByText(/已于 .* 印发/).waitFor()
})

it('a head puts joint punishment on record on the page of the case, and finds it in the list', async () => {
  const { caseId } = await caseAbout(at.world, { institution: '成都武侯惩戒培训学校' })
  const { page, go } = await at.signedIn('department-head', districts.wuhou)
  await go(`/console/cases/${caseId}`)
  await page.getByRole('tab', { name: '协同' }).click()
  await page.getByRole('button', { name: '登记联合惩戒' }).click()
  const dialog = page.getByRole('dialog')
  for (const [id, words] of [
    ['measure', '记入信用档案'],
    ['ground', '再次违法'],
  ]) {
    await dialog.locator(`.ant-select:has(#joint-${id})`).click()
    await page.locator('.ant-select-item-option', { hasText: words }).click()
  }
  await dialog.locator('#deed-note').fill('一年内第二次被处罚')
  await dialog.getByRole('button', { name: '登记联合惩戒' }).click()
  await page.locator('[data-measure=credit-file][data-state=ACTIVE]').waitFor()
  await go('/console/joint-punishment')
  const row = page.locator('tr[data-measure=credit-file]', { hasText: '成都武侯惩戒培训学校' })
  expect(await row.textContent()).toContain('市场监督管理局')
})

it('an officer who will be away names a deputy, whose name stands on the case until that ends', async () => {
  const { caseId } = await caseAbout(at.world, { institution: '成都武侯代理学校' })
  await at.world.signedIn('officer', districts.wuhou, { username: 'deputy', name: '李代理' })
  const away = await at.signedIn('officer', districts.wuhou, { username: 'away', name: '周外出' })
  await away.go(`/console/cases/${caseId}`)
  await away.page.getByRole('button', { name: '由我办理' }).click()
  await away.page.locator('.case-assignee b', { hasText: '周外出' }).waitFor()
  await away.go('/console/security')
  const panel = away.page.getByRole('region', { name: '代理人' })
  await panel.getByRole('combobox', { name: '代理人' }).fill('李代理')
  await away.page.keyboard.press('Enter')
  await panel.locator('#deputy-from').fill('2026-11-23')
  await panel.locator('#deputy-to').fill('2026-11-30')
  await panel.getByRole('button', { name: '指定代理人' }).click()
  await panel.locator('li', { hasText: '李代理' }).waitFor()
  const { page, go } = await at.enter('deputy', phone)
  await go(`/console/cases/${caseId}`)
  expect(await page.locator('.case-assignee').textContent()).toContain('周外出')
  await page.locator('.case-assignee').getByText('（李代理 代理至 2026-11-30）').waitFor()
  await go('/console/cases?tab=mine')
  await page.getByText('成都武侯代理学校').first().waitFor()
  await away.page.getByRole('button', { name: '结束代理' }).click()
  await panel.locator('li').waitFor({ state: 'detached' })
  await go(`/console/cases/${caseId}`)
  await page.locator('.case-assignee b', { hasText: '周外出' }).waitFor()
  expect(await page.getByText('代理至').count()).toBe(0)
})

it('an officer whose picture of a case is old is told in words what others changed, and sees the newest', async () => {
  const { caseId } = await caseAbout(at.world, { institution: '成都武侯两人学校' })
  const other = await at.world.signedIn('officer', districts.wuhou, { username: 'quicker', name: '赵先到' })
  const { page, go } = await at.signedIn('officer', districts.wuhou, { username: 'slower', name: '钱后到' })
  await go(`/console/cases/${caseId}`)
  await page.getByRole('button', { name: '开始核查' }).click()
  const { version } = (await other.get(`/api/v1/cases/${caseId}`)).body.case
  await other.post(`/api/v1/cases/${caseId}/assignment`).send({ version, assigneeId: other.userId })
  await other.post(`/api/v1/cases/${caseId}/actions`).send({ action: 'verify', version: version + 1 })
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s?定$/ })
    .click()
  const told = page.locator('.ant-message')
  await told.getByText('承办人：— → 赵先到（赵先到）').waitFor()
  await told.getByText('办理阶段：线索 → 核查（赵先到）').waitFor()
  await page.locator('.case-header [data-state=VERIFYING]').waitFor()
})

it('a person with a second factor is asked for the code after the password, told when it is wrong, and taken where they wanted', async () => {
  const agent = await at.world.signedIn('officer', districts.wuhou, { username: 'two-steps' })
  const { body } = await agent.post('/api/v1/me/totp').send({ password })
  await agent.post('/api/v1/me/totp/confirmation').send({ code: codeOf(body.secret) })
  const { page, faults } = await openPage(at.browser, at.origin, '/console/deadlines', phone)
  await page.getByLabel('用户名').fill('two-steps')
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: /登\s?录/ }).click()
  const code = page.getByLabel('验证码或备用码')
  await code.fill(wrongCode(codeOf(body.secret)))
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByText('验证码不正确或已过期').waitFor()
  expect(new URL(page.url()).pathname).toBe('/console/sign-in')
  await code.fill(codeOf(body.secret))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/console/deadlines')
  await page.locator('.board-cases').waitFor()
  expect(faults).toEqual([])
})

it('an inspection is drawn before witnesses, and an outsider verifies it in the own browser', async () => {
  const { prisma } = at.world
  for (const n of [1, 2]) await at.world.signedIn('officer', districts.jinjiang, { username: `card${n}`, cardNumber: `川A${n}` })
  for (let n = 0; n < 5; n++) {
    const data = { name: `锦江第${n}学校`, districtCode: districts.jinjiang, origin: 'register', licenceStatus: 'licensed' }
    await prisma.institution.create({ data: { ...data, category: 'subject' } })
  }
  const head = await at.signedIn('unit-head', districts.jinjiang)
  await head.go('/console/draws')
  await head.page.locator('#draw-title').fill('秋季收费检查')
  await head.page.getByRole('button', { name: '生成名录库并公布摘要' }).click()
  await head.page.locator('#witness').fill('17 04 23 见证人李某')
  await head.page.getByRole('button', { name: /^抽\s?取$/ }).click()
  await head.page.getByRole('link', { name: '下载任务单' }).waitFor()
  expect(await head.page.locator('tbody tr').count()).toBe(1)
  drawId = new URL(head.page.url()).pathname.split('/').at(-1) ?? ''
  const { page } = await openPage(at.browser, at.origin, '/draws')
  await page.getByRole('button', { name: /^核\s?对$/ }).click()
  await page.getByText('核对一致').waitFor()
  await page.route('**/api/v1/public/draws/*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ json: { ...(await answer.json()), witness: '18' } })
  })
  await page.reload()
  await page.getByRole('button', { name: /^核\s?对$/ }).click()
  await page.getByText('种子不是由密数和见证内容得出').waitFor()
})

it('an officer imports a bank statement with debit and credit columns and sees the money, the warning and its rows', async () => {
  const data = {
    id: escrowId,
    name: '武侯某某培训学校',
    districtCode: districts.wuhou,
    origin: 'register',
    licenceStatus: 'licensed',
  }
  await at.world.prisma.institution.create({ data: { ...data, category: 'subject' } })
  const { page, go } = await at.signedIn('officer', districts.wuhou)
  await go(`/console/escrow/${escrowId}`)
  await page.getByRole('button', { name: '导入银行流水' }).click()
  await page.getByLabel('账号后四位（文件中没有这一列时填写）').fill('6688')
  const lines = [
    '交易日期,凭证号,借方发生额,贷方发生额,账户余额,未消课金额',
    '2026-11-03,A1,,1000,5000,9000',
    '2026-11-10,A2,3000,,2000,',
  ]
  await page.getByTestId('sheet').setInputFiles({ name: '流水.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await page
    .getByRole('dialog')
    .getByText(/新增 2，/)
    .waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-sum="balance"]').getByText('2,000').waitFor()
  await page.locator('[data-alarm="runOff"]').getByRole('link', { name: '查看案件' }).waitFor()
  await page.locator('.escrow-chart svg').getByText('11/10').waitFor()
  await page.getByRole('link', { name: '2026-11-10' }).click()
  await page.getByText('共 1 条').waitFor()
  await go('/console/escrow?alarms=true')
  await page.getByRole('row', { name: /武侯某某培训学校.*22\.2%/ }).waitFor()
})

it('a number on the page of indicators opens as a list of just as many matters', async () => {
  const { institution } = await caseAbout(at.world, { violation: 'A02', happenedAt: new Date('2026-11-20T02:00:00Z') })
  await takeSnapshot(at.world.prisma, at.world.clock.now)
  const { page, go } = await at.signedIn('supervisor', null)
  await go('/console/indicators/K06')
  const number = page.getByRole('row', { name: /全市/ }).getByRole('link').first()
  const shown = Number.parseInt((await number.textContent()) ?? '', 10)
  expect(shown).toBeGreaterThan(0)
  await number.click()
  await page.locator(`[data-total="${shown}"]`).waitFor()
  expect(await page.locator('.indicator-matters tbody tr').count()).toBe(shown)
  expect(new URL(page.url()).searchParams.get('unit')).toBe('city')
  await page.getByText(institution.name).first().waitFor()
})

describe.each([
  ['a desktop in Chinese', desk, 'zh'],
  ['a phone in English', phone, 'en'],
] as const)('on %s', (_, size, language) => {
  it('every page fits and can be used by everybody', { timeout: 120_000 }, async () => {
    const { username } = await at.world.signedIn('supervisor', null, { username: `supervisor-${language}` })
    await takeSnapshot(at.world.prisma, at.world.clock.now)
    const { page, go, faults } = await at.enter(username, size)
    const paths = reportPages.map((path) => path.replace('{institution}', escrowId).replace('{draw}', drawId))
    await go(`/console/security?lang=${language}`)
    await page.locator('main > *').first().waitFor()
    for (const path of paths) {
      await walk(page, path)
      await settled(page)
      expect(await sidewaysScroll(page), path).toBe(0)
      expect(await accessibilityFaults(page), path).toEqual([])
      expect(faults, path).toEqual([])
    }
  })
})
