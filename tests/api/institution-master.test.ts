/** Who is on file and what is known of them; whom nobody knows; what a new register changes. */
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addIdentifiers, nameIdentifiers } from '#api/institutions/keep.ts'
import { newId } from '#api/new-id.ts'
import { addFinding, caseAbout, complaint, districts, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
let officer: Awaited<ReturnType<HttpWorld['signedIn']>>
let about: Awaited<ReturnType<typeof caseAbout>>
beforeAll(async () => {
  world = await httpWorld()
  about = await caseAbout(world, { institution: '武侯学而优培训学校' })
  await addIdentifiers(world.prisma, nameIdentifiers(about.institution.id, ['武侯学而优培训学校'], 'register'))
  officer = await world.signedIn('officer', districts.wuhou)
})
afterAll(() => world.drop())

const identifier = (institutionId: string, kind: string, value: string, source = 'register') =>
  world.prisma.institutionIdentifier.create({ data: { id: newId(), institutionId, kind, value, source } })
const institution = (name: string, more: object = {}) =>
  world.prisma.institution.create({
    data: { id: newId(), name, districtCode: districts.wuhou, origin: 'register', licenceStatus: 'licensed', ...more },
  })
const unknown = async (text: string) => {
  const filed = await world
    .http()
    .post('/api/v1/public/complaints')
    .send(complaint({ text, institutionName: undefined, districtCode: districts.wuhou }))
  const row = await world.prisma.complaint.update({ where: { number: filed.body.number }, data: { riverState: 'DONE' } })
  const found = { complaintId: row.id, institutionId: null, districtCode: districts.wuhou, text, quote: text.slice(0, 6) }
  await addFinding(world, found)
  return row
}

describe('an institution', () => {
  it('is found by its name and by its telephone, with what is on file', async () => {
    await identifier(about.institution.id, 'phone', '02885551234', 'http://s1.example.cn/kc.html')
    for (const q of ['学而优', '02885551234']) {
      const { body } = await officer.get('/api/v1/institutions').query({ q })
      expect(body.items).toMatchObject([{ name: '武侯学而优培训学校', findings: 1, openCase: { id: about.caseId } }])
    }
    expect((await officer.get('/api/v1/institutions').query({ q: '没有这一家' })).body).toEqual({
      items: [],
      nextCursor: null,
      total: 0,
    })
  })

  it('is listed where a subject institution is still registered for profit, and only then', async () => {
    const subject = { category: 'subject' }
    await institution('武侯营利学科学校', { ...subject, legalNature: '营利性' })
    await institution('武侯非营利学科学校', { ...subject, legalNature: '民办非企业单位（非营利性）' })
    await institution('武侯不明学科学校', subject)
    await institution('武侯营利体育俱乐部', { category: 'sport', legalNature: '营利' })
    await institution('锦江营利学科学校', { ...subject, legalNature: '营利', districtCode: districts.jinjiang })
    const { body } = await officer.get('/api/v1/institutions').query({ forProfit: 'true' })
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['武侯营利学科学校'])
    expect(body.total).toBe(1)
  })

  it('shows its cases, adverts, numbers with their source, and why it gives worry', async () => {
    const { body } = await officer.get(`/api/v1/institutions/${about.institution.id}`)
    expect(body.cases).toMatchObject([{ id: about.caseId, state: 'LEAD', outcome: null }])
    expect(body.adverts).toMatchObject([{ title: '课程介绍', captureId: about.capture.id, findings: 1 }])
    const phones = body.identifiers.filter(({ kind }: { kind: string }) => kind === 'phone')
    expect(phones).toMatchObject([{ kind: 'phone', value: '02885551234', source: 'http://s1.example.cn/kc.html', to: null }])
    expect(body.risk).toMatchObject({
      score: 30,
      level: 'yellow',
      set: null,
      factors: [{ key: 'licence', points: 30, zh: '没有办学许可' }],
    })
  })

  it('may be given another score with a reason, which can be taken back', async () => {
    const path = `/api/v1/institutions/${about.institution.id}/risk`
    expect((await officer.post(path).send({ score: 75, reason: '有群体退费苗头' })).body).toMatchObject({
      score: 75,
      level: 'red',
      set: { score: 75, reason: '有群体退费苗头', by: '某officer' },
    })
    expect((await officer.post(path).send({ score: null, reason: '已化解' })).body).toMatchObject({ score: 30, set: null })
  })

  it('is laid beside those who share a number with it, but not those who share a platform’s', async () => {
    const sister = await institution('武侯博闻文化传播')
    await identifier(sister.id, 'phone', '02885551234', 'T20261123-000009')
    await identifier(about.institution.id, 'site', 'shop.example.cn')
    for (let n = 0; n < 21; n++) await identifier((await institution(`第${n}家`)).id, 'site', 'shop.example.cn')
    const { body } = await officer.get(`/api/v1/institutions/${about.institution.id}/relations`)
    expect(body.items).toMatchObject([
      {
        institution: { id: sister.id },
        shared: [{ kind: 'phone', value: '02885551234', here: 'http://s1.example.cn/kc.html', there: 'T20261123-000009' }],
      },
    ])
    expect(body.items).toHaveLength(1)
  })
})

describe('a complaint about nobody known', () => {
  it('waits with who could be meant, and goes into the case of whom a person names', async () => {
    const row = await unknown('武侯学而优培训学校楼上那家周六周日白天都在上初二数学物理')
    await world.prisma.complaint.update({
      where: { id: row.id },
      data: { classification: { facts: { institutions: ['学而优培训学校'] } } },
    })
    const { body } = await officer.get('/api/v1/unknown-institutions')
    const [waiting] = body.items.filter(({ id }: { id: string }) => id === row.id)
    expect(waiting.candidates[0]).toMatchObject({ institution: { id: about.institution.id } })
    expect(waiting.candidates[0].reasons.length).toBeGreaterThan(0)
    const said = { kind: 'complaint', to: { institutionId: about.institution.id }, note: '地址相符' }
    expect((await officer.post(`/api/v1/unknown-institutions/${row.id}`).send(said)).status).toBe(200)
    expect(await world.prisma.complaint.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({ caseId: about.caseId })
    expect((await officer.post(`/api/v1/unknown-institutions/${row.id}`).send(said)).status).toBe(409)
  })

  it('may be about somebody new, or nobody can tell: then it rests', async () => {
    const [first, second] = [await unknown('小区二楼有人周六给初二学生补数学'), await unknown('听说附近有人周六给学生补课收费')]
    const named = await officer
      .post(`/api/v1/unknown-institutions/${first.id}`)
      .send({ kind: 'complaint', to: { name: '二楼补习点' }, note: '现场核实' })
    expect(named.body.institutionId).toBeTruthy()
    await officer.post(`/api/v1/unknown-institutions/${second.id}`).send({ kind: 'complaint', to: 'nobody', note: '线索不足' })
    const left = (await officer.get('/api/v1/unknown-institutions')).body.items.map(({ id }: { id: string }) => id)
    expect(left).not.toContain(first.id)
    expect(left).not.toContain(second.id)
    const idsOf = async (query: string) =>
      (await officer.get(`/api/v1/unknown-institutions${query}`)).body.items.map(({ id }: { id: string }) => id)
    expect(await idsOf('?givenUp=true')).toEqual([second.id])
    const again = { kind: 'complaint', to: 'again', note: '有新线索' }
    await officer.post(`/api/v1/unknown-institutions/${second.id}`).send(again).expect(200)
    expect(await idsOf('?givenUp=true')).toEqual([])
    expect(await idsOf(''), 'it waits again').toContain(second.id)
  })
})

describe('a new register', () => {
  const codes = ['91510107MA6DF1XN7A', '91510107MA62M8X94X', '91510107MA61W4JH8R']
  const head = ['机构名称', '统一社会信用代码', '类别', '状态', '区县', '电话', '法定代表人']
  async function sheet(rows: string[][]): Promise<Buffer> {
    const book = new ExcelJS.Workbook()
    const page = book.addWorksheet('白名单')
    for (const row of [['校外培训机构白名单'], head, ...rows]) page.addRow(row)
    return Buffer.from(await book.xlsx.writeBuffer())
  }
  const line = (n: number, name: string, status = '正常') => [name, uscc(n), '学科类', status, '武侯区', '02880001111', '李四']

  /** The check digit is counted, not copied. */
  function uscc(n: number): string {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const base = (codes[n] ?? '').slice(0, 17)
    const sum = [...base].reduce((total, sign, at) => total + ((signs.indexOf(sign) * 3 ** at) % 31), 0)
    return base + signs[(31 - (sum % 31)) % 31]
  }

  it('of schools puts them on file for the ledgers, and a white list that leaves them out takes nothing from them', async () => {
    const city = await world.signedIn('admin')
    const book = new ExcelJS.Workbook()
    book.addWorksheet('学校').addRows([
      ['学校名称', '统一社会信用代码', '学校标识码', '办学类型', '区县'],
      ['武侯桐荫小学', uscc(2), '3151012345', '小学', '武侯区'],
    ])
    const send = async (file: Buffer, query: object) =>
      (await city.post('/api/v1/register').query(query).type('application/octet-stream').send(file)).body
    expect(await send(Buffer.from(await book.xlsx.writeBuffer()), { dryRun: 'false' })).toMatchObject({ added: 1, rejected: [] })
    const read = () => world.prisma.institution.findFirstOrThrow({ where: { name: '武侯桐荫小学' } })
    expect(await read()).toMatchObject({ category: 'school', licenceStatus: 'unknown', districtCode: districts.wuhou })
    const reporter = await world.signedIn('reporter', districts.wuhou)
    const units = await reporter.get('/api/v1/ledgers/homework/units').query({ q: '桐荫' })
    expect(units.body.items).toMatchObject([{ name: '武侯桐荫小学' }])
    expect(await send(await sheet([]), { dryRun: 'false', whole: 'true' })).toMatchObject({ lapsed: 0, missing: [] })
    expect(await read()).toMatchObject({ category: 'school', licenceStatus: 'unknown' })
  })

  it('is shown as differences first; applied, a rename keeps the old name and a lapse opens a case', async () => {
    const city = await world.signedIn('admin')
    const send = async (rows: string[][], query: object) =>
      (
        await city
          .post('/api/v1/register')
          .query(query)
          .type('application/octet-stream')
          .send(await sheet(rows))
      ).body
    const first = [line(0, '武侯启明培训学校'), line(1, '武侯远志培训学校'), ['坏代码', '123', '', '', '', '', '']]
    expect(await send(first, { dryRun: 'true' })).toMatchObject({ added: 2, rejected: [{ row: 5 }] })
    expect(await world.prisma.institution.count({ where: { name: '武侯启明培训学校' } })).toBe(0)
    await send(first, { dryRun: 'false' })
    const found = await world.prisma.institution.findFirstOrThrow({ where: { name: '武侯启明培训学校' } })
    const second = [line(0, '武侯启明星培训学校', '已过期')]
    const diff = await send(second, { dryRun: 'false', whole: 'true' })
    expect(diff).toMatchObject({
      added: 0,
      lapsed: 2,
      changed: [
        { field: 'name', from: '武侯启明培训学校', to: '武侯启明星培训学校' },
        { field: 'status', from: 'licensed', to: 'overdue' },
      ],
      missing: [{ name: '武侯远志培训学校' }],
    })
    const { body } = await officer.get(`/api/v1/institutions/${found.id}`)
    expect(body.cases).toMatchObject([{ state: 'LEAD' }])
    expect(body.institution).toMatchObject({ name: '武侯启明星培训学校', licenceStatus: 'overdue' })
    const names = body.identifiers
      .filter(({ kind }: { kind: string }) => kind === 'name')
      .map(({ value }: { value: string }) => value)
    expect(names).toEqual(expect.arrayContaining(['武侯启明培训学校', '武侯启明星培训学校']))
    expect(await world.prisma.institution.findFirstOrThrow({ where: { name: '武侯远志培训学校' } })).toMatchObject({
      licenceStatus: 'unlicensed',
    })
    expect(await send(second, { dryRun: 'true', whole: 'true' })).toMatchObject({ added: 0, same: 1, changed: [], lapsed: 0 })
  })
})
