import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { accessibilityFaults, desk, phone, settled, sidewaysScroll, walk } from './browser.ts'
import { goodCode } from './fake-handlers.ts'
import { fakeWorld } from './fake-world.ts'
import { citizenPages } from './looked-at.ts'

const { open, fake } = fakeWorld(phone)
beforeEach(() => {
  fake().down = false
  fake().dead = false
  fake().busy = false
})

const story = '小区楼下学海教育，周六周日白天都在上初二数学物理，一个班十来个娃娃。'
const picture = {
  name: '门头.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const sent = (path: string) => fake().seen.filter((call) => call.method === 'POST' && call.path === path)

async function toLastStep() {
  const opened = await open('/report')
  const { page } = opened
  await page.fill('#text', story)
  await page.setInputFiles('#files', picture)
  await page.getByText('已上传').waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.fill('#institution', '学海')
  await page.locator('#institution-list [role=option]').first().click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).waitFor()
  return opened
}

describe('a citizen on a phone', () => {
  it('files a report with a photo against an institution found by two characters, and gets the code', async () => {
    const { page, faults } = await toLastStep()
    await page.getByRole('button', { name: '提交' }).click()
    await page.waitForURL('**/receipt')
    expect(await page.locator('.code-digits').getAttribute('data-code')).toBe(goodCode)
    const [filed] = sent('/api/v1/public/complaints')
    expect(filed?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/)
    expect(filed?.body).toMatchObject({
      kind: 'report',
      text: story,
      institutionName: '成都市武侯区学海教育咨询有限公司',
      districtCode: '510107',
      anonymous: true,
      attachments: [{ token: 'tok' }],
    })
    expect(filed?.body).not.toHaveProperty('contact')
    expect(faults).toEqual([])
  })

  it('says grade and class of a matter about a school, and of no other', async () => {
    const { page } = await open('/report')
    await page.fill('#text', '学校每天布置两个多小时的书面作业，孩子写到十一点。')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.fill('#institution', '第一小学')
    expect(await page.locator('#grade').count()).toBe(0)
    await page.goBack()
    await page.getByText('校内问题').click()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.fill('#institution', '第一小学')
    expect(await page.locator('#grade option').count()).toBe(10)
    await page.selectOption('#grade', 'P3')
    await page.fill('#class', '2班')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText('三年级 2班').waitFor()
    await page.getByRole('button', { name: '提交' }).click()
    await page.waitForURL('**/receipt')
    expect(sent('/api/v1/public/complaints').at(-1)?.body).toMatchObject({ kind: 'school', grade: 'P3', className: '2班' })
  })

  it('sees that the same is being looked into, and joins with one tap, with a code of its own', async () => {
    const { page } = await open('/report?lang=en')
    await page.fill('#text', story)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.fill('#institution', '学海')
    await page.locator('#institution-list [role=option]').first().click()
    await page.getByText('subject class at a forbidden time · 2026-11 · 4 reports').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.getByRole('button', { name: 'I have met this too' }).click()
    await page.waitForURL('**/receipt')
    expect(sent('/api/v1/public/complaints')[0]?.body).toMatchObject({ meToo: true, text: story, anonymous: true })
  })

  it('reads what to keep and how long it takes; a matter of another office is told where it belongs and may go on', async () => {
    const { page } = await open('/report')
    await page.fill('#text', '培训机构拖欠我三个月工资，社保也没有交。')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('link', { name: '12333' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goBack()
    await page.fill('#text', story)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText('违规时段学科培训：该留什么、会怎么办').click()
    await page.getByText('依据：《四川省12345政务服务便民热线运行管理办法》').waitFor()
    expect(await page.getByRole('link', { name: '12333' }).count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.fill('#institution', '学海')
    await page.locator('#institution-list [role=option]').first().click()
    expect(sent('/api/v1/public/advice').length).toBe(2)
  })

  it('opens the form from the start page also when the network has gone meanwhile', async () => {
    const { page, context } = await open('/')
    await page.getByText('投诉举报 12 个工作日内答复，咨询 1 个工作日内答复').waitFor()
    await settled(page)
    await context.setOffline(true)
    await page.getByRole('main').locator('a[href="/report"]').first().click()
    await page.fill('#text', story)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.locator('#institution').waitFor()
    await context.setOffline(false)
  })

  it('opens without network after a reload too, with what was written, sends it once, and is then gone from the phone', async () => {
    const { page, faults } = await open('/report', phone)
    await page.fill('#text', story)
    const isKept = () =>
      page.evaluate(async () => {
        const shell = await (await caches.open('jianfu-report')).match('/report')
        return Boolean(shell && navigator.serviceWorker.controller)
      })
    await expect.poll(isKept).toBe(true)
    fake().dead = true
    await page.reload()
    await page.getByText('已恢复您上次没写完的内容').waitFor()
    expect(await page.inputValue('#text')).toBe(story)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('我不知道名称').check()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.reload()
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('没有提交成功，您写的都还在').waitFor()
    const words = await page.evaluate(async () => {
      const cache = await caches.open('jianfu-report')
      const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname)
      return { names: await caches.keys(), others: paths.filter((path) => path !== '/report' && !path.startsWith('/assets/')) }
    })
    expect(words, 'nothing but the shell and hashed files').toEqual({ names: ['jianfu-report'], others: [] })
    fake().dead = false
    await page.getByRole('button', { name: '提交' }).click()
    await page.waitForURL('**/receipt')
    expect(sent('/api/v1/public/complaints')).toHaveLength(1)
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
    expect(faults).toEqual([])
  })

  it('goes on by itself when the server got a new version and the parts of the old one are gone', async () => {
    const { page } = await open('/')
    await settled(page)
    let gone = 0
    let loadedAnew = false
    page.on('request', (request) => {
      loadedAnew ||= request.isNavigationRequest()
    })
    await page.route('**/assets/*.js', async (route) => {
      if (loadedAnew) return route.continue()
      gone++
      await route.fulfill({ status: 404, body: 'not found' })
    })
    await page.getByRole('main').locator('a[href="/track"]').first().click()
    await page.locator('#code').waitFor()
    expect(gone).toBeGreaterThan(0)
    expect(new URL(page.url()).pathname).toBe('/track')
  })

  it('does the sum that is asked for while many are filing, by itself and beside the page', async () => {
    fake().busy = true
    const { page } = await toLastStep()
    await page.getByRole('button', { name: '提交' }).click()
    await page.waitForURL('**/receipt')
    const [first, second] = sent('/api/v1/public/complaints')
    expect(first?.headers['proof-of-work']).toBeUndefined()
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
    const solved = JSON.parse(Buffer.from(String(second?.headers['proof-of-work']), 'base64').toString())
    expect(solved).toMatchObject({ algorithm: 'SHA-256', number: 1234, signature: 'signed' })
  })

  it('is told what is missing next to the field, and led to it', async () => {
    const { page } = await open('/report')
    await page.fill('#text', '退钱')
    await page.getByRole('button', { name: '下一步' }).click()
    expect(await page.locator('#text-error').innerText()).toContain('至少写 10 个字')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text')
    await page.fill('#text', story)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '下一步' }).click()
    expect(await page.locator('#institution-error').innerText()).toContain('我不知道名称')
  })

  it('finds every word again after a reload, but no phone number in storage that outlives the tab', async () => {
    const { page } = await toLastStep()
    await page.getByText('留下姓名和电话').click()
    await page.fill('#name', '张丽')
    await page.fill('#phone', '13812341234')
    await page.reload()
    expect(await page.inputValue('#phone')).toBe('13812341234')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('13812341234')
    await page.goto('/report')
    expect(await page.inputValue('#text')).toBe(story)
    expect(await page.getByText('门头.png').count()).toBe(1)
    expect(await page.getByText('已恢复您上次没写完的内容').count()).toBe(1)
  })

  it('loses nothing when the network fails, and files only once however often it is sent', async () => {
    const { page } = await toLastStep()
    fake().down = true
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('没有提交成功，您写的都还在').waitFor()
    const key = await page.evaluate(() => JSON.parse(localStorage.getItem('jianfu.report.draft') ?? '{}').key)
    fake().down = false
    await page.getByRole('button', { name: '提交' }).click()
    await page.waitForURL('**/receipt')
    expect(sent('/api/v1/public/complaints').map((call) => call.headers['idempotency-key'])).toEqual([key])
  })

  it('refuses files it cannot send before they cost data', async () => {
    const { page } = await open('/report')
    // files on disk: eleven megabytes through the wire of the browser's remote control take longer than the test may
    const folder = mkdtempSync(join(tmpdir(), 'jianfu-files-'))
    const files = ['课表.docx', '大图.png'].map((name) => join(folder, name))
    for (const file of files) writeFileSync(file, 'x')
    truncateSync(files[1] ?? '', 11 * 1024 * 1024)
    await page.setInputFiles('#files', files)
    await page.getByText('“课表.docx”不是能用的图片').waitFor()
    await page.getByText('“大图.png”超过 10 MB').waitFor()
    expect(sent('/api/v1/public/attachments')).toEqual([])
    rmSync(folder, { recursive: true })
  })

  it('cannot leave the receipt by accident', async () => {
    const { page } = await toLastStep()
    await page.getByRole('button', { name: '提交' }).click()
    await page.waitForURL('**/receipt')
    await page.getByRole('button', { name: '完成' }).click()
    await page.getByText('请先保存查询码').waitFor()
    await page.locator('.citizen-brand').click()
    await page.getByRole('dialog').getByText('查询码不会再显示').waitFor()
    await page.getByRole('button', { name: '回去保存' }).click()
    expect(new URL(page.url()).pathname).toBe('/receipt')
    await page.getByLabel('我已经保存好查询码').check()
    await page.getByRole('button', { name: '完成' }).click()
    await page.waitForURL('**/track')
    await page.goto('/receipt')
    await page.getByText('这里没有查询码可以显示').waitFor()
  })

  it('takes the receipt home as a PDF file, from the receipt and later from the status', async () => {
    const savedPdf = async (page: Page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载 PDF 回执' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^jianfu-T20261123-\d{6}\.pdf$/)
      return readFile(await download.path(), 'utf8')
    }
    const { page } = await toLastStep()
    await page.getByRole('button', { name: '提交' }).click()
    await page.waitForURL('**/receipt')
    expect(await savedPdf(page)).toMatch(/^%PDF-/)
    expect(await sidewaysScroll(page)).toBe(0)
    const later = await open('/track')
    await later.page.fill('#code', goodCode)
    await later.page.getByRole('button', { name: '查询' }).click()
    await later.page.locator('[data-status]').waitFor()
    expect(await savedPdf(later.page)).toMatch(/^%PDF-/)
    await later.page.context().setOffline(true)
    await later.page.getByRole('button', { name: '下载 PDF 回执' }).click()
    await later.page.getByText('没有连上').waitFor()
    expect(sent('/api/v1/public/track/receipt').every(({ query }) => query.size === 0)).toBe(true)
  })

  it('follows the report by code, and the code never enters an address', async () => {
    const { page } = await open('/track')
    await page.fill('#code', '1234')
    await page.getByRole('button', { name: '查询' }).click()
    expect(await page.locator('#code-error').innerText()).toContain('现在有 4 位')
    await page.fill('#code', goodCode)
    await page.getByRole('button', { name: '查询' }).click()
    await page.locator('[data-status="checking"]').waitFor()
    expect(await page.getByText('开始核查').count()).toBe(1)
    expect(page.url()).not.toContain(goodCode)
    expect(fake().seen.some((call) => call.path.includes(goodCode) || call.query.toString().includes(goodCode))).toBe(false)
  })

  it('reads the answer of the office and adds to the report', async () => {
    const { page } = await open('/track')
    await page.fill('#code', goodCode)
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('请问是哪一天看到的？').waitFor()
    await page.getByText(/请在 2026年11月29日.*前/).waitFor()
    await page.getByRole('button', { name: '补充情况' }).click()
    await page.getByRole('button', { name: '发送' }).click()
    expect(await page.locator('#say-error').innerText()).toContain('至少写 2 个字')
    await page.fill('#say', '上周六上午九点')
    await page.getByRole('button', { name: '发送' }).click()
    await page.getByText('上周六上午九点').waitFor()
    expect(sent('/api/v1/public/track/acts').map(({ body }) => body)).toEqual([
      { code: goodCode, act: 'add', text: '上周六上午九点' },
    ])
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('reads English after the switch, also on the next visit', async () => {
    const { page } = await open('/')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Make a report' }).waitFor()
    await page.goto('/track')
    await page.getByText('Enter the 16-digit code').waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
  })
})

describe('a citizen who wants to know', () => {
  it('gets an answer with its source, whose address can be shared', async () => {
    const { page } = await open('/ask')
    await page.fill('#question', '周末能补课吗')
    await page.getByRole('button', { name: '查答案' }).click()
    await page.getByText('学科类培训不得在周末开展。').waitFor()
    expect(await page.getByText('《实施方案》措施 20.4').count()).toBe(1)
    expect(page.url()).toMatch(/ask\?q=weekend-classes$/)
    const second = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await second.page.getByText('学科类培训不得在周末开展。').waitFor()
  })

  it('hears when nobody knows, with what comes near and the report form', async () => {
    const { page } = await open('/ask')
    await page.fill('#question', '今天天气')
    await page.getByRole('button', { name: '查答案' }).click()
    await page.getByText('这个问题我们答不上来').waitFor()
    await page.getByRole('button', { name: '周末可以上补习班吗？' }).click()
    await page.getByText('学科类培训不得在周末开展。').waitFor()
    await page.getByRole('link', { name: '我要反映' }).last().click()
    await page.waitForURL('**/report')
  })

  it('sees what the register says of an institution', async () => {
    const { page } = await open('/licence')
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('请至少写两个字').waitFor()
    await page.fill('#institution', '学海')
    await page.getByRole('button', { name: '查询' }).click()
    await page.locator('.licence-state').first().waitFor()
    expect(await page.locator('.licence-hits li').count()).toBeGreaterThan(0)
    await page.getByText('名册更新于 2026年11月20日').waitFor()
  })
})

describe('whom to contact', () => {
  it('is told for a county with a number to press, and for one that has told none yet', async () => {
    const { page } = await open('/offices')
    const call = page.getByRole('link', { name: '拨打 028-85000000转12' })
    await call.first().waitFor()
    expect(await call.first().getAttribute('href')).toBe('tel:02885000000,12')
    await page.getByRole('listitem').filter({ hasText: '青羊区' }).getByRole('link', { name: '拨打 12345' }).waitFor()
    await page.getByRole('combobox', { name: '区（市）县' }).selectOption('510107')
    await page.waitForURL('**/offices?district=510107')
    const cards = page.locator('.office-card h3')
    expect(await cards.allTextContents()).toEqual(['武侯区', '市教育局（双减办）'])
    await page.getByText('武侯区某路 1 号').first().waitFor()
    expect(await page.locator('main').textContent()).not.toContain('校外培训监管科')
  })
})

describe('a receipt shown to somebody else', () => {
  it('is genuine by its code, and not when its number was changed', async () => {
    const shown = (number: string) => `/verify?number=${number}&filedAt=2026-11-23T11:40:00.000Z&proof=c2lnbmF0dXJl`
    const { page } = await open(shown('T20261123-000031'))
    await page.getByText('回执属实：编号 T20261123-000031').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goto(shown('T20261123-000099'))
    await page.getByText('这不是本系统给出的回执').waitFor()
  })
})

describe('a question with a link of its own', () => {
  it('is answered without a code, and a link that is over says what to do instead', async () => {
    const { page } = await open(`/asked#${'a'.repeat(32)}`)
    await page.getByText('请问是哪一天？').waitFor()
    await page.getByLabel('您的回答').fill('上周六上午九点')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.getByRole('button', { name: '提交回答' }).click()
    await page.getByText('已收到您的回答').waitFor()
    expect(sent('/api/v1/public/asked/answer')[0]?.body).toEqual({ token: 'a'.repeat(32), text: '上周六上午九点' })
    await page.goto('/track')
    await page.goto(`/asked#${'b'.repeat(32)}`)
    await page.getByText('请用查询码补充情况').waitFor()
    expect(await page.getByText('问题编号').count(), 'nothing went wrong').toBe(0)
    await page.getByRole('link', { name: '用查询码补充情况' }).click()
    await page.waitForURL('**/track')
  })
})

describe('large type', () => {
  it('makes every page larger, stays after a reload, and needs no sideways scrolling', async () => {
    const { page } = await open('/')
    const height = () => page.locator('h1').evaluate((node) => node.getBoundingClientRect().height)
    const small = await height()
    await page.getByRole('button', { name: '大字' }).click()
    expect(await height()).toBeGreaterThan(small)
    await page.goto('/report')
    await page.locator('h1').waitFor()
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true')
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: '大字' }).click()
    await page.goto('/')
    expect(await height()).toBe(small)
  })
})

describe('every citizen page', () => {
  it.each([
    ['320 pixels in Chinese', { width: 320, height: 640 }, 'zh'],
    ['a desk in English', desk, 'en'],
  ] as const)(
    'has no fault that axe can see, and no sideways scrolling, at %s',
    { timeout: 60_000 },
    async (_, size, language) => {
      const { page, faults } = await open(`/figures?lang=${language}`, size)
      await page.locator('main > *').first().waitFor()
      for (const path of citizenPages) {
        await walk(page, path)
        await settled(page)
        expect(await page.locator('h1').count(), path).toBeGreaterThan(0)
        expect(await accessibilityFaults(page), path).toEqual([])
        expect(await sidewaysScroll(page), path).toBe(0)
        expect(faults, path).toEqual([])
      }
    },
  )

  it('loads at most 150 KB, compressed, before a report can be written', async () => {
    const { page } = await open('/report')
    await page.locator('#text').waitFor()
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap(({ name }) => (/\/assets\//.test(name) ? [new URL(name).pathname] : [])),
    )
    const { gzipSync } = await import('node:zlib')
    let total = 0
    for (const file of files) total += gzipSync(await (await page.request.get(file)).body()).length
    expect(files.length).toBeGreaterThan(3)
    expect(total).toBeLessThan(150 * 1024)
  })
})
