import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeAgain } from '#api/ledgers/judge-again.ts'
import { tellOwed } from '#api/ledgers/tell-owed.ts'
import { newId } from '#api/new-id.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { districts, type HttpWorld, httpWorld } from './http-world.ts'
import { clerkOf, homeworkRow, rowsIn, school, workbook } from './ledger-world.ts'

let world: HttpWorld
type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
let wuhou: Awaited<ReturnType<typeof school>>
let jinjiang: Awaited<ReturnType<typeof school>>
let clerk: Agent
let reporter: Agent
let officer: Agent

beforeAll(async () => {
  world = await httpWorld()
  wuhou = await school(world, '武侯第一小学', districts.wuhou)
  jinjiang = await school(world, '锦江第二小学', districts.jinjiang)
  clerk = await clerkOf(world, wuhou)
  reporter = await world.signedIn('reporter', districts.wuhou)
  officer = await world.signedIn('officer', districts.wuhou)
})
afterAll(() => world?.drop())

const rows = '/api/v1/ledgers/homework/rows'
const add = (agent: Agent, more: object = {}, unit?: string) =>
  agent.post(rows).send({ data: homeworkRow(more), ...(unit ? { unit } : {}) })
const findingsOf = (ledgerRowId: string) =>
  world.prisma.finding.findMany({ where: { ledgerRowId }, select: { violation: true, status: true, caseId: true } })

describe('a row', () => {
  it('is added by the school, seen by its district, and by nobody elsewhere', async () => {
    const added = await add(clerk, { class: '1班' }).expect(201)
    expect(added.body).toMatchObject({ unit: { name: '武侯第一小学' }, day: '2026-11-23', version: 1, violations: [] })
    expect(added.body.period).toBe('2026-2027-1')
    const elsewhere = await world.signedIn('reporter', districts.jinjiang)
    const other = await clerkOf(world, jinjiang)
    await reporter.get(`${rows}/${added.body.id}`).expect(200)
    await elsewhere.get(`${rows}/${added.body.id}`).expect(404)
    await other.get(`${rows}/${added.body.id}`).expect(404)
    expect((await other.get(rows)).body).toMatchObject({ items: [], total: 0 })
    await other.put(`${rows}/${added.body.id}`).send({ version: 1, data: homeworkRow() }).expect(404)
    await add(other, {}, '武侯第一小学').expect(400)
    await add(elsewhere, {}, wuhou.code).expect(400)
  })

  it('is refused with the field that is wrong, and what is wanted in the language of the caller', async () => {
    const bad = { minutes: -5, grade: 'P7', date: '2026-13-01', nonsense: 1 }
    const zh = await add(clerk, bad).expect(400)
    expect(zh.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['date', 'grade', 'minutes', 'nonsense'])
    const grade = zh.body.errors.find(({ path }: { path: string }) => path === 'grade')
    expect(grade.message).toMatch(/^请填写以下之一：.*一年级/)
    const en = await clerk
      .post(rows)
      .set('Accept-Language', 'en')
      .send({ data: homeworkRow({ subject: undefined }) })
    expect(en.body.errors).toEqual([{ path: 'subject', message: 'is needed' }])
  })

  it('stands once: the same key again is a conflict, a change is a new version, a stale change is refused', async () => {
    const { body } = await add(clerk, { class: '3班' }).expect(201)
    await add(clerk, { class: '3班', minutes: 45 }).expect(409)
    const change = (version: number, more: object) =>
      clerk.put(`${rows}/${body.id}`).send({ version, data: homeworkRow({ class: '3班', ...more }) })
    expect((await change(1, { minutes: 50 }).expect(200)).body).toMatchObject({ version: 2, data: { minutes: 50 } })
    await change(1, { minutes: 55 }).expect(412)
    await change(2, { class: '9班' }).expect(409)
    const history = await clerk.get(`${rows}/${body.id}/history`).expect(200)
    expect(history.body.items.map((one: { version: number }) => one.version)).toEqual([2, 1])
    await expect(world.prisma.ledgerRevision.deleteMany({})).rejects.toThrow(/append-only/)
  })

  it('over its limit becomes a finding and a lead; put right, the finding is superseded; back again, it revives', async () => {
    const { body } = await add(clerk, { class: '4班', minutes: 61 }).expect(201)
    expect(body.violations).toEqual(['H01'])
    const [finding] = await findingsOf(body.id)
    expect(finding).toMatchObject({ violation: 'H01', status: 'NEW' })
    const seenBy = async (who: Agent) => (await who.get(`${rows}/${body.id}`).expect(200)).body.cases
    expect(await seenBy(officer)).toEqual({ H01: finding?.caseId })
    expect(await seenBy(clerk), 'a school reads no cases').toEqual({})
    const file = await officer.get(`/api/v1/cases/${finding?.caseId}`).expect(200)
    expect(file.body.case.institution.name).toBe('武侯第一小学')
    const exhibit = file.body.exhibits.find((one: { ledgerRow: { id: string } }) => one.ledgerRow?.id === body.id)
    expect(exhibit.text).toContain('平均用时：61分钟')
    expect(exhibit.findings[0].explanation.zh).toContain('61 分钟，上限 60 分钟')
    expect(exhibit.english.title).toBe('Homework')
    expect(exhibit.english.text.split('\n')[0]).toBe('Homework 2026-11-23 grade 4 4班 数学')
    expect(exhibit.english.text).toContain('Mean time: 61 min\n')
    const ledger = { zh: '作业登记', en: 'Homework' }
    const listed = await officer.get('/api/v1/findings?origin=ledger').expect(200)
    expect(listed.body.items[0]).toMatchObject({ origin: 'ledger', title: '作业登记', ledger, channel: 'ledger' })
    expect(file.body.case).toMatchObject({ topQuote: exhibit.findings[0].quote, topLedger: ledger })
    const change = (version: number, minutes: number) =>
      clerk
        .put(`${rows}/${body.id}`)
        .send({ version, data: homeworkRow({ class: '4班', minutes }) })
        .expect(200)
    expect((await change(1, 60)).body.violations).toEqual([])
    expect(await findingsOf(body.id)).toMatchObject([{ status: 'SUPERSEDED' }])
    await change(2, 75)
    expect(await findingsOf(body.id)).toMatchObject([{ status: 'NEW' }])
    await clerk.post(`${rows}/${body.id}/withdrawal`).send({ version: 3, note: '填错班级' }).expect(204)
    expect(await findingsOf(body.id)).toMatchObject([{ status: 'SUPERSEDED' }])
    await clerk.get(`${rows}/${body.id}`).expect(404)
  })

  it('is held against the negative list of its own county', async () => {
    const list = { list: 'negative', item: '抄写十遍', version: '1', from: '2026-09-01' }
    const unit = { unit: districts.wuhou }
    await reporter
      .post('/api/v1/ledgers/homework-lists/rows')
      .send({ ...unit, data: list })
      .expect(201)
    const content = '生字抄写十遍'
    const { body } = await add(clerk, { class: '6班', content }).expect(201)
    expect(body.violations).toEqual(['H01'])
    const other = await clerkOf(world, jinjiang)
    const elsewhere = await add(other, { class: '6班', content }).expect(201)
    expect(elsewhere.body.violations).toEqual([])
    await other.post(`${rows}/${elsewhere.body.id}/withdrawal`).send({ version: 1, note: '试填' }).expect(204)
  })

  it('is judged again when the list of its county changes, and found once', async () => {
    const { body } = await add(clerk, { class: '7班', content: '默写整篇课文', date: '2026-11-20' }).expect(201)
    const elsewhere = await add(await clerkOf(world, jinjiang), {
      class: '7班',
      content: '默写整篇课文',
      date: '2026-11-20',
    }).expect(201)
    expect(body.violations).toEqual([])
    const list = { list: 'negative', item: '默写整篇', version: '2', from: '2026-09-01' }
    const listed = await reporter
      .post('/api/v1/ledgers/homework-lists/rows')
      .send({ unit: districts.wuhou, data: list })
      .expect(201)
    const found = async () =>
      (await world.prisma.finding.findMany({ where: { ledgerRowId: body.id }, select: { rule: true, status: true } })).map(
        ({ rule, status }) => `${rule} ${status}`,
      )
    const look = () => Promise.all([1, 2].map(() => judgeAgain(world.prisma, world.clock.now)))
    expect((await look()).reduce((sum, rows) => sum + rows)).toBeGreaterThan(0)
    expect((await clerk.get(`${rows}/${body.id}`)).body).toMatchObject({ violations: ['H01'], version: 1 })
    await look()
    expect(await found()).toEqual(['homework.on-negative-list NEW'])
    await reporter
      .post(`/api/v1/ledgers/homework-lists/rows/${listed.body.id}/withdrawal`)
      .send({ version: 1, note: '条目有误' })
      .expect(204)
    await look()
    expect((await clerk.get(`${rows}/${body.id}`)).body.violations).toEqual([])
    expect(await found()).toEqual(['homework.on-negative-list SUPERSEDED'])
    for (const [agent, id] of [[clerk, body.id], [await clerkOf(world, jinjiang), elsewhere.body.id]] as const) // biome-ignore format: pairs
      await agent.post(`${rows}/${id}/withdrawal`).send({ version: 1, note: '试填' }).expect(204)
  })

  it('is left alone when the list names other homework of the same day', async () => {
    const listed = { list: 'negative', item: '抄词语表', version: '3', from: '2026-09-01' }
    const day = '2026-11-18'
    const named = await add(clerk, { class: '1班', content: '抄词语表', date: day }).expect(201)
    const beside = await add(clerk, { class: '1班', subject: '英语', minutes: 21, date: day }).expect(201)
    const other = await add(clerk, { class: '2班', date: day }).expect(201)
    // whatever is judged forgets this day
    const far = '2099-01-01'
    await world.prisma.ledgerRow.updateMany({ where: { day }, data: { againOn: far } })
    await reporter.post('/api/v1/ledgers/homework-lists/rows').send({ unit: districts.wuhou, data: listed }).expect(201)
    await judgeAgain(world.prisma, world.clock.now)
    const waits = async (id: string) => (await world.prisma.ledgerRow.findUniqueOrThrow({ where: { id } })).againOn
    expect(await waits(named.body.id)).toBeNull()
    expect(await waits(other.body.id)).toBe(far)
    // of the same class and day, it is counted together with the other
    expect(await waits(beside.body.id)).toBeNull()
    expect((await clerk.get(`${rows}/${beside.body.id}`)).body.violations).toEqual(['H01'])
    for (const { body } of [named, beside, other])
      await clerk.post(`${rows}/${body.id}/withdrawal`).send({ version: 1, note: '试填' }).expect(204)
  })

  it('of a task becomes late when its last day is over, without anybody touching it', async () => {
    const data = { asOf: '2026-11-10', task: '夜查', source: 'campaign', owner: '王芳', due: '2026-11-24', state: 'open' }
    const tasks = '/api/v1/ledgers/supervision-tasks/rows'
    const { body } = await reporter.post(tasks).send({ unit: districts.wuhou, data }).expect(201)
    const marks = async () => (await reporter.get(`${tasks}/${body.id}`)).body.violations
    await judgeAgain(world.prisma, new Date('2026-11-24T15:59:00Z'))
    expect(await marks()).toEqual([])
    await judgeAgain(world.prisma, new Date('2026-11-24T16:01:00Z'))
    expect(await marks()).toEqual(['O04'])
    await reporter
      .put(`${tasks}/${body.id}`)
      .send({ version: 1, data: { ...data, state: 'done' } })
      .expect(200)
    expect(await marks()).toEqual([])
  })

  it('is judged with the others of its class and day, whoever came first', async () => {
    const first = await add(clerk, { class: '5班', minutes: 40 }).expect(201)
    const second = await add(clerk, { class: '5班', subject: '英语', minutes: 21 }).expect(201)
    expect(second.body.violations).toEqual(['H01'])
    await clerk.post(`${rows}/${first.body.id}/withdrawal`).send({ version: 1, note: '重复' }).expect(204)
    expect((await clerk.get(`${rows}/${second.body.id}`)).body.violations).toEqual([])
  })
})

describe('files of a row', () => {
  const picture = () =>
    sharp({ create: { width: 20, height: 10, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
  const send = (agent: Agent, at: string, bytes: Buffer, name = '附件.png') =>
    agent
      .post(`${at}/files?name=${encodeURIComponent(name)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(bytes)

  it('are added by who keeps the row, shown to who sees it, taken out with a reason, and stay in the history', async () => {
    const { body: row } = await add(clerk, { class: '附件班' }).expect(201)
    const at = `${rows}/${row.id}`
    const { body: file } = await send(clerk, at, await picture(), '../方案.png').expect(201)
    expect(file).toMatchObject({ name: '方案.png', mediaType: 'image/png', removed: null })
    await send(clerk, at, Buffer.from('<script>alert(1)</script>'), '方案.pdf').expect(415)
    await send(officer, at, await picture()).expect(403)
    const elsewhere = await world.signedIn('reporter', districts.jinjiang, { username: 'far-files' })
    for (const path of [`${at}/files`, `${at}/files/${file.id}`]) {
      await elsewhere.get(path).expect(404)
      await reporter.get(path).expect(200)
    }
    await send(elsewhere, at, await picture()).expect(404)
    const shown = await officer.get(`${at}/files/${file.id}`).expect(200)
    expect(shown.headers['content-type']).toBe('image/png')
    expect(shown.headers['content-security-policy']).toContain('sandbox')
    const remove = (version: number) => clerk.post(`${at}/files/${file.id}/removal`).send({ version, note: '传错了' })
    await remove(row.version + 1).expect(412)
    await remove(row.version).expect(204)
    await clerk.get(`${at}/files/${file.id}`).expect(404)
    await remove(row.version).expect(404)
    const { items } = (await clerk.get(`${at}/files`).expect(200)).body
    expect(items).toMatchObject([{ id: file.id, removed: { note: '传错了', by: items[0].addedBy } }])
    const acts = await world.prisma.auditEvent.findMany({ where: { subject: `ledger-row:${row.id}` }, orderBy: { seq: 'asc' } })
    expect(acts.map(({ action }) => action)).toEqual(['ledger.add', 'ledger.attach', 'ledger.detach'])
  })

  it('are at most twenty a row, and not found under the row of another', async () => {
    const [a, b] = [(await add(clerk, { class: '多附件班' })).body, (await add(clerk, { class: '少附件班' })).body]
    const file = { rowId: a.id, name: 'a.png', mediaType: 'image/png', size: 1, sha256: '0'.repeat(64), addedById: 'x' }
    await world.prisma.ledgerAttachment.createMany({ data: Array.from({ length: 19 }, () => ({ ...file, addedAt: new Date() })) })
    const { body: last } = await send(clerk, `${rows}/${a.id}`, await picture()).expect(201)
    expect((await send(clerk, `${rows}/${a.id}`, await picture()).expect(409)).body.detail).toContain('20')
    await clerk.get(`${rows}/${b.id}/files/${last.id}`).expect(404)
  })
})

describe('a list', () => {
  it('filters by grade, county, day and what was found, and pages to the end', async () => {
    for (let i = 0; i < 7; i++)
      await add(clerk, { class: `${i}班`, grade: 'P5', minutes: i === 6 ? 90 : 20, date: `2026-10-1${i}` })
    const all: string[] = []
    let cursor = ''
    do {
      const page = await reporter.get(`${rows}?where=grade:P5&limit=3${cursor && `&cursor=${cursor}`}`).expect(200)
      expect(page.body.total).toBe(7)
      all.push(...page.body.items.map((one: { day: string }) => one.day))
      cursor = page.body.nextCursor
    } while (cursor)
    expect(all).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `2026-10-1${i}`))
    const over = await reporter.get(`${rows}?where=grade:P5&violations=true&from=2026-10-01&to=2026-10-31`)
    expect(over.body.items).toHaveLength(1)
    expect((await reporter.get(`${rows}?district=${districts.jinjiang}`)).body.items).toEqual([])
    await reporter.get(`${rows}?where=minutes:20`).expect(400)
    await reporter.get(`${rows}?cursor=nonsense`).expect(400)
  })
})

describe('a sheet', () => {
  const header = [
    '学校',
    '日期*',
    '年级*',
    '班级*',
    '学科*',
    '形式*',
    '完成地点*',
    '平均用时（分钟）*',
    '抽样人数（人）*',
    '班级统筹*',
    '年级组统筹*',
    '教务统筹*',
    '公示时间',
  ]
  const line = (name: string, more: unknown[] = []) => {
    const cells: unknown[] = [name, '2026-09-07', '四年级', '8班', '语文', '书面', '家庭', 30, 25, '是', '是', '是', '16:30']
    more.forEach((value, i) => {
      if (value !== undefined) cells[i] = value
    })
    return cells
  }
  const send = (agent: Agent, file: Buffer) =>
    agent.post('/api/v1/ledgers/homework/imports').set('Content-Type', 'application/octet-stream').send(file)

  const download = (agent: Agent, path: string) =>
    agent
      .get(path)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('end', () => done(null, Buffer.concat(chunks)))
      })
      .expect(200)

  it('saves its sound rows and names the three bad ones; sent again it changes nothing', async () => {
    const file = await workbook([
      ['成都市武侯第一小学作业登记表'],
      header,
      line('', [undefined, new Date('2026-09-01T00:00:00Z')]),
      line(wuhou.code, [undefined, '2026/9/2']),
      line('武侯第一小学', [undefined, '2026年9月3日', 'P4', undefined, undefined, undefined, undefined, 75]),
      line('', [undefined, '2026-02-30']),
      line('锦江第二小学', [undefined, '2026-09-04']),
      line('', [undefined, '2026-09-05', undefined, undefined, undefined, undefined, undefined, '很多']),
    ])
    const { body } = await send(clerk, file).expect(200)
    expect(body).toMatchObject({ rows: 6, added: 3, changed: 0, rejected: 3, breaches: 1 })
    expect(body.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
      [6, '日期'],
      [7, '学校'],
      [8, '平均用时'],
    ])
    expect((await send(clerk, file)).body).toMatchObject({ added: 0, changed: 0, unchanged: 3, rejected: 3 })
  })

  it('hands out the rows that were left out, to be mended and sent again; to colleagues, not to other schools', async () => {
    const [latest] = (await clerk.get('/api/v1/ledgers/homework/imports').expect(200)).body.items
    expect(latest).toMatchObject({ rows: 6, unchanged: 3, rejected: 3 })
    const path = `/api/v1/ledgers/homework/imports/${latest.id}/rejected`
    const cells = await rowsIn((await download(clerk, path)).body)
    expect(cells[0]).toEqual([...header, '未导入原因'])
    expect(cells.slice(1).map((row) => [row[1], row.at(-1)])).toEqual([
      ['2026-02-30', expect.stringContaining('日期')],
      ['2026-09-04', expect.stringContaining('学校')],
      ['2026-09-05', expect.stringContaining('平均用时')],
    ])
    const mended = await workbook([
      cells[0] ?? [],
      ...cells.slice(3).map((row) => Array.from(row, (cell, at) => (at === 7 ? 30 : (cell ?? '')))),
    ])
    expect((await send(clerk, mended)).body).toMatchObject({ rows: 1, added: 1, rejected: 0 })
    await (await clerkOf(world, jinjiang)).get(path).expect(404)
    await officer.get(path).expect(403)
  })

  it('leaves out the second of two rows with one key, however far apart', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => line('', [undefined, '2026-09-08', undefined, `${n}班`]))
    const file = await workbook([header, ...rows, line('', [undefined, '2026-09-08', undefined, '3班'])])
    const { body } = await send(clerk, file).expect(200)
    expect(body).toMatchObject({ rows: 1001, added: 1000, rejected: 1, breaches: 0 })
    expect(body.errors).toEqual([{ row: 1002, column: '', message: '与前面某行重复' }])
  })

  it('that breaks off after a thousand sound rows leaves nothing behind', async () => {
    const before = await world.prisma.ledgerRow.count()
    const rows = Array.from({ length: 1001 }, (_, n) =>
      line(wuhou.code, [undefined, '2026-09-09', undefined, `${n}班`]).join(','),
    )
    const file = Buffer.from([header.join(','), ...rows, `"${'x'.repeat(150_000)}`].join('\n'))
    expect((await send(clerk, file).expect(415)).body.code).toBe('unreadable-file')
    expect(await world.prisma.ledgerRow.count()).toBe(before)
  })

  it('comes out of the list as it went in', async () => {
    const out = await download(clerk, '/api/v1/ledgers/homework/export?from=2026-09-01&to=2026-09-03')
    const cells = await rowsIn(out.body)
    expect(cells).toHaveLength(4)
    expect(cells[1]).toContain('武侯第一小学')
    expect(cells[1]).toContain('四年级')
    expect((await send(clerk, out.body)).body).toMatchObject({ rows: 3, unchanged: 3, rejected: 0 })
  })

  it('is refused when it is no workbook, has no header, or comes from who may not write', async () => {
    expect((await send(clerk, Buffer.from('not a sheet')).expect(415)).body.code).toBe('unreadable-file')
    expect((await send(clerk, await workbook([['a', 'b']])).expect(422)).body.detail).toContain('平均用时')
    await send(officer, await workbook([header])).expect(403)
    const template = await clerk.get('/api/v1/ledgers/homework/template').expect(200)
    expect(template.headers['content-disposition']).toContain('attachment')
  })
})

describe('around the rows', () => {
  it('tells which schools still owe a row', async () => {
    const { body } = await world.signedIn('supervisor').then((city) => city.get('/api/v1/ledger-reminders').expect(200))
    const owed = body.items.find((one: { ledger: string }) => one.ledger === 'homework')
    expect(owed).toMatchObject({
      period: '2026-2027-1',
      due: '2027-02-01',
      units: 2,
      missing: 1,
      first: [{ name: '锦江第二小学' }],
    })
    const own = (await clerk.get('/api/v1/ledger-reminders')).body.items.map((one: { ledger: string }) => one.ledger)
    expect(own).not.toContain('homework')
    expect(own).toContain('service-weeks')
  })

  it('tells every past period that lacks a row, until the row comes; nobody owes what ended before they were here', async () => {
    const city = await world.signedIn('supervisor')
    const late = async (ledger: string) => {
      const { body } = await city.get('/api/v1/ledger-reminders').expect(200)
      return body.items.filter((one: { ledger: string; daysLate: number }) => one.ledger === ledger && one.daysLate > 0)
    }
    const { id } = await world.prisma.institution.findFirstOrThrow({ where: { name: '锦江第二小学' } })
    const here = (createdAt: Date) => world.prisma.institution.update({ where: { id }, data: { createdAt } })
    await here(new Date('2026-09-01T00:00:00+08:00'))
    expect(await late('homework')).toEqual([])
    await here(new Date('2026-01-31T23:59:59+08:00'))
    // the first of the two terms ended on a Saturday
    expect(await late('homework')).toMatchObject([
      { period: '2025-2026-1', name: { zh: '2025-2026 学年第一学期' }, due: '2026-02-02', daysLate: 294, units: 1, missing: 1 },
      { period: '2025-2026-2', due: '2026-08-31', daysLate: 84, units: 1, missing: 1 },
    ])
    const weeks = (await late('service-weeks')).map(({ period }: { period: string }) => period)
    // the week that ended yesterday, a Sunday, is in time until tonight
    expect(weeks).not.toContain('2026-11-16')
    expect(weeks).toContain('2026-11-09')
    expect(weeks).toContain('2026-03-09')
    // in the summer there is no school
    expect(weeks.filter((monday: string) => monday > '2026-07-15' && monday < '2026-08-20')).toEqual([])
    const row = {
      ...{ id: newId(), ledger: 'homework', key: '0'.repeat(64), unit: id, institutionId: id },
      ...{ districtCode: districts.jinjiang, day: '2026-08-31', period: '2025-2026-2', data: {}, violations: [] },
    }
    await world.prisma.ledgerRow.create({ data: row })
    expect((await late('homework')).map(({ period }: { period: string }) => period)).toEqual(['2025-2026-1'])
    await world.prisma.ledgerRow.delete({ where: { id: row.id } })
  })

  it('makes what is missing known once for each step, first to the writer, then to the district, then to the city', async () => {
    const { prisma, clock } = world
    const before = clock.now
    const jinjiang = await prisma.institution.findFirstOrThrow({ where: { name: '锦江第二小学' } })
    const writer = await clerkOf(world, jinjiang)
    const head = await world.signedIn('unit-head', districts.jinjiang)
    const auditor = await world.signedIn('supervisor', null, { username: 'supervisor-owed' })
    const seen = async (agent: typeof writer) => {
      const { body } = await agent.get('/api/v1/ledger-reminders').expect(200)
      const one = body.items.find(
        (item: { ledger: string; period: string }) => item.ledger === 'exams' && item.period === '2026-2027-1',
      )
      return one && [one.told?.level ?? 0, one.forMe]
    }
    const steps = () => prisma.escalation.count({ where: { unit: jinjiang.id, step: 'exams', since: '2026-09-01' } })
    const at = async (time: string) => {
      clock.now = new Date(`${time}:00+08:00`)
      await Promise.all([1, 2, 3].map(() => tellOwed(prisma, clock.now)))
    }
    await at('2026-11-23T10:00')
    expect([await steps(), await seen(writer)]).toEqual([0, [0, false]])
    // a Sunday, and early on a Monday
    await at('2027-01-03T10:00')
    await at('2027-01-04T08:00')
    expect(await steps()).toBe(0)
    await at('2027-01-04T10:00')
    await at('2027-01-05T10:00')
    expect([await steps(), await seen(writer), await seen(head), await seen(auditor)]).toEqual([
      1,
      [1, true],
      [1, false],
      [1, false],
    ])
    // the last of January is a Sunday: the first of February is still in time
    await at('2027-02-01T10:00')
    expect(await steps()).toBe(1)
    await at('2027-02-02T10:00')
    expect([await steps(), await seen(head), await seen(auditor)]).toEqual([2, [2, true], [2, false]])
    await at('2027-05-10T10:00')
    expect([await steps(), await seen(auditor)]).toEqual([3, [3, true]])
    const row = {
      ...{ id: newId(), ledger: 'exams', key: '1'.repeat(64), unit: jinjiang.id, institutionId: jinjiang.id },
      ...{ districtCode: districts.jinjiang, day: '2027-01-20', period: '2026-2027-1', data: {}, violations: [] },
    }
    await prisma.ledgerRow.create({ data: row })
    expect([await seen(writer), await seen(head)]).toEqual([undefined, undefined])
    clock.now = before
  })

  it('shows clerks the ledgers of their kind only, and the public what is declared open', async () => {
    const seen = (await clerk.get('/api/v1/ledgers')).body.items.map((one: { of: string }) => one.of)
    expect(new Set(seen)).toEqual(new Set(['school']))
    await clerk.get('/api/v1/ledgers/class-filing').expect(404)
    const open = await world.http().get('/api/v1/public/ledgers').expect(200)
    expect(open.body.items.map((one: { id: string }) => one.id)).toContain('class-filing')
    expect(open.body.items.map((one: { id: string }) => one.id)).not.toContain('homework')
    await world.http().get('/api/v1/public/ledgers/homework').expect(404)
  })

  it('tells the public what each open ledger shows, how many rows and when one last changed, for five minutes', async () => {
    const listed = async (id: string) => {
      const { body, headers } = await world.http().get('/api/v1/public/ledgers').expect(200)
      expect(headers['cache-control']).toBe('public, max-age=300')
      return body.items.find((one: { id: string }) => one.id === id)
    }
    const before = world.clock.now
    const later = (minutes: number) => {
      world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000)
    }
    later(6)
    expect(await listed('exercises')).toMatchObject({ part: 'homework', rows: 0, changedAt: null })
    expect((await listed('exercises')).shows.zh).toMatch(/校本练习/)
    const exercise = {
      date: '2026-11-23',
      title: '分数',
      subject: '数学',
      grade: 'P4',
      textbook: '人教版',
      standard: '数与代数',
      author: '某',
    }
    for (const state of ['approved', 'filed'])
      await reporter
        .post('/api/v1/ledgers/exercises/rows')
        .send({ unit: wuhou.id, data: { ...exercise, title: `分数 ${state}`, state } })
        .expect(201)
    expect(await listed('exercises')).toMatchObject({ rows: 0 })
    const at = world.clock.now.toISOString()
    later(6)
    expect(await listed('exercises')).toMatchObject({ rows: 1, changedAt: at })
    const { body } = await world.http().get('/api/v1/public/ledgers').expect(200)
    const restricted = ledgers.filter(({ readers }) => readers).flatMap(({ id, zh, en }) => [`"${id}"`, zh, `"${en}"`])
    for (const name of restricted) expect(JSON.stringify(body)).not.toContain(name)
    world.clock.now = before
  })
})

describe('files of public rows', () => {
  const library = '/api/v1/ledgers/exercises/rows'
  const shared = { date: '2026-11-23', subject: '数学', grade: 'P5', textbook: '人教版', standard: '数与代数', author: '某' }
  const pdf = Buffer.from('%PDF-1.4\n<script>alert(1)</script>')
  const hostile = '"><script>\r\nX-Evil: 1.pdf'
  /** Filed by the school with its file, then reviewed by the county. */
  const withFile = async ({ state, ...data }: { state: string; title: string; licence?: string }) => {
    const { body } = await clerk
      .post(library)
      .send({ data: { ...shared, ...data } })
      .expect(201)
    const file = await clerk
      .post(`${library}/${body.id}/files?name=${encodeURIComponent(hostile)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(pdf)
      .expect(201)
    const approved = { version: 1, data: { ...body.data, state: 'approved' } }
    const reviewed = state === 'approved' ? await reporter.put(`${library}/${body.id}`).send(approved).expect(200) : { body }
    return { ...reviewed.body, file: file.body.id }
  }
  const take = (file: string, ledger = 'exercises') => world.http().get(`/api/v1/public/ledgers/${ledger}/files/${file}`)
  const listed = async (id: string) => {
    const { body } = await world.http().get('/api/v1/public/ledgers/exercises?limit=100').expect(200)
    return body.items.find((row: { id: string }) => row.id === id)
  }

  it('are taken home by everybody where the licence lets them, never shown, and counted', async () => {
    const row = await withFile({ title: '小数', state: 'approved', licence: 'open' })
    expect((await listed(row.id)).files).toMatchObject([{ id: row.file, size: pdf.length, downloads: 0 }])
    const { headers, body } = await take(row.file).expect(200)
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[^\s"<>]+$/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-type': 'application/pdf' })
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    expect(headers['x-evil']).toBeUndefined()
    expect(Buffer.from(body)).toEqual(pdf)
    await Promise.all([take(row.file).expect(200), take(row.file).expect(200)])
    await world.http().head(`/api/v1/public/ledgers/exercises/files/${row.file}`).expect(200)
    // the file is on its way before it is counted
    await expect.poll(async () => (await listed(row.id)).files).toMatchObject([{ downloads: 3 }])
    const own = await clerk.get(`${library}/${row.id}/files`).expect(200)
    expect(own.body.items).toMatchObject([{ downloads: 3 }])
    const typed = { ...row.data, downloads: 9000 }
    await clerk.put(`${library}/${row.id}`).send({ version: 2, data: typed }).expect(400)
    await reporter
      .put(`${library}/${row.id}`)
      .send({ version: 2, data: { ...row.data, licence: 'teachers' } })
      .expect(200)
    await take(row.file).expect(404)
    expect((await listed(row.id)).files).toEqual([])
  })

  it('stay with staff without a licence, before the review, once taken out, and of ledgers that share none', async () => {
    const none = await withFile({ title: '面积', state: 'approved' })
    await take(none.file).expect(404)
    const early = await withFile({ title: '体积', state: 'filed', licence: 'open' })
    await take(early.file).expect(404)
    expect(await listed(early.id)).toBeUndefined()
    const gone = await withFile({ title: '统计', state: 'approved', licence: 'attribution' })
    await take(gone.file, 'homework').expect(404)
    await take(gone.file, 'nothing').expect(404)
    await take(gone.file).expect(200)
    await clerk.post(`${library}/${gone.id}/files/${gone.file}/removal`).send({ version: 2, note: '有误' }).expect(204)
    await take(gone.file).expect(404)
  })
})

describe('what an office decides', () => {
  const filings = '/api/v1/ledgers/class-filing/rows'
  const filed = {
    ...{ name: '甲班', number: '1', subject: '数学', grade: 'P5', begins: '2026-12-07', schedule: '周二', endsAt: '20:00' },
    ...{ content: '分数', progress: '每周一课', materials: '讲义' },
  }
  let trainer: Agent
  let officer: Agent
  beforeAll(async () => {
    const data = { districtCode: districts.wuhou, category: 'subject', licenceStatus: 'licensed', origin: 'register' }
    const { id } = await world.prisma.institution.create({ data: { name: '武侯审核培训学校', ...data } })
    trainer = await clerkOf(world, { id }, 'institution')
    officer = await world.signedIn('officer', districts.wuhou, { username: 'reviewer-w' })
  })
  const decision = (data: Record<string, unknown>) => [data.state, data.reviewedOn, data.ahead]

  it('is not for the unit to say: it files, the office reviews, and what changes is reviewed anew', async () => {
    const own = { state: 'approved', reviewedOn: '2026-11-20', ahead: true }
    const { body: row } = await trainer
      .post(filings)
      .send({ data: { ...filed, ...own } })
      .expect(201)
    expect(decision(row.data)).toEqual(['filed', undefined, false])
    const at = `${filings}/${row.id}`
    const review = { state: 'approved', reviewedOn: '2026-11-23' }
    await officer
      .put(at)
      .send({ version: 1, data: { ...row.data, ...review } })
      .expect(200)
    const file = () => trainer.post(`${at}/files?name=a.pdf`).type('application/octet-stream').send(Buffer.from('%PDF-1.4'))
    expect((await file()).status, 'after the review').toBe(409)
    const same = await trainer
      .put(at)
      .send({ version: 2, data: { ...row.data, state: 'refused' } })
      .expect(200)
    expect([decision(same.body.data), same.body.version]).toEqual([['approved', '2026-11-23', false], 2])
    const changed = await trainer
      .put(at)
      .send({ version: 2, data: { ...row.data, ...review, schedule: '周三' } })
      .expect(200)
    expect(decision(changed.body.data)).toEqual(['filed', undefined, false])
    expect((await file()).status).toBe(201)
  })

  it('stands in no sheet of theirs, and one that says it all the same changes nothing', async () => {
    const cells = (data: object) => [
      '甲班',
      '1',
      '数学',
      '五年级',
      '2026-12-07',
      '周三',
      '20:00',
      '分数',
      '每周一课',
      '讲义',
      ...Object.values(data),
    ]
    const titles = '班名 班次 科目 招生对象 开班日期 上课时间 下课时间 培训内容 进度安排 培训材料'.split(' ')
    const template = await trainer
      .get('/api/v1/ledgers/class-filing/template')
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('end', () => done(null, Buffer.concat(chunks)))
      })
    const heads = (await rowsIn(template.body as Buffer))[0]?.map((head) => String(head).replace('*', ''))
    expect(heads).toEqual(expect.arrayContaining(titles))
    expect(heads?.filter((head) => ['审核', '审核日期', '超标超前'].includes(head))).toEqual([])
    const send = async (rows: unknown[][]) =>
      (
        await trainer
          .post('/api/v1/ledgers/class-filing/imports')
          .type('application/octet-stream')
          .send(await workbook(rows))
      ).body
    expect(await send([titles, cells({})])).toMatchObject({ rows: 1, unchanged: 1, rejected: 0 })
    expect(await send([[...titles, '审核'], cells({ state: '通过' })])).toMatchObject({ unchanged: 1, rejected: 0 })
  })

  it('and what it found on a visit the institution does not change, withdraw or overwrite; what it wrote itself it may', async () => {
    const fees = '/api/v1/ledgers/fee-records/rows'
    const fee = {
      paidOn: '2026-11-20',
      class: '甲班',
      begins: '2026-11-23',
      subject: true,
      yuan: 900,
      lessons: 20,
      mode: 'prepaid',
    }
    const { institutionId } = await world.prisma.user.findFirstOrThrow({ where: { username: trainer.username } })
    const found = await officer
      .post(fees)
      .send({ unit: institutionId, data: { ...fee, receipt: '1', months: 12 } })
      .expect(201)
    expect(found.body.violations).toContain('F02')
    const data = { ...fee, receipt: '1', months: 1 }
    await trainer.put(`${fees}/${found.body.id}`).send({ version: 1, data }).expect(409)
    await trainer.post(`${fees}/${found.body.id}/withdrawal`).send({ version: 1, note: '有误' }).expect(409)
    const titles = '收费日期 班次 票据编号 开课日期 学科类 金额 覆盖时间 课时 付费方式'.split(' ')
    const sheet = await workbook([titles, ['2026-11-20', '甲班', '1', '2026-11-23', '是', 900, 1, 20, '预收费']])
    const sent = await trainer.post('/api/v1/ledgers/fee-records/imports').type('application/octet-stream').send(sheet)
    expect(sent.body).toMatchObject({ rows: 1, unchanged: 1, changed: 0 })
    const own = await trainer
      .post(fees)
      .send({ data: { ...data, receipt: '2' } })
      .expect(201)
    await trainer
      .put(`${fees}/${own.body.id}`)
      .send({ version: 1, data: { ...data, receipt: '2', yuan: 800 } })
      .expect(200)
    await officer.put(`${fees}/${found.body.id}`).send({ version: 1, data }).expect(200)
  })

  it('stays where the unit changes the rest, when it is no review', async () => {
    const schools = '/api/v1/ledgers/demonstration-schools/rows'
    const data = { date: '2026-11-20', round: '第九批', case: '申报', state: 'listed', score: 90 }
    const { body: row } = await clerk.post(schools).send({ data }).expect(201)
    expect([row.data.state, row.data.score]).toEqual(['applied', undefined])
    await reporter.put(`${schools}/${row.id}`).send({ version: 1, data }).expect(200)
    const changed = await clerk
      .put(`${schools}/${row.id}`)
      .send({ version: 2, data: { ...data, state: 'refused', case: '补充' } })
    expect(changed.body.data).toMatchObject({ state: 'listed', score: 90, case: '补充' })
  })
})

describe('rows that other ledgers feed', () => {
  const chenghua = '510108'
  let keeper: Agent
  let one: Awaited<ReturnType<typeof school>>
  let two: Awaited<ReturnType<typeof school>>
  const scores = '/api/v1/ledgers/school-scores'
  const reports = '/api/v1/ledgers/homework-reports'

  beforeAll(async () => {
    one = await school(world, '成华第一小学', chenghua)
    two = await school(world, '成华第二小学', chenghua)
    await school(world, '成华第三小学', chenghua)
    keeper = await world.signedIn('reporter', chenghua)
    for (const [unit, more] of [
      [one, { class: '1班' }],
      [one, { class: '1班', date: '2026-11-20', minutes: 61 }],
      [one, { class: '2班' }],
      // not published, and yet within the limit
      [one, { class: '3班', published: undefined }],
      [two, { class: '1班' }],
      // before the term
      [two, { class: '1班', date: '2026-06-22', minutes: 90 }],
    ] as const)
      await add(keeper, more, unit.id).expect(201)
  })
  const fill = (agent: Agent, at = scores, body: object = {}) => agent.post(`${at}/fills`).send(body)
  const scoreOf = async (name: string, sheet = 'reduction') => {
    const { body } = await keeper.get(`${scores}/rows?limit=100&where=sheet:${sheet}`).expect(200)
    return body.items.find(
      ({ data }: { data: Record<string, unknown> }) => data.school === name && data.indicator === '作业达标率',
    )
  }

  it('are counted school by school, each with its source, its time and what it was counted from', async () => {
    const { body } = await fill(keeper).expect(200)
    // five lines of homework need three ledgers, of which one holds rows: three lines on its sheet, one on three others
    expect(body).toEqual({ period: '2026', added: 12, changed: 0, unchanged: 0, differing: 0, withdrawn: 0, open: [] })
    const row = await scoreOf('成华第一小学')
    expect(row).toMatchObject({
      unit: { id: chenghua },
      data: { score: 75, weight: 25, date: '2026-11-23' },
      fed: { values: { score: 75 }, n: 3, d: 4, from: [{ id: 'homework', zh: '作业登记' }] },
    })
    expect(Date.parse(row.fed.at)).toBe(world.clock.now.getTime())
    expect(await scoreOf('成华第二小学')).toMatchObject({ data: { score: 50 }, fed: { n: 1, d: 2 } })
    const elsewhere = await world.signedIn('reporter', districts.jinjiang)
    expect((await elsewhere.get(`${scores}/rows`)).body.items).toEqual([])
  })

  it('take what is known now unless somebody changed them; the difference stays visible', async () => {
    const row = await scoreOf('成华第一小学')
    await keeper
      .put(`${scores}/rows/${row.id}`)
      .send({ version: row.version, data: { ...row.data, score: 90 } })
      .expect(200)
    expect((await fill(keeper).expect(200)).body).toMatchObject({ added: 0, changed: 0, unchanged: 12, differing: 1 })
    for (const unit of [one, two]) await add(keeper, { class: '1班', date: '2026-11-19' }, unit.id).expect(201)
    expect((await fill(keeper).expect(200)).body).toMatchObject({ added: 0, changed: 8, unchanged: 4, differing: 1 })
    expect(await scoreOf('成华第一小学')).toMatchObject({ data: { score: 90 }, fed: { values: { score: 80 }, n: 4, d: 5 } })
    expect(await scoreOf('成华第二小学')).toMatchObject({ data: { score: 66.7 }, fed: { values: { score: 66.7 } } })
    const last = { unit: chenghua, day: '2025-06-01' }
    expect((await fill(keeper, scores, last).expect(200)).body).toMatchObject({ period: '2025', added: 0, open: [] })
  })

  it('stay out when somebody took them out, also on another day; whoever wants one back adds it', async () => {
    const { id, version, data } = await scoreOf('成华第二小学')
    await keeper.post(`${scores}/rows/${id}/withdrawal`).send({ version, note: '该校不参加评价' }).expect(204)
    const again = { added: 0, changed: 0, unchanged: 11, withdrawn: 1 }
    expect((await fill(keeper).expect(200)).body).toMatchObject(again)
    world.clock.now = new Date('2026-11-24T02:00:00Z')
    const tomorrow = await world.signedIn('reporter', chenghua, { username: 'reporter-tomorrow' })
    expect((await fill(tomorrow).expect(200)).body).toMatchObject(again)
    expect(await scoreOf('成华第二小学')).toBeUndefined()
    await tomorrow
      .post(`${scores}/rows`)
      .send({ data: { ...data, date: '2026-11-24' } })
      .expect(201)
    expect((await fill(tomorrow).expect(200)).body).toMatchObject({ unchanged: 12, withdrawn: 0 })
    world.clock.now = new Date('2026-11-23T02:00:00Z')
  })

  it('leave to a person what no ledger knows, and say beside that person’s row what they know', async () => {
    const { body } = await fill(keeper, reports).expect(200)
    const known = { inScope: 3, monitored: 2, withinLimits: 85.7, overLimit: 1 }
    expect(body).toMatchObject({ period: '2026-2027-1', added: 0, open: [{ date: '2026-11-23', ...known }] })
    expect((await keeper.get(`${reports}/rows`)).body.items).toEqual([])
    const written = { ...body.open[0], summary: '多数班级未超量', monitored: 3 }
    const added = await keeper.post(`${reports}/rows`).send({ data: written }).expect(201)
    expect(added.body).toMatchObject({ data: { monitored: 3 }, fed: { values: known, n: 6, d: 7 } })
    expect((await fill(keeper, reports).expect(200)).body).toMatchObject({ unchanged: 1, differing: 1, open: [] })
  })

  it('name institutions that pages and complaints told of and no register knows, and leave it to a person what is done', async () => {
    const at = '/api/v1/ledgers/unlicensed'
    const meet = (name: string, more: object) =>
      world.prisma.institution.create({
        data: {
          ...{ id: newId(), name, districtCode: chenghua, origin: 'crawler', licenceStatus: 'unlicensed' },
          ...{ createdAt: new Date('2026-11-16T16:30:00Z'), ...more },
        },
      })
    const found = await meet('启明自习室', {})
    await world.prisma.institutionIdentifier.create({
      data: { id: newId(), institutionId: found.id, kind: 'address', value: '成华区某路 1 号', source: 'crawler' },
    })
    await meet('被举报的工作室', { origin: 'complaint' })
    await meet('有证学校', { licenceStatus: 'licensed' })
    await meet('上期发现的', { createdAt: new Date('2026-11-15T15:59:00Z') })
    await meet('别处的', { districtCode: districts.jinjiang })
    expect((await fill(keeper, at).expect(200)).body).toMatchObject({ added: 2, open: [] })
    const rowsOf = async () =>
      (await keeper.get(`${at}/rows`)).body.items as { id: string; version: number; data: Record<string, string> }[]
    const row = (await rowsOf()).find(({ data }) => data.name === '启明自习室')!
    const known = { foundOn: '2026-11-17', address: '成华区某路 1 号', source: 'crawler', result: 'open', action: '待核查' }
    expect(row.data).toMatchObject(known)
    expect((await rowsOf()).map(({ data }) => data.source).sort()).toEqual(['complaint', 'crawler'])
    const closed = { ...row.data, action: '责令停止办学', result: 'closed', closedOn: '2026-11-22' }
    await keeper.put(`${at}/rows/${row.id}`).send({ version: row.version, data: closed }).expect(200)
    expect((await fill(keeper, at).expect(200)).body).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect((await rowsOf()).find(({ id }) => id === row.id)?.data).toMatchObject({ result: 'closed' })
  })

  it('are made by who keeps the ledger, of the own county, of a period that has begun', async () => {
    await fill(keeper, scores, { unit: districts.wuhou }).expect(404)
    await fill(officer).expect(403)
    await fill(clerk).expect(404)
    await fill(keeper, scores, { day: '2027-01-01' }).expect(400)
    await fill(keeper, '/api/v1/ledgers/good-practice').expect(409)
    const city = await world.signedIn('supervisor', null, { username: 'supervisor-feeds' })
    await fill(city).expect(400)
    expect((await fill(city, scores, { unit: chenghua }).expect(200)).body).toMatchObject({ added: 0 })
  })
})

/** Last: its schools would owe rows elsewhere. */
describe('a list with a last place', () => {
  it('of demonstration schools tells the office of the school beyond the hundredth, and opens no case about it', async () => {
    const schools = await Promise.all(
      Array.from({ length: 101 }, (_, n) => school(world, `示范校${n}`, n % 2 ? '510181' : '510182')),
    )
    const city = await world.signedIn('supervisor')
    const lines = schools.map(({ code }, n) => [code, n === 100 ? '2026-11-02' : '2026-11-01', '一', '申报材料', '已命名'])
    const file = await workbook([['学校', '申报日期', '批次', '申报材料', '状态'], ...lines])
    const sent = city.post('/api/v1/ledgers/demonstration-schools/imports').type('application/octet-stream').send(file)
    expect((await sent).body).toMatchObject({ added: 101, rejected: 0, breaches: 1 })
    const of = (unit: { id: string }) =>
      world.prisma.ledgerRow.findFirstOrThrow({ where: { ledger: 'demonstration-schools', unit: unit.id } })
    const last = await of(schools[100]!)
    expect(last.violations).toEqual(['O04'])
    const filed = await world.prisma.finding.findMany({ where: { rule: 'demonstration-schools.too-many' } })
    expect(filed).toMatchObject([{ ledgerRowId: last.id, institutionId: null, status: 'NEW' }])
    expect(await world.prisma.case.count({ where: { institutionId: schools[100]!.id } })).toBe(0)
    // another leaves the list: the last one has its place
    const first = await of(schools[0]!)
    const left = { version: 1, data: { ...(first.data as object), state: 'refused' } }
    await city.put(`/api/v1/ledgers/demonstration-schools/rows/${first.id}`).send(left).expect(200)
    await judgeAgain(world.prisma, world.clock.now)
    expect((await of(schools[100]!)).violations).toEqual([])
  })
})
