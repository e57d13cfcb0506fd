/** Five hundred cases given to one officer and back, and queues kept under a name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyHistories } from '#api/audit/verify-histories.ts'
import { appendEvents } from '#api/cases/history.ts'
import { newId } from '#api/new-id.ts'
import { districts, type HttpWorld, httpWorld } from './http-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
let world: HttpWorld
let head: Agent
let officer: Agent
let other: Agent
const many = 510

beforeAll(async () => {
  world = await httpWorld()
  head = await world.signedIn('unit-head', districts.wuhou)
  officer = await world.signedIn('officer', districts.wuhou)
  other = await world.signedIn('officer', districts.wuhou, { username: 'other' })
  const { prisma, clock } = world
  const institutions = Array.from({ length: many }, (_, i) => ({ id: newId(), name: `机构${i}`, origin: 'register' }))
  await prisma.institution.createMany({ data: institutions })
  await prisma.case.createMany({
    data: institutions.map(({ id }, i) => ({
      ...{ id: newId(), number: `JF2026-9${String(i).padStart(5, '0')}`, institutionId: id, openKey: id, severity: 2 },
      ...{ districtCode: districts.wuhou, mainViolation: 'T05', violations: ['T05'], rank: i, openedAt: clock.now },
    })),
  })
  // one has an owner already, who is to get it back
  const first = await prisma.case.findFirstOrThrow({ orderBy: { rank: 'desc' } })
  await prisma.$transaction((tx) => appendEvents(tx, first.id, clock.now, [{ kind: 'opened', to: 'LEAD' }]))
  await prisma.case.update({ where: { id: first.id }, data: { assigneeId: other.userId } })
})
afterAll(() => world.drop())

const assign = (body: object) => head.post('/api/v1/bulk/assignments').send({ filters: {}, dryRun: false, ...body })
const owned = (id: string) => world.prisma.case.count({ where: { assigneeId: id } })

describe('many cases', () => {
  it('are counted first, given up to the cap, and given back with one call', async () => {
    const dry = await assign({ assigneeId: officer.userId, dryRun: true })
    expect(dry.body).toEqual({ runId: null, total: many, cap: 500, changed: 500, same: 0, refused: [] })
    expect(await owned(officer.userId)).toBe(0)
    const { body } = await assign({ assigneeId: officer.userId })
    expect(body).toMatchObject({ total: many, changed: 500, same: 0, refused: [] })
    expect([await owned(officer.userId), await owned(other.userId)]).toEqual([500, 0])

    const taken = await world.prisma.case.findFirstOrThrow({ where: { assigneeId: officer.userId }, orderBy: { rank: 'asc' } })
    await head.post(`/api/v1/cases/${taken.id}/assignment`).send({ version: taken.version, assigneeId: other.userId })
    const runs = async (agent: Agent) => (await agent.get('/api/v1/bulk').expect(200)).body.items
    expect(await runs(head)).toMatchObject([{ id: body.runId, cases: 500, assignee: '某officer' }])
    expect(await runs(await world.signedIn('unit-head', districts.jinjiang, { username: 'elsewhere' }))).toEqual([])
    const undone = await head.post(`/api/v1/bulk/${body.runId}/undo`).send({})
    expect(await runs(head)).toEqual([])
    expect(undone.body).toEqual({ restored: 499, kept: 1 })
    expect([await owned(officer.userId), await owned(other.userId)]).toEqual([0, 2])
    expect((await head.post(`/api/v1/bulk/${body.runId}/undo`).send({})).status).toBe(422)
    expect((await verifyHistories(world.prisma)).broken).toEqual([])
  })

  it('are chosen by the filters of the queue; an officer of another district is refused case by case', async () => {
    const stranger = await world.signedIn('officer', districts.jinjiang)
    const { body } = await assign({ assigneeId: stranger.userId, filters: { q: '机构50' }, dryRun: true })
    expect(body).toMatchObject({ total: 11, changed: 0 })
    expect(body.refused).toHaveLength(11)
    expect((await officer.post('/api/v1/bulk/assignments').send({ filters: {}, assigneeId: null, dryRun: true })).status).toBe(
      403,
    )
    const elsewhere = await world.signedIn('unit-head', districts.jinjiang)
    const none = await elsewhere.post('/api/v1/bulk/assignments').send({ filters: {}, assigneeId: null, dryRun: true })
    expect(none.body.total).toBe(0)
  })

  it('are not given back after a day, nor by another district', async () => {
    const { body } = await assign({ assigneeId: officer.userId, filters: { q: '机构1' } })
    const elsewhere = await world.signedIn('unit-head', districts.jinjiang, { username: 'jinjiang-2' })
    expect((await elsewhere.post(`/api/v1/bulk/${body.runId}/undo`).send({})).status).toBe(404)
    const before = world.clock.now
    world.clock.now = new Date(before.getTime() + 25 * 3_600_000)
    expect((await head.post(`/api/v1/bulk/${body.runId}/undo`).send({})).status).toBe(422)
    world.clock.now = before
  })
})

describe('a kept queue', () => {
  it('is one’s own unless it is shared with the district, and is replaced under its name', async () => {
    const names = async (agent: Agent) => (await agent.get('/api/v1/views')).body.items.map((view: { name: string }) => view.name)
    await officer.post('/api/v1/views').send({ name: '重案', query: 'severity=4', shared: false }).expect(200)
    await officer.post('/api/v1/views').send({ name: '超期', query: 'urgency=overdue', shared: true }).expect(200)
    const { body } = await officer.post('/api/v1/views').send({ name: '重案', query: 'severity=3,4', shared: false })
    expect(body.items).toMatchObject([
      { name: '超期', mine: true },
      { name: '重案', query: 'severity=3,4' },
    ])
    expect(await names(other)).toEqual(['超期'])
    const elsewhere = await world.signedIn('officer', districts.jinjiang, { username: 'jinjiang-3' })
    expect(await names(elsewhere)).toEqual([])
    const alert = (agent: Agent, id: string, atLeast: number | null) => agent.put(`/api/v1/views/${id}/alert`).send({ atLeast })
    const [late, grave] = body.items.map(({ id }: { id: string }) => id)
    expect((await alert(other, grave, 2)).status, 'not theirs').toBe(404)
    expect((await alert(elsewhere, late, 2)).status, 'of another district').toBe(404)
    const told = await alert(other, late, 2).expect(200)
    const seenAt = world.clock.now.toISOString()
    expect(told.body.items).toMatchObject([{ name: '超期', mine: false, alert: { atLeast: 2, seenAt } }])
    expect((await officer.get('/api/v1/views')).body.items, 'each by themselves').toMatchObject([
      { alert: null },
      { alert: null },
    ])
    const fresh = await other.get('/api/v1/cases').query({ openedAfter: seenAt })
    expect(fresh.body.total, 'opened at that time, not later').toBe(0)
    expect((await other.get('/api/v1/cases').query({ openedAfter: '2026-11-22T00:00:00Z' })).body.total).toBeGreaterThan(0)
    const before = world.clock.now
    world.clock.now = new Date(before.getTime() + 60_000)
    const looked = await other.post(`/api/v1/views/${late}/looks`).send({}).expect(200)
    expect(looked.body.items[0].alert.seenAt).toBe(world.clock.now.toISOString())
    world.clock.now = before
    expect((await alert(other, late, null)).body.items[0].alert).toBeNull()
    await alert(other, late, 5).expect(200)
    await other.delete(`/api/v1/views/${body.items[0].id}`)
    expect(await names(officer)).toEqual(['超期', '重案'])
    await officer.delete(`/api/v1/views/${body.items[0].id}`)
    expect(await names(officer)).toEqual(['重案'])
  })
})
