/** Story: one case from lead to archive, clicked through the console by those whose step it is, with the papers of every stage. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '#api/canonical-json.ts'
import { newId } from '#api/new-id.ts'
import { buildWeb } from '#web/build.ts'
import { caseAbout, districts, type HttpWorld, httpWorld, password } from '../api/http-world.ts'
import { desk, openPage, phone, settled, sidewaysScroll, startBrowser } from '../web/browser.ts'

type Who = 'officer' | 'colleague' | 'head' | 'reviewer' | 'chief' | 'neighbour'

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
  await world.signedIn('unit-head', districts.jinjiang, { username: 'neighbour', name: '某neighbour' })
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

/** Whose hands are on the keyboard now. */
async function signIn(who: Who): Promise<void> {
  if (seated === who) return
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await context.request.post('/api/auth/sign-in/username', { data: { username: who, password }, headers })
  expect(answer.status()).toBe(200)
  seated = who
}

/** As `signIn`, with the page of the case open. */
async function as(who: Who): Promise<void> {
  if (seated === who) return
  await signIn(who)
  await openCase()
}

async function openCase(): Promise<void> {
  await page.goto(`/console/cases/${caseId}`)
  await page.locator('.case-header').waitFor()
}

/** A step that is not the point of the story, by whoever sits there. */
async function post(path: string, data: object) {
  const answer = await context.request.post(`/api/v1${path}`, { data, headers: { Origin: new URL(page.url()).origin } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return answer.json()
}

/** Draws papers up and issues them, every blank that the case leaves filled by hand; tells their numbers. */
async function issue(types: readonly string[], complaintId: string | null = null): Promise<string[]> {
  const numbers: string[] = []
  for (const type of types) {
    const about = { type, complaintId }
    const { fields, missing } = await post(`/cases/${caseId}/documents/preview`, about)
    const asked = fields.filter(({ key }: { key: string }) => missing.includes(key))
    const values = Object.fromEntries(
      asked.map(({ key, kind, zh }: { key: string; kind: string; zh: string }) => [
        key,
        kind === 'day' ? '2026-12-01' : `${zh}已填`,
      ]),
    )
    const { document: draft } = await post(`/cases/${caseId}/documents`, { ...about, values })
    const { document: issued } = await post(`/documents/${draft.id}/issues`, { version: draft.version })
    numbers.push(issued.number)
  }
  return numbers
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
  // a list that is about to close needs no Escape, which would close the dialog instead
  await settled(page)
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

const story = [
  { width: 'a desk', size: desk, institution: '成都武侯全程培训学校', turn: 1 },
  { width: 'a phone', size: phone, institution: '成都武侯随行培训学校', turn: 2 },
]

// stages of a dozen clicks each: room for a machine that does other things as well
describe.each(story)('from lead to archive at $width', { timeout: 120_000 }, ({ size, institution, turn }) => {
  /** What stands beside the case on a desk and behind a button of its own on a phone. */
  const turnTo = (part: string) =>
    size === phone ? page.locator('.case-parts').getByText(part).click() : page.getByRole('tab', { name: part }).click()

  beforeAll(async () => {
    ;({ caseId } = await caseAbout(world, { institution }))
    await page.setViewportSize(size)
    seated = null
  })
  afterAll(() => page.setViewportSize(desk))

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
    await issue(['DOC09', 'DOC11', 'DOC13', 'DOC14', 'DOC10'])
    await as('chief')
    await take('立案', 'FILED', {
      ticks: ['已核对：依法应当给予处罚', '已核对：属于本机关管辖', '已核对：未超过处罚时效'],
    })
  })

  it('is investigated, reviewed by a third person and announced to the party', async () => {
    await as('officer')
    await take('开始调查', 'INVESTIGATING', { ticks: ['已告知陈述、申辩和回避权利', '两名人员已出示执法证件'] })
    await issue(['DOC12', 'DOC15', 'DOC16', 'DOC17', 'DOC32', 'DOC21'])
    await take('调查终结', 'REPORT_DONE', { ticks: ['调查终结报告已完成'] })
    await take('送审', 'REVIEW', { choices: { reviewer: '某reviewer' } })
    await as('head')
    expect(await missingFor('处罚告知')).toEqual(['须有审核意见'])
    await as('reviewer')
    await take('出具审核意见', 'REVIEW', { note: '事实清楚，同意' })
    await take('通过法制审核', 'REVIEW')
    await as('head')
    await take('处罚告知', 'NOTICE_SENT', { choices: outcome, fine: 20_000 })
    await issue(['DOC22', 'DOC23'])
  })

  it('is heard, discussed and decided by whoever did not draw up the proposal', async () => {
    await as('head')
    await take('组织听证', 'HEARING', { ticks: ['当事人已要求听证'] })
    await as('officer')
    await take('拟制处理决定审批表', 'HEARING', { fine: 15_000 })
    await as('chief')
    await take('集体讨论', 'COLLECTIVE', { ticks: ['已听取并记录当事人意见（听证的，报告已完成）'] })
    await take('作出决定', 'DECIDED', { ticks: ['集体讨论记录已形成'] })
    await issue(['DOC24', 'DOC25', 'DOC26', 'DOC27'])
  })

  it('has its decision drawn up on the page: it waits for every blank, then has a number and is a Word file', async () => {
    await as('officer')
    await turnTo('文书')
    await page.locator('.document-new .ant-select').click()
    await page.keyboard.type('行政处罚决定书')
    await page.keyboard.press('Enter')
    await page.locator('.document-new button').click()
    const issueIt = page.locator('.document-foot .ant-btn-primary')
    const blanks = page.locator('.document-form input, .document-form textarea:not([aria-hidden])')
    await blanks.first().waitFor()
    expect(await issueIt.isDisabled()).toBe(true)
    for (const blank of await blanks.all()) await blank.fill('按调查情况填写')
    await page.locator('.document-form .ant-alert').waitFor({ state: 'detached' })
    await issueIt.click()
    const line = page.locator('.document-list [data-document=DOC28]', { hasText: `成教（校外）罚〔2026〕${turn}号` })
    const file = await context.request.get((await line.getByRole('link', { name: /Word/ }).getAttribute('href')) ?? '')
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
  })

  it('is served, performed, closed, published and put into the archive', async () => {
    await as('officer')
    await take('送达决定书', 'SERVED', { ticks: ['决定书七项内容齐全', '已告知处罚信息将公示'] })
    await take('进入执行', 'EXECUTING')
    await take('履行完毕', 'EXECUTED', { ticks: ['已取得履行证明'] })
    await take('拟制结案审批表', 'EXECUTED', { choices: { 'closing-ground': '处罚决定执行完毕' } })
    await issue(['DOC30', 'DOC31', 'DOC33'])
    await as('chief')
    await take('结案', 'CLOSED')
  })

  it('is published and put into the archive, where all its papers stand', async () => {
    await as('officer')
    await take('公示', 'PUBLISHED', { ticks: ['已隐去个人信息'] })
    await take('归档', 'ARCHIVED')
    await turnTo('文书')
    await expect.poll(() => page.locator('.document-list > li').count()).toBe(21)
    expect(await page.locator('.document-list > li .badge.is-warn').count()).toBe(0)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
  })
})

// the measures changed on that day: 45 workdays and seven grounds before it, 60 days and eight grounds from it on
describe.each([
  { accepted: '2026-04-14', due: '06/18', grounds: 7, size: desk },
  { accepted: '2026-04-15', due: '06/15', grounds: 8, size: phone },
])('a complaint accepted on $accepted', { timeout: 60_000 }, ({ accepted, due, grounds, size }) => {
  const number = `T${accepted.replaceAll('-', '')}-000001`
  let real: Date
  beforeAll(() => {
    real = world.clock.now
    world.clock.now = new Date(`${accepted}T02:00:00Z`)
  })
  afterAll(async () => {
    world.clock.now = real
    await page.setViewportSize(desk)
  })

  it(`is mediated until ${due}, has ${grounds} grounds to end that, and both sides are told`, async () => {
    const { id } = await world.prisma.complaint.create({
      data: {
        ...{ number, codeHash: sha256(number), channel: 'web', kind: 'complaint', text: '要求退费', caseId },
        ...{ state: 'CHECK_MATERIAL', createdAt: world.clock.now },
      },
    })
    await signIn('officer')
    await post(`/complaints/${id}/moves`, { action: 'accept', state: 'CHECK_MATERIAL', facts: { materialComplete: true } })
    await page.setViewportSize(size)
    await openCase()
    if (size === phone) await page.locator('.case-parts').getByText('群众反映').click()
    const course = page.locator(`.complaint-course[aria-label*="${number}"]`)
    const clock = course.locator('.complaint-clock[data-clock=DL06]')
    await expect.poll(() => clock.textContent()).toContain(due)
    expect(await clock.textContent()).toContain(`自 ${accepted} 的次日起算`)
    await course.getByRole('button', { name: '终止调解' }).click()
    await settled(page)
    await dialog().locator('.ant-select:has(#complaint-ground)').click()
    const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    await expect.poll(() => list.count()).toBe(grounds)
    await list.nth(4).click()
    await dialog().getByLabel('已告知其他解决途径').check()
    await dialog().getByRole('button', { name: '确认办理' }).click()
    await dialog().waitFor({ state: 'detached' })
    await course.locator('.complaint-clock[data-clock=DL07]').waitFor()
    expect(await world.prisma.complaint.findUnique({ where: { id } })).toMatchObject({
      ...{ state: 'TERMINATED', acceptedDay: accepted, facts: { terminationReason: 5 } },
    })
    expect(await issue(['DOC03', 'DOC05'], id)).toHaveLength(2)
    expect(await sidewaysScroll(page)).toBe(0)
  })
})

describe('a case offered to another district', { timeout: 60_000 }, () => {
  const isHidden = async () => (await context.request.get(`/api/v1/cases/${caseId}`)).status() === 404

  async function offer(reason: string): Promise<void> {
    await signIn('head')
    const { case: row } = await (await context.request.get(`/api/v1/cases/${caseId}`)).json()
    const to = { toDistrict: districts.jinjiang, toDepartment: row.departmentCode ?? 'DEP-EDU' }
    await post(`/cases/${caseId}/referrals`, { ...to, reason, version: row.version })
  }
  async function asked(reason: string) {
    await signIn('neighbour')
    await page.goto('/console/referrals')
    return page.locator('.referral[data-state=OFFERED]', { hasText: reason })
  }

  it('comes back with the reason that the sender reads', async () => {
    ;({ caseId } = await caseAbout(world, { institution: '成都武侯移交培训学校' }))
    await offer('机构已迁往锦江区')
    const mine = await asked('机构已迁往锦江区')
    const refuse = mine.getByRole('button', { name: /^退\s?回$/ })
    await refuse.waitFor()
    expect(await isHidden()).toBe(true)
    expect(await refuse.isDisabled()).toBe(true)
    await mine.getByLabel('答复（退回须写明理由）').fill('登记地址仍在武侯区')
    await refuse.click()
    await page.locator('.referral[data-state=REFUSED]').waitFor()
    await signIn('head')
    await openCase()
    await page.getByRole('tab', { name: '协同' }).click()
    await page.locator('.referral[data-state=REFUSED]', { hasText: '登记地址仍在武侯区' }).waitFor()
  })

  it('is taken the second time, on a phone, and is then hidden from whose it was', async () => {
    await offer('房屋租赁合同显示教学点在锦江区')
    await page.setViewportSize(phone)
    const mine = await asked('房屋租赁合同显示教学点在锦江区')
    await mine.getByRole('button', { name: /^接\s?收$/ }).click()
    await page.locator('.referral[data-state=ACCEPTED]').waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await openCase()
    expect(await page.locator('.case-header').textContent()).toContain('锦江区')
    await signIn('head')
    expect(await isHidden()).toBe(true)
    expect(faults).toEqual([])
  })
})

describe('ten leads by keyboard alone', { timeout: 120_000 }, () => {
  it('are opened, read, confirmed and moved on, one after the other, and nobody else gets one of them', async () => {
    await page.setViewportSize(desk)
    await signIn('officer')
    const before = await world.prisma.case.count({ where: { state: 'LEAD', assigneeId: null, districtCode: districts.wuhou } })
    expect(before).toBe(0)
    const leads: string[] = []
    for (let n = 0; n < 10; n += 1) leads.push((await caseAbout(world)).caseId)
    await page.goto('/console/cases')
    await page.locator('.queue .case-row').first().waitFor()
    const seen: string[] = []
    // how many answers stand between a key and the next lead; how long that takes: bench/desk/keyboard.ts
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (/^\/api\/v1\/cases\//.test(pathname) && !pathname.endsWith('/counts'))
        asked.push(`${request.method()} ${pathname.replace(/[\w-]{36}/, ':id')}`)
    })
    await page.keyboard.press('n')
    for (const _ of leads) {
      await page.waitForURL((url) => /\/cases\/[\w-]{36}$/.test(url.pathname) && !seen.includes(url.pathname.slice(-36)))
      seen.push(page.url().slice(-36))
      await page.locator('.finding.is-selected[data-status=NEW]').waitFor()
      expect(asked).toEqual(['POST /api/v1/cases/next'])
      await page.keyboard.press('c')
      await page.locator('.finding[data-status=CONFIRMED]').waitFor()
      await page.keyboard.press('a')
      await page.locator('#move-next:focus').waitFor()
      // what the decision asked for is no part of the way to the next lead
      await settled(page)
      asked.length = 0
      await page.keyboard.press('Enter')
    }
    await page.locator('.ant-message', { hasText: '没有' }).waitFor()
    expect(seen.sort()).toEqual(leads.sort())
    const rows = await world.prisma.case.findMany({ where: { id: { in: leads } }, include: { assignee: true } })
    expect(rows.map(({ state, assignee }) => [state, assignee?.name])).toEqual(leads.map(() => ['VERIFYING', '某officer']))
  })
})

describe('five hundred cases', { timeout: 120_000 }, () => {
  const most = 500
  const district = { districtCode: districts.jinjiang, state: 'LEAD' } as const
  const owned = (name: string) => world.prisma.case.count({ where: { ...district, assignee: { name } } })

  beforeAll(async () => {
    await world.signedIn('officer', districts.jinjiang, { username: 'heir', name: '某heir' })
    const institutions = Array.from({ length: most }, (_, n) => ({
      id: newId(),
      name: `成都锦江第${n}培训学校`,
      origin: 'register',
    }))
    await world.prisma.institution.createMany({ data: institutions })
    await world.prisma.case.createMany({
      data: institutions.map(({ id }, n) => ({
        ...{ id: newId(), number: `JF2026-8${String(n).padStart(5, '0')}`, institutionId: id, openKey: id, severity: 2 },
        ...{ ...district, mainViolation: 'T05', violations: ['T05'], rank: n, openedAt: world.clock.now },
      })),
    })
  })
  afterAll(() => page.setViewportSize(desk))

  it.each([
    { width: 'a desk', size: desk },
    { width: 'a phone', size: phone },
  ])('are counted, given to one officer and taken back at $width', async ({ size }) => {
    await page.setViewportSize(size)
    await signIn('neighbour')
    await page.goto('/console/cases?state=LEAD')
    await page.locator('.queue .case-row').first().waitFor()
    await page.getByRole('button', { name: '批量分派' }).click()
    await settled(page)
    // the officer is chosen once the list is there: a key pressed before it would choose nobody
    await choose('bulk-officer', '某heir')
    await dialog().getByText(`将改派 ${most} 件`).waitFor()
    expect(await owned('某heir')).toBe(0)
    await dialog().getByRole('button', { name: '确定分派' }).click()
    const undo = page.locator('.ant-message').getByRole('button', { name: /撤\s?销/ })
    await undo.waitFor()
    expect(await owned('某heir')).toBe(most)
    await undo.click()
    await page.getByText(`已恢复 ${most} 件`).waitFor()
    expect(await owned('某heir')).toBe(0)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
  })
})
