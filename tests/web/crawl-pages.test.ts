import { describe, expect, it } from 'vitest'
import { accessibilityFaults, desk, phone, settled, sidewaysScroll, walk } from './browser.ts'
import { fakeWorld } from './fake-world.ts'
import { crawlPages } from './looked-at.ts'

const { open, sent, fake } = fakeWorld()

describe('an operator', () => {
  it('sees which source is in trouble and why, tests it, and switches it off', async () => {
    const { page } = await open('/console/sources')
    const row = page.locator('[data-source="xuehai-1"]')
    await row.getByText('域名无法解析').waitFor()
    await row.getByRole('button', { name: /^试\s?抓/ }).click()
    await page.getByText('已开始试抓').waitFor()
    await row.getByRole('button', { name: /^停\s?用/ }).click()
    await expect.poll(() => sent('/enabled').map(({ body }) => body)).toEqual([{ enabled: false }])
  })

  it.each([
    ['zh', '1 天'],
    ['en', '1 day'],
  ])('reads an interval of whole days as days, %s', async (language, words) => {
    const { page } = await open(`/console/sources/01990000-0000-7000-8000-000000000001?lang=${language}`)
    await page.locator('.crawl-facts dd', { hasText: words }).waitFor()
  })

  it('changes a group for all of its sources: hours, pace and words that are no change', async () => {
    const { page } = await open('/console/sources/groups')
    const line = page.locator('[data-group="night"]')
    await line.getByText('周六、周日 22:00–06:00').waitFor()
    await line.getByRole('button', { name: /更\s?改/ }).click()
    const dialog = page.locator('.ant-modal')
    await dialog.getByLabel('最多页数').fill('80')
    await dialog.getByLabel('到').fill('05:30')
    await dialog.getByLabel(/不算变化/).fill('今日课表*更新\n\n')
    await dialog.getByRole('button', { name: /^保\s?存$/ }).click()
    await page.getByText('300 个来源从下次抓取起照此执行').waitFor()
    expect(sent('/source-groups').map(({ body }) => body)).toEqual([
      {
        key: 'night',
        name: '夜间来源',
        settings: {
          windows: [{ days: [6, 7], from: '22:00', to: '05:30' }],
          ratePerSecond: 0.5,
          maxPages: 80,
          noise: ['今日课表*更新'],
        },
      },
    ])
  })

  it('reads what a version of a declaration changed, both values, and moves the source into a group', async () => {
    const { page } = await open('/console/sources/01990000-0000-7000-8000-000000000001')
    await page.locator('.crawl-change', { hasText: '未设 → 50' }).waitFor()
    await page.getByLabel('分组').click()
    await page.locator('.ant-select-item-option', { hasText: '夜间来源' }).click()
    await expect.poll(() => sent('/group').map(({ body }) => body)).toEqual([{ group: 'night' }])
  })

  it('is told what a workbook would do before it does it', async () => {
    const { page } = await open('/console/sources')
    await page.getByRole('button', { name: /从 Excel 导入/ }).click()
    await page
      .getByTestId('workbook')
      .setInputFiles({ name: '来源.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') })
    await page.getByText('将新增 2 个').waitFor()
    await page.getByText('第 4 行 · 网址：没有填写').waitFor()
    expect(sent('/import').map(({ query }) => query.get('dryRun'))).toEqual(['true'])
    await page
      .locator('.ant-modal')
      .getByRole('button', { name: /^导\s?入$/ })
      .click()
    await expect.poll(() => sent('/import').map(({ query }) => query.get('dryRun'))).toEqual(['true', 'false'])
    expect(String(sent('/import')[1]?.body)).toBe('PK')
  })

  it('watches a walk live, and comes from a reason to its addresses', async () => {
    const { page } = await open('/console/runs')
    await page.locator('[data-live]').waitFor()
    await page.getByText('学海教育第1分校官网').first().click()
    await page.getByText('robots.txt 不允许').first().click()
    await page.waitForURL('**state=SKIPPED&reason=robots')
    await expect
      .poll(() => fake().seen.some(({ path, query }) => path.endsWith('/urls') && query.get('reason') === 'robots'))
      .toBe(true)
  })

  it('pauses a host with a reason, drains a worker, and tries again what was given up', async () => {
    const { page } = await open('/console/fleet')
    await page.getByText('有任务已等待超过 10 分钟：识别').waitFor()
    await page.locator('[data-host]').getByRole('button').click()
    await page.getByLabel('理由（留痕）').fill('站方来函')
    await page
      .locator('.ant-modal')
      .getByRole('button', { name: /^暂\s?停$/ })
      .click()
    await expect
      .poll(() => sent('/pause').map(({ body }) => body))
      .toEqual([{ name: 'xuehai1.example.cn', paused: true, reason: '站方来函' }])
    await page.locator('[data-worker]').getByRole('button').click()
    await expect.poll(() => sent('/drain').map(({ body }) => body)).toEqual([{ draining: true }])
    await page.locator('[data-dead]').getByRole('button').click()
    await expect.poll(() => sent('/replay').map(({ body }) => body)).toEqual([{ kind: 'fetch', ids: ['7'] }])
  })
})

describe('an analyst', () => {
  it('hands in what others recorded, with its channel and from whom it is', async () => {
    const { page } = await open('/console/material')
    await page.locator('[data-material="朋友圈海报.png"]').getByText('家长当面提供').waitFor()
    const hand = page.getByRole('button', { name: /^提\s?交$/ })
    expect(await hand.isDisabled()).toBe(true)
    await page
      .getByTestId('material')
      .setInputFiles({ name: 'a.wacz', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') })
    await page.getByLabel('发布渠道').click()
    await page.locator('.ant-select-item-option', { hasText: '自有网站' }).click()
    await page.getByLabel(/来源说明/).fill('12315 转来')
    await hand.click()
    await page.getByText('已收下，正在识别').waitFor()
    const [handed] = sent('/material')
    expect(Object.fromEntries(handed?.query ?? [])).toEqual({
      name: 'a.wacz',
      publisher: 'unknown',
      channel: 'own_site',
      note: '12315 转来',
    })
    expect(String(handed?.body)).toBe('PK')
  })

  it('asks for an exception to robots.txt with reason and end, and another approves it', async () => {
    const { page } = await open('/console/fleet')
    await page.getByRole('button', { name: '申请例外' }).click()
    const dialog = page.locator('.ant-modal')
    const send = dialog.getByRole('button', { name: '提交申请' })
    await dialog.getByLabel('主机名').fill('www.closed.example.cn')
    await dialog.getByLabel(/截止日/).fill('2026-12-31')
    await dialog.getByLabel(/理由/).fill('急')
    expect(await send.isDisabled()).toBe(true)
    await dialog.getByLabel(/理由/).fill('第12号案件取证，电子数据规定第8条')
    await send.click()
    await page.getByText('已提交，等待批准').waitFor()
    const [asked] = sent('/robots-overrides')
    expect(asked?.body).toEqual({
      host: 'www.closed.example.cn',
      reason: '第12号案件取证，电子数据规定第8条',
      until: '2026-12-31',
    })
    await page
      .locator('[data-override="closed.example.cn"]')
      .getByRole('button', { name: /^批\s?准$/ })
      .click()
    await expect.poll(() => sent('/approve').length).toBe(1)
  })

  it('comes from an advert to the pages that show it, and asks for those without findings', async () => {
    const { page } = await open('/console/adverts')
    await page.getByText('其中 1 个页面不在本区').waitFor()
    await page.getByText('海报', { exact: true }).click()
    await page.getByText('没有哪个违规广告出现在两个以上页面。').waitFor()
    await page.getByRole('button', { name: '查看全部重复内容' }).click()
    await expect
      .poll(() =>
        fake().seen.some(
          ({ path, query }) => path.endsWith('/adverts') && query.get('alleged') === 'false' && query.get('kind') === 'picture',
        ),
      )
      .toBe(true)
    await page.getByRole('link', { name: '查看各页面' }).click()
    await page.getByText('87%').waitFor()
    expect(await page.getByRole('link', { name: '打开案件' }).getAttribute('href')).toBe(
      '/console/cases/01990000-0000-7000-8000-000000000600',
    )
  })
})

describe.each([
  ['a desktop in Chinese', desk, 'zh'],
  ['a phone in English', phone, 'en'],
] as const)('on %s', (_, size, language) => {
  it('every page fits and can be used by everybody', { timeout: 120_000 }, async () => {
    const { page, faults } = await open(`/console/deadlines?lang=${language}`, size)
    await page.locator('main > *').first().waitFor()
    for (const path of crawlPages) {
      await walk(page, path)
      await settled(page)
      expect(await page.locator('.work h1').count(), path).toBe(1)
      expect(await sidewaysScroll(page), path).toBe(0)
      expect(await accessibilityFaults(page), path).toEqual([])
      expect(faults, path).toEqual([])
    }
  })
})
