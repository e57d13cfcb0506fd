/** Pages for those who take in, put together and look up: what a clerk does, and whether everybody can use them. */
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, desk, phone, settled, sidewaysScroll, walk } from './browser.ts'
import { fakeWorld } from './fake-world.ts'
import { clerkPages } from './looked-at.ts'

const { open, sent, origin } = fakeWorld()

describe('a hotline clerk', () => {
  it('chooses the columns of a strange sheet, sees what it would bring, and takes it in', async () => {
    const { page } = await open('/console/imports')
    await page
      .getByTestId('sheet')
      .setInputFiles({ name: '导出.csv', mimeType: 'text/csv', buffer: Buffer.from('单据号,情况,来电时间') })
    await page.getByText('还缺必需的列').waitFor()
    expect(await page.getByRole('button', { name: /^导入（约/ }).isDisabled()).toBe(true)
    await page.locator('#column-orderNo').selectOption('单据号')
    await page.locator('#column-content').selectOption('情况')
    await page.getByText('新工单 1150，重复 40，不能导入 10').waitFor()
    await page.getByText('时间无法识别：上周三').waitFor()
    await page.locator('#save-as').fill('本区')
    await page.getByRole('button', { name: /^导入（约/ }).click()
    await page.locator('[data-count="imported"]').getByText('1,150').waitFor()
    expect(sent('/start').map(({ body }) => body)).toEqual([
      {
        columns: { receivedAt: '来电时间', orderNo: '单据号', content: '情况' },
        channel: 'hotline-12345',
        saveAs: '本区',
      },
    ])
    expect(await page.getByRole('link', { name: '下载未导入的行' }).getAttribute('href')).toMatch(/\/faults$/)
    await page.getByRole('button', { name: '撤销这次导入' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click()
    await expect.poll(() => sent('/undo').length).toBe(1)
  })

  it('takes down what a caller says; the code is shown once and the caller is in nobody’s storage', async () => {
    const { page } = await open('/console/entry')
    await page.locator('#text').fill('小区楼下周六周日白天都在上初二数学。')
    await page.getByRole('button', { name: /^登\s?记$/ }).click()
    expect(await page.locator('#phone-error').innerText()).toContain('请填写手机号')
    await page.locator('#institution').fill('某某美术')
    await page.locator('#door').selectOption('visit')
    await page.locator('#name').fill('张三丰')
    await page.locator('#phone').fill('13812341234')
    await page.getByRole('button', { name: /^登\s?记$/ }).click()
    await page.locator('[data-code="4821093377516025"]').waitFor()
    const [filed] = sent('/complaints')
    expect(filed?.body).toMatchObject({
      door: 'visit',
      complaint: { anonymous: false, contact: { name: '张三丰', phone: '13812341234' }, institutionName: '某某美术' },
    })
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    expect(kept).not.toContain('13812341234')
  })
})

describe('an officer who puts together', () => {
  it('sees two side by side with the reasons, and says which name stays when they are one', async () => {
    const { page } = await open('/console/merging')
    await page.locator('.same-marks .is-shared').first().waitFor()
    expect(await page.locator('.same-marks .is-shared').count()).toBe(2)
    await page.getByRole('button', { name: '是同一家，合并' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: '是同一家，合并' }).isDisabled()).toBe(true)
    await dialog.getByLabel('成都市武侯区学海教育第2分校').check()
    await dialog.getByLabel('理由（留痕）').fill('同一电话')
    await dialog.getByRole('button', { name: '是同一家，合并' }).click()
    await expect
      .poll(() => sent('/merge').map(({ path, body }) => [path.split('/').at(-2), body]))
      .toEqual([['01990000-0000-7000-8000-000000000801', { intoId: '01990000-0000-7000-8000-000000000802', note: '同一电话' }]])
  })

  it('takes a decision back and says what of the later goes along', async () => {
    const { page } = await open('/console/merging/log')
    await page.locator('[data-decision$="902"]').getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('T20261124-000002 启航又在招生').check()
    await dialog.getByLabel('理由（留痕）').fill('两家各有执照')
    await dialog.getByRole('button', { name: /^撤\s?销$/ }).click()
    const take = { complaintIds: ['01990000-0000-7000-8000-000000000881'], findingIds: [], listingIds: [] }
    await expect.poll(() => sent('/undo').map(({ body }) => body)).toEqual([{ note: '两家各有执照', take }])
  })

  it('says whom a complaint is about, and takes a case apart', async () => {
    const { page } = await open('/console/merging/unknown')
    await page.getByRole('button', { name: '就是这家' }).click()
    await page.getByLabel('理由（留痕）').fill('地址相符')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^确\s?定$/ })
      .click()
    const to = { institutionId: '01990000-0000-7000-8000-000000000801' }
    await expect.poll(() => sent('882').map(({ body }) => body)).toEqual([{ kind: 'complaint', to, note: '地址相符' }])
    await page.goto('/console/cases/00000000-0000-4000-8000-000000000101/parts')
    await page.locator('fieldset input').first().check()
    await page.getByRole('button', { name: '新案件' }).click()
    await page.getByLabel('理由（留痕）').fill('另一家')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^确\s?定$/ })
      .click()
    await expect.poll(() => sent('/moves').map(({ body }) => (body as { to: string }).to)).toEqual(['new'])
  })

  it('splits an order into its matters once it was shown what will change', async () => {
    const { page } = await open('/console/complaints/00000000-0000-4000-8000-000000000301/split')
    const first = page.locator('[data-matter="1"]')
    await first.getByLabel('事项内容').fill('周六补数学')
    expect(await page.getByRole('button', { name: '预览拆分' }).isDisabled(), 'the second is still empty').toBe(true)
    await page.locator('[data-matter="2"]').getByLabel('事项内容').fill('美术班退费没有下文')
    await page.locator('[data-matter="2"]').getByLabel('被反映的机构').fill('')
    await page.getByRole('button', { name: '预览拆分' }).click()
    const preview = page.getByRole('dialog').locator('[data-preview]')
    await preview.getByText('T20261102-000007/2').waitFor()
    expect(await preview.innerText()).toContain('移出案件 JF2026-000101')
    await page.getByLabel('理由（留痕）').fill('两件事')
    await page.getByRole('dialog').getByRole('button', { name: '确认拆分' }).click()
    const matters = [
      { text: '周六补数学', institutionName: '学海培训' },
      { text: '美术班退费没有下文', institutionName: '' },
    ]
    await expect.poll(() => sent('/split').map(({ body }) => body)).toEqual([{ note: '两件事', matters }])
  })

  it('moves what was put down to the wrong institution by keyboard alone, and takes that back', async () => {
    const { page, faults } = await open('/console/institutions/01990000-0000-7000-8000-000000000801', phone)
    await page.getByRole('link', { name: '改挂到另一机构' }).press('Enter')
    await page.getByLabel('T20261123-000031 周末补课').press('Space')
    await page.getByLabel('电话：02885551234').press('Space')
    await page.getByLabel('名称、电话、信用代码、地址').fill('第2分校')
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: /第2分校/ }).press('Space')
    await page.getByText('已选 2 项').waitFor()
    await page.getByRole('button', { name: '预览改挂' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('移出后没有剩余内容').waitFor()
    // the page behind stands at its top, so that no link of it is cut in half by the edge
    await page.evaluate(() => scrollTo(0, 0))
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await dialog.getByLabel('理由（留痕）').fill('说的是另一家')
    await dialog.getByRole('button', { name: '确认改挂' }).press('Enter')
    const lots = {
      complaintIds: ['01990000-0000-7000-8000-000000000880'],
      listingIds: [],
      identifierIds: ['01990000-0000-7000-8000-000000000853'],
    }
    const to = { institutionId: '01990000-0000-7000-8000-000000000802' }
    await expect.poll(() => sent('/moves').map(({ body }) => body)).toEqual([{ ...lots, to, note: '说的是另一家' }])
    await page.getByRole('button', { name: '撤销改挂' }).press('Enter')
    await dialog.getByLabel('理由（留痕）').fill('还是这家')
    await dialog.getByRole('button', { name: /^撤\s?销$/ }).press('Enter')
    await expect.poll(() => sent('906/undo').length).toBe(1)
    await page.locator('[data-moved]').waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
  })
})

describe('an officer who looks up', () => {
  it('finds an institution, why it gives worry, who shares a number with it, and what was decided', async () => {
    const { page } = await open('/console/institutions')
    await page.getByLabel('名称、电话、信用代码、地址').fill('第1分校')
    await page.keyboard.press('Enter')
    await page.waitForURL('**q=**')
    await page.getByRole('link', { name: '成都市武侯区学海教育第1分校' }).click()
    await page.locator('[data-risk="45"]').waitFor()
    await page.getByText('许可逾期未登记').waitFor()
    await page.getByText('予以行政处罚 · 罚款 ¥50,000').waitFor()
    await page.locator('[data-relation$="802"]').getByText('02885551234').waitFor()
    // the line of the drawing opens where both were seen with it
    await page.locator('.relation-graph').getByRole('button', { name: '电话' }).click()
    await page.locator('[data-relation$="802"].is-chosen').waitFor()
    await page.getByText('曾用名或已并入：武侯启航教育').waitFor()
  })
})

describe('an institution that is asked', () => {
  it.each([desk, phone])('answers in its own words, with a file and a promise that has a day (%o)', async (size) => {
    const { page } = await open('/console/replies', size)
    const asked = page.locator('[data-invitation=OPEN]')
    await asked.getByText('签约保过').waitFor()
    const button = asked.getByRole('button', { name: '提交答复' })
    await asked.getByLabel('说明和意见').fill('已核对，属实。')
    await asked.getByRole('checkbox', { name: '承诺整改' }).check()
    expect(await button.isDisabled(), 'a promise needs its words and its day').toBe(true)
    await asked.getByLabel('整改内容').fill('删除页面')
    await asked.getByLabel('完成日期').fill('2026-12-05')
    await asked
      .getByTestId('reply-file')
      .setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: Buffer.from('8 bytes!') })
    await asked.getByText('截图.png').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await button.click()
    await expect
      .poll(() => sent('/reply').map(({ body }) => body))
      .toEqual([
        {
          ...{ words: '已核对，属实。', promise: '删除页面', promisedDay: '2026-12-05' },
          files: ['01980000-0000-7000-8000-000000000894'],
        },
      ])
  })
})

describe('systems that send by themselves', () => {
  it('get a key that is shown once; a changed order is taken over after a look at what differs', async () => {
    const { page } = await open('/console/push')
    await page.getByLabel('名称').fill('区热线平台')
    await page.getByRole('button', { name: '生成密钥' }).click()
    expect(await page.getByTestId('push-key').innerText()).toContain('jfp_test')
    expect(sent('/push-sources')[0]?.body).toEqual({ name: '区热线平台', channel: 'hotline-12345', perMinute: 600 })
    await page.goto(`${origin()}/console/updates`)
    await page.locator('ins').getByText('周六周日都补课').waitFor()
    expect(await page.locator('del').innerText()).toBe('周六补课')
    await page.getByRole('button', { name: '采用新内容' }).click()
    await expect.poll(() => sent('/origin-updates/01990000-0000-7000-8000-000000000731')[0]?.body).toEqual({ take: true })
  })
})

describe.each([
  ['a desktop in Chinese', desk, 'zh'],
  ['a phone in English', phone, 'en'],
] as const)('on %s', (_, size, language) => {
  it('every page fits and can be used by everybody', { timeout: 180_000 }, async () => {
    const { page, faults } = await open(`/console/audit?lang=${language}`, size)
    await page.locator('main > *').first().waitFor()
    for (const path of clerkPages) {
      await walk(page, path)
      await settled(page)
      expect(await sidewaysScroll(page), path).toBe(0)
      expect(await accessibilityFaults(page), path).toEqual([])
      expect(faults, path).toEqual([])
    }
  })
})
