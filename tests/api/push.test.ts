/** Other systems send orders with keys of their own; what they send again is compared, and one order may hold several matters. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaint, contact, districts, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
let admin: Awaited<ReturnType<HttpWorld['signedIn']>>
beforeAll(async () => {
  world = await httpWorld()
  admin = await world.signedIn('admin')
})
afterAll(() => world.drop())

const source = async (name: string, perMinute = 600) =>
  (await admin.post('/api/v1/push-sources').send({ name, channel: 'hotline-12345', perMinute })).body as {
    source: { id: string }
    key: string
  }
const order = (orderNo: string, more: object = {}) => ({
  orderNo,
  content: '周六在小区里给初二学生补数学',
  receivedAt: '2026-11-18T10:20:00+08:00',
  appealType: '举报',
  callerName: '张女士',
  callerPhone: '13800001111',
  place: '锦江区东大街',
  dueAt: '2026-11-30 18:00',
  ...more,
})
let serial = 0
const push = (key: string, orders: object[], idempotency = `request-${++serial}`) =>
  world
    .http()
    .post('/api/v1/push/orders')
    .set('Authorization', `Bearer ${key}`)
    .set('Idempotency-Key', idempotency)
    .send({ orders })

describe('a system with a key', () => {
  it('sends orders once, however often it repeats the request; the caller is sealed and the deadline kept', async () => {
    const { key } = await source('市热线')
    const first = await push(key, [order('P-01'), order('P-02')], 'same-request')
    expect(first.body).toEqual({ imported: 2, duplicates: 0, changed: 0 })
    expect((await push(key, [order('P-01'), order('P-02')], 'same-request')).body).toEqual(first.body)
    expect((await push(key, [order('P-09')], 'same-request')).body.code).toBe('not-possible')
    expect((await push(key, [order('P-01')])).body).toEqual({ imported: 0, duplicates: 1, changed: 0 })
    const row = await world.prisma.complaint.findUniqueOrThrow({ where: { originNo: 'P-01' } })
    expect(row.createdAt.toISOString()).toBe('2026-11-18T02:20:00.000Z')
    expect(JSON.stringify(row)).not.toContain('13800001111')
    const results = await world.http().get('/api/v1/push/results').set('Authorization', `Bearer ${key}`)
    expect(results.body.items).toHaveLength(2)
    expect(results.body.items[0]).toMatchObject({ status: 'received', originDueAt: '2026-11-30 18:00', answer: null })
  })

  it('is stopped alone when its key is revoked, and fetches nothing of another', async () => {
    const [one, other] = [await source('甲系统'), await source('乙系统')]
    await push(one.key, [order('Q-01')])
    expect((await world.http().get('/api/v1/push/results').set('Authorization', `Bearer ${other.key}`)).body.items).toEqual([])
    await admin.post(`/api/v1/push-sources/${one.source.id}/revoke`)
    expect((await push(one.key, [order('Q-02')])).body.code).toBe('bad-key')
    expect((await push(other.key, [order('Q-03')])).status).toBe(200)
    expect((await push('jfp_nothing', [order('Q-04')])).status).toBe(401)
    const listed = await admin.get('/api/v1/push-sources')
    expect(listed.text).not.toContain(one.key)
  })

  it('is held to its quota, in orders and not in requests', async () => {
    const { key } = await source('小系统', 3)
    expect((await push(key, [order('R-01'), order('R-02')])).status).toBe(200)
    const refused = await push(key, [order('R-03'), order('R-04')])
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(await world.prisma.complaint.count({ where: { originNo: 'R-03' } })).toBe(0)
  })
})

describe('an order that says something else later', () => {
  it('is shown field by field, and changes the complaint only when a person takes it', async () => {
    const { key } = await source('会改的系统')
    await push(key, [order('S-01', { status: '处理中' }), order('S-02')])
    await push(key, [order('S-01', { status: '已催办', content: '周日也在补' }), order('S-02', { title: '教育' })])
    const clerk = await world.signedIn('hotline')
    const { body } = await clerk.get('/api/v1/origin-updates')
    expect(body.items.map(({ number, changes }: { number: string; changes: unknown }) => [number, changes])).toEqual([
      [
        'HS-01',
        [
          { field: 'content', from: '周六在小区里给初二学生补数学', to: '周日也在补' },
          { field: 'status', from: '处理中', to: '已催办' },
        ],
      ],
      ['HS-02', [{ field: 'title', from: null, to: '教育' }]],
    ])
    const [first, second] = body.items
    await clerk.post(`/api/v1/origin-updates/${first.id}`).send({ take: true })
    await clerk.post(`/api/v1/origin-updates/${second.id}`).send({ take: false })
    expect(await world.prisma.complaint.findUniqueOrThrow({ where: { originNo: 'S-01' } })).toMatchObject({
      text: '周日也在补',
      origin: { status: '已催办', dueAt: '2026-11-30 18:00' },
    })
    expect((await world.prisma.complaint.findUniqueOrThrow({ where: { originNo: 'S-02' } })).origin).not.toHaveProperty('title')
    expect((await clerk.post(`/api/v1/origin-updates/${first.id}`).send({ take: false })).status).toBe(409)
    expect((await push(key, [order('S-02', { title: '教育' })])).body.changed).toBe(0)
  })
})

describe('one order with several matters', () => {
  it('is handled in parts; the caller follows one code, which is done when the last part is', async () => {
    const form = complaint({
      kind: 'complaint',
      anonymous: false,
      contact,
      districtCode: districts.wuhou,
      institutionName: undefined,
    })
    const filed = await world.http().post('/api/v1/public/complaints').send(form)
    const { id } = await world.prisma.complaint.update({ where: { number: filed.body.number }, data: { riverState: 'DONE' } })
    const officer = await world.signedIn('officer', districts.wuhou)
    const matters = [{ text: '周六补数学', institutionName: '甲培训部' }, { text: `退费没有下文，电话${contact.phone}` }]
    const split = await officer.post(`/api/v1/complaints/${id}/split`).send({ matters, note: '三件事' })
    expect(split.body.numbers).toEqual([`${filed.body.number}/1`, `${filed.body.number}/2`])
    const parts = await world.prisma.complaint.findMany({ where: { partOfId: id }, orderBy: { number: 'asc' } })
    expect(JSON.stringify(parts)).not.toContain(contact.phone)
    expect((await officer.post(`/api/v1/complaints/${id}/split`).send({ matters, note: '再拆' })).status).toBe(409)
    const track = async () => (await world.http().post('/api/v1/public/track').send({ code: filed.body.code })).body.status
    await world.prisma.complaint.update({ where: { id: parts[0]!.id }, data: { state: 'CLOSED' } })
    expect(await track()).toBe('received')
    await world.prisma.complaint.update({ where: { id: parts[1]!.id }, data: { state: 'CLOSED' } })
    expect(await track()).toBe('done')
    const { body: now } = await officer.get(`/api/v1/complaints/${id}/split`).expect(200)
    expect(now).toMatchObject({ state: 'split', decisionId: split.body.decisionId, parts: [{}, {}] })
    const undo = `/api/v1/merging/decisions/${split.body.decisionId}`
    const { body: later } = await officer.get(`${undo}/later`).expect(200)
    expect(later.parts.map(({ number }: { number: string }) => number)).toEqual(split.body.numbers)
    await officer.post(`${undo}/undo`).send({ note: '是一件事' }).expect(200)
    expect(await track(), 'the matters count no more').toBe('received')
    const again = await officer.post(`/api/v1/complaints/${id}/split`).send({ matters, note: '还是两件事' }).expect(201)
    expect(again.body.numbers).toEqual([`${filed.body.number}/3`, `${filed.body.number}/4`])
  })
})
