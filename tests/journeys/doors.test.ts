/**
 * Three doors in a real browser: a citizen’s phone, a clerk’s sheet and the counter speak of the institution that two crawled pages
 * show under different names. An officer makes one case of it, sees the reasons, and takes the merge back after more has come.
 * And one citizen to the end: without network halfway, on another device later, with a photo, and not content with the result.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runBatch } from '#api/hotline/run-batch.ts'
import { addIdentifiers, nameIdentifiers } from '#api/institutions/keep.ts'
import { readComplaints } from '#api/jobs/complaint-job.ts'
import { compareInstitutions } from '#api/merging/suggest.ts'
import { buildWeb } from '#web/build.ts'
import { caseAbout, districts, type HttpWorld, httpWorld, password, secret } from '../api/http-world.ts'
import { desk, openPage, phone, startBrowser } from '../web/browser.ts'

const names = ['锦江区启明星教育咨询有限公司', '启明星思维训练馆'] as const
const telephone = '02886651234'
let world: HttpWorld
let server: Server
let origin: string
let browser: Browser

beforeAll(async () => {
  await buildWeb()
  world = await httpWorld({}, fileURLToPath(new URL('../../dist/web', import.meta.url)))
  for (const [n, institution] of names.entries()) {
    const { institution: made } = await caseAbout(world, { institution, district: districts.jinjiang, severity: n + 2 })
    const source = `http://qimingxing${n}.example.cn/`
    await addIdentifiers(world.prisma, [
      ...nameIdentifiers(made.id, [institution], source),
      { institutionId: made.id, kind: 'phone', value: telephone, source },
      { institutionId: made.id, kind: 'address', value: '锦江区东大街99号', source },
    ])
  }
  server = createServer(world.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await startBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  await world?.drop()
})

const river = async () => {
  while ((await readComplaints({ prisma: world.prisma, now: world.now })) > 0);
}
const takeIn = () => runBatch({ prisma: world.prisma, secret, now: world.now })
const openCases = () =>
  world.prisma.case.findMany({
    where: { closedAt: null, rootId: null },
    include: { complaints: true, findings: true, institution: true },
    orderBy: { id: 'asc' },
  })

async function signedIn(role: 'hotline' | 'officer', path: string, size = desk): Promise<Page> {
  const { username } = await world.signedIn(role, null, { username: `${role}.story` })
  const { page } = await openPage(browser, origin, `/console/sign-in?from=${encodeURIComponent(path)}`, size)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: /登\s?录/ }).click()
  await page.waitForURL(`**${path}`)
  return page
}

async function byPhone(): Promise<void> {
  const { page } = await openPage(browser, origin, '/report', phone)
  await page.fill('#text', '楼下启明星周六上午9:00-11:00给五年级孩子上数学课')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.fill('#institution', '启明星教')
  await page.locator('#institution-list [role=option]').first().click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.waitForURL('**/receipt')
}

/** Title over merged cells, a date as a number, one row without a readable time. */
async function sheet(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('工单')
  page.mergeCells('A1:E1')
  page.getCell('A1').value = '教育类诉求'
  page.addRow([])
  page.addRow(['受理编号', '主要内容', '业务类型', '被反映单位', '创建时间', '联系电话', '问题点位'])
  const row = (no: string, at: unknown) => [
    no,
    '启明星周日上午9:00-11:00给五年级上数学',
    '举报',
    names[1],
    at,
    '13800001111',
    '锦江区东大街',
  ]
  page.addRow(row('261118000001102-01', 46344.43))
  page.addRow(row('261118000001102-02', '上周三'))
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/console/imports')
  await page.getByTestId('sheet').setInputFiles({ name: '工单.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: /^导入（约/ }).click()
  await page.locator('[data-count="imported"]').waitFor()
  await takeIn()
  await page.getByText('已导入', { exact: true }).waitFor()
}

async function bySheet(page: Page): Promise<void> {
  await upload(page, await sheet())
  await page.getByText('时间无法识别：上周三').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载未导入的行' }).click(),
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile((await download.path()) ?? '')
  const bad = book.worksheets[0]?.getRow(2)
  if (bad) bad.getCell(5).value = '2026-11-18 10:20'
  await upload(page, Buffer.from(await book.xlsx.writeBuffer()))
}

async function atTheCounter(page: Page): Promise<void> {
  await page.goto('/console/entry')
  await page.locator('#door').selectOption('visit')
  await page.fill('#text', '来访人说启明星周六上午9:00-11:00给五年级上数学，没有许可')
  await page.fill('#institution', names[0])
  await page.fill('#name', '王小明')
  await page.fill('#phone', '13911112222')
  await page.getByRole('button', { name: /^登\s?记$/ }).click()
  await page.locator('[data-code]').waitFor()
}

it('become one case with reasons, and two again without loss when the merge was wrong', async () => {
  const clerk = await signedIn('hotline', '/console/entry')
  await byPhone()
  await bySheet(clerk)
  await atTheCounter(clerk)
  await river()
  while ((await compareInstitutions(world.prisma, world.clock.now)) > 0);
  expect((await openCases()).map(({ complaints }) => complaints.length)).toEqual([2, 2])

  const officer = await signedIn('officer', '/console/merging')
  await officer.locator('.same-reasons').getByText(telephone).waitFor()
  await officer.getByRole('button', { name: '是同一家，合并' }).click()
  await officer.getByLabel('理由（留痕）').fill('同一电话、同一地址')
  await officer.getByRole('dialog').getByRole('button', { name: '是同一家，合并' }).click()
  await expect.poll(async () => (await openCases()).length, { timeout: 20_000 }).toBe(1)
  const [one] = await openCases()
  expect(one?.complaints.map(({ channel }) => channel).sort()).toEqual(['hotline-12345', 'hotline-12345', 'staff', 'web'])
  expect(one?.findings.filter(({ listingId }) => listingId !== null)).toHaveLength(2)
  expect(one?.severity).toBe(3)

  await atTheCounter(clerk)
  await river()
  await officer.goto(`/console/cases/${one?.id}`)
  await officer.locator('.finding').first().waitFor()
  await officer.goto('/console/merging/log')
  await officer
    .locator('tr', { hasText: '合并机构' })
    .getByRole('button', { name: /撤\s?销/ })
    .click()
  await officer.getByLabel('理由（留痕）').fill('两家各有执照')
  await officer
    .getByRole('dialog')
    .getByRole('button', { name: /^撤\s?销$/ })
    .click()
  await expect.poll(async () => (await openCases()).length, { timeout: 20_000 }).toBe(2)
  const apart = await openCases()
  expect(apart.map(({ institution }) => institution.name).sort()).toEqual([...names].sort())
  expect(apart.flatMap(({ complaints }) => complaints)).toHaveLength(5)
  expect(await world.prisma.complaint.count()).toBe(5)
}, 120_000)

const photo = {
  name: '课表.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const written = '河边那家没有招牌的房子，周日上午都在给初一学生上英语课，楼道里贴着课表。'

/** Fills the form, loses the network before the end, comes back to the page later and files. */
async function throughADeadSpot(): Promise<string> {
  const { page, context, faults } = await openPage(browser, origin, '/report', phone)
  await page.fill('#text', written)
  await page.getByRole('button', { name: '下一步' }).click()
  await context.setOffline(true)
  await page.getByLabel('我不知道名称').check()
  await page.fill('#address', '锦江河边三号门')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('没有提交成功，您写的都还在').waitFor()
  await page.reload().catch(() => undefined)
  await context.setOffline(false)
  await page.goto('/report')
  await page.getByText('已恢复您上次没写完的内容').waitFor()
  expect(await page.inputValue('#text')).toBe(written)
  await page.getByRole('button', { name: '下一步' }).click()
  expect(await page.inputValue('#address')).toBe('锦江河边三号门')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.waitForURL('**/receipt')
  expect(faults).toEqual([])
  return (await page.locator('.code-digits').getAttribute('data-code')) ?? ''
}

async function track(page: Page, code: string, status: string): Promise<void> {
  await page.goto('/track')
  await page.fill('#code', code)
  await page.getByRole('button', { name: '查询' }).click()
  await page.locator(`[data-status="${status}"]`).waitFor()
}

it('let a citizen finish after a dead spot, follow on another device, add a photo and ask to take it up again', async () => {
  const code = await throughADeadSpot()
  await river()
  const { id, address } = await world.prisma.complaint.findFirstOrThrow({ where: { text: written } })
  expect(address).toBe('锦江河边三号门')

  const { page, context, faults } = await openPage(browser, origin, '/', desk)
  await track(page, code, 'received')
  await page.getByRole('button', { name: '补充情况' }).click()
  await page.fill('#say', '这是楼道里的课表')
  await context.setOffline(true)
  await page.setInputFiles('#files', photo)
  await page.getByText('没传上去').waitFor()
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByText('有文件没传上去，请重传或删除').waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: '重传' }).click()
  await page.getByText('已上传').waitFor()
  await page.getByRole('button', { name: '发送' }).click()
  await page.locator('.talk').getByText('1 个文件').waitFor()
  expect(await world.prisma.attachment.count({ where: { complaintId: id } })).toBe(1)

  // an officer's way to the end is another story; here only that it is over
  await world.prisma.complaint.update({ where: { id }, data: { state: 'CLOSED', updatedAt: world.clock.now } })
  await track(page, code, 'done')
  await page.getByRole('button', { name: '请求重新办理' }).click()
  await page.fill('#say', '这个周日又开始上课了，换到了隔壁')
  await page.getByRole('button', { name: '提交请求' }).click()
  await page.locator('.talk').getByText('这个周日又开始上课了').waitFor()
  expect(await page.getByRole('button', { name: '请求重新办理' }).count()).toBe(0)
  const said = await world.prisma.complaintMessage.findMany({ where: { complaintId: id }, orderBy: { id: 'asc' } })
  expect(said.map(({ act, files }) => [act, files])).toEqual([
    ['add', 1],
    ['reopen', 0],
  ])
  expect(faults).toEqual([])
}, 120_000)
