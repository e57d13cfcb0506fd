/** Visits on site: what goes along, what comes back once, and what is refused. */
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { newId } from '#api/new-id.ts'
import type { SiteRecordContent } from '#policy/visits/record.ts'
import { caseAbout, districts, type HttpWorld, httpWorld } from './http-world.ts'
import { siteRecordOf } from './site-records.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>

let world: HttpWorld
let first: Agent
let second: Agent
let stranger: Agent
let caseId: string
let taskId: string
let signature: string

const inWuhou = (username: string, more: object = { cardNumber: `川A-${username}` }) =>
  world.signedIn('officer', districts.wuhou, { username, ...more })
const picture = (red: number) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 80, b: 80 } } })
    .png()
    .toBuffer()
const sendPhoto = async (agent: Agent, bytes: Buffer) =>
  agent.post('/api/v1/site-photos').set('Content-Type', 'application/octet-stream').send(bytes)

beforeAll(async () => {
  world = await httpWorld()
  first = await inWuhou('first')
  second = await inWuhou('second')
  stranger = await inWuhou('stranger')
  caseId = (await caseAbout(world)).caseId
  const row = await world.prisma.case.update({
    where: { id: caseId },
    data: { assigneeId: first.userId, secondId: second.userId },
  })
  const draw = { id: newId(), title: '秋季抽查', districtCode: districts.wuhou, pool: {}, secret: 'x', createdById: 'x' }
  const hashes = { poolHash: '0'.repeat(64), commitment: '0'.repeat(64) }
  taskId = newId()
  const inspectorIds = [first.userId, second.userId]
  const task = { id: taskId, institutionId: row.institutionId, position: 0, inspectorIds }
  await world.prisma.draw.create({ data: { ...draw, ...hashes, drawnAt: world.clock.now, tasks: { create: task } } })
  signature = (await sendPhoto(first, await picture(1))).body.sha256
})
afterAll(() => world.drop())

const record = (more: Partial<SiteRecordContent> = {}) =>
  siteRecordOf([first.userId, second.userId], { signatures: { officer: signature, second: signature }, ...more })
const file = (agent: Agent, about: object, more: object = {}) =>
  agent.post('/api/v1/site-records').send({ key: newId(), about, after: 0, record: record(), ...more })
const ofCase = () => ({ kind: 'case', id: caseId })
const ofTask = () => ({ kind: 'inspection', id: taskId })

describe('what goes along', () => {
  it('is the own cases and drawn inspections, and nobody else’s', async () => {
    const { body } = await first.get('/api/v1/visits')
    expect(body.owner).toBe(first.userId)
    expect(body.items.map(({ about }: { about: object }) => about)).toEqual([ofTask(), ofCase()])
    expect(body.items[0].officers.map(({ card }: { card: string }) => card).sort()).toEqual(['川A-first', '川A-second'])
    expect((await stranger.get('/api/v1/visits')).body.items).toEqual([])
  })
})

describe('a record that comes back', () => {
  it('is kept once however often it is sent, becomes DOC11 and part of the history, and shows its photos', async () => {
    const photo = await picture(200)
    const sent = await sendPhoto(first, photo)
    expect([sent.status, (await sendPhoto(first, photo)).body.sha256]).toEqual([201, sent.body.sha256])
    const { sha256 } = sent.body
    const key = newId()
    const body = { key, record: record({ photos: [{ sha256, note: '教室' }] }) }
    const answers = await Promise.all([1, 2, 3].map(() => file(first, ofCase(), body)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1)
    expect(await world.prisma.siteRecord.count({ where: { caseId } })).toBe(1)
    const [document] = await world.prisma.caseDocument.findMany({ where: { caseId } })
    expect(document).toMatchObject({ id: key, type: 'DOC11', state: 'DRAFT' })
    expect(JSON.stringify(document?.values)).toContain(sha256)
    const events = await world.prisma.caseEvent.findMany({ where: { caseId, kind: 'site-record' } })
    expect(events.map(({ data }) => data)).toMatchObject([{ sha256: answers[0]?.body.sha256, photos: [sha256] }])
    expect(await verifyCaseHistory(world.prisma, caseId)).toBeNull()
    expect(await world.evidence.get(answers[0]?.body.sha256)).toBeTruthy()
    const shown = await second.get(`/api/v1/site-records/${answers[0]?.body.id}/photos/${sha256}`)
    expect([shown.status, shown.type]).toEqual([200, 'image/png'])
    expect((await file(first, ofCase(), { ...body, record: record() })).status).toBe(409)
  })

  it('is refused with what differs when it was written without the newer edition; a correction is the next edition', async () => {
    const stale = await file(second, ofCase(), { record: record({ opinion: '另有说明' }) })
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version'])
    expect(stale.body.errors).toContainEqual({ path: 'record.opinion', message: '情况属实 → 另有说明' })
    const next = await file(second, ofCase(), { after: 1, record: record({ opinion: '另有说明' }) })
    expect([next.status, next.body.edition]).toEqual([201, 2])
    const [document] = await world.prisma.caseDocument.findMany({ where: { caseId } })
    expect(document).toMatchObject({ version: 2, values: { opinion: '另有说明' } })
    const { body } = await first.get(`/api/v1/cases/${caseId}/site-records`)
    expect(body.items.map(({ edition }: { edition: number }) => edition)).toEqual([2, 1])
  })

  it('gives an inspection by lot its result and the day by which that is public', async () => {
    expect((await file(first, ofTask())).body.code).toBe('not-possible')
    expect((await file(first, ofTask(), { record: record({ result: 'correct' }) })).status).toBe(201)
    const task = await world.prisma.inspectionTask.findUniqueOrThrow({ where: { id: taskId } })
    expect(task).toMatchObject({ result: 'correct', inspectedOn: '2026-11-23', publishBy: '2026-12-21' })
  })

  it('cannot be changed afterwards, not even in the database', async () => {
    await expect(world.prisma.siteRecord.updateMany({ data: { edition: 9 } })).rejects.toThrow()
    await expect(world.prisma.siteRecord.deleteMany()).rejects.toThrow()
  })
})

describe('a record that is not kept', () => {
  const refused = async (more: Partial<SiteRecordContent>, agent = first) => {
    const { status, body } = await file(agent, ofCase(), { after: 2, record: record(more) })
    return [status, body.detail]
  }
  it('is one of somebody else, of one officer, without signatures or witness, with a photo that never came, or of the future', async () => {
    expect((await refused({}, stranger))[0]).toBe(422)
    expect(await refused({ officers: [first.userId, first.userId] })).toEqual([422, '应当由两名执法人员进行'])
    expect(await refused({ signatures: {} })).toEqual([422, '两名执法人员均应签名'])
    expect(await refused({ refused: false })).toEqual([422, '当事人应签名，或注明拒绝签名'])
    expect(await refused({ witness: '' })).toEqual([422, '当事人拒签时应有见证人'])
    expect(await refused({ photos: [{ sha256: 'a'.repeat(64), note: '' }] })).toEqual([422, '照片或签名尚未上传'])
    expect((await refused({ endedAt: '2026-11-23T03:00:00Z' }))[0]).toBe(422)
    await world.prisma.user.update({ where: { id: second.userId }, data: { cardNumber: null } })
    expect(await refused({})).toEqual([422, '执法人员没有登记执法证号'])
    await world.prisma.case.update({ where: { id: caseId }, data: { closedAt: world.clock.now } })
    expect((await refused({}))[0]).toBe(409)
  })

  it('has no PDF for a photo, and no bytes that are none', async () => {
    expect((await sendPhoto(first, Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'))).status).toBe(415)
    expect((await sendPhoto(first, Buffer.from('no picture'))).status).toBe(415)
  })
})
