/** The spreadsheet of a hotline comes in as complaints: once each, whatever hand wrote the dates. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContact, phoneHash } from '#api/complaints/seal.ts'
import { importHotline, NotAHotlineExport } from '#api/hotline/import-file.ts'
import { readTime } from '#api/hotline/order.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

const secret = 'a secret of at least thirty-two characters'
const folder = mkdtempSync(join(tmpdir(), 'jianfu-test-hotline-'))
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await db.drop()
})

/** Title over merged cells, a blank row, then the header under other names than usual. */
async function sheet(name: string, rows: unknown[][]): Promise<string> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('工单')
  page.mergeCells('A1:H1')
  page.getCell('A1').value = '教育类诉求'
  page.addRow([])
  page.addRow(['受理编号', '标题', '主要内容', '业务类型', '来电人', '联系电话', '问题点位', '创建时间'])
  for (const row of rows) page.addRow(row)
  const path = join(folder, name)
  await book.xlsx.writeFile(path)
  return path
}

const order = (
  no: string,
  more: { type?: string; phone?: unknown; place?: string; at?: unknown; text?: string; name?: string } = {},
) => {
  const { type = '举报', phone = '13800001111', place = '锦江区东大街', at = '2026-11-18 10:20:00', name = '张女士' } = more
  return [no, '教育', more.text ?? '周六在小区里给初二学生补数学', type, name, phone, place, at]
}

const deps = () => ({ prisma: db.prisma, secret })
const stored = (originNo: string) => db.prisma.complaint.findUniqueOrThrow({ where: { originNo } })

describe('a work order', () => {
  it('becomes a complaint with its deadline, its district and a sealed caller', async () => {
    const path = await sheet('one.xlsx', [order('261118000001102-01')])
    expect(await importHotline(deps(), path)).toEqual({ imported: 1, duplicates: 0, rejected: [], warnings: [] })
    const row = await stored('261118000001102-01')
    expect(row).toMatchObject({
      channel: 'hotline-12345',
      kind: 'report',
      districtCode: '510104',
      state: 'RECEIVED',
      riverState: 'NEW',
      anonymous: false,
    })
    expect(row.createdAt.toISOString()).toBe('2026-11-18T02:20:00.000Z')
    expect(row.dueDay).toBe('2026-12-09')
    expect(openContact(secret, row)).toEqual({ name: '张女士', phone: '13800001111' })
    expect(row.phoneHash).toBe(phoneHash(secret, '13800001111'))
    expect(JSON.stringify(row)).not.toContain('13800001111')
  })

  it('says which class of a school it is about, in one cell or in two', async () => {
    const book = new ExcelJS.Workbook()
    const page = book.addWorksheet('工单')
    page.addRow(['受理编号', '主要内容', '业务类型', '创建时间', '年级', '班级'])
    page.addRow(['261118000001150-01', '小学三年级每天写两个小时作业', '投诉', '2026-11-18 10:20', '三年级', '2班'])
    page.addRow(['261118000001151-01', '作业太多，写到十一点', '投诉', '2026-11-18 10:21', '', '初二（3）班'])
    page.addRow(['261118000001152-01', '高中作业多得写不完', '投诉', '2026-11-18 10:22', '高一', '4班'])
    const path = join(folder, 'classes.xlsx')
    await book.xlsx.writeFile(path)
    expect((await importHotline(deps(), path)).imported).toBe(3)
    const classes = await Promise.all(['0', '1', '2'].map((n) => stored(`26111800000115${n}-01`)))
    expect(classes.map(({ grade, className }) => [grade, className])).toEqual([
      ['P3', '2班'],
      ['J8', '初二（3）班'],
      [null, '4班'],
    ])
  })

  it('comes in once, in one file or in two, and is never written over', async () => {
    const first = await sheet('first.xlsx', [order('A-01'), order('A-01', { text: '另一段文字' }), order('B-01')])
    expect(await importHotline(deps(), first)).toMatchObject({ imported: 2, duplicates: 1 })
    const again = await sheet('again.xlsx', [order('A-01', { text: '改过的文字' }), order('A-02', { text: '重派' })])
    expect(await importHotline(deps(), again)).toMatchObject({ imported: 1, duplicates: 1 })
    expect((await stored('A-01')).text).toBe('周六在小区里给初二学生补数学')
  })

  it('is only counted in a dry run', async () => {
    const path = await sheet('dry.xlsx', [order('D-01')])
    expect(await importHotline(deps(), path, { dryRun: true })).toMatchObject({ imported: 1 })
    expect(await db.prisma.complaint.count({ where: { originNo: 'D-01' } })).toBe(0)
  })

  it('is refused with its row and reason, or let in with a warning', async () => {
    const path = await sheet('bad.xlsx', [
      order('', {}),
      order('E-02', { text: ' ' }),
      order('E-03', { at: '上周三' }),
      [],
      order('E-04', { phone: '*****', place: '不知道', name: '匿名' }),
    ])
    const { imported, rejected, warnings } = await importHotline(deps(), path)
    expect(imported).toBe(1)
    expect(rejected).toEqual([
      { row: 4, orderNo: '', problem: '缺少工单编号' },
      { row: 5, orderNo: 'E-02', problem: '缺少诉求内容' },
      { row: 6, orderNo: 'E-03', problem: '时间无法识别：上周三' },
    ])
    expect(warnings.map(({ row, problem }) => [row, problem])).toEqual([
      [8, '没有联系电话'],
      [8, '区县无法识别'],
    ])
    expect(await stored('E-04')).toMatchObject({ anonymous: true, sealedContact: null, phoneHash: null, districtCode: null })
  })

  it('has shorter time as a question', async () => {
    await importHotline(deps(), await sheet('types.xlsx', [order('F-01', { type: '咨询' }), order('F-02', { type: '求助' })]))
    expect(await stored('F-01')).toMatchObject({ kind: 'question', dueDay: '2026-11-23' })
    expect(await stored('F-02')).toMatchObject({ kind: 'complaint', dueDay: '2026-11-27' })
  })

  it('keeps the time of date cells and Excel numbers', async () => {
    const date = new Date('2026-11-18T10:20:00Z')
    await importHotline(deps(), await sheet('dates.xlsx', [order('G-01', { at: date }), order('G-02', { at: 46344.4305555556 })]))
    expect((await stored('G-01')).createdAt.toISOString()).toBe('2026-11-18T02:20:00.000Z')
    expect((await stored('G-02')).createdAt.toISOString().slice(0, 16)).toBe('2026-11-18T02:20')
  })
})

describe('a file that is no export', () => {
  it('is refused', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('x').addRow(['姓名', '电话'])
    const path = join(folder, 'other.xlsx')
    await book.xlsx.writeFile(path)
    await expect(importHotline(deps(), path)).rejects.toBeInstanceOf(NotAHotlineExport)
  })
})

describe('a time in a cell', () => {
  it.each([
    ['2026-11-18 10:20:00', '2026-11-18T02:20:00.000Z'],
    ['2026/11/8 9:05', '2026-11-08T01:05:00.000Z'],
    ['2026年11月18日 10时20分', '2026-11-18T02:20:00.000Z'],
    ['2026-11-18', '2026-11-17T16:00:00.000Z'],
    ['46344.5', '2026-11-18T04:00:00.000Z'],
    ['明天', null],
    ['2026-13-01', null],
  ])('%s', (text, iso) => expect(readTime(text)?.toISOString() ?? null).toBe(iso))
})
