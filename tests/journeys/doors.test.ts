/**
 * Three doors in a real browser: a citizen’s phone, a clerk’s sheet and the counter speak of the institution that two crawled pages
 * show under different names. An officer makes one case of it, sees the reasons, and takes the merge back after more has come.
 * And one citizen to the end: without network halfway, on another device later, with a photo, and not content with the result.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBatch } from '#api/hotline/run-batch.ts'
import { addIdentifiers, nameIdentifiers } from '#api/institutions/keep.ts'
import { readComplaints } from '#api/jobs/complaint-job.ts'
import { compareInstitutions } from '#api/merging/suggest.ts'
import { buildWeb } from '#web/build.ts'
import { caseAbout, districts, type HttpWorld, httpWorld, password, secret } from '../api/http-world.ts'
import { desk, openPage, phone, sidewaysScroll, startBrowser } from '../web/browser.ts'

/** The same story on a desk and on a phone, each about an institution of its own. */
const places = [
  {
    width: 'a desk',
    size: desk,
    brand: '启明星',
    names: ['锦江区启明星教育咨询有限公司', '启明星思维训练馆'],
    telephone: '02886651234',
    order: '261118000001102',
  },
  {
    width: 'a phone',
    size: phone,
    brand: '望江楼',
    names: ['锦江区望江楼教育咨询有限公司', '望江楼思维训练馆'],
    telephone: '02886655678',
    order: '261118000002205',
  },
] as const
type Place = (typeof places)[number]
let world: HttpWorld
let server: Server
let origin: string
let browser: Browser

beforeAll(async () => {
  await buildWeb()
  world = await httpWorld({}, fileURLToPath(new URL('../../dist/web', import.meta.url)))
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
/** Two crawled pages about one institution, which names itself differently on each. */
async function crawled({ names, telephone, order }: Place): Promise<void> {
  for (const [n, institution] of names.entries()) {
    const { institution: made } = await caseAbout(world, { institution, district: districts.jinjiang, severity: n + 2 })
    const source = `http://page${n}-${order}.example.cn/`
    await addIdentifiers(world.prisma, [
      ...nameIdentifiers(made.id, [institution], source),
      { institutionId: made.id, kind: 'phone', value: telephone, source },
      { institutionId: made.id, kind: 'address', value: `锦江区东大街${order.slice(-2)}号`, source },
    ])
  }
}

const openCases = ({ brand }: Place) =>
  world.prisma.case.findMany({
    where: { closedAt: null, rootId: null, institution: { name: { contains: brand } } },
    include: { complaints: true, findings: true, institution: true },
    orderBy: { id: 'asc' },
  })

async function signedIn(role: 'hotline' | 'officer', path: string, size: Place['size']): Promise<Page> {
  const { username } = await world.signedIn(role, null, { username: `${role}.${size.width}` })
  const { page } = await openPage(browser, origin, `/console/sign-in?from=${encodeURIComponent(path)}`, size)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: /登\s?录/ }).click()
  await page.waitForURL(`**${path}`)
  return page
}

async function byForm({ brand, size }: Place): Promise<void> {
  const { page } = await openPage(browser, origin, '/report', size)
  await page.fill('#text', `楼下${brand}周六上午9:00-11:00给五年级孩子上数学课`)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.fill('#institution', `${brand}教`)
  await page.locator('#institution-list [role=option]').first().click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.waitForURL('**/receipt')
}

const headings = ['受理编号', '主要内容', '业务类型', '被反映单位', '创建时间', '联系电话', '问题点位']
const row = ({ brand, names, order }: Place, suffix: string, at: unknown) => [
  `${order}-${suffix}`,
  `${brand}周日上午9:00-11:00给五年级上数学`,
  '举报',
  names[1],
  at,
  '13800001111',
  '锦江区东大街',
]

/** Title over merged cells, a date as a number, an order twice, its redo without a readable time. */
async function workbook(place: Place): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('工单')
  page.mergeCells('A1:E1')
  page.getCell('A1').value = '教育类诉求'
  page.addRow([])
  page.addRow(headings)
  for (const [suffix, at] of [
    ['01', 46344.43],
    ['01', 46344.43],
    ['02', '上周三'],
  ] as const)
    page.addRow(row(place, suffix, at))
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** As another desk exports it: GBK, a title above the headings, the redo of the workbook again and one more. */
function gbk(place: Place): Buffer {
  const rows = [['教育类诉求'], headings, row(place, '02', '2026-11-18 10:20'), row(place, '03', '46345.5')]
  return iconv.encode(rows.map((cells) => cells.join(',')).join('\r\n'), 'gbk')
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/console/imports')
  await page.getByTestId('sheet').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: /^导入（约/ }).click()
  await page.locator('[data-count="imported"]').waitFor()
  await takeIn()
  await page.getByText('已导入', { exact: true }).waitFor()
  expect(await sidewaysScroll(page), name).toBe(0)
}
const counted = (page: Page) =>
  page.locator('[data-count="imported"] dd, [data-count="duplicates"] dd, [data-count="rejected"] dd').allTextContents()

/** The clerk sends the sheet, takes home the bad row, mends and sends it, and sends the other desk's sheet. */
async function bySheets(page: Page, place: Place): Promise<void> {
  await upload(page, '工单.xlsx', await workbook(place))
  expect(await counted(page)).toEqual(['1', '1', '1'])
  await page.getByText('时间无法识别：上周三').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载未导入的行' }).click(),
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile((await download.path()) ?? '')
  const bad = book.worksheets[0]?.getRow(2)
  if (bad) bad.getCell(5).value = '2026-11-18 10:20'
  await upload(page, '改好的行.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
  expect(await counted(page)).toEqual(['1', '0', '0'])
  await upload(page, '导出.csv', gbk(place))
  expect(await counted(page)).toEqual(['1', '1', '0'])
  const orders = await world.prisma.complaint.findMany({
    where: { originNo: { startsWith: place.order } },
    orderBy: { originNo: 'asc' },
  })
  const numberOf = new Map(orders.map(({ id, originNo }) => [id, originNo?.slice(-2)]))
  expect(
    orders.map(({ id, redoOfId, institutionName }) => [numberOf.get(id), numberOf.get(redoOfId ?? ''), institutionName]),
  ).toEqual([
    ['01', undefined, place.names[1]],
    ['02', '01', place.names[1]],
    ['03', '02', place.names[1]],
  ])
}

async function atTheCounter(page: Page, { brand, names }: Place): Promise<void> {
  await page.goto('/console/entry')
  await page.locator('#door').selectOption('visit')
  await page.fill('#text', `来访人说${brand}周六上午9:00-11:00给五年级上数学，没有许可`)
  await page.fill('#institution', names[0])
  await page.fill('#name', '王小明')
  await page.fill('#phone', '13911112222')
  await page.getByRole('button', { name: /^登\s?记$/ }).click()
  await page.locator('[data-code]').waitFor()
}

describe.each(places)('on $width, three doors', (place) => {
  const { names, size, telephone } = place
  it('become one case with reasons, and two again without loss when the merge was wrong', async () => {
    await crawled(place)
    const clerk = await signedIn('hotline', '/console/entry', size)
    await byForm(place)
    await bySheets(clerk, place)
    await atTheCounter(clerk, place)
    await river()
    while ((await compareInstitutions(world.prisma, world.clock.now)) > 0);
    expect((await openCases(place)).map(({ complaints }) => complaints.length)).toEqual([2, 3])

    const officer = await signedIn('officer', '/console/merging', size)
    const pair = officer.locator('article', { hasText: telephone })
    await pair.locator('.same-reasons').getByText(telephone).waitFor()
    expect(await sidewaysScroll(officer)).toBe(0)
    await pair.getByRole('button', { name: '是同一家，合并' }).click()
    await officer.getByLabel('理由（留痕）').fill('同一电话、同一地址')
    await officer.getByRole('dialog').getByRole('button', { name: '是同一家，合并' }).click()
    await expect.poll(async () => (await openCases(place)).length, { timeout: 20_000 }).toBe(1)
    const [one] = await openCases(place)
    const channels = ['hotline-12345', 'hotline-12345', 'hotline-12345', 'staff', 'web']
    expect(one?.complaints.map(({ channel }) => channel).sort()).toEqual(channels)
    expect(one?.findings.filter(({ listingId }) => listingId !== null)).toHaveLength(2)
    expect(one?.severity).toBe(3)

    await atTheCounter(clerk, place)
    await river()
    const undecided = one?.findings.find(({ listingId }) => listingId !== null)
    const confirmed = await editedAfterwards(officer, one?.id ?? '', undecided?.id ?? '')
    await officer.goto('/console/merging/log')
    await officer
      .locator('tr', { hasText: '合并机构' })
      .filter({ hasText: place.brand })
      .getByRole('button', { name: /撤\s?销/ })
      .click()
    await officer.getByLabel('理由（留痕）').fill('两家各有执照')
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: /^撤\s?销$/ })
      .click()
    await expect.poll(async () => (await openCases(place)).length, { timeout: 20_000 }).toBe(2)
    const apart = await openCases(place)
    expect(apart.map(({ institution }) => institution.name).sort()).toEqual([...names].sort())
    expect(apart.flatMap(({ complaints }) => complaints)).toHaveLength(6)
    const decided = apart.flatMap(({ findings }) => findings).filter(({ status }) => status === 'CONFIRMED')
    expect(
      decided.map(({ id }) => id),
      'what was decided meanwhile holds',
    ).toEqual([confirmed])
    const notes = await world.prisma.caseEvent.findMany({ where: { caseId: one?.id ?? '', kind: 'note' } })
    expect(notes.map(({ note }) => note)).toEqual(['合并后已电话核实'])
  }, 240_000)
})

/** After the merge an officer writes a note and confirms a finding. */
async function editedAfterwards(officer: Page, caseId: string, findingId: string): Promise<string> {
  const headers = { Origin: origin }
  const note = await officer.request.post(`/api/v1/cases/${caseId}/notes`, { headers, data: { note: '合并后已电话核实' } })
  expect(note.status()).toBe(200)
  const verdict = await officer.request.post(`/api/v1/findings/${findingId}/decision`, { headers, data: { status: 'CONFIRMED' } })
  expect(verdict.status()).toBe(200)
  return findingId
}

const photo = {
  name: '课表.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const told = (size: Place['size']) =>
  `河边${size.width}号那间没有招牌的房子，收了八千五百元学费后停课，一直不退，楼道里贴着课表。`

/** Fills the form, loses the network before the end, comes back to the page later and files. */
async function throughADeadSpot(size: Place['size']): Promise<string> {
  const written = told(size)
  const { page, context, faults } = await openPage(browser, origin, '/report', size)
  await page.getByText('投诉纠纷').click()
  await page.fill('#text', written)
  await page.getByRole('button', { name: '下一步' }).click()
  await context.setOffline(true)
  await page.getByLabel('我不知道名称').check()
  await page.fill('#address', '锦江河边三号门')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('没有提交成功，您写的都还在').waitFor()
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

/** The desk says whom it is about, and the complaint goes its way to the end: each step by whoever may take it. */
async function settledByStaff(id: string, size: Place['size']): Promise<void> {
  const as = (role: 'officer' | 'triage') => world.signedIn(role, null, { username: `${role}.desk.${size.width}` })
  const [officer, triage] = [await as('officer'), await as('triage')]
  const named = { kind: 'complaint', to: { name: `河边${size.width}号培训` }, note: '现场查明' }
  await officer.post(`/api/v1/unknown-institutions/${id}`).send(named).expect(200)
  const step = (agent: typeof officer, action: string, state: string, facts = {}) =>
    agent.post(`/api/v1/complaints/${id}/moves`).send({ action, state, facts }).expect(200)
  await step(triage, 'check', 'RECEIVED')
  await step(officer, 'accept', 'CHECK_MATERIAL', { materialComplete: true })
  await step(officer, 'mediate', 'ACCEPTED')
  await step(officer, 'agree', 'MEDIATING', { agreementRecorded: true, recoveredYuan: 8500 })
  await step(officer, 'notify', 'AGREED', { bothSidesTold: true })
  await step(officer, 'close', 'NOTIFIED')
}

it.each([
  ['a phone, followed on a desk', phone, desk],
  ['a desk, followed on a phone', desk, phone],
] as const)(
  'let a citizen finish after a dead spot, add a photo and ask to take it up again: on %s',
  async (_, first, other) => {
    const code = await throughADeadSpot(first)
    await river()
    const { id, address } = await world.prisma.complaint.findFirstOrThrow({ where: { text: told(first) } })
    expect(address).toBe('锦江河边三号门')

    const { page, context, faults } = await openPage(browser, origin, '/', other)
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

    await settledByStaff(id, first)
    await track(page, code, 'done')
    await page.getByRole('button', { name: '请求重新办理' }).click()
    await page.fill('#say', '说好退的八千五百元到现在也没有到账')
    await page.getByRole('button', { name: '提交请求' }).click()
    await page.locator('.talk').getByText('说好退的八千五百元到现在也没有到账').waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await page.getByRole('button', { name: '请求重新办理' }).count()).toBe(0)
    const said = await world.prisma.complaintMessage.findMany({ where: { complaintId: id }, orderBy: { id: 'asc' } })
    expect(said.map(({ act, files }) => [act, files])).toEqual([
      ['add', 1],
      ['reopen', 0],
    ])
    expect(faults).toEqual([])
  },
  120_000,
)
