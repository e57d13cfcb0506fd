/** A bank statement comes in by Excel: wrong lines are named, the rest is kept once, and a run-off warning becomes a case. */
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#api/new-id.ts'
import { districts, type HttpWorld, httpWorld } from './http-world.ts'
import { workbook } from './ledger-world.ts'

let world: HttpWorld
let institutionId: string

beforeAll(async () => {
  world = await httpWorld()
  institutionId = newId()
  const data = {
    id: institutionId,
    name: '武侯某某培训学校',
    districtCode: districts.wuhou,
    origin: 'register',
    licenceStatus: 'licensed',
  }
  await world.prisma.institution.create({ data: { ...data, category: 'subject' } })
})
afterAll(() => world.drop())

it('warns, opens a case with its reasons, and says the same once', async () => {
  const officer = await world.signedIn('officer', districts.wuhou)
  const head = ['机构', '记账日期', '账号后四位', '流水号', '收支', '金额', '余额', '未消课金额']
  const line = (...cells: unknown[]) => [institutionId, ...cells]
  const sheet = await workbook([
    head,
    line('2026-11-03', '6688', 'A1', '收入', 1000, 5000, 9000),
    line('2026-11-10', '6688', 'A2', '支出', 3000, 2000, ''),
    line('2026-11-11', '6688', 'A3', '转走', 10, 1990, ''),
    line('2026-11-12', '6688', 'A4', '支出', -5, 1990, ''),
  ])
  const send = () =>
    officer.post('/api/v1/ledgers/escrow-statements/imports').set('Content-Type', 'application/octet-stream').send(sheet)
  const first = await send()
  expect(first.body).toMatchObject({ rows: 4, added: 2, rejected: 2, breaches: 1 })
  expect(first.body.errors.map(({ row }: { row: number }) => row)).toEqual([4, 5])
  expect((await send()).body).toMatchObject({ added: 0, changed: 0, unchanged: 2, rejected: 2 })
  const findings = await world.prisma.finding.findMany({ where: { institutionId } })
  expect(findings).toMatchObject([{ violation: 'F05', rule: 'escrow-statements.run-off', legalBasis: ['M25.6'], status: 'NEW' }])
  expect(findings[0]?.explanationZh).toContain('余额 2000 元只够未消课金额 9000 元的 22.2%')
  const cases = await world.prisma.case.findMany({ where: { institutionId } })
  expect(cases).toMatchObject([{ mainViolation: 'F05', state: 'LEAD', districtCode: districts.wuhou }])
  expect((await officer.get(`/api/v1/cases/${cases[0]?.id}`)).status).toBe(200)
  const clerk = await world.signedIn('institution', null, { username: 'clerk-x', institutionId })
  expect((await clerk.get('/api/v1/ledgers/escrow-statements/rows')).status).toBe(404)
})

it.each([
  ['utf8', '尾号,摘要,借贷标志,交易金额,账户余额,交易日期,凭证号,机构'],
  ['gbk', '机构,交易日期,凭证号,尾号,借贷标志,交易金额,账户余额,摘要'],
] as const)('takes the CSV file of a bank in %s, in the order and under the headings of that bank', async (encoding, head) => {
  const officer = await world.signedIn('officer', districts.wuhou, { username: `officer-${encoding}` })
  const lines = [
    { 交易日期: '2026/10/8', 借贷标志: '贷', 交易金额: '"12,000.50"', 账户余额: '12000.50', 凭证号: `${encoding}-1` },
    { 交易日期: '20261009', 借贷标志: '借', 交易金额: '500', 账户余额: '11500.50', 凭证号: `${encoding}-2` },
    { 交易日期: '2026-10-10', 借贷标志: '冲正', 交易金额: '1', 账户余额: '1', 凭证号: `${encoding}-3` },
  ].map((line) => ({ 机构: '武侯某某培训学校', 尾号: '7788', 摘要: '学费', ...line }))
  const cells = (line: Record<string, string>) => head.split(',').map((name) => line[name] ?? '')
  const file = ['资金监管账户交易明细', head, ...lines.map((line) => cells(line).join(','))].join('\r\n')
  const { body } = await officer
    .post('/api/v1/ledgers/escrow-statements/imports')
    .set('Content-Type', 'application/octet-stream')
    .send(iconv.encode(file, encoding))
  expect(body).toMatchObject({ rows: 3, added: 2, rejected: 1 })
  expect(body.errors).toMatchObject([{ row: 5, column: '收支' }])
  const kept = await world.prisma.ledgerRow.findMany({ where: { data: { path: ['account'], equals: '7788' } } })
  const own = kept
    .map(({ data }) => data as Record<string, unknown>)
    .filter(({ reference }) => `${reference}`.startsWith(encoding))
  expect(own.sort((a, b) => `${a.reference}`.localeCompare(`${b.reference}`))).toMatchObject([
    { date: '2026-10-08', direction: 'in', amount: 12_000.5, balance: 12_000.5 },
    { date: '2026-10-09', direction: 'out', amount: 500, balance: 11_500.5 },
  ])
})
