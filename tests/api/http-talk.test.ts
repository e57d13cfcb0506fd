/** What complainant and staff say to each other after the filing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyHistories } from '#api/audit/verify-histories.ts'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { tellUnansweredQuestions } from '#api/complaints/open-questions.ts'
import { trackingCodeHash } from '#api/complaints/seal.ts'
import { newId } from '#api/new-id.ts'
import { type ComplaintGuardId, complaintStates, complaintTransitions, nextComplaintState } from '#policy/complaint-flow.ts'
import { type Role, roles } from '#policy/roles.ts'
import { caseAbout, complaint, contact, districts, type HttpWorld, httpWorld, secret } from './http-world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
})
afterAll(() => world.drop())

const act = (body: object) => world.http().post('/api/v1/public/track/acts').send(body)
const track = async (code: string) => (await world.http().post('/api/v1/public/track').send({ code })).body

async function filed(): Promise<{ code: string; id: string }> {
  const { body } = await world.http().post('/api/v1/public/complaints').send(complaint())
  const { id } = await world.prisma.complaint.findUniqueOrThrow({ where: { number: body.number } })
  return { code: body.code, id }
}

describe('a complainant', () => {
  it('adds facts and photos, which nobody else’s code shows', async () => {
    const [mine, other] = [await filed(), await filed()]
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const upload = await world.http().post('/api/v1/public/attachments?name=a.png').set('Content-Type', 'image/png').send(png)
    const { id, token } = upload.body
    const answer = await act({ code: mine.code, act: 'add', text: '上周六上午九点又在上课', attachments: [{ id, token }] })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ attachments: 1, may: ['add', 'withdraw'] })
    expect(answer.body.messages).toMatchObject([{ from: 'citizen', act: 'add', text: '上周六上午九点又在上课', files: 1 }])
    expect((await track(other.code)).messages).toEqual([])
    const reused = await act({ code: other.code, act: 'add', text: '同一张照片', attachments: [{ id, token }] })
    expect(reused.status).toBe(409)
    expect((await track(other.code)).messages).toEqual([])
  })

  it('sends an addition again whose answer got lost, and it stands there once', async () => {
    const { code } = await filed()
    const upload = await world
      .http()
      .post('/api/v1/public/attachments?name=a.pdf')
      .set('Content-Type', 'application/pdf')
      .send(Buffer.from('%PDF-1.4\n%%EOF'))
    const { id, token } = upload.body
    const more = { code, act: 'add', text: '周日上午也在上课', attachments: [{ id, token }] }
    expect((await act(more)).status).toBe(200)
    const again = await act(more)
    expect(again.status).toBe(200)
    expect(again.body.messages).toHaveLength(1)
    expect((await act({ code, act: 'add', text: '周日上午也在上课，共两个班' })).body.messages).toHaveLength(2)
  })

  it('finds the own number masked in what is added, as in the complaint', async () => {
    const form = { ...complaint({ anonymous: false }), contact }
    const { body } = await world.http().post('/api/v1/public/complaints').send(form)
    await act({ code: body.code, act: 'add', text: `请打我电话${contact.phone}` })
    const [message] = await world.prisma.complaintMessage.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(message?.text).toContain('请打我电话')
    expect(message?.text).not.toContain(contact.phone)
  })

  it('withdraws once, however often it is sent', async () => {
    const { code } = await filed()
    const answers = await Promise.all([1, 2, 3].map(() => act({ code, act: 'withdraw' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await act({ code, act: 'add', text: '还有一点' })).body.code).toBe('not-allowed-now')
    expect((await track(code)).messages).toHaveLength(1)
  })

  it('rates and asks to reopen when it is over, not before', async () => {
    const { code, id } = await filed()
    expect((await act({ code, act: 'rate', stars: 5 })).status).toBe(409)
    await world.prisma.complaint.update({ where: { id }, data: { state: 'CLOSED', updatedAt: world.clock.now } })
    expect((await act({ code, act: 'rate', stars: 6 })).status).toBe(400)
    expect((await act({ code, act: 'rate', stars: 2 })).body.may).toEqual(['add', 'reopen'])
    expect((await act({ code, act: 'reopen', text: '太短' })).status).toBe(400)
    expect((await act({ code, act: 'reopen', text: '这个机构昨天又开始周末上课了' })).body.may).toEqual(['add'])
  })

  it('needs the code', async () => {
    expect((await act({ code: '0000000000000000', act: 'withdraw' })).status).toBe(404)
    expect((await act({ code: '1', act: 'withdraw' })).status).toBe(400)
    expect((await act({ code: '0000000000000000', act: 'delete' })).status).toBe(400)
  })
})

describe('staff', () => {
  it('ask with a day to answer by: without an answer the case waits for the office again, and a late answer is taken', async () => {
    const { prisma, clock } = world
    const { institution, caseId } = await caseAbout(world)
    const [{ code, id }, quick] = [await filed(), await filed()]
    await prisma.complaint.updateMany({ where: { id: { in: [id, quick.id] } }, data: { caseId, institutionId: institution.id } })
    const officer = await world.signedIn('officer', districts.wuhou, { username: 'asks' })
    const ask = (one: string) => officer.post(`/api/v1/complaints/${one}/messages`).send({ text: '请问是哪一天？', asks: true })
    expect((await ask(id)).body.messages).toMatchObject([{ act: 'ask', answerBy: '2026-11-28' }])
    await ask(quick.id)
    const linked = await filed()
    await prisma.complaint.update({ where: { id: linked.id }, data: { caseId, institutionId: institution.id } })
    const tokenOf = ({ body }: { body: { link: string } }) => body.link.split('/asked#')[1] ?? ''
    const [token, unused] = [tokenOf(await ask(linked.id)), tokenOf(await ask(linked.id))]
    expect(token).toMatch(/^[\w-]{32}$/)
    expect(JSON.stringify(await prisma.complaintMessage.findMany())).not.toContain(token)
    const asks = (one: string) => world.http().post('/api/v1/public/asked').send({ token: one })
    const says = (one: string) => world.http().post('/api/v1/public/asked/answer').send({ token: one, text: '上周六上午九点' })
    expect((await asks(token)).body, 'this question and no more').toEqual({ text: '请问是哪一天？', answerBy: '2026-11-28' })
    expect((await asks('x'.repeat(32))).status, 'wrong').toBe(410)
    expect((await says('x'.repeat(32))).body.code).toBe('link-over')
    const before = clock.now
    clock.now = new Date(before.getTime() + 3_600_000)
    const twice = await Promise.all([says(token), says(token)])
    expect(twice.map(({ status }) => status).sort(), 'once').toEqual([200, 410])
    expect((await asks(token)).status, 'used').toBe(410)
    expect((await track(linked.code)).messages.at(-1)).toMatchObject({ from: 'citizen', act: 'add', text: '上周六上午九点' })
    expect((await says(unused)).status, 'the complainant has answered').toBe(410)
    const late = await filed()
    await prisma.complaint.update({ where: { id: late.id }, data: { caseId, institutionId: institution.id, unanswered: false } })
    clock.now = before
    const tooLate = tokenOf(await ask(late.id))
    const asked = clock.now
    const days = (count: number) => new Date(asked.getTime() + count * 86_400_000)
    clock.now = days(1)
    expect((await act({ code: quick.code, act: 'add', text: '上周六上午' })).status).toBe(200)
    await prisma.complaint.update({ where: { id: quick.id }, data: { unanswered: false } })
    expect(await tellUnansweredQuestions(prisma, days(5)), 'the day to answer by is not over').toBe(0)
    clock.now = days(5)
    expect((await asks(tooLate)).status, 'its last day').toBe(200)
    clock.now = days(6)
    expect((await asks(tooLate)).status, 'expired').toBe(410)
    expect((await says(tooLate)).status).toBe(410)
    expect((await act({ code: late.code, act: 'add', text: '晚了也收' })).status).toBe(200)
    // both wait for a word of the office now, which they get
    const { count } = await prisma.complaint.updateMany({
      where: { id: { in: [linked.id, late.id] }, unanswered: true },
      data: { unanswered: false },
    })
    expect(count).toBe(2)
    expect(await tellUnansweredQuestions(prisma, clock.now)).toBe(1)
    expect(await tellUnansweredQuestions(prisma, clock.now), 'once').toBe(0)
    const waiting = () => prisma.complaint.findMany({ where: { caseId, unanswered: true }, select: { id: true } })
    expect(await waiting()).toEqual([{ id }])
    const { events } = (await officer.get(`/api/v1/cases/${caseId}`)).body
    const told = events.filter(({ kind }: { kind: string }) => kind === 'question-unanswered')
    expect(told).toMatchObject([{ data: { complaintId: id, answerBy: '2026-11-28' } }])
    expect(await verifyCaseHistory(prisma, caseId)).toBeNull()
    const atLast = await act({ code, act: 'add', text: '记起来了，是 11 月 14 日' })
    expect(atLast.body.messages).toMatchObject([{ act: 'ask', answerBy: '2026-11-28' }, { act: 'add' }])
    clock.now = asked
  })

  it('call back once it is over: what was said counts as a rating, unless there is one of their own', async () => {
    const { institution, caseId } = await caseAbout(world)
    const { code, id } = await filed()
    await world.prisma.complaint.update({ where: { id }, data: { caseId, institutionId: institution.id } })
    const officer = await world.signedIn('officer', districts.wuhou, { username: 'calls-back' })
    const call = (answer: string, text = '电话回访，对方说周末不再上课') =>
      officer.post(`/api/v1/complaints/${id}/return-visits`).send({ answer, text })
    const may = async () => (await officer.get(`/api/v1/cases/${caseId}`)).body.complaints[0].mayVisit
    expect([(await call('satisfied')).status, await may()], 'not over').toEqual([409, false])
    await world.prisma.complaint.update({ where: { id }, data: { state: 'CLOSED', updatedAt: world.clock.now } })
    expect([(await call('delighted')).status, await may()]).toEqual([400, true])
    expect((await call('mostly')).body.messages.at(-1)).toMatchObject({ act: 'visit', from: 'staff', stars: 4 })
    expect([(await call('satisfied')).status, await may()], 'once').toEqual([409, false])
    expect((await track(code)).messages.at(-1)).toMatchObject({ act: 'visit', stars: 4, text: '电话回访，对方说周末不再上课' })
    expect((await act({ code, act: 'rate', stars: 1 })).status, 'their own rating stays theirs to give').toBe(200)
    expect((await act({ code, act: 'reopen', text: '这个机构昨天又开始周末上课了' })).status).toBe(200)
    expect((await call('unsatisfied')).status, 'taken up again').toBe(201)
  })

  it('answer under the code without their name, in their own district only', async () => {
    const { institution, caseId } = await caseAbout(world)
    const { code, id } = await filed()
    const answer = (agent: Awaited<ReturnType<HttpWorld['signedIn']>>) =>
      agent.post(`/api/v1/complaints/${id}/messages`).send({ text: '请补充上课的具体时间' })
    const officer = await world.signedIn('officer', districts.wuhou)
    expect((await answer(officer)).status).toBe(404)
    await world.prisma.complaint.update({ where: { id }, data: { caseId, institutionId: institution.id } })
    expect((await answer(await world.signedIn('officer', districts.jinjiang))).status).toBe(404)
    expect((await answer(await world.signedIn('analyst'))).status).toBe(403)
    const said = await answer(officer)
    expect(said.status).toBe(201)
    const seen = await track(code)
    expect(seen.messages).toMatchObject([{ from: 'staff', act: 'answer', text: '请补充上课的具体时间' }])
    expect(JSON.stringify(seen)).not.toContain(officer.userId)
    expect(JSON.stringify(seen)).not.toContain('某officer')
    const { body } = await officer.get(`/api/v1/cases/${caseId}`)
    expect(body.complaints[0].messages).toHaveLength(1)
    expect(await world.prisma.auditEvent.count({ where: { action: 'complaint.answer', subject: `complaint:${id}` } })).toBe(1)
  })
})

describe('a complaint on its way through mediation', () => {
  const agents = new Map<Role, Awaited<ReturnType<HttpWorld['signedIn']>>>()
  let caseId: string
  beforeAll(async () => {
    for (const role of ['triage', 'officer', 'unit-head'] as const)
      agents.set(role, await world.signedIn(role, null, { username: `mediation-${role}` }))
    caseId = (await caseAbout(world, { institution: '青羊调解培训学校' })).caseId
  })
  const as = (role: Role) => agents.get(role)!

  const whole = {
    materialComplete: true,
    ...{ rejectReason: 3, otherWaysGiven: true, agreementRecorded: true, terminationReason: 4, bothSidesTold: true },
  }
  const without: Record<ComplaintGuardId, object> = {
    material: { materialComplete: false },
    rejectReason: { rejectReason: null },
    otherWays: { otherWaysGiven: false },
    agreement: { agreementRecorded: false },
    terminationReason: { terminationReason: null },
    told: { bothSidesTold: false },
  }

  let last = 1_000_000_000_000_000
  /** On file without the form, whose number of uses is bounded. */
  async function complaintIn(state: string, facts: object = whole, more: object = {}) {
    const [id, code] = [newId(), String(++last)]
    const data = {
      number: `T-${code}`,
      codeHash: trackingCodeHash(secret, code),
      channel: 'web',
      kind: 'complaint',
      text: '要求退费',
    }
    await world.prisma.complaint.create({ data: { id, ...data, caseId, state, facts, createdAt: world.clock.now, ...more } })
    return { id, code }
  }
  const move = (role: Role, id: string, body: object) => as(role).post(`/api/v1/complaints/${id}/moves`).send(body)
  const courseOf = (body: { complaints: { id: string; course: unknown }[] }, id: string) =>
    body.complaints.find((one) => one.id === id)?.course

  describe.each(complaintTransitions.map((step) => [step.action, step.from, step] as const))(
    '%s from %s',
    (action, from, step) => {
      const role = step.roles.find((each) => agents.has(each)) ?? step.roles[0]!

      it('is taken with everything in place, and stands in the history of the case', async () => {
        const { id } = await complaintIn(from)
        const { status, body } = await move(role, id, { action, state: from })
        expect([status, courseOf(body, id)]).toMatchObject([200, { state: step.to }])
        expect(body.events[0]).toMatchObject({ kind: 'complaint-moved', from, to: step.to, data: { complaintId: id, action } })
      })

      it('is refused to another role, in another state, and on a state that is no longer', async () => {
        const { id } = await complaintIn(from)
        const other = roles.find((each) => agents.has(each) && !step.roles.includes(each))
        if (other)
          expect((await move(other, id, { action, state: from })).body).toMatchObject({ code: 'not-allowed-now', status: 409 })
        const elsewhere = complaintStates.find((state) => nextComplaintState(state, action) === null)!
        const wrong = await complaintIn(elsewhere)
        expect((await move(role, wrong.id, { action, state: elsewhere })).body).toMatchObject({
          code: 'not-allowed-now',
          status: 409,
        })
        expect((await move(role, id, { action, state: elsewhere })).body).toMatchObject({
          ...{ code: 'stale-version', status: 412 },
          errors: [{ path: 'state' }],
        })
        expect(await world.prisma.complaint.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: from, stateSince: null })
      })

      it.runIf(step.guards.length > 0)('names each guard that is missing', async () => {
        for (const guard of step.guards) {
          const { id } = await complaintIn(from, { ...whole, ...without[guard] })
          const { body } = await move(role, id, { action, state: from })
          expect(body, guard).toMatchObject({ code: 'guard-missing', status: 409, errors: [{ path: guard }] })
        }
      })
    },
  )

  it('is not offered to somebody who reports: a report goes with its case', async () => {
    const { id } = await complaintIn('RECEIVED', whole, { kind: 'report' })
    expect((await move('triage', id, { action: 'check', state: 'RECEIVED' })).body.code).toBe('not-allowed-now')
    const { body } = await as('officer').get(`/api/v1/cases/${caseId}`)
    expect(courseOf(body, id)).toBeNull()
  })

  it('stands where its last move led, or the verification names it', async () => {
    const { id } = await complaintIn('RECEIVED', {})
    const { number } = await world.prisma.complaint.findUniqueOrThrow({ where: { id } })
    const faults = async () => (await verifyHistories(world.prisma)).broken.filter(({ why }) => why.includes(number))
    expect((await move('triage', id, { action: 'check', state: 'RECEIVED' })).status).toBe(200)
    expect(await faults()).toEqual([])
    await world.prisma.complaint.update({ where: { id }, data: { state: 'CLOSED' } })
    const why = `complaint ${number} stands at CLOSED, its history ends at CHECK_MATERIAL`
    const { number: caseNumber } = await world.prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    expect(await faults()).toMatchObject([{ case: caseNumber, why }])
  })

  // the two lengths are written out: 45 workdays with the May and Dragon Boat holidays between, then 60 days to a Sunday
  it.each([
    ['2026-04-14', { id: 'DL06', dueDay: '2026-06-18', basis: [{ zh: expect.stringContaining('暂行办法') }] }],
    ['2026-04-15', { id: 'DL06', dueDay: '2026-06-15', basis: [{ zh: expect.not.stringContaining('暂行办法') }] }],
  ])('accepted on %s runs on the clock of its day, to the end', async (day, clock) => {
    const real = world.clock.now
    try {
      world.clock.now = new Date(`${day}T02:00:00Z`)
      const { id, code } = await complaintIn('CHECK_MATERIAL', {})
      const refused = await move('officer', id, { action: 'accept', state: 'CHECK_MATERIAL' })
      expect(refused.body).toMatchObject({ code: 'guard-missing', errors: [{ path: 'material' }] })
      const facts = { materialComplete: true }
      const accepted = await move('officer', id, { action: 'accept', state: 'CHECK_MATERIAL', facts })
      expect(courseOf(accepted.body, id)).toMatchObject({ state: 'ACCEPTED', clock: { ...clock, since: day } })
      await move('officer', id, { action: 'mediate', state: 'ACCEPTED' })
      world.clock.now = new Date(Date.parse(`${clock.dueDay}T02:00:00Z`))
      const end = (terminationReason: number) =>
        move('officer', id, { action: 'terminate', state: 'MEDIATING', facts: { terminationReason, otherWaysGiven: true } })
      const eighth = await move('officer', id, {
        ...{ action: 'agree', state: 'MEDIATING', facts: { terminationReason: 8 } },
      })
      expect(eighth.body.code).toBe(day < '2026-04-15' ? 'validation-failed' : 'guard-missing')
      const { body } = await end(5)
      expect(courseOf(body, id)).toMatchObject({ state: 'TERMINATED', clock: { id: 'DL07', since: clock.dueDay } })
      await move('officer', id, { action: 'notify', state: 'TERMINATED', facts: { bothSidesTold: true } })
      await move('officer', id, { action: 'close', state: 'NOTIFIED' })
      const row = await world.prisma.complaint.findUniqueOrThrow({ where: { id } })
      expect(row).toMatchObject({ state: 'CLOSED', acceptedDay: day, mediationEnd: 'TERMINATED' })
      expect(await track(code)).toMatchObject({ status: 'done', dueDay: null })
      expect((await track(code)).timeline).toHaveLength(3)
    } finally {
      world.clock.now = real
    }
    expect(await verifyCaseHistory(world.prisma, caseId)).toBeNull()
  })
})
