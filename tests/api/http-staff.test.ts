import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAudit } from '#api/audit/append-audit.ts'
import { verifyAudit } from '#api/audit/verify-audit.ts'
import { refreshCase } from '#api/cases/refresh-case.ts'
import { may, type Role } from '#policy/roles.ts'
import { caseAbout, complaint, contact, districts, type HttpWorld, httpWorld, password } from './http-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
type Case = Awaited<ReturnType<typeof caseAbout>>

let world: HttpWorld
let wuhou: Case & { complaintId: string; attachmentId: string }
let jinjiang: Case
let nowhere: Case
let city: Agent
let local: Agent

beforeAll(async () => {
  world = await httpWorld()
  const about = await caseAbout(world, {
    institution: '武侯学而培训学校',
    severity: 4,
    happenedAt: new Date('2026-11-10T02:00:00Z'),
  })
  jinjiang = await caseAbout(world, { institution: '锦江启航培训学校', district: districts.jinjiang })
  nowhere = await caseAbout(world, { institution: '不知在何处', district: null })
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const sent = await world.http().post('/api/v1/public/attachments').query({ name: '门口.png' }).type('png').send(png)
  const form = complaint({
    kind: 'complaint',
    anonymous: false,
    contact,
    attachments: [{ id: sent.body.id, token: sent.body.token }],
  })
  const filed = await world
    .http()
    .post('/api/v1/public/complaints')
    .send({ ...form, institutionId: about.institution.id })
  const { id } = await world.prisma.complaint.update({
    where: { number: filed.body.number },
    data: { caseId: about.caseId, districtCode: districts.wuhou },
  })
  await world.prisma.$transaction((tx) => refreshCase(tx, about.caseId, world.clock.now))
  wuhou = { ...about, complaintId: id, attachmentId: sent.body.id }
  city = await world.signedIn('officer')
  local = await world.signedIn('officer', districts.wuhou)
})
afterAll(() => world.drop())

describe('signing in', () => {
  const signIn = (body: object, from = '198.51.100.1') =>
    supertest(world.app).post('/api/auth/sign-in/username').set('X-Forwarded-For', from).send(body)

  it('gives a cookie that scripts and other sites cannot use, for two hours without use', async () => {
    const { headers } = await signIn({ username: city.username, password })
    const cookie = headers['set-cookie']![0]!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Max-Age=7200/)
  })

  it('says the same of an unknown name and a wrong password', async () => {
    const answers = await Promise.all([
      signIn({ username: 'nobody', password: 'x' }),
      signIn({ username: city.username, password: 'x' }),
    ])
    const [unknown, wrong] = answers.map(({ status, body }) => ({ status, code: body.code, detail: body.detail }))
    expect(unknown).toEqual(wrong)
    expect(unknown).toMatchObject({ status: 401, code: 'bad-credentials' })
  })

  it('pauses after five wrong passwords, for that name and address only', async () => {
    const wrong = () => signIn({ username: local.username, password: 'wrong' }, '198.51.100.2')
    for (let i = 0; i < 5; i++) expect((await wrong()).status).toBe(401)
    const paused = await signIn({ username: local.username, password }, '198.51.100.2')
    expect(paused.status).toBe(429)
    expect((await signIn({ username: local.username, password }, '198.51.100.3')).status).toBe(200)
    expect((await signIn({ username: city.username, password }, '198.51.100.2')).status).toBe(200)
  })

  it('is closed to strangers: no sign-up, no other door of the library', async () => {
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'is-username-available',
      'request-password-reset',
      'update-user',
      'change-email',
    ]) {
      const { status } = await supertest(world.app)
        .post(`/api/auth/${path}`)
        .send({ email: 'a@b.cn', username: 'abc', password: 'x' })
      expect([path, status]).toEqual([path, 404])
    }
  })

  it('ends with signing out, and at once when the account is disabled', async () => {
    const agent = await world.signedIn('triage')
    expect((await agent.get('/api/v1/me')).body).toMatchObject({ role: 'triage', districtCode: null, demo: false })
    await world.prisma.user.update({ where: { id: agent.userId }, data: { disabled: true } })
    expect((await agent.get('/api/v1/me')).status).toBe(401)
    expect((await signIn({ username: agent.username, password })).body.code).toBe('account-disabled')
    await world.prisma.user.update({ where: { id: agent.userId }, data: { disabled: false } })
    expect((await agent.get('/api/v1/me')).status).toBe(401)
    const again = await world.signedIn('triage')
    await again.post('/api/auth/sign-out')
    expect((await again.get('/api/v1/me')).status).toBe(401)
  })

  it('from a page of another site does not count', async () => {
    const foreign = await city
      .post(`/api/v1/cases/${wuhou.caseId}/notes`)
      .set('Origin', 'https://evil.example')
      .send({ note: 'x' })
    expect([foreign.status, foreign.body.code]).toEqual([403, 'cross-site'])
    const embedded = await city
      .post(`/api/v1/cases/${wuhou.caseId}/notes`)
      .set('Sec-Fetch-Site', 'cross-site')
      .send({ note: 'x' })
    expect(embedded.status).toBe(403)
  })
})

/** Every endpoint for staff: the ability it asks for, and how to call it about a case. */
const calls: [
  ability: Parameters<typeof may>[1],
  method: 'get' | 'post',
  path: (about: typeof wuhou) => string,
  body?: object,
][] = [
  ['case.read', 'get', () => '/api/v1/cases'],
  ['case.read', 'get', () => '/api/v1/cases/counts'],
  ['case.read', 'get', ({ caseId }) => `/api/v1/cases/${caseId}`],
  ['case.act', 'post', ({ caseId }) => `/api/v1/cases/${caseId}/actions`, { action: 'nothing', version: 99 }],
  ['case.act', 'post', ({ caseId }) => `/api/v1/cases/${caseId}/assignment`, { version: 99, assigneeId: null }],
  ['case.act', 'post', ({ caseId }) => `/api/v1/cases/${caseId}/notes`, { note: '看过' }],
  ['finding.decide', 'post', ({ finding }) => `/api/v1/findings/${finding.id}/decision`, { status: 'NEW' }],
  ['evidence.read', 'get', ({ capture }) => `/api/v1/captures/${capture.id}/content`],
  ['complaint.read', 'get', ({ attachmentId }) => `/api/v1/attachments/${attachmentId}/content`],
  ['trend.read', 'get', () => '/api/v1/trends'],
  ['trend.read', 'get', () => '/api/v1/findings'],
  ['trend.read', 'get', () => '/api/v1/overview'],
]

describe('who may call what', () => {
  it('nobody without signing in', async () => {
    for (const [, method, path, body] of calls) {
      const { status, body: problem } = await world.http()[method](path(wuhou)).send(body)
      expect([path(wuhou), status, problem.code]).toEqual([path(wuhou), 401, 'not-signed-in'])
    }
  })

  it.each(['analyst', 'supervisor', 'reviewer', 'admin', 'hotline', 'expert', 'unit-head'] as Role[])(
    'a %s exactly what the role is given',
    async (role) => {
      const agent = await world.signedIn(role)
      for (const [ability, method, path, body] of calls) {
        const { status } = await agent[method](path(wuhou)).send(body)
        const refused = status === 403 && !(path(wuhou).endsWith('assignment') && may(role, ability))
        expect([path(wuhou), refused]).toEqual([path(wuhou), !may(role, ability)])
        expect(status).toBeLessThan(500)
      }
    },
  )
})

describe('an officer of a district', () => {
  const ids = (answer: { body: { items: { id: string }[] } }) => answer.body.items.map(({ id }) => id).sort()

  it('sees its cases; the city sees all', async () => {
    expect(ids(await local.get('/api/v1/cases'))).toEqual([wuhou.caseId])
    expect(ids(await city.get('/api/v1/cases'))).toEqual([wuhou.caseId, jinjiang.caseId, nowhere.caseId].sort())
    const asked = await local.get('/api/v1/cases').query({ district: `${districts.jinjiang},none` })
    expect(asked.body).toEqual({ items: [], nextCursor: null, total: 0, atLeast: false })
    expect((await local.get('/api/v1/cases/counts')).body.tabs.open).toBe(1)
    expect((await local.get('/api/v1/cases/counts')).body.district).toEqual([{ key: districts.wuhou, count: 1 }])
    expect((await local.get('/api/v1/trends')).body.total).toBe(1)
    expect((await city.get('/api/v1/trends')).body.total).toBe(3)
    const { of, tiles } = (await local.get('/api/v1/overview')).body
    expect([of, tiles.find(({ id }: { id: string }) => id === 'R11').value]).toEqual([districts.wuhou, 1])
    expect(ids(await local.get('/api/v1/findings'))).toEqual([wuhou.finding.id])
  })

  it('finds nothing at the address of another district’s rows, and everything at its own', async () => {
    for (const other of [jinjiang, nowhere]) {
      const theirs = { ...wuhou, ...other }
      for (const [, method, path, body] of calls.filter(([, , path]) => path(theirs) !== path(wuhou))) {
        const { status, body: problem } = await local[method](path(theirs)).send(body)
        expect([path(theirs), status, problem.code]).toEqual([path(theirs), 404, 'not-found'])
      }
    }
    for (const [, method, path] of calls.filter(([, method]) => method === 'get')) {
      expect([path(wuhou), (await local[method](path(wuhou))).status]).toEqual([path(wuhou), 200])
    }
  })

  it('sees no attachment of a complaint elsewhere, nor one that was never filed', async () => {
    const there = await world.signedIn('officer', districts.jinjiang)
    expect((await there.get(`/api/v1/attachments/${wuhou.attachmentId}/content`)).status).toBe(404)
    const loose = await world
      .http()
      .post('/api/v1/public/attachments')
      .query({ name: 'a.pdf' })
      .send(Buffer.from('%PDF-1.4\n%%EOF'))
    expect((await city.get(`/api/v1/attachments/${loose.body.id}/content`)).status).toBe(404)
  })
})

describe('a case', () => {
  it('says how often the same number called, and leads only to what the reader may see', async () => {
    const again = (kind: string) => complaint({ kind, anonymous: false, contact: { ...contact, phone: '13512345678' } })
    const clerk = await world.signedIn('hotline')
    const enter = async () => (await clerk.post('/api/v1/complaints').send({ door: 'phone', complaint: again('report') })).body
    const [first, second, old] = [await enter(), await enter(), await enter()]
    expect([first.sameNumber, second.sameNumber, old.sameNumber]).toEqual([1, 2, 3])
    const put = (number: string, data: object) => world.prisma.complaint.update({ where: { number }, data })
    const elsewhere = await caseAbout(world, { district: districts.jinjiang })
    const late = new Date(world.clock.now.getTime() - 91 * 86_400_000)
    await put(first.number, { caseId: wuhou.caseId, districtCode: districts.wuhou })
    await put(second.number, { caseId: elsewhere.caseId, districtCode: districts.jinjiang })
    await put(old.number, { createdAt: late })
    const told = async (agent: Agent) => {
      const { body } = await agent.get(`/api/v1/cases/${wuhou.caseId}`)
      expect(JSON.stringify(body)).not.toMatch(/13512345678|phoneHash/)
      return body.complaints.find(({ number }: { number: string }) => number === first.number).sameNumber
    }
    expect(await told(city)).toEqual({ count: 2, others: [{ number: second.number, caseId: elsewhere.caseId }] })
    expect(await told(local)).toEqual({ count: 2, others: [] })
    await put(first.number, { caseId: null, detached: true })
  })

  it('shows evidence, complaint with masked contact, law, history and next steps in one answer', async () => {
    const { body } = await city.get(`/api/v1/cases/${wuhou.caseId}`)
    expect(body.exhibits).toHaveLength(1)
    const [exhibit] = body.exhibits
    const [finding] = exhibit.findings
    expect(exhibit.text.slice(finding.from, finding.to)).toBe(finding.quote)
    expect(exhibit.capture.sha256).toBe(wuhou.capture.sha256)
    expect(finding.legalBasis[1]).toMatchObject({ id: 'M20.4' })
    expect(finding.legalBasis[1].law.zh).not.toBe('M20.4')
    expect(body.complaints[0]).toMatchObject({ contact: { name: '张*', phone: '138****1234' }, anonymous: false })
    expect(body.complaints[0].attachments).toMatchObject([{ name: '门口.png', mediaType: 'image/png' }])
    expect(body.actions.map(({ action }: { action: string }) => action)).toContain('verify')
    expect(body.publicStatus).toBe('received')
    expect(body.routing.lead).toContain('DEP-EDU')
    expect(body.events.map(({ kind }: { kind: string }) => kind)).toContain('opened')
    expect(body.case.topQuote).toBe(finding.quote)
    expect(JSON.stringify(body)).not.toContain(contact.phone)
    expect(JSON.stringify(body)).not.toContain(contact.name)
  })

  it('shows the supervisor no complaint at all, nor what was learned from one', async () => {
    const told = { institutionId: wuhou.institution.id, kind: 'phone' }
    await world.prisma.institutionIdentifier.createMany({
      data: [
        { ...told, value: '02885550001', source: 'http://s.example.cn/' },
        { ...told, value: '13912340000', source: 'T20261123-000001' },
      ],
    })
    const phones = async (agent: Agent) =>
      (await agent.get(`/api/v1/cases/${wuhou.caseId}`)).body.institution.identifiers.map(({ value }: { value: string }) => value)
    expect(await phones(city)).toEqual(['02885550001', '13912340000'])
    const supervisor = await world.signedIn('supervisor')
    const { body } = await supervisor.get(`/api/v1/cases/${wuhou.caseId}`)
    expect(body.complaints).toEqual([])
    expect(body.actions).toEqual([])
    expect(body.case.complaintCount).toBe(1)
    expect(await phones(supervisor)).toEqual(['02885550001'])
  })

  it('a finding is confirmed or rejected with a reason; the case follows', async () => {
    const path = `/api/v1/findings/${wuhou.finding.id}/decision`
    expect((await city.post(path).send({ status: 'REJECTED' })).body.errors).toEqual([
      { path: 'note', message: '排除违规点须写明理由' },
    ])
    const { body } = await city.post(path).send({ status: 'CONFIRMED' })
    expect(body.finding).toMatchObject({ status: 'CONFIRMED', decidedBy: '某officer' })
    const view = (await city.get(`/api/v1/cases/${wuhou.caseId}`)).body
    expect([view.case.version, view.case.confirmedCount]).toEqual([body.caseVersion, 1])
  })

  it('moves by the procedure only: stale version, unknown step and missing guards are told apart', async () => {
    const path = `/api/v1/cases/${wuhou.caseId}/actions`
    const version = async () => (await city.get(`/api/v1/cases/${wuhou.caseId}`)).body.case.version as number
    expect((await city.post(path).send({ action: 'verify', version: 0 })).body.code).toBe('stale-version')
    expect((await city.post(path).send({ action: 'decide', version: await version() })).body.code).toBe('not-allowed-now')
    const moved = await city.post(path).send({ action: 'verify', version: await version(), note: '现场核查' })
    expect([moved.status, moved.body.case.state]).toEqual([200, 'VERIFYING'])
    // the clock of the complaint in the case, and that of the lead
    expect(moved.body.deadlines.map(({ id }: { id: string }) => id)).toEqual(['DL05', 'DL09'])
    const head = await world.signedIn('department-head')
    const blocked = await head.post(path).send({ action: 'file', version: await version() })
    expect([blocked.status, blocked.body.code]).toEqual([409, 'guard-missing'])
    expect(blocked.body.errors.map((error: { path: string }) => error.path)).toContain('twoOfficers')
  })

  it('a free case may be taken; only those who assign give it to others', async () => {
    const path = `/api/v1/cases/${jinjiang.caseId}/assignment`
    const version = async () => (await city.get(`/api/v1/cases/${jinjiang.caseId}`)).body.case.version as number
    const other = await world.signedIn('officer', districts.jinjiang)
    expect((await city.post(path).send({ version: await version(), assigneeId: other.userId })).status).toBe(403)
    const taken = await city.post(path).send({ version: await version(), assigneeId: city.userId })
    expect(taken.body.case.assignee.id).toBe(city.userId)
    expect((await other.post(path).send({ version: await version(), assigneeId: other.userId })).status).toBe(403)
    const head = await world.signedIn('unit-head')
    const given = await head.post(path).send({ version: await version(), assigneeId: other.userId, secondId: city.userId })
    expect(given.body.case.assignee.id).toBe(other.userId)
    // the history says from whom to whom
    const name = async (agent: Agent) => (await agent.get('/api/v1/me')).body.name
    const hands = { before: [await name(city)], after: [await name(other), await name(city)] }
    expect(given.body.events[0]).toMatchObject({ kind: 'assigned', hands })
  })
})

describe('the audit log', () => {
  it('keeps who uncovered a complainant and why, before the name is given', async () => {
    const { id } = await world.prisma.complaint.findFirstOrThrow({
      where: { sealedContact: { not: null }, caseId: { not: null } },
    })
    const reveal = (by: Agent, reason: string) => by.post(`/api/v1/complaints/${id}/identity`).send({ reason })
    expect((await reveal(local, ' ')).status).toBe(400)
    expect((await reveal(await world.signedIn('reviewer', districts.wuhou), '回访核实')).status).toBe(403)
    expect((await reveal(local, '回访核实上课时间')).body).toMatchObject(contact)
    const auditor = await world.signedIn('auditor')
    const { body } = await auditor.get('/api/v1/audit?reveals=true')
    expect(body.items).toMatchObject([
      { action: 'identity.reveal', subject: `complaint:${id}`, detail: { reason: '回访核实上课时间' } },
    ])
    expect(JSON.stringify(body)).not.toContain(contact.phone)
  })

  it('is read by person, matter and day, and taken home as a sheet in which nothing runs', async () => {
    const auditor = await world.signedIn('auditor', null, { username: 'auditor-two' })
    await world.prisma.$transaction((tx) =>
      appendAudit(
        tx,
        { actorId: local.userId, action: 'case.note', subject: '=1+1', detail: {} },
        new Date('2025-03-31T16:30:00Z'),
      ),
    )
    const seen = async (query: object) => (await auditor.get('/api/v1/audit').query(query)).body.items.length
    expect(await seen({ from: '2025-04-01', to: '2025-04-01' })).toBe(1)
    expect(await seen({ to: '2025-03-31' })).toBe(0)
    expect(await seen({ subject: '=1', actor: local.username, action: 'case.' })).toBe(1)
    expect(await seen({ subject: '=1', actor: 'nobody-of-that-name' })).toBe(0)
    const sheet = await auditor.get('/api/v1/audit/csv').query({ to: '2025-12-31' })
    expect(sheet.headers['content-type']).toContain('text/csv')
    expect(sheet.text.split('\r\n')[1]).toMatch(/^\d+,2025-03-31T16:30:00.000Z,某officer,case.note,'=1\+1,\{\}$/)
    expect((await auditor.get('/api/v1/audit')).body.items[0]).toMatchObject({ action: 'audit.export', detail: { records: 1 } })
  })

  it('names who did what, without what was said, and holds together', async () => {
    const rows = await world.prisma.auditEvent.findMany()
    const actions = new Set(rows.map(({ action }) => action))
    for (const action of ['sign-in', 'sign-in.refused', 'finding.decide', 'case.act', 'case.note'])
      expect(actions).toContain(action)
    expect(rows.find(({ action }) => action === 'finding.decide')).toMatchObject({
      actorId: expect.any(String),
      subject: `finding:${wuhou.finding.id}`,
    })
    expect(await verifyAudit(world.prisma)).toEqual({ records: rows.length, broken: [] })
  })

  it('shows an altered and a missing record', async () => {
    const change = async (sql: string) => {
      await world.prisma.$transaction([
        world.prisma.$executeRawUnsafe('ALTER TABLE audit_event DISABLE TRIGGER ALL'),
        world.prisma.$executeRawUnsafe(sql),
        world.prisma.$executeRawUnsafe('ALTER TABLE audit_event ENABLE TRIGGER ALL'),
      ])
    }
    await change(`UPDATE audit_event SET action = 'nothing' WHERE seq = 2`)
    expect((await verifyAudit(world.prisma)).broken).toEqual([{ seq: '2', why: 'altered' }])
    await change('DELETE FROM audit_event WHERE seq = 4')
    expect((await verifyAudit(world.prisma)).broken).toContainEqual({ seq: '5', why: 'missing-before' })
    const auditor = await world.signedIn('auditor', null, { username: 'auditor-three' })
    const { body } = await auditor.post('/api/v1/audit/verification')
    expect(body.broken).toBeGreaterThan(0)
    expect(body.first).toContainEqual({ log: 'audit', seq: '5', case: null, why: 'missing-before' })
  })
})

describe('the routing table', () => {
  const read = async (agent: Agent, id: string) => (await agent.get(`/api/v1/routes/${id}`).expect(200)).body
  const departmentOf = async (id: string) => (await world.prisma.case.findUniqueOrThrow({ where: { id } })).departmentCode

  it('is changed with who, old, new and why; open cases follow, and it is put back', async () => {
    const admin = await world.signedIn('admin')
    const { caseId } = await caseAbout(world, { violation: 'F07' })
    const { caseId: closed } = await caseAbout(world, { violation: 'F07' })
    await world.prisma.case.update({ where: { id: closed }, data: { state: 'CLOSED', openKey: null, closedAt: world.clock.now } })
    expect(await departmentOf(caseId)).toBe('DEP-MSA')
    const before = await read(admin, 'F07')
    expect(before).toMatchObject({ version: 0, own: false, route: { lead: ['DEP-MSA'] }, versions: [] })
    const route = { lead: ['DEP-NDRC', 'DEP-MSA'], assist: [], copy: ['DEP-EDU'] }
    const put = (body: object) => admin.post('/api/v1/routes/F07').send({ route, note: '价格由发改委主办', seen: 0, ...body })
    for (const fault of [{ lead: [] }, { assist: ['DEP-MSA'] }, { copy: ['DEP-EDU', 'DEP-EDU'] }, { lead: ['DEP-NONE'] }])
      expect((await put({ route: { ...route, ...fault } })).body.errors, JSON.stringify(fault)).toHaveLength(1)
    expect((await put({})).body).toMatchObject({ version: 1, own: true, route })
    expect((await put({ route: before.route })).status).toBe(412)
    expect([await departmentOf(caseId), await departmentOf(closed)]).toEqual(['DEP-NDRC', 'DEP-MSA'])
    expect((await city.get(`/api/v1/cases/${caseId}`)).body.routing).toEqual(route)
    await world.prisma.$transaction((tx) => refreshCase(tx, caseId, world.clock.now))
    expect(await departmentOf(caseId)).toBe('DEP-NDRC')
    const { items } = (await admin.get('/api/v1/routes/recent-leads')).body
    const lead = { district: districts.wuhou, violation: 'F07', channel: 'own_site', sector: 'subject', department: 'DEP-NDRC' }
    expect(items.find((one: { caseId: string }) => one.caseId === caseId)).toMatchObject(lead)
    const back = await admin.post('/api/v1/routes/F07/reversions').send({ version: 0 })
    expect(back.body).toMatchObject({ version: 2, own: false, route: before.route, versions: [{ route: null }, { route }] })
    expect(await departmentOf(caseId)).toBe('DEP-MSA')
    expect((await admin.post('/api/v1/routes/F07/reversions').send({ version: 9 })).status).toBe(404)
    expect((await admin.get('/api/v1/routes/Z99')).status).toBe(404)
    const auditor = await world.signedIn('auditor', null, { username: 'of-the-routing' })
    const log = (await auditor.get('/api/v1/audit').query({ action: 'routing.' })).body.items
    expect(log.at(-1)).toMatchObject({
      ...{ actor: '某admin', subject: 'routing:F07' },
      detail: { old: { lead: ['DEP-MSA'] }, new: route, note: '价格由发改委主办' },
    })
    await expect(world.prisma.routingVersion.updateMany({ data: { note: 'altered' } })).rejects.toThrow()
  })

  it('takes a school for one of school subjects: no case is left without a department', async () => {
    const { caseId, institution } = await caseAbout(world, { violation: 'T05' })
    await world.prisma.institution.update({ where: { id: institution.id }, data: { category: 'school' } })
    await world.prisma.$transaction((tx) => refreshCase(tx, caseId, world.clock.now))
    expect(await departmentOf(caseId)).toBe('DEP-EDU')
    expect((await city.get(`/api/v1/cases/${caseId}`)).body.routing.lead).toEqual(['DEP-EDU'])
  })
})

describe('the contact facts of offices', () => {
  const wuhou = '/api/v1/offices/510107'
  const contact = {
    ...{
      fullName: '成都市武侯区教育局',
      answers: '校外培训监管科',
      telephone: '028-85000000、12345',
      address: '武侯区某路 1 号',
    },
    ...{ hours: '工作日 9:00 至 17:00', web: 'https://edu.wuhou.example.cn/', closedFrom: '' },
  }
  const published = async () =>
    ((await world.http().get('/api/v1/public/offices')).body.items as { code: string }[]).filter(({ code }) => code === '510107')

  it('are changed with who, old, new and why, told to citizens while the office takes matters, and put back', async () => {
    const admin = await world.signedIn('admin')
    const before = (await city.get(wuhou)).body
    expect(before).toMatchObject({ version: 0, own: false, active: true, contact: { fullName: '武侯区教育局', telephone: '' } })
    expect((await city.get('/api/v1/offices')).body.items).toHaveLength(23 + 28)
    expect(await published()).toEqual([])
    const put = (part: object, seen = 0) => admin.post(wuhou).send({ contact: { ...contact, ...part }, note: '搬迁新址', seen })
    const wrong = { telephone: '028-85', web: 'edu.wuhou', closedFrom: '2026-02-30', fullName: '局' }
    for (const [field, text] of Object.entries(wrong)) {
      const { status, body } = await put({ [field]: text })
      expect([status, body.errors.map(({ path }: { path: string }) => path)]).toEqual([400, [`contact.${field}`]])
    }
    expect((await put({})).body).toMatchObject({ version: 1, own: true, contact })
    expect((await put({ hours: '' })).status).toBe(412)
    expect((await city.post(wuhou).send({ contact, note: '越权修改', seen: 1 })).status).toBe(403)
    const { answers: _, closedFrom: __, ...told } = contact
    expect(await published()).toEqual([{ code: '510107', kind: 'unit', zh: '武侯区', en: 'Wuhou', ...told }])
    expect((await put({ closedFrom: '2026-11-24' }, 1)).body.active).toBe(true)
    expect((await put({ closedFrom: '2026-11-23' }, 2)).body.active).toBe(false)
    expect(await published()).toEqual([])
    const back = await admin.post(`${wuhou}/reversions`).send({ version: 1 })
    expect(back.body).toMatchObject({ version: 4, contact, versions: [{ note: '恢复第 1 版' }, {}, {}, { by: '某admin' }] })
    expect((await admin.post(`${wuhou}/reversions`).send({ version: 1 })).status).toBe(422)
    expect((await admin.post(`${wuhou}/reversions`).send({ version: 9 })).status).toBe(404)
    expect((await admin.get('/api/v1/offices/510199')).status).toBe(404)
    const auditor = await world.signedIn('auditor', null, { username: 'of-the-offices' })
    const log = (await auditor.get('/api/v1/audit').query({ action: 'office.' })).body.items
    expect(log.at(-1)).toMatchObject({
      ...{ actor: '某admin', subject: 'office:510107' },
      detail: { old: { fullName: '武侯区教育局' }, new: contact, note: '搬迁新址' },
    })
    await expect(world.prisma.officeVersion.updateMany({ data: { note: 'altered' } })).rejects.toThrow()
    await admin.post(`${wuhou}/reversions`).send({ version: 0 }).expect(200)
  })
})

describe('functions of a role', () => {
  const ofOfficers = '/api/v1/roles/officer'

  it('are switched off for everybody of it from the next call on, with who, old, new and why, and switched on again', async () => {
    const admin = await world.signedIn('admin')
    const clerk = await world.signedIn('officer', null, { username: 'switched' })
    const { caseId } = await caseAbout(world)
    const before = (await admin.get(ofOfficers).expect(200)).body
    expect(before).toMatchObject({ role: 'officer', version: 0, off: [], versions: [] })
    expect(before.switchable).toContain('case.take')
    await clerk.post('/api/v1/cases/next').send({}).expect(200)
    const put = (off: string[], seen = 0) => admin.post(ofOfficers).send({ off, note: '本局统一派单', seen })
    for (const fixed of ['user.manage', 'audit.read', 'nothing']) expect((await put([fixed])).status, fixed).toBe(400)
    expect((await admin.post('/api/v1/roles/admin').send({ off: ['switch.manage'], note: '误操作', seen: 0 })).status).toBe(400)
    expect((await put([])).status, 'nothing changes').toBe(422)
    expect((await put(['complaint.read', 'case.take'])).body).toMatchObject({ version: 1, off: ['complaint.read', 'case.take'] })
    expect((await put([])).status, 'somebody changed it').toBe(412)
    const { abilities } = (await clerk.get('/api/v1/me')).body
    expect([abilities.includes('case.take'), abilities.includes('case.read')]).toEqual([false, true])
    expect((await clerk.post('/api/v1/cases/next').send({})).body.code).toBe('forbidden')
    // beyond the addresses: a case is shown as to a role that never had it
    expect((await clerk.get(`/api/v1/cases/${caseId}`).expect(200)).body.complaints).toEqual([])
    expect((await clerk.get(`/api/v1/cases/${caseId}/documents`)).status).toBe(403)
    // others keep theirs
    expect((await (await world.signedIn('triage')).get('/api/v1/me')).body.abilities).toContain('case.take')
    const back = await admin.post(`${ofOfficers}/reversions`).send({ version: 0 })
    expect(back.body).toMatchObject({
      version: 2,
      off: [],
      versions: [{ note: '恢复内置版本' }, { off: ['complaint.read', 'case.take'] }],
    })
    await clerk.post('/api/v1/cases/next').send({}).expect(200)
    expect((await admin.get('/api/v1/roles/citizen')).status).toBe(404)
    const auditor = await world.signedIn('auditor', null, { username: 'of-the-switches' })
    const log = (await auditor.get('/api/v1/audit').query({ action: 'switch.' })).body.items
    expect(log.at(-1)).toMatchObject({
      ...{ actor: '某admin', subject: 'role:officer' },
      detail: { old: [], new: ['complaint.read', 'case.take'], note: '本局统一派单' },
    })
    await expect(world.prisma.switchVersion.updateMany({ data: { note: 'altered' } })).rejects.toThrow()
  })
})
