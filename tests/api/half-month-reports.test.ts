/** Half-monthly reports: a draft from data, two hands, editions that stay, and what the city makes of 23 units. */
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarInForce } from '#api/calendar/in-force.ts'
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { type Count, count, countEach } from '#api/indicators/count.ts'
import { newId } from '#api/new-id.ts'
import { districts as units } from '#policy/districts/units.ts'
import { indicators } from '#policy/indicators/index.ts'
import { caseAbout, complaint, districts, type HttpWorld, httpWorld } from './http-world.ts'
import { school } from './ledger-world.ts'
import { wordsIn } from './printed.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
const half = '2026-11-2'
const path = (code: string, more = '') => `/api/v1/half-monthly-reports/${code}-${half}${more}`
const texts = { workNote: '约谈 3 家机构。', nextSteps: '继续巡查。', asks: '请市级协调平台下架。' }

let world: HttpWorld
let reporter: Agent
let head: Agent
let city: Agent

beforeAll(async () => {
  world = await httpWorld()
  reporter = await world.signedIn('reporter', districts.wuhou)
  head = await world.signedIn('unit-head', districts.wuhou)
  city = await world.signedIn('supervisor')
  const about = await caseAbout(world, { violation: 'A02', quote: '名师保证提分', severity: 4 })
  await caseAbout(world, { violation: 'A02', happenedAt: new Date('2026-11-12T02:00:00Z') })
  await caseAbout(world, { district: districts.jinjiang, violation: 'A02' })
  await justNow()
  await world.prisma.complaint.updateMany({ data: { createdAt: new Date('2026-11-22T02:00:00Z') } })
  await world.prisma.page.update({ where: { id: about.page.id }, data: { state: 'deleted' } })
  const facts = { outcome: { measures: [{ kind: 'fine', amount: 12000.5 }, { kind: 'correct' }] } }
  await world.prisma.case.update({ where: { id: about.caseId }, data: { facts } })
  const event = { caseId: about.caseId, kind: 'moved', prevHash: '0'.repeat(64), hash: '0'.repeat(64) }
  await world.prisma.caseEvent.createMany({
    data: [
      { ...event, seq: 90, to: 'FILED', at: new Date('2026-11-15T15:59:00Z') },
      { ...event, seq: 91, to: 'DECIDED', at: new Date('2026-11-15T16:00:00Z') },
    ],
  })
  await school(world, '武侯一小', districts.wuhou)
  await world
    .http()
    .post('/api/v1/public/complaints')
    .send(complaint({ districtCode: districts.wuhou }))
})
afterAll(() => world.drop())

/** Found a second before the clock of the world, or when they happened. */
const justNow = () =>
  world.prisma
    .$executeRaw`UPDATE finding SET "happenedAt" = "happenedAt" - interval '1 second', "createdAt" = "happenedAt" - interval '1 second'`

const figure = (body: { figures: { figures: { id: string }[] } }, id: string) => body.figures.figures.find((one) => one.id === id)

describe('a draft', () => {
  it('counts its three spans together as each by itself', async () => {
    const calendar = await calendarInForce(world.prisma)
    const spans = ['2026-11-16', '2026-11-01', '2025-11-16'].map((from, at) => ({
      from,
      until: new Date([`2026-11-27T00:00:00Z`, '2026-11-15T16:00:00Z', '2025-11-30T16:00:00Z'][at] ?? ''),
    }))
    const ordered = (counts: Count[]) => counts.sort((a, b) => (a.unit + a.part < b.unit + b.part ? -1 : 1))
    let rows = 0
    for (const indicator of indicators)
      for (const only of [null, districts.wuhou]) {
        const together = await countEach(world.prisma, indicator, spans, only, calendar)
        for (const [at, span] of spans.entries()) {
          const alone = ordered(await count(world.prisma, indicator, span, only))
          rows += alone.length
          expect(ordered(together[at] ?? []), `${indicator.id} ${span.from}`).toEqual(alone)
        }
      }
    expect(rows).toBeGreaterThan(100)
  })

  it('is filled from what is on file, by the days of Chengdu, beside the period before', async () => {
    const { body, status } = await reporter.get(path(districts.wuhou))
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'DRAFT', version: 0, standing: 'open', may: ['write'] })
    expect(body.figures.asOf).toBe(world.clock.now.toISOString())
    expect(figure(body, 'adverts')).toEqual({ id: 'adverts', version: 1, now: 1, before: 1, yearAgo: 0 })
    expect(figure(body, 'removed')).toMatchObject({ now: 1 })
    expect(figure(body, 'filed')).toMatchObject({ now: 0, before: 1 })
    expect(figure(body, 'decided')).toMatchObject({ now: 1, before: 0 })
    expect(figure(body, 'fines')).toMatchObject({ now: 12000.5 })
    expect(figure(body, 'corrections')).toMatchObject({ now: 1 })
    expect(figure(body, 'schools')).toEqual({ id: 'schools', version: 1, now: 1 })
    expect(figure(body, 'unlicensed')).toMatchObject({ now: 2 })
    expect(figure(body, 'gravest')).toMatchObject({ now: 1 })
    expect(figure(body, 'satisfied')).toMatchObject({ now: null })
    const table = (id: string) => body.figures.tables.find((one: { id: string }) => one.id === id).rows
    expect(table('phrases')).toEqual([{ part: '名师保证提分', zh: '名师保证提分', en: '名师保证提分', count: 1 }])
    expect(table('byChannel')).toEqual([{ part: 'own_site', zh: '机构自有网站', en: 'own site', count: 1 }])
    expect(await world.prisma.halfMonthReport.count()).toBe(0)
  })

  it('goes with five tables of the county beside the whole city, and names no other county', async () => {
    await world.prisma.case.updateMany({ data: { openedAt: new Date('2026-11-20T02:00:00Z') } })
    const { body, text } = await reporter.get(path(districts.wuhou))
    const { attachments } = body.figures
    expect(attachments.map(({ id }: { id: string }) => id)).toEqual(['K04', 'K09', 'K16', 'K26', 'K28'])
    const of = (id: string) => attachments.find((one: { id: string }) => one.id === id)
    const [density] = of('K04').rows
    expect(density).toMatchObject({ part: '', n: 2, value: Math.round((10_000 * 2) / density.d) / 100 })
    expect(of('K04')).toMatchObject({ places: 2 })
    // one advert of the period is gone in Wuhou, that of Jinjiang stands
    expect(of('K26').rows).toMatchObject([
      { part: '', zh: '合计', value: 100, city: 50, n: 1, d: 1 },
      { part: 'web', zh: '网络', value: 100, city: 50 },
    ])
    expect(of('K26')).toMatchObject({ place: 1, places: 2, tied: false })
    expect(of('K16')).toMatchObject({ place: null, places: 0, rows: [{ value: null, city: null }] })
    expect(of('K28').rows[0]).toMatchObject({ value: 0, d: 6 })
    expect(of('K28')).toMatchObject({ place: 1, places: 23, tied: true })
    expect(text).not.toContain(districts.jinjiang)
  })

  it('is nobody else’s, and no county is made up', async () => {
    expect((await reporter.get(path(districts.jinjiang))).status).toBe(404)
    expect((await city.get(path('510199'))).status).toBe(404)
    expect((await city.get('/api/v1/half-monthly-reports/510107-2026-13-1')).status).toBe(400)
  })
})

it('tells how many rows each open ledger got in the period and in how many something was found, and of restricted ones nothing', async () => {
  const row = (ledger: string, day: string, violations: string[] = []) => {
    const id = newId()
    const kept = { id, ledger, key: id.padEnd(64, '0'), unit: districts.jinjiang, districtCode: districts.jinjiang }
    return { ...kept, day, period: day, data: {}, violations }
  }
  const rows = [
    row('homework-inspections', '2026-11-16'),
    row('homework-inspections', '2026-11-17', ['H01']),
    row('homework-inspections', '2026-11-15'),
    row('teacher-misconduct', '2026-11-17'),
  ]
  await world.prisma.ledgerRow.createMany({ data: rows })
  const { body, text } = await city.get(path(districts.jinjiang))
  const lines = (id: string) => body.figures.tables.find((one: { id: string }) => one.id === id).rows
  const homework = { zh: '作业检查督导', en: 'Homework inspections' }
  expect(lines('schoolsLedgers')).toEqual([{ part: 'homework-inspections', ...homework, count: 2, breaches: 1 }])
  expect(lines('workLedgers')).toEqual([])
  expect(text).not.toContain('teacher-misconduct')
  await world.prisma.ledgerRow.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
})

it('counts inspections by the day they were made, and institutions that were warned of', async () => {
  const { institution } = await caseAbout(world, { district: districts.jinjiang, violation: 'F05' })
  await world.prisma.finding.updateMany({ where: { institutionId: institution.id }, data: { rule: 'escrow-statements.run-off' } })
  const task = { institutionId: institution.id, result: 'none' }
  const hash = '0'.repeat(64)
  for (const [position, inspectedOn] of ['2026-11-16', '2026-11-15'].entries())
    await world.prisma.draw.create({
      data: {
        title: '抽查',
        pool: {},
        poolHash: hash,
        commitment: hash,
        secret: 'x',
        createdById: 'x',
        tasks: { create: { ...task, position, inspectedOn } },
      },
    })
  const { body } = await city.get(path(districts.jinjiang))
  expect(figure(body, 'inspections')).toMatchObject({ now: 1, before: 1, yearAgo: 0 })
  expect(figure(body, 'runOff')).toMatchObject({ now: 1 })
  expect(figure((await city.get(path(districts.wuhou))).body, 'runOff')).toMatchObject({ now: 0 })
})

describe('writing, signing, sending', () => {
  const act = (agent: Agent, more: string, body: object) => agent.post(path(districts.wuhou, more)).send(body)

  it('takes the words of one and the signature of another, and nothing empty', async () => {
    expect((await act(reporter, '/submission', { version: 0 })).status).toBe(409)
    const half = await reporter.put(path(districts.wuhou)).send({ version: 0, texts: { workNote: '约谈', unknown: 'x' } })
    expect(half.body).toMatchObject({ version: 1, texts: { workNote: '约谈' }, author: '某reporter' })
    expect((await act(head, '/signature', { version: 1 })).body).toMatchObject({ code: 'guard-missing' })
    expect((await reporter.put(path(districts.wuhou)).send({ version: 0, texts })).body.code).toBe('stale-version')
    await reporter.put(path(districts.wuhou)).send({ version: 1, texts })
    expect((await act(reporter, '/signature', { version: 2 })).status).toBe(403)
    const signed = await act(head, '/signature', { version: 2 })
    expect(signed.body).toMatchObject({ state: 'SIGNED', signer: '某unit-head', version: 3 })
  })

  it('freezes the figures with the signature; another edit takes both off', async () => {
    await caseAbout(world, { violation: 'A02' })
    await justNow()
    expect(figure((await reporter.get(path(districts.wuhou))).body, 'adverts')).toMatchObject({ now: 1 })
    const edited = await reporter.put(path(districts.wuhou)).send({ version: 3, texts })
    expect(edited.body).toMatchObject({ state: 'DRAFT', signer: null })
    expect(figure(edited.body, 'adverts')).toMatchObject({ now: 2 })
    await act(head, '/signature', { version: 4 })
  })

  it('becomes an edition that nobody can change', async () => {
    const sent = await act(reporter, '/submission', { version: 5 })
    expect(sent.body).toMatchObject({ state: 'SUBMITTED', standing: 'in-time', may: [] })
    expect((await reporter.put(path(districts.wuhou)).send({ version: 6, texts })).body.code).toBe('not-allowed-now')
    const [edition] = await world.prisma.halfMonthEdition.findMany()
    expect(edition?.sha256).toBe(sha256(canonicalJson(edition?.content)))
    await expect(world.prisma.halfMonthEdition.updateMany({ data: { number: 9 } })).rejects.toThrow()
  })

  it('opens again when the city sends it back, and keeps both editions', async () => {
    expect((await act(reporter, '/return', { version: 6, note: 'x' })).status).toBe(403)
    const back = await act(city, '/return', { version: 6, note: '罚款金额请核对' })
    expect(back.body).toMatchObject({ state: 'RETURNED', returnNote: '罚款金额请核对' })
    await reporter.put(path(districts.wuhou)).send({ version: 7, texts: { ...texts, asks: '' } })
    await act(head, '/signature', { version: 8 })
    const again = await act(reporter, '/submission', { version: 9 })
    expect(again.body.editions.map(({ number }: { number: number }) => number)).toEqual([2, 1])
    expect(again.body).toMatchObject({ standing: 'in-time', returnNote: null })
  })
})

describe('the city', () => {
  const month = `/api/v1/half-months/${half}`

  async function send(code: string, at: string) {
    const key = { districtCode: code, period: half }
    const figures = { asOf: at, figures: [{ id: 'leads', now: 2 }], tables: [] }
    const report = await world.prisma.halfMonthReport.create({
      data: { ...key, state: 'SUBMITTED', figures, texts: {}, firstSentAt: new Date(at) },
    })
    await world.prisma.halfMonthEdition.create({
      data: {
        reportId: report.id,
        number: 1,
        content: { ...key, figures, texts: { asks: code === '510104' ? '请协调' : '' } },
        sha256: '0'.repeat(64),
        sentById: city.userId,
        sentAt: new Date(at),
      },
    })
  }

  it('rolls up 23 units of which two are missing: ranks, sums, a circular that names them', async () => {
    const others = units.map(({ code }) => code).filter((code) => !['510107', '510185', '510173'].includes(code))
    for (const [n, code] of others.entries()) await send(code, n === 0 ? '2026-12-01T01:00:00Z' : '2026-11-28T01:00:00Z')
    world.clock.now = new Date('2026-12-01T02:00:00Z')
    const { body } = await city.get(month)
    expect(body.units).toHaveLength(23)
    expect(body.missing.sort()).toEqual(['510173', '510185'])
    expect(body.units.find((one: { districtCode: string }) => one.districtCode === '510185')).toMatchObject({
      standing: 'overdue',
      rank: null,
      figures: null,
    })
    expect(
      body.units.filter(({ rank }: { rank: number }) => rank === 1).map((one: { districtCode: string }) => one.districtCode),
    ).toEqual(['510107'])
    expect(body.units.find((one: { districtCode: string }) => one.districtCode === '510104')).toMatchObject({
      standing: 'late',
      rank: 21,
    })
    const wuhou = body.units.find((one: { districtCode: string }) => one.districtCode === '510107')
    expect(body.sums.leads).toBe(40 + wuhou.figures.leads)
    expect(body.circular).toMatchObject({ drafted: true, version: 0 })
    expect(body.circular.text).toContain('截至目前未报送：简阳市、成都东部新区。')
    expect(body.circular.text).toContain('已报 21 个，其中按期 20 个')
    expect(body.circular.text).toContain('锦江区：请协调')
  })

  it('issues the circular once; a county sees its own row, and the circular after that', async () => {
    const before = await reporter.get(month)
    expect(before.body.units.map((one: { districtCode: string }) => one.districtCode)).toEqual(['510107'])
    expect(before.body).toMatchObject({ circular: null, mayCircular: false, missing: [] })
    expect((await reporter.put(`${month}/circular`).send({ version: 0, text: 'x', issue: true })).status).toBe(403)
    const local = await world.signedIn('supervisor', districts.wuhou)
    expect((await local.put(`${month}/circular`).send({ version: 0, text: 'x', issue: true })).body.code).toBe('not-possible')
    await city.put(`${month}/circular`).send({ version: 0, text: '通报正文', issue: true })
    expect((await city.put(`${month}/circular`).send({ version: 1, text: '改', issue: false })).body.code).toBe('not-allowed-now')
    expect((await reporter.get(month)).body.circular).toMatchObject({ text: '通报正文' })
  })

  const file = async (agent: Agent, address: string): Promise<Buffer> =>
    (await agent.get(address).expect(200).responseType('blob')).body

  it('hands out the roll-up as Excel: 23 units, each with what it sent, two with nothing, and the sum', async () => {
    const { body } = await city.get(month)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await file(city, `${month}/sheet`)) as unknown as ExcelJS.Buffer)
    const sheet = book.worksheets[0]
    if (!sheet) throw new Error('no sheet')
    const [head = [], ...rows] = Array.from({ length: sheet.rowCount }, (_, n) =>
      (sheet.getRow(n + 1).values as unknown[]).slice(1),
    )
    expect(rows).toHaveLength(24)
    expect(rows.slice(0, 23).map(([name]) => name)).toEqual(
      body.units.map(({ districtCode }: { districtCode: string }) => units.find(({ code }) => code === districtCode)?.name),
    )
    const leads = head.indexOf('新增线索')
    const cells = (name: string) => rows.find(([first]) => first === name) ?? []
    expect([cells('简阳市')[1], cells('成都东部新区')[1]]).toEqual(['逾期未报', '逾期未报'])
    expect([cells('简阳市')[3], cells('简阳市')[leads]]).toEqual([undefined, undefined])
    expect([cells('锦江区')[1], cells('锦江区')[3], cells('锦江区')[leads]]).toEqual(['逾期报送', 21, 2])
    expect([cells('武侯区')[1], cells('武侯区')[3]]).toEqual(['按期', 1])
    expect(cells('锦江区').at(-1)).toBe('请协调')
    const told = rows.slice(0, 23).flatMap((row) => (typeof row[leads] === 'number' ? [row[leads]] : []))
    expect(told).toHaveLength(21)
    expect(cells('合计')[leads]).toBe(told.reduce((so, one) => so + one, 0))
  })

  it('hands out the roll-up as Word: the circular as issued, places in their order, the missing without one', async () => {
    const words = await wordsIn(await file(city, `${month}/word`), document)
    expect(words).toContain('通报正文')
    expect(words).toMatch(/1武侯区按期.*21锦江区逾期报送2026-12-01 09:00/)
    expect(words.match(/逾期未报—/g)).toHaveLength(2)
  })

  it('hands out the report of a county as Word and Excel: the figures and words of its last edition', async () => {
    const { body } = await reporter.get(path(districts.wuhou))
    const leads = figure(body, 'leads') as unknown as Record<'now' | 'before' | 'yearAgo', number>
    const words = await wordsIn(await file(reporter, path(districts.wuhou, '/word')), document)
    expect(words).toContain('武侯区“双减”工作半月报')
    expect(words).toContain('撰写：某reporter　　签发：某unit-head')
    expect(words).toContain('报送时间：')
    expect(words).toMatch(/审核人签字：　+单位（盖章）：　+日期：　+年/)
    const [whole] = body.figures.attachments.find(({ id }: { id: string }) => id === 'K26').rows
    expect(words).toMatch(
      new RegExp(`附件4　广告下架率（K26）.*项目本单位全市分子分母合计${whole.value}%${whole.city}%${whole.n}${whole.d}`),
    )
    expect(words).toContain(`新增线索${leads.now}${leads.before}${leads.yearAgo}`)
    expect(words).toContain('约谈 3 家机构。')
    // the second edition asks for nothing any more
    expect(words).not.toContain('请市级协调平台下架。')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await file(reporter, path(districts.wuhou, '/sheet'))) as unknown as ExcelJS.Buffer)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['指标', '附表', '文字', '附件', '说明'])
    const rowsOf = (sheet: string) => {
      const rows: unknown[][] = []
      book.getWorksheet(sheet)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
      return rows
    }
    expect(rowsOf('附件')).toContainEqual(['附件4　广告下架率（K26）', '合计', whole.value, whole.city, '%', whole.n, whole.d, 1])
    expect(rowsOf('说明')).toContainEqual(['签发', '某unit-head'])
    expect(rowsOf('说明').map(([label]) => label)).toEqual(expect.arrayContaining(['审核人签字', '单位（盖章）']))
    const rows = rowsOf('指标')
    expect(rows.find(([, name]) => name === '新增线索')).toEqual([
      '本期工作进展',
      '新增线索',
      leads.now,
      leads.before,
      leads.yearAgo,
    ])
  })
})

const document = /^word\/document\.xml$/
