import { solveChallenge } from 'altcha-lib/v1'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#api/app.ts'
import { numbersAt } from '#api/complaints/proof-of-work.ts'
import { allowances } from '#api/http/limits.ts'
import { newId } from '#api/new-id.ts'
import { caseAbout, complaint, contact, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
})
afterAll(() => world.drop())

const file = (form: object, headers: Record<string, string> = {}) =>
  world.http().post('/api/v1/public/complaints').set(headers).send(form)
const track = (code: string) => world.http().post('/api/v1/public/track').send({ code })

describe('a citizen files a complaint', () => {
  it('gets number, code and the day of the answer, and the river is told', async () => {
    const { status, body } = await file(complaint())
    expect(status).toBe(201)
    expect(body.number).toMatch(/^T20261123-\d{6}$/)
    expect(body.code).toMatch(/^\d{16}$/)
    expect(body.dueDay).toBe('2026-12-14')
    expect(body.next).toHaveLength(2)
    expect(body.next[0].zh).toContain('2026-12-02')
    expect(world.rung).toContain('complaint')
  })

  it('counts on without gaps, also when many file at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => file(complaint())))
    const numbers = answers.map(({ body }) => Number(body.number.slice(-6))).sort((a, b) => a - b)
    expect(new Set(numbers).size).toBe(8)
    expect(numbers.at(-1)! - numbers[0]!).toBe(7)
  })

  it('sends the same request again and gets the same receipt, not a second complaint', async () => {
    const key = { 'Idempotency-Key': 'retry-0123456789abcdef' }
    const before = await world.prisma.complaint.count()
    const [first, twin] = await Promise.all([file(complaint({ demand: '查处' }), key), file(complaint({ demand: '查处' }), key)])
    const again = await file(complaint({ demand: '查处' }), key)
    expect(twin.body).toEqual(first.body)
    expect(again.body).toEqual(first.body)
    expect(await world.prisma.complaint.count()).toBe(before + 1)
    const other = await file(complaint({ demand: '另一件事' }), key)
    expect(other.body.code).not.toBe(first.body.code)
    expect((await file(complaint(), { 'Idempotency-Key': 'short' })).status).toBe(400)
  })

  it('says which class of a school it is about: kept for staff, shown to nobody who tracks it', async () => {
    const { body } = await file(complaint({ kind: 'school', grade: 'P3', className: ' 2班 ' }))
    const { number, code } = body
    expect(await world.prisma.complaint.findUniqueOrThrow({ where: { number } })).toMatchObject({ grade: 'P3', className: '2班' })
    expect(JSON.stringify((await track(code)).body)).not.toMatch(/className|2班|"P3"/)
    for (const grade of ['PRE', 'H10', '三年级']) expect((await file(complaint({ kind: 'school', grade }))).status).toBe(400)
    expect((await file(complaint({ kind: 'school', className: '班'.repeat(21) }))).status).toBe(400)
  })

  it('picks an institution of the register, whose name the receipt keeps; an unknown one is refused', async () => {
    const { institution } = await caseAbout(world, { institution: '成都启明培训学校' })
    const { body } = await file(complaint({ institutionId: institution.id, institutionName: undefined }))
    expect((await track(body.code)).body.institutionName).toBe('成都启明培训学校')
    const refused = await file(complaint({ institutionId: newId(), districtCode: '999999' }))
    expect(refused.status).toBe(400)
    expect(refused.body.errors.map((error: { path: string }) => error.path)).toEqual(['institutionId', 'districtCode'])
  })
})

describe('while many are filing', () => {
  async function busy() {
    const { freeReports: _, ...settings } = world.deps.settings
    const app = createApp({ ...world.deps, settings })
    const post = (headers: Record<string, string> = {}) =>
      supertest(app)
        .post('/api/v1/public/complaints')
        .set({ 'Accept-Language': 'en', ...headers })
        .send(complaint())
    for (let n = 0; n < 10; n++) expect((await post()).status).toBe(201)
    const challenge = async () => (await supertest(app).get('/api/v1/public/challenge')).body
    const solve = async (given: Awaited<ReturnType<typeof challenge>>) => {
      const { algorithm, challenge, salt, signature, maxnumber } = given
      const solved = await solveChallenge(challenge, salt, algorithm, maxnumber).promise
      return { algorithm, challenge, number: solved?.number ?? -1, salt, signature }
    }
    return { post, challenge, solve }
  }
  const header = (solution: object) => ({ 'Proof-of-Work': Buffer.from(JSON.stringify(solution)).toString('base64') })

  it('scripts that do no work are refused and told how, whoever does it behind the same address gets through, once', async () => {
    const { post, challenge, solve } = await busy()
    const before = await world.prisma.complaint.count()
    const refused = await Promise.all(Array.from({ length: 190 }, () => post()))
    expect(new Set(refused.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['428 work-needed']))
    expect(refused[0]?.body.detail).toContain('/api/v1/public/challenge')
    expect(await world.prisma.complaint.count()).toBe(before)
    const solution = await solve(await challenge())
    expect((await post(header(solution))).status).toBe(201)
    expect((await post(header(solution))).body.detail).toMatch(/used/)
    expect(await world.prisma.complaint.count()).toBe(before + 1)
  })

  it('a solution that is wrong, forged, of another process or no solution at all is refused', async () => {
    const { post, challenge, solve } = await busy()
    const right = await solve(await challenge())
    const elsewhere = await busy().then(async (other) => other.solve(await other.challenge()))
    const bad = [
      { ...right, number: right.number + 1 },
      { ...right, salt: right.salt.replace('expires=', 'expires=9') },
      { ...right, signature: '0'.repeat(64) },
      { ...right, algorithm: 'SHA-1' },
      { ...right, number: String(right.number) },
      elsewhere,
    ]
    for (const solution of bad) expect((await post(header(solution))).body.code).toBe('work-needed')
    for (const text of ['', '%%%', 'bnVsbA==', 'A'.repeat(5000)])
      expect((await post({ 'Proof-of-Work': text })).body.code).toBe('work-needed')
    expect((await post(header(right))).status).toBe(201)
  })

  it('asks for more work the more challenges are asked for, and for little at first', async () => {
    const { challenge } = await busy()
    expect((await challenge()).maxnumber).toBe(20_000)
    expect([1, 60, 61, 121, 241, 1e9].map(numbersAt)).toEqual([20_000, 20_000, 40_000, 80_000, 320_000, 320_000])
    for (let n = 1; n < 60; n++) await challenge()
    expect((await challenge()).maxnumber).toBe(40_000)
  })
})

describe('a tracking code', () => {
  it('shows the own words and the public status, with spaces and dashes forgiven', async () => {
    const { body } = await file(complaint())
    const code = body.code.replace(/(\d{4})(?=\d)/g, '$1 ')
    const tracked = await track(code)
    expect(tracked.status).toBe(200)
    expect(tracked.body).toMatchObject({ number: body.number, status: 'received', text: complaint().text, attachments: 0 })
    expect(tracked.body.timeline).toHaveLength(1)
  })

  it('shows what the case has come to, and nothing of the case', async () => {
    const { caseId, institution } = await caseAbout(world)
    const { body } = await file(complaint({ institutionId: institution.id }))
    await world.prisma.complaint.update({ where: { number: body.number }, data: { caseId } })
    const officer = await world.signedIn('officer')
    await officer.post(`/api/v1/cases/${caseId}/notes`).send({ note: '内部意见：重点户' })
    world.clock.now = new Date('2026-11-24T02:00:00Z')
    const view = await officer.get(`/api/v1/cases/${caseId}`)
    await officer
      .post(`/api/v1/cases/${caseId}/actions`)
      .send({ action: 'verify', version: view.body.case.version, note: '暗访安排' })
    const tracked = await track(body.code)
    expect(tracked.body.status).toBe('checking')
    expect(tracked.body.timeline.map((step: { at: string }) => step.at.slice(0, 10))).toEqual(['2026-11-23', '2026-11-24'])
    const words = JSON.stringify(tracked.body)
    for (const inner of ['重点户', '暗访', '某officer', caseId, view.body.case.number, 'T05', '保证提分'])
      expect(words).not.toContain(inner)
    world.clock.now = new Date('2026-11-23T02:00:00Z')
  })

  it('that nobody has is answered 404, and guessing is slowed down', async () => {
    const from = { 'X-Forwarded-For': '203.0.113.7' }
    const guess = () => world.http().post('/api/v1/public/track').set(from).send({ code: '0000000000000000' })
    const { points } = allowances.wrongCode.perAddress
    for (let i = 0; i < points; i++) expect((await guess()).status).toBe(404)
    const slowed = await guess()
    expect(slowed.status).toBe(429)
    expect(slowed.body.code).toBe('too-many-requests')
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
    const { body } = await file(complaint())
    expect((await track(body.code)).status).toBe(200)
  })
})

describe('what was filed stays secret', () => {
  it('neither name, phone, address nor code lies readable in the database, in logs or on disk names', async () => {
    const { body } = await file(complaint({ kind: 'complaint', anonymous: false, contact }))
    const stored = await world.prisma.complaint.findUniqueOrThrow({ where: { number: body.number } })
    expect(stored.sealedContact!.length).toBeGreaterThan(40)
    const rows = await world.prisma.$queryRawUnsafe<{ t: string }[]>(
      `SELECT query_to_xml('SELECT * FROM complaint', true, false, '')::text || query_to_xml('SELECT * FROM audit_event', true, false, '')::text
        || query_to_xml('SELECT * FROM case_event', true, false, '')::text AS t`,
    )
    const everything = rows[0]!.t + world.logged.join('\n')
    for (const word of [contact.name, contact.phone, contact.address, body.code, '203.0.113.7']) {
      expect(everything).not.toContain(word)
      expect(everything).not.toContain(Buffer.from(word).toString('hex'))
      expect(everything).not.toContain(Buffer.from(word).toString('base64').replace(/=+$/, '').slice(0, -1))
    }
    expect(world.logged.length).toBeGreaterThan(10)
  })

  it('an anonymous report leaves nothing sealed and may carry no contact', async () => {
    const { body } = await file(complaint())
    const stored = await world.prisma.complaint.findUniqueOrThrow({ where: { number: body.number } })
    expect([stored.sealedContact, stored.sealedKey, stored.phoneHash]).toEqual([null, null, null])
    expect((await file(complaint({ contact }))).body.errors).toEqual([{ path: 'contact', message: '匿名举报不得附带联系方式' }])
    expect((await file(complaint({ anonymous: false }))).body.errors).toEqual([
      { path: 'contact', message: '实名投诉须填写姓名和电话' },
    ])
  })

  it('the same phone is recognised, another is not', async () => {
    const phones = ['13900000001', '13900000001', '13900000002']
    const filed = await Promise.all(phones.map((phone) => file(complaint({ anonymous: false, contact: { ...contact, phone } }))))
    const hashes = await Promise.all(
      filed.map(
        async ({ body }) => (await world.prisma.complaint.findUniqueOrThrow({ where: { number: body.number } })).phoneHash,
      ),
    )
    expect(hashes[0]).toBe(hashes[1])
    expect(hashes[0]).not.toBe(hashes[2])
  })
})

describe('searching an institution', () => {
  beforeAll(async () => {
    const named = ['成都学海艺术培训中心', '学海教育咨询', '锦江100%英语', '青羊_少儿编程', '来自举报的机构']
    for (const name of named) {
      const origin = name.startsWith('来自') ? 'complaint' : 'register'
      await world.prisma.institution.create({
        data: { id: newId(), name, districtCode: '510104', origin, licenceStatus: 'unknown' },
      })
    }
    const { id } = await world.prisma.institution.findFirstOrThrow({ where: { name: '学海教育咨询' } })
    await world.prisma.institutionIdentifier.createMany({
      data: [
        { id: newId(), institutionId: id, kind: 'alias', value: '小海豚英语', source: 'register' },
        { id: newId(), institutionId: id, kind: 'alias', value: '海豚秘密班', source: 'T20261123-000001' },
        { id: newId(), institutionId: id, kind: 'address', value: '锦江区春熙路9号', source: 'register' },
        { id: newId(), institutionId: id, kind: 'address', value: '锦江区举报人家楼下', source: 'T20261123-000001' },
      ],
    })
  })
  const search = async (q: string, more: object = {}) => {
    const { body } = await world
      .http()
      .get('/api/v1/public/institutions')
      .query({ q, ...more })
    return body.items.map((item: { name: string }) => item.name) as string[]
  }

  it('finds by part of a name, alias and address, the prefix first', async () => {
    expect((await search('学海')).slice(0, 2)).toEqual(['学海教育咨询', '成都学海艺术培训中心'])
    expect((await search('小海豚'))[0]).toBe('学海教育咨询')
    expect(await search('春熙路')).toContain('学海教育咨询')
    expect(await search('学海', { district: '510107' })).toEqual([])
  })

  it('takes % and _ and quotes as the characters they are', async () => {
    expect(await search('100%')).toEqual(['锦江100%英语'])
    expect(await search('%%')).toEqual([])
    expect(await search('青羊_')).toEqual(['青羊_少儿编程'])
    expect(await search("'; DROP TABLE institution; --")).toEqual([])
    expect(await world.prisma.institution.count()).toBeGreaterThan(4)
  })

  it('never tells what only a complaint has told', async () => {
    expect(await search('来自举报')).toEqual([])
    expect(await search('海豚秘密')).not.toContain('学海教育咨询')
    const { body } = await world.http().get('/api/v1/public/institutions').query({ q: '学海教育' })
    expect(JSON.stringify(body)).not.toContain('举报人家')
    expect(body.items[0].address).toBe('锦江区春熙路9号')
  })

  it('tells how old the register is', async () => {
    const dayOfRegister = async () =>
      (await world.http().get('/api/v1/public/institutions').query({ q: '学海教育' })).body.registerDay
    expect(await dayOfRegister()).toBeNull()
    const read = { sha256: 'a'.repeat(64), whole: true, added: 1, changed: 0, lapsed: 0, actorId: 'x' }
    await world.prisma.registerImport.create({ data: { id: newId(), ...read, at: new Date('2026-11-20T17:00:00Z') } })
    expect(await dayOfRegister()).toBe('2026-11-21')
  })

  it('knows the 23 units', async () => {
    expect((await world.http().get('/api/v1/public/districts')).body.items).toHaveLength(23)
  })
})
