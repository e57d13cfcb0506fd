/**
 * The whole story in a real browser: the crawler finds an institution, a citizen with a phone reports it, an officer sees page
 * and report side by side and moves the case, and the citizen learns the new public status and nothing else.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import pino from 'pino'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEvidenceStore } from '#api/evidence/store.ts'
import { startWorkers, type Workers } from '#api/jobs/main.ts'
import { type RunningApi, startApi } from '#api/main.ts'
import { type Demo, startDemo } from '#demo/server.ts'
import { seed } from '#prisma/seed.ts'
import { buildWeb } from '#web/build.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { desk, openPage, phone, startBrowser } from '../web/browser.ts'

const secret = 'only for this test, at least thirty-two characters'
const story = '我家楼下优晓学习中心，周六周日上午都在给五年级孩子上数学课，三个老师，没有看到办学许可证。'
const folder = mkdtempSync(join(tmpdir(), 'jianfu-story-'))
const errors: object[] = []
let db: TestDatabase
let demo: Demo
let workers: Workers
let server: RunningApi
let browser: Browser

function localBell() {
  const handlers = new Map<string, (() => void)[]>()
  return {
    ring: async (name: string) => {
      for (const handle of handlers.get(name) ?? []) handle()
    },
    on: (name: string, handle: () => void) => void handlers.set(name, [...(handlers.get(name) ?? []), handle]),
  }
}

beforeAll(async () => {
  await buildWeb()
  db = await testDatabase()
  demo = await startDemo()
  await seed(db.prisma, { demo: { world: demo.world, secret } })
  await db.prisma.source.updateMany({ where: { NOT: { key: { contains: 'youxiao' } } }, data: { enabled: false } })
  const doorbell = localBell()
  const evidence = makeEvidenceStore(pathToFileURL(folder).href)
  workers = await startWorkers({
    prisma: db.prisma,
    evidence,
    doorbell,
    env: { ALLOW_PRIVATE_CRAWL: true, PAGES_AT_ONCE: 16 },
    log: { info: () => {}, error: (data) => void errors.push(data) },
  })
  server = await startApi({
    prisma: db.prisma,
    evidence,
    doorbell,
    log: pino({ level: 'silent' }),
    env: { PORT: 0, HOST: '127.0.0.1', JIANFU_DATA: folder, JIANFU_SECRET: secret, PUBLIC_URL: undefined, TRUST_PROXY: 0 },
    demo: true,
    webRoot: fileURLToPath(new URL('../../dist/web', import.meta.url)),
  })
  browser = await startBrowser()
  await workers.idle()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await workers?.close()
  await demo?.close()
  await db?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const caseOfInstitution = () =>
  db.prisma.case.findFirst({
    where: { institution: { name: { contains: '优晓' } } },
    include: { institution: true, findings: { where: { listingId: { not: null } } } },
  })

async function report(page: Page): Promise<string> {
  await page.fill('#text', story)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.fill('#institution', '优晓')
  await page.locator('#institution-list [role=option]').first().click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.waitForURL('**/receipt')
  const code = await page.locator('.code-digits').getAttribute('data-code')
  await page.getByLabel('我已经保存好查询码').check()
  await page.getByRole('button', { name: '完成' }).click()
  await page.waitForURL('**/track')
  return code ?? ''
}

async function track(page: Page, code: string): Promise<string> {
  await page.goto('/track')
  await page.fill('#code', code)
  await page.getByRole('button', { name: '查询' }).click()
  await page.locator('[data-status]').waitFor()
  return (await page.locator('[data-status]').getAttribute('data-status')) ?? ''
}

async function openCaseAsOfficer(page: Page): Promise<void> {
  await page.locator('.entrance-demo button', { hasText: 'officer' }).click()
  await page.waitForURL('**/console/cases')
  await page.getByLabel('机构名称或案号').fill('优晓')
  await expect.poll(() => page.locator('.case-row').count()).toBe(1)
  await page.locator('.case-row h2 a').click()
  await page.locator('.finding').first().waitFor()
}

/** A finding of the crawled page, not of a report; the first one may be open already. */
async function openFindingOfPage(page: Page): Promise<void> {
  const head = page.locator('.finding:not(:has-text("来自群众反映")) .finding-head').first()
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click()
}

describe('a citizen reports what the crawler found as well', () => {
  it('and the report joins that case, the officer acts on it, and only the public status comes back', async () => {
    const before = await caseOfInstitution()
    expect(before?.findings.length, 'the crawler opened the case').toBeGreaterThan(0)

    const { page: citizen } = await openPage(browser, server.url, '/report', phone)
    const code = await report(citizen)
    await workers.idle()
    const filed = await db.prisma.complaint.findFirstOrThrow({ where: { text: story } })
    expect(filed.caseId).toBe(before?.id)
    expect(await track(citizen, code)).toBe('received')

    const { page: officer, faults } = await openPage(browser, server.url, '/console/sign-in', desk)
    await openCaseAsOfficer(officer)
    expect(await officer.locator('.exhibit-strip button').count()).toBeGreaterThan(1)
    await openFindingOfPage(officer)
    await officer.locator('.capture-line').waitFor()
    expect(await officer.locator('.exhibit mark').count()).toBeGreaterThan(0)
    expect(await officer.locator('.case-side').textContent()).toContain(story)

    await officer
      .locator('.finding.is-selected .finding-buttons')
      .getByRole('button', { name: /确\s?认/ })
      .click()
    await expect.poll(() => db.prisma.finding.count({ where: { caseId: before?.id ?? '', status: 'CONFIRMED' } })).toBe(1)
    await officer.getByRole('button', { name: '开始核查' }).click()
    await officer.getByLabel('说明').fill('已约定明天现场核查')
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: /^确\s?定$/ })
      .click()
    await officer.locator('[data-state="VERIFYING"]').waitFor()
    expect(faults).toEqual([])

    expect(await track(citizen, code)).toBe('checking')
    const seen = await citizen.locator('main').textContent()
    expect(seen).toContain(story)
    for (const inner of [before?.number ?? '', '已约定明天现场核查', '李明', '无证办学', 'VERIFYING'])
      expect(seen).not.toContain(inner)
    expect(errors).toEqual([])
  }, 120_000)

  it('and no report about somebody else joins it', async () => {
    const others = await db.prisma.complaint.findMany({ where: { case: { institution: { name: { contains: '优晓' } } } } })
    expect(others.some(({ text }) => text === story)).toBe(true)
    expect(others.every(({ text, institutionName }) => `${text}${institutionName}`.includes('优晓'))).toBe(true)
  })
})
