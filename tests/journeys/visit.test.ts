/** Story: an inspection on a phone (390 px) without network, synced once; and what a phone must never show or write over. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWeb } from '#web/build.ts'
import { caseAbout, districts, type HttpWorld, httpWorld, password } from '../api/http-world.ts'
import { accessibilityFaults, openPage, phone, sidewaysScroll, startBrowser } from '../web/browser.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>

let world: HttpWorld
let server: Server
/** nothing gets through, not even for the service worker, which the browser's own switch leaves online */
let down = false
/** answers about records are lost on the way, after they were given */
let losing = false
let lost = 0
let browser: Browser
let context: BrowserContext
let page: Page
let faults: string[]
let first: Agent
let second: Agent
let caseId: string

beforeAll(async () => {
  await buildWeb()
  const web = fileURLToPath(new URL('../../dist/web', import.meta.url))
  world = await httpWorld({}, web)
  // phones write the time of their own clock
  world.clock.now = new Date()
  const officer = (username: string) =>
    world.signedIn('officer', districts.wuhou, { username, name: `检查员${username}`, cardNumber: `川A-${username}` })
  first = await officer('first')
  second = await officer('second')
  caseId = (await caseAbout(world, { institution: '成都武侯外访学校' })).caseId
  const officers = { assigneeId: first.userId, secondId: second.userId }
  await world.prisma.case.update({ where: { id: caseId }, data: officers })
  server = createServer((request, response) => {
    if (down) return void request.destroy()
    if (losing && request.url === '/api/v1/site-records') loseAnswer(response)
    world.app(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await startBrowser()
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  ;({ page, context, faults } = await openPage(browser, origin, '/console/sign-in', phone))
  await signIn('first')
})
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  await world?.drop()
})

function loseAnswer(response: ServerResponse): void {
  response.end = () => {
    lost++
    response.destroy()
    return response
  }
}

async function signIn(username: string): Promise<void> {
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await context.request.post('/api/auth/sign-in/username', { data: { username, password }, headers })
  expect(answer.status()).toBe(200)
  await page.goto('/console/visits')
  await page.locator('[data-online=true]').waitFor()
}

/** The page is on the phone once its own address lies in the cache and the worker answers for it. */
const isKept = () =>
  page.evaluate(async () => {
    const cache = await caches.open('jianfu-visits')
    return Boolean((await cache.match('/console/visits')) && navigator.serviceWorker.controller)
  })

async function sign(name: string): Promise<void> {
  const pad = page.getByLabel(`${name}签名处`)
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error(`no place to sign for ${name}`)
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 4 })
  await page.mouse.up()
  await pad.locator('xpath=..').getByText('已签').waitFor()
}

async function fill(): Promise<void> {
  await page.locator('#visit-place').fill('武侯区某路 1 号 2 楼')
  await page.getByLabel('已出示执法证件').check()
  await page.locator('#visit-recusal').fill('不申请回避')
  await page.locator('#visit-situation').fill('二楼教室正在上五年级数学课')
  await page.locator('#visit-opinion').fill('情况属实')
  await page.locator('.visits-answer.is-no input').first().check()
  await page.getByLabel('当事人拒绝签名').check()
  await page.locator('#visit-witness').fill('王某')
  for (const name of ['检查员first', '检查员second', '王某']) await sign(name)
}

const photo = () =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: { r: 30, g: 120, b: 90 } } })
    .jpeg()
    .toBuffer()

describe('a visit without network', () => {
  it('opens from the phone, is written, photographed and signed, and survives a reload', async () => {
    await expect.poll(isKept, { timeout: 15_000 }).toBe(true)
    // loaded once under the worker, as on the way out of the office
    await page.goto(`/console/visits/${caseId}`)
    await page.locator('#visit-place').waitFor()
    await page.goto('/console/visits')
    await expect.poll(isKept, { timeout: 15_000 }).toBe(true)
    await context.setOffline(true)
    down = true
    await page.reload()
    await page.locator('[data-online=false]').waitFor()
    await page.locator('.visits-card', { hasText: '成都武侯外访学校' }).click()
    await fill()
    const file = { name: 'site.jpg', mimeType: 'image/jpeg', buffer: await photo() }
    await page.getByTestId('photo').setInputFiles(file)
    await page.getByLabel('照片说明').fill('教室')
    expect(await sidewaysScroll(page)).toBe(0)
    await page.reload()
    expect(await page.locator('#visit-situation').inputValue()).toBe('二楼教室正在上五年级数学课')
    expect(await page.getByLabel('照片说明').inputValue()).toBe('教室')
    await page.getByRole('button', { name: '完成，联网后上传' }).click()
    await page.locator('.visits-card[data-state=ready]').waitFor()
    expect(await world.prisma.siteRecord.count()).toBe(0)
  })

  it('is sent once when the network is back, although the first answer is lost', async () => {
    losing = true
    down = false
    await context.setOffline(false)
    await expect.poll(() => lost, { timeout: 10_000 }).toBeGreaterThan(0)
    losing = false
    await page.getByRole('button', { name: '上传 1 份笔录' }).click()
    await page.locator('.visits-card[data-state=kept]').waitFor()
    const records = await world.prisma.siteRecord.findMany({ where: { caseId } })
    expect(records).toMatchObject([{ edition: 1, content: { opinion: '情况属实', photos: [{ note: '教室' }] } }])
    expect(await world.prisma.caseDocument.count({ where: { caseId, type: 'DOC11' } })).toBe(1)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('shows what a colleague wrote in the meantime instead of writing over it', async () => {
    await page.locator('.visits-card').click()
    await page.locator('#visit-opinion').fill('当事人另有说明')
    const { content, key: _, ...kept } = await world.prisma.siteRecord.findFirstOrThrow({ where: { caseId } })
    const theirs = { ...(content as object), opinion: '同事记录的意见' }
    const key = '0198f000-0000-7000-8000-00000000000a'
    const sent = { key, about: { kind: 'case', id: caseId }, after: kept.edition, record: theirs }
    expect((await second.post('/api/v1/site-records').send(sent)).status).toBe(201)
    await page.getByLabel('已出示执法证件').check()
    for (const name of ['检查员first', '检查员second', '王某']) await sign(name)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: '完成，联网后上传' }).click()
    await page.locator('.visits-card[data-state=conflict]').click()
    await page.getByText('同事记录的意见 → 当事人另有说明').waitFor()
    expect(await world.prisma.siteRecord.count({ where: { caseId } })).toBe(2)
    await page.getByRole('button', { name: '我已核对，作为更正重新填写' }).click()
    await page.getByRole('button', { name: '完成，联网后上传' }).click()
    await page.locator('.visits-card[data-state=kept]').waitFor()
    expect(await world.prisma.siteRecord.count({ where: { caseId } })).toBe(3)
  })

  it('never shows one officer’s draft to another, and signing out clears the phone', async () => {
    await page.locator('.visits-card').click()
    await page.locator('#visit-situation').fill('只有第一人看得到')
    await page.locator('#visit-opinion').fill('草稿')
    await signIn('second')
    await page.locator('.visits-card[data-state=kept]').click()
    expect(await page.locator('#visit-situation').inputValue()).toBe('二楼教室正在上五年级数学课')
    await signIn('first')
    await page.locator('.visits-card[data-state=writing]').waitFor()
    await page.goto('/console/cases')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: '账号' }).click()
    await page.getByText('退出登录').click()
    await page.waitForURL('**/console/sign-in')
    const left = await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('jianfu-visits')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const stores = [...db.objectStoreNames].filter((name) => name !== 'who')
      const all = stores.map(
        (name) =>
          new Promise<{ owner: string }[]>((resolve) => {
            const reading = db.transaction(name).objectStore(name).getAll()
            reading.onsuccess = () => resolve(reading.result)
          }),
      )
      return { rows: (await Promise.all(all)).flat().map(({ owner }) => owner), caches: await caches.keys() }
    })
    expect(left.rows).not.toContain(first.userId)
    expect(left.caches).toEqual([])
    expect(faults).toEqual([])
  })
})
