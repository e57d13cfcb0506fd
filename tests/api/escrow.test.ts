/** A bank statement comes in by Excel: wrong lines are named, the rest is kept once, and a run-off warning becomes a case. */
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#api/new-id.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { may, roles } from '#policy/roles.ts'
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

const importing = (agent: Awaited<ReturnType<HttpWorld['signedIn']>>, ledger: string, sheet: Buffer, query = '') =>
  agent.post(`/api/v1/ledgers/${ledger}/imports${query}`).set('Content-Type', 'application/octet-stream').send(sheet)

it('takes statements with money in and money out in columns of their own, and without a column for unit and account', async () => {
  const officer = await world.signedIn('officer', districts.wuhou, { username: 'officer-sides' })
  const sheet = await workbook([
    ['某银行对账单'],
    ['交易日期', '凭证号', '借方发生额(元)', '贷方发生额(元)', '账户余额'],
    ['2026-09-01', 'S1', '', '3,000.00', '3000'],
    ['2026-09-02', 'S2', 500, 0, 2500],
    ['2026-09-03', 'S3', '0.00', '-', 2500],
    ['2026-09-04', 'S4', 10, 10, 2500],
    ['2026-09-05', 'S5', -20, '', 2520],
  ])
  const { body } = await importing(officer, 'escrow-statements', sheet, `?unit=${institutionId}&values=account:9900`)
  expect(body).toMatchObject({ rows: 5, added: 2, rejected: 3 })
  expect(body.errors.map(({ row }: { row: number }) => row)).toEqual([5, 5, 6, 7])
  expect(body.errors.map(({ message }: { message: string }) => message)).toContain('同一行的收入和支出都有金额')
  const { body: rows } = await officer.get(`/api/v1/ledgers/escrow-statements/rows?unit=${institutionId}&to=2026-09-30`)
  expect(rows.items.map(({ data }: { data: object }) => data)).toMatchObject([
    { account: '9900', reference: 'S2', direction: 'out', amount: 500, balance: 2500 },
    { account: '9900', reference: 'S1', direction: 'in', amount: 3000, balance: 3000 },
  ])
  const strange = await importing(officer, 'escrow-statements', sheet, '?values=iban:1')
  expect(strange.body).toMatchObject({ status: 400, errors: [{ path: 'values' }] })
  const stray = await importing(officer, 'escrow-statements', sheet, '?unit=nobody&values=account:9900')
  expect(stray.body).toMatchObject({ added: 0, rejected: 5 })
})

describe('the watch over prepaid fees', () => {
  it('is open to those who read the bank statements, and to nobody else', () => {
    const readers = ledgerById('escrow-statements')?.readers ?? []
    expect(roles.filter((role) => may(role, 'escrow.read')).sort()).toEqual([...readers].sort())
  })

  it('says what lies in the accounts, what must, and what gave alarm; the gravest first', async () => {
    const calm = newId()
    const data = { id: calm, name: '武侯另一学校', districtCode: districts.wuhou, origin: 'register', category: 'subject' }
    await world.prisma.institution.create({ data })
    const officer = await world.signedIn('officer', districts.wuhou, { username: 'officer-watch' })
    const account = { bank: '某行', account: '1122', agreement: 'X', publishedOn: '2026-09-01', receipts: true, outside: false }
    await officer.post('/api/v1/ledgers/escrow-accounts/rows').send({
      unit: calm,
      data: { ...account, date: '2026-11-01', prepaid: 8000, held: 7000 },
    })
    const fee = { paidOn: '2026-11-02', class: '班', begins: '2026-11-10', subject: false, yuan: 5000, months: 3, lessons: 61 }
    const added = await officer.post('/api/v1/ledgers/fee-records/rows').send({
      unit: calm,
      data: { ...fee, receipt: 'R1', mode: 'prepaid' },
    })
    expect(added.body.violations).toEqual(['F02'])
    const { body } = await officer.get('/api/v1/escrow')
    expect(body.total).toBe(2)
    // accounts 6688 (2,000 left, 9,000 owed), 7788 (11,500.5) and 9900 (2,500)
    expect(body.items[0]).toMatchObject({
      institution: { id: institutionId },
      pilot: false,
      lastDay: '2026-11-10',
      balance: 16_000.5,
      expected: 9000,
      cover: 177.7,
      alarms: { runOff: 1, escrow: 0, months: 0, lessons: 0, yuan: 0 },
    })
    expect(body.items[1]).toMatchObject({ institution: { id: calm }, lastDay: null, balance: null, expected: 8000, cover: null })
    expect(body.items[1].alarms).toEqual({ runOff: 0, escrow: 0, months: 0, lessons: 1, yuan: 0 })
    const ids = async (query: string) =>
      (await officer.get(`/api/v1/escrow?${query}`)).body.items.map(
        ({ institution }: { institution: { id: string } }) => institution.id,
      )
    expect(await ids(new URLSearchParams({ q: '另一' }).toString())).toEqual([calm])
    expect(await ids(`district=${districts.jinjiang}`)).toEqual([])
    const one = (await officer.get(`/api/v1/escrow/${calm}`)).body
    expect(one.declared).toEqual({ day: '2026-11-01', prepaid: 8000, held: 7000 })
    expect(one.limits).toMatchObject([
      { key: 'months', value: 3, largest: 3, over: 0 },
      { key: 'lessons', value: 60, largest: 61, over: 1 },
      { key: 'yuan', value: 5000, largest: 5000, over: 0 },
    ])
    const stranger = await world.signedIn('officer', districts.jinjiang, { username: 'officer-far' })
    expect((await stranger.get('/api/v1/escrow')).body).toEqual({ items: [], total: 0 })
    expect((await stranger.get(`/api/v1/escrow/${institutionId}`)).status).toBe(404)
  })

  it('shows accounts with the reasons of the formula, the alarm with its case, and the course of the money', async () => {
    const officer = await world.signedIn('officer', districts.wuhou, { username: 'officer-one' })
    const { body } = await officer.get(`/api/v1/escrow/${institutionId}`)
    const account = body.accounts.find((one: { account: string }) => one.account === '6688')
    expect(account).toMatchObject({ lastDay: '2026-11-10', balance: 2000, untaught: 9000, warnAt: 60 })
    expect(account.points).toBeGreaterThanOrEqual(60)
    expect(account.reasons[0].zh).toContain('22.2%')
    expect(body.findings).toMatchObject([{ key: 'runOff', day: '2026-11-10' }])
    const found = await world.prisma.case.findFirst({ where: { institutionId } })
    expect(body.findings[0].caseId).toBe(found?.id)
    expect(body.course.at(-1)).toEqual({ day: '2026-11-10', balance: 16_000.5, untaught: 9000, paidIn: 0, paidOut: 3000 })
    expect(body.course[0]).toEqual({ day: '2026-09-01', balance: 3000, untaught: null, paidIn: 3000, paidOut: 0 })
  })
})

it.each(['form', 'sheet'])('looks again at the month that a line leaves when its date is mended, by %s', async (way) => {
  const officer = await world.signedIn('officer', districts.wuhou, { username: `officer-${way}` })
  const account = way === 'form' ? '9901' : '9902'
  const head = ['机构', '记账日期', '账号后四位', '流水号', '收支', '金额', '余额', '未消课金额']
  const send = async (...lines: unknown[][]) =>
    officer
      .post('/api/v1/ledgers/escrow-statements/imports')
      .set('Content-Type', 'application/octet-stream')
      .send(await workbook([head, ...lines.map(([date, ...rest]) => [institutionId, date, account, ...rest])]))
  const { body } = await send(
    ['2026-09-03', 'B1', '收入', 1000, 5000, 9000],
    ['2026-09-10', 'B2', '支出', 3000, 2000, ''],
    ['2026-09-20', 'B3', '收入', 8000, 10_000, ''],
  )
  expect(body).toMatchObject({ added: 3 })
  const rowOf = (reference: string) =>
    world.prisma.ledgerRow.findFirstOrThrow({
      where: { AND: [{ data: { path: ['account'], equals: account } }, { data: { path: ['reference'], equals: reference } }] },
    })
  const deposit = await rowOf('B3')
  expect((await rowOf('B2')).violations).toEqual([])
  if (way === 'form')
    await officer
      .put(`/api/v1/ledgers/escrow-statements/rows/${deposit.id}`)
      .send({ version: 1, data: { ...(deposit.data as object), date: '2026-10-02' } })
      .expect(200)
  else expect((await send(['2026-10-02', 'B3', '收入', 8000, 10_000, ''])).body).toMatchObject({ changed: 1 })
  const { id, violations } = await rowOf('B2')
  expect(violations).toEqual(['F05'])
  expect(await world.prisma.finding.findMany({ where: { ledgerRowId: id } })).toMatchObject([{ violation: 'F05', status: 'NEW' }])
})
