/** A clerk's sheets: looked at, taken in, resumed after a kill, mended, and taken back. */
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContact } from '#api/complaints/seal.ts'
import { runBatch } from '#api/hotline/run-batch.ts'
import { readComplaints } from '#api/jobs/complaint-job.ts'
import { newId } from '#api/new-id.ts'
import { complaint, contact, type HttpWorld, httpWorld, secret } from './http-world.ts'

let world: HttpWorld
let clerk: Awaited<ReturnType<HttpWorld['signedIn']>>
beforeAll(async () => {
  world = await httpWorld()
  clerk = await world.signedIn('hotline')
})
afterAll(() => world.drop())

const headings = ['受理编号', '标题', '主要内容', '业务类型', '来电人', '联系电话', '问题点位', '创建时间', '处理时限']
const order = (no: string, more: unknown[] = []) => {
  const row: unknown[] = [
    no,
    '教育',
    '周六在小区里给初二学生补数学',
    '举报',
    '张女士',
    '13800001111',
    '锦江区东大街',
    46344.43,
    46350,
  ]
  more.forEach((value, at) => {
    if (value !== undefined) row[at] = value
  })
  return row
}

async function workbook(rows: unknown[][], head = headings): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('工单')
  page.mergeCells('A1:H1')
  page.getCell('A1').value = '教育类诉求（内部）'
  page.addRow([])
  for (const row of [head, ...rows]) page.addRow(row)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const bytesOf: Parameters<ReturnType<typeof clerk.get>['parse']>[0] = (res, done) => {
  const chunks: Buffer[] = []
  res.on('data', (chunk: Buffer) => chunks.push(chunk))
  res.on('end', () => done(null, Buffer.concat(chunks)))
}

const upload = async (bytes: Buffer, name = '工单.xlsx') => {
  const answer = await clerk.post('/api/v1/imports').query({ name }).type('application/octet-stream').send(bytes)
  expect(answer.status, answer.text).toBe(201)
  return answer.body as { id: string; rowsTotal: number; channel: string }
}
const look = async (id: string, columns?: object) => (await clerk.post(`/api/v1/imports/${id}/preview`).send({ columns })).body
const start = (id: string, more: object) => clerk.post(`/api/v1/imports/${id}/start`).send({ channel: 'hotline-12345', ...more })
const work = (signal?: AbortSignal) => runBatch({ prisma: world.prisma, secret, now: world.now, ...(signal ? { signal } : {}) })
const state = async (id: string) => (await clerk.get(`/api/v1/imports/${id}`)).body

async function takenIn(bytes: Buffer) {
  const { id } = await upload(bytes)
  const { columns, channel } = await look(id)
  expect((await start(id, { columns, channel })).status).toBe(200)
  await work()
  return { id, ...(await state(id)) }
}

describe('a messy sheet', () => {
  it('is shown before it comes in, callers masked, and nothing is written', async () => {
    const { id } = await upload(await workbook([order('A-01'), order('', []), order('A-02', [undefined, undefined, ' '])]))
    const seen = await look(id)
    expect(seen).toMatchObject({ headRow: 3, missing: [], checked: 3, fresh: 1, rejected: 2 })
    expect(seen.columns).toMatchObject({ orderNo: '受理编号', content: '主要内容', dueAt: '处理时限' })
    expect(seen.sample[0].cells).toMatchObject({ orderNo: 'A-01', callerName: '张*', callerPhone: '138****1111' })
    expect(seen.sample[0].cells, 'days as they are read').toMatchObject({
      receivedAt: '2026-11-18 10:19',
      dueAt: '2026-11-24 00:00',
    })
    expect(seen.faults.filter((f: { fatal: boolean }) => f.fatal).map((f: { row: number }) => f.row)).toEqual([4 + 1, 4 + 2])
    expect(await world.prisma.complaint.count()).toBe(0)
  })

  it('comes in once: bad rows go home with their reasons, mended ones come back, and a second time adds nothing', async () => {
    const bytes = await workbook([
      order('B-02'),
      order('B-01'),
      order('B-01'),
      order('B-03', [undefined, undefined, undefined, undefined, undefined, undefined, undefined, '上周三']),
    ])
    const { id, batch, faults } = await takenIn(bytes)
    expect(batch).toMatchObject({ state: 'DONE', rowsDone: 4, imported: 2, duplicates: 1, rejected: 1 })
    expect(faults).toMatchObject([{ row: 7, orderNo: 'B-03', problem: { zh: '时间无法识别：上周三' }, fatal: true }])
    const second = await world.prisma.complaint.findUniqueOrThrow({ where: { originNo: 'B-02' } })
    const first = await world.prisma.complaint.findUniqueOrThrow({ where: { originNo: 'B-01' } })
    expect(second).toMatchObject({ redoOfId: first.id, importBatchId: id, dueDay: '2026-11-24', origin: { title: '教育' } })

    const sheet = await clerk
      .get(`/api/v1/imports/${id}/faults`)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk) => chunks.push(chunk))
        res.on('end', () => done(null, Buffer.concat(chunks)))
      })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(sheet.body)
    const page = book.worksheets[0]!
    expect(page.rowCount).toBe(2)
    expect(page.getRow(2).getCell(10).value).toBe('时间无法识别：上周三')
    page.getRow(2).getCell(8).value = 46344.5
    const mended = await takenIn(Buffer.from(await book.xlsx.writeBuffer()))
    expect(mended.batch).toMatchObject({ imported: 1, rejected: 0 })
    const again = await takenIn(bytes)
    expect(again.batch).toMatchObject({ imported: 0, duplicates: 3, rejected: 1, changed: 0 })
  })

  it('says what an order says differently now, and leaves it as it is', async () => {
    await takenIn(await workbook([order('C-01')]))
    const { batch } = await takenIn(
      await workbook([order('C-01', [undefined, '重点', '改过的文字', undefined, undefined, '13800001111'])]),
    )
    expect(batch).toMatchObject({ imported: 0, duplicates: 1, changed: 1 })
    const kept = await world.prisma.complaint.findUniqueOrThrow({ where: { originNo: 'C-01' }, include: { updates: true } })
    expect(kept.text).toBe('周六在小区里给初二学生补数学')
    expect(kept.updates.map(({ changes }) => changes)).toEqual([
      [
        { field: 'content', from: '周六在小区里给初二学生补数学', to: '改过的文字' },
        { field: 'title', from: '教育', to: '重点' },
      ],
    ])
  })
})

describe('the way back to the hotline', () => {
  it('is its own sheet: number and deadline as they came, status and answer filled in', async () => {
    const { id } = await takenIn(
      await workbook([order('W-01'), order('W-02', [undefined, undefined, ' '])], [...headings, '办理结果']),
    )
    const { id: complaintId } = await world.prisma.complaint.findUniqueOrThrow({ where: { originNo: 'W-01' } })
    await world.prisma.complaintMessage.create({
      data: { id: newId(), complaintId, sender: 'staff', act: 'answer', text: '已责令停止周末培训' },
    })
    await world.prisma.complaint.update({ where: { id: complaintId }, data: { state: 'CLOSED' } })
    const sheet = await clerk.get(`/api/v1/imports/${id}/results`).buffer(true).parse(bytesOf)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(sheet.body)
    const [head, first, second] = [1, 2, 3].map((row) => ((book.worksheets[0]?.getRow(row).values ?? []) as unknown[]).slice(1))
    expect(head).toEqual([...headings, '办理结果', '工单状态', '办结期限（本系统）', '更新时间'])
    expect(first?.slice(0, 12)).toEqual([...order('W-01'), '已责令停止周末培训', '已办结', '2026-11-24'])
    expect(second?.[0]).toBe('W-02')
    expect(second?.length).toBeLessThan(11)
  })
})

describe('a CSV file in GBK with headings of its own', () => {
  it('comes in by the columns that the clerk chose, and the choice is kept', async () => {
    const lines = ['单据号;情况;何时', 'D-1;"两行\n文字; 还有""引号""";2026年11月18日 10时20分']
    const { id } = await upload(iconv.encode(lines.join('\r\n'), 'gbk'), '导出.csv')
    const seen = await look(id)
    expect(seen.headings).toEqual(['单据号', '情况', '何时'])
    expect(seen.missing).toEqual(['orderNo', 'content', 'receivedAt'])
    const columns = { orderNo: '单据号', content: '情况', receivedAt: '何时' }
    expect((await look(id, columns)).fresh).toBe(1)
    expect((await start(id, { columns, saveAs: '某区' })).status).toBe(200)
    await work()
    expect((await world.prisma.complaint.findUniqueOrThrow({ where: { originNo: 'D-1' } })).text).toBe('两行\n文字; 还有"引号"')
    const next = await upload(iconv.encode(lines.join('\r\n'), 'gbk'), '下月.csv')
    expect((await look(next.id)).profiles).toEqual([{ name: '某区', channel: 'hotline-12345', columns }])
  })
})

describe('an import that was a mistake', () => {
  it('is taken back with its findings and cases; what somebody works on stays', async () => {
    const about = (no: string, name: string) =>
      order(no, [
        undefined,
        undefined,
        `${name}周六上午9:00-11:00给初二学生补数学`,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        name,
      ])
    const bytes = await workbook(
      [about('U-1', '锦江区乐学培训学校'), about('U-2', '锦江区好学培训学校')],
      [...headings, '被反映单位'],
    )
    const { id } = await takenIn(bytes)
    while ((await readComplaints({ prisma: world.prisma, now: world.now }, 500)) > 0);
    const [first, second] = await world.prisma.complaint.findMany({ where: { importBatchId: id }, orderBy: { originNo: 'asc' } })
    expect(first?.caseId).not.toBeNull()
    expect(second?.caseId).not.toBe(first?.caseId)
    const officer = await world.signedIn('officer')
    expect((await officer.post(`/api/v1/cases/${second?.caseId}/notes`).send({ note: '已电话联系' })).status).toBe(200)
    expect((await clerk.post(`/api/v1/imports/${id}/undo`)).status).toBe(200)
    await work()
    expect((await state(id)).batch).toMatchObject({ state: 'UNDONE', undone: 1, kept: 1 })
    expect(await world.prisma.complaint.findMany({ where: { originNo: { in: ['U-1', 'U-2'] } } })).toHaveLength(1)
    expect(await world.prisma.case.findUniqueOrThrow({ where: { id: first?.caseId ?? '' } })).toMatchObject({
      state: 'NOT_FILED',
      openKey: null,
    })
    expect((await takenIn(bytes)).batch).toMatchObject({ imported: 1, duplicates: 1 })
  })
})

describe('a sheet', () => {
  it('lies sealed, and is for clerks only', async () => {
    const files = await world.prisma.importFile.findMany()
    expect(files.some(({ sealed }) => Buffer.from(sealed).includes('xl/worksheets'))).toBe(false)
    const analyst = await world.signedIn('analyst')
    expect((await analyst.get('/api/v1/imports')).status).toBe(403)
  })

  it.each([
    ['no workbook', Buffer.from('PK nothing')],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['nothing', Buffer.from('\n\n')],
  ])('is refused when it is %s', async (_, bytes) => {
    const answer = await clerk.post('/api/v1/imports').query({ name: 'x' }).type('application/octet-stream').send(bytes)
    expect(answer.body.code).toBe('unreadable-file')
  })
})

describe('a worker that dies', () => {
  it('leaves whole portions behind, and the next one doubles and loses nothing', async () => {
    const bytes = await workbook(Array.from({ length: 1300 }, (_, n) => order(`K${n}`)))
    const { id } = await upload(bytes)
    const { columns } = await look(id)
    await start(id, { columns })
    const stop = new AbortController()
    const killed = work(stop.signal)
    await expect.poll(async () => (await state(id)).batch.rowsDone, { interval: 5, timeout: 20_000 }).toBeGreaterThan(0)
    stop.abort()
    await killed
    const between = (await state(id)).batch
    expect(between.state).toBe('RUNNING')
    expect(between.rowsDone).toBeLessThan(1300)
    expect(await world.prisma.complaint.count({ where: { importBatchId: id } })).toBe(between.rowsDone)
    await work()
    expect((await state(id)).batch).toMatchObject({ state: 'DONE', rowsDone: 1300, imported: 1300 })
    expect(await world.prisma.complaint.count({ where: { importBatchId: id } })).toBe(1300)
  })
})

describe('what staff take down for somebody', () => {
  it('is that person’s complaint, sealed and followed by code; who took it down stands in the audit only', async () => {
    const form = complaint({ kind: 'complaint', anonymous: false, contact })
    const key = 'entry-0123456789abcdef'
    const file = () => clerk.post('/api/v1/complaints').set('Idempotency-Key', key).send({ door: 'letter', complaint: form })
    const filed = await file()
    expect(filed.status, filed.text).toBe(201)
    expect((await file()).body).toEqual(filed.body)
    const row = await world.prisma.complaint.findUniqueOrThrow({ where: { number: filed.body.number } })
    expect(row).toMatchObject({ channel: 'staff', origin: { door: 'letter' } })
    expect(JSON.stringify(row)).not.toContain(contact.phone)
    expect(openContact(secret, row)).toEqual(contact)
    const tracked = await world.http().post('/api/v1/public/track').send({ code: filed.body.code })
    expect(tracked.body.number).toBe(filed.body.number)
    expect(tracked.text).not.toContain('某hotline')
    const audit = await world.prisma.auditEvent.findFirstOrThrow({ where: { action: 'complaint.enter' } })
    expect(audit).toMatchObject({ actorId: clerk.userId, subject: `complaint:${filed.body.number}` })
  })
})
