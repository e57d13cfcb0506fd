/** Double-random inspections: committed to before, drawn once, verified by outsiders, recorded by those who were drawn. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePool } from '#api/draws/make-pool.ts'
import { newId } from '#api/new-id.ts'
import { drawFileSchema, verifyDraw } from '#policy/draws/verify.ts'
import { jianfu } from '../platform/jianfu.ts'
import { addFinding, districts, type HttpWorld, httpWorld } from './http-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>

let world: HttpWorld
let head: Agent
const inspectors: Agent[] = []
const institutions: string[] = []
let drawId: string

async function institution(name: string, more: object = {}): Promise<string> {
  const id = newId()
  const data = { id, name, districtCode: districts.wuhou, origin: 'register', licenceStatus: 'licensed', category: 'subject' }
  await world.prisma.institution.create({ data: { ...data, ...more } })
  return id
}

beforeAll(async () => {
  world = await httpWorld()
  head = await world.signedIn('unit-head', districts.wuhou)
  for (let n = 0; n < 3; n++)
    inspectors.push(
      await world.signedIn('officer', districts.wuhou, {
        username: `inspector${n}`,
        cardNumber: `川A00${n}`,
        name: `检查员${n}`,
      }),
    )
  for (let n = 0; n < 21; n++) institutions.push(await institution(`武侯第${n}学校`))
  await institution('锦江学校', { districtCode: districts.jinjiang })
  await institution('无证学校', { licenceStatus: 'unlicensed' })
  const complaint = await world.prisma.complaint.create({
    data: {
      number: 'T1',
      codeHash: 'c'.repeat(64),
      channel: 'web',
      kind: 'report',
      text: '广告',
      institutionId: institutions[0]!,
    },
  })
  for (const violation of ['A02', 'A04']) {
    const about = {
      complaintId: complaint.id,
      institutionId: institutions[0]!,
      districtCode: districts.wuhou,
      text: '名师',
      quote: '名师',
    }
    const { id } = await addFinding(world, about, { violation })
    await world.prisma.finding.update({ where: { id }, data: { status: 'CONFIRMED' } })
  }
})
afterAll(() => world.drop())

const prepare = (agent: Agent, more: object = {}) =>
  agent.post('/api/v1/draws').send({ title: '秋季抽查', districtCode: districts.wuhou, categories: ['subject'], ...more })

describe('whom an inspector must not inspect', () => {
  const path = '/api/v1/inspector-avoidances'
  const avoided = async () => {
    const pool = await makePool(world.prisma, { districtCode: districts.wuhou, categories: ['subject'] }, '2026-11-23')
    return pool.inspectors.flatMap(({ avoid }) => avoid)
  }

  it('is declared by the inspector, seen by nobody it does not concern, and holds once somebody else approves', async () => {
    const [, one, two] = inspectors
    const institutionId = institutions[1]!
    await one!.post(`${path}/declarations`).send({ institutionId, reason: '配偶任职' }).expect(204)
    expect((await two!.get(path).expect(200)).body.items).toEqual([])
    const [declared] = (await head.get(path).expect(200)).body.items
    expect(declared).toMatchObject({ state: 'DECLARED', inspector: { name: '检查员1' }, reason: '配偶任职', mayDecide: true })
    expect(await avoided()).toEqual([])
    const decide = (agent: Agent, state: string, inspectorId = declared.inspector.id) =>
      agent.post(`${path}/decisions`).send({ inspectorId, institutionId, state, note: '已核实' })
    await decide(one!, 'APPROVED').expect(403)
    await decide(head, 'APPROVED').expect(204)
    expect(await avoided()).toEqual([institutionId])
    await one!.post(`${path}/declarations`).send({ institutionId, reason: '再次申报' }).expect(409)
    const elsewhere = await world.signedIn('unit-head', districts.jinjiang)
    await decide(elsewhere, 'REFUSED').expect(404)
    await decide(head, 'REFUSED').expect(204)
    expect(await avoided()).toEqual([])
    expect((await one!.get(path)).body.items).toMatchObject([{ state: 'REFUSED', note: '已核实', mayDecide: false }])
  })

  it('is not decided by whoever declared it', async () => {
    const institutionId = institutions[2]!
    await head.post(`${path}/declarations`).send({ institutionId, reason: '曾任职' }).expect(204)
    const [own] = (await head.get(path)).body.items
    expect(own).toMatchObject({ state: 'DECLARED', mayDecide: false })
    const decision = { inspectorId: own.inspector.id, institutionId, state: 'APPROVED', note: '同意' }
    await head.post(`${path}/decisions`).send(decision).expect(409)
  })
})

describe('before the draw', () => {
  it('the pool is that of the register, in layers, and the commitment is public while the secret is not', async () => {
    await head
      .post('/api/v1/inspector-avoidances')
      .send({ inspector: 'inspector0', institutionId: institutions[0], reason: '亲属任职' })
      .expect(204)
    const { body, status } = await prepare(head)
    expect(status).toBe(201)
    drawId = body.id
    expect(body).toMatchObject({ targets: 21, inspectors: 3, drawn: 0, seed: null, mayDraw: true })
    expect(body.layers.map(({ layer, size }: { layer: string; size: number }) => [layer, size])).toEqual([
      ['high', 1],
      ['raised', 0],
      ['usual', 20],
    ])
    const { secret } = await world.prisma.draw.findUniqueOrThrow({ where: { id: drawId } })
    const open = await world.http().get('/api/v1/public/draws')
    expect(open.body.items).toMatchObject([{ id: drawId, commitment: body.commitment, drawnAt: null }])
    expect(open.text + JSON.stringify(body)).not.toContain(secret)
    expect((await world.http().get(`/api/v1/public/draws/${drawId}`)).status).toBe(404)
  })

  it('two years later an advert no longer puts anybody into the highest layer', async () => {
    const layerOn = async (happened: string) => {
      await world.prisma.finding.updateMany({
        where: { institutionId: institutions[0]! },
        data: { happenedAt: new Date(happened) },
      })
      const { targets } = await makePool(world.prisma, { districtCode: districts.wuhou, categories: ['subject'] }, '2026-11-23')
      return targets.find(({ id }) => id === institutions[0])?.layer
    }
    expect(await layerOn('2024-11-23T00:00:00+08:00')).toBe('high')
    expect(await layerOn('2024-11-22T23:59:59+08:00')).not.toBe('high')
  })

  it('what was committed to cannot be changed, not even in the database', async () => {
    await expect(world.prisma.draw.update({ where: { id: drawId }, data: { secret: 'x' } })).rejects.toThrow()
    await expect(world.prisma.draw.delete({ where: { id: drawId } })).rejects.toThrow()
  })

  it('is not for officers, not for another district, and not for an empty register', async () => {
    expect((await prepare(inspectors[0]!)).status).toBe(403)
    expect((await prepare(head, { districtCode: districts.jinjiang })).status).toBe(404)
    expect((await prepare(head, { categories: ['sport'] })).body.code).toBe('not-possible')
  })
})

describe('the draw', () => {
  it('happens once, before witnesses', async () => {
    const run = () => head.post(`/api/v1/draws/${drawId}/result`).send({ witness: '17 04 23' })
    const answers = await Promise.all([run(), run()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await head.get(`/api/v1/draws/${drawId}`)
    expect(body).toMatchObject({ drawn: 2, witness: '17 04 23', mayDraw: false })
    const [first] = body.tasks
    expect(first.institution).toEqual({ id: institutions[0], name: '武侯第0学校' })
    expect(first.inspectors.map(({ name }: { name: string }) => name).sort()).toEqual(['检查员1', '检查员2'])
    await expect(world.prisma.draw.update({ where: { id: drawId }, data: { witness: '18' } })).rejects.toThrow()
  })

  it('is verified by an outsider with the downloaded file, who finds the smallest change', async () => {
    const { body } = await world.http().get(`/api/v1/public/draws/${drawId}`)
    expect(JSON.stringify(body)).not.toContain('检查员')
    expect(await verifyDraw(drawFileSchema.parse(body))).toEqual([])
    const folder = mkdtempSync(join(tmpdir(), 'jianfu-draw-'))
    try {
      const file = join(folder, 'draw.json')
      writeFileSync(file, JSON.stringify(body))
      expect(jianfu(['draw', 'verify', file])).toMatchObject({ code: 0, stdout: expect.stringContaining('"sound":true') })
      writeFileSync(file, JSON.stringify({ ...body, witness: '17 04 24' }))
      expect(jianfu(['draw', 'verify', file])).toMatchObject({ code: 1, stdout: expect.stringContaining('"seed"') })
      writeFileSync(file, '{"pool":1}')
      expect(jianfu(['draw', 'verify', file])).toMatchObject({ code: 2, stderr: expect.stringContaining('no published draw') })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('lets who was drawn rest at the next one, unless there is an open case', async () => {
    const { body } = await prepare(head, { title: '再抽' })
    expect(body.targets).toBe(19)
    world.clock.now = new Date('2027-05-24T02:00:00Z')
    expect((await prepare(head, { title: '半年后' })).body.targets).toBe(21)
    world.clock.now = new Date('2026-11-23T02:00:00Z')
  })
})

describe('the inspections', () => {
  const record = (agent: Agent, id: string, more: object = {}) =>
    agent
      .post(`/api/v1/inspections/${id}/result`)
      .send({ result: 'correct', inspectedOn: '2026-11-23', note: '价格未公示', publish: false, ...more })

  it('are recorded by those who were drawn, published in time or marked, and then stay', async () => {
    const [task] = (await head.get(`/api/v1/draws/${drawId}`)).body.tasks
    expect((await record(inspectors[0]!, task.id)).body.code).toBe('not-possible')
    expect((await record(inspectors[1]!, task.id, { inspectedOn: '2026-11-24' })).body.code).toBe('not-possible')
    const saved = await record(inspectors[1]!, task.id)
    expect(saved.body).toMatchObject({ result: 'correct', publishBy: '2026-12-21', publishedAt: null, overdue: false })
    const seen = async () => (await world.http().get(`/api/v1/public/draws/${drawId}`)).body.inspections[0]
    expect(await seen()).toMatchObject({ result: null, overdue: false })
    world.clock.now = new Date('2026-12-21T02:00:00Z')
    expect(await seen()).toMatchObject({ overdue: false })
    world.clock.now = new Date('2026-12-22T02:00:00Z')
    expect(await seen()).toMatchObject({ result: null, overdue: true })
    const fresh = await world.signedIn('unit-head', districts.wuhou, { username: 'head-later' })
    expect((await fresh.get('/api/v1/draws')).body.items.at(-1)).toMatchObject({ done: 1, overdue: 1 })
    world.clock.now = new Date('2026-11-23T02:00:00Z')
    await record(inspectors[1]!, task.id, { publish: true })
    expect(await seen()).toMatchObject({ result: 'correct', inspectedOn: '2026-11-23' })
    expect((await record(inspectors[1]!, task.id)).body.code).toBe('not-allowed-now')
  })

  it('have sheets to take along', async () => {
    const { body, headers } = await head.get(`/api/v1/draws/${drawId}/word`).responseType('blob')
    expect(headers['content-type']).toContain('wordprocessingml')
    expect(body.length).toBeGreaterThan(2000)
  })
})
