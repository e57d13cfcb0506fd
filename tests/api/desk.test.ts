/** Cases between offices, cases that belong together, and what is still to be done about them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { readReappeared } from '#api/desk/corrections.ts'
import { tellReappeared } from '#api/desk/reappeared.ts'
import { newId } from '#api/new-id.ts'
import { tellUnansweredInvitations } from '#api/replies/unanswered.ts'
import { addFinding, caseAbout, complaint, contact, districts, type HttpWorld, httpWorld } from './http-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
let world: HttpWorld
let here: Agent
let there: Agent
let officer: Agent

beforeAll(async () => {
  world = await httpWorld()
  here = await world.signedIn('unit-head', districts.wuhou)
  there = await world.signedIn('unit-head', districts.jinjiang)
  officer = await world.signedIn('officer', districts.wuhou)
})
afterAll(() => world.drop())

const offer = async (agent: Agent, id: string, toDistrict: string) => {
  const { body } = await agent.get(`/api/v1/cases/${id}`).expect(200)
  const sent = { toDistrict, toDepartment: 'DEP-EDU', reason: '违法行为发生地在对方辖区', version: body.case.version }
  return agent.post(`/api/v1/cases/${id}/referrals`).send(sent)
}

describe('a referral', () => {
  it('refused goes back with its reason, whose it was and with the clock it had; taken it changes hands', async () => {
    const { caseId: id } = await caseAbout(world)
    await world.prisma.case.update({ where: { id }, data: { assigneeId: officer.userId } })
    const before = (await here.get(`/api/v1/cases/${id}`)).body
    const offered = await offer(here, id, districts.jinjiang)
    expect(offered.status, offered.text).toBe(201)
    const { referral } = offered.body
    expect(referral).toMatchObject({ state: 'OFFERED', dueDay: '2026-11-30', toAndFro: false, mayAnswer: false })
    expect((await offer(here, id, districts.jinjiang)).status).toBe(422)
    const inbox = (await there.get('/api/v1/referrals')).body.items
    expect(inbox).toMatchObject([{ id: referral.id, mayAnswer: true, reason: '违法行为发生地在对方辖区' }])
    expect((await there.get(`/api/v1/cases/${id}`)).status).toBe(404)

    const answer = (agent: Agent, one: string, body: object) => agent.post(`/api/v1/referrals/${one}/answer`).send(body)
    expect((await answer(here, referral.id, { accept: true })).status).toBe(404)
    expect((await answer(there, referral.id, { accept: false })).status).toBe(400)
    const refused = await answer(there, referral.id, { accept: false, answer: '注册地在武侯区' })
    expect(refused.body.referral).toMatchObject({ state: 'REFUSED', answer: '注册地在武侯区' })
    const after = (await here.get(`/api/v1/cases/${id}`)).body
    expect(after.case).toMatchObject({
      districtCode: districts.wuhou,
      dueDay: before.case.dueDay,
      assignee: { id: officer.userId },
    })
    expect(after.events[0]).toMatchObject({ kind: 'referral-refused', note: '注册地在武侯区' })

    const again = await offer(here, id, districts.jinjiang)
    await answer(there, again.body.referral.id, { accept: true }).then(({ status }) => expect(status).toBe(200))
    expect((await here.get(`/api/v1/cases/${id}`)).status).toBe(404)
    const theirs = (await there.get(`/api/v1/cases/${id}`)).body
    expect(theirs.case).toMatchObject({ districtCode: districts.jinjiang, assignee: null })

    const third = await offer(there, id, districts.wuhou)
    expect(third.body.referral.toAndFro).toBe(true)
    const supervisor = await world.signedIn('supervisor')
    const seen = (await supervisor.get('/api/v1/referrals')).body.items
    expect(seen[0]).toMatchObject({ toAndFro: true, mayAnswer: false })
    const back = await there.post(`/api/v1/referrals/${third.body.referral.id}/withdrawal`).send({})
    expect(back.body.referral.state).toBe('WITHDRAWN')
    expect(await verifyCaseHistory(world.prisma, id)).toBeNull()
  })

  it('is answered once, though two answer at the same moment', async () => {
    const { caseId: id } = await caseAbout(world)
    const { referral } = (await offer(here, id, districts.jinjiang)).body
    const answers = await Promise.all(
      [true, false].map((accept) => there.post(`/api/v1/referrals/${referral.id}/answer`).send({ accept, answer: '有理由' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  })
})

describe('linked cases', () => {
  it('are seen from both sides, a child names its parent, and another district’s case cannot be linked', async () => {
    const [one, two] = [await caseAbout(world), await caseAbout(world)]
    const elsewhere = await caseAbout(world, { district: districts.jinjiang })
    const number = (await here.get(`/api/v1/cases/${two.caseId}`)).body.case.number
    const linked = await here.post(`/api/v1/cases/${one.caseId}/links`).send({ other: number, kind: 'child' })
    expect(linked.body.links).toMatchObject([{ kind: 'child', caseId: two.caseId, open: true }])
    const desk = async () => (await here.get(`/api/v1/cases/${two.caseId}/desk`)).body
    expect((await desk()).links).toMatchObject([{ kind: 'parent', caseId: one.caseId }])
    expect((await here.post(`/api/v1/cases/${one.caseId}/links`).send({ other: elsewhere.caseId, kind: 'related' })).status).toBe(
      404,
    )
    expect((await here.post(`/api/v1/cases/${one.caseId}/links`).send({ other: one.caseId, kind: 'related' })).status).toBe(422)
    await here.delete(`/api/v1/cases/${one.caseId}/links/${linked.body.links[0].id}`).expect(200)
    expect((await desk()).links).toEqual([])
  })
})

describe('a task', () => {
  it('is ticked off and on again; one whose day has come brings the case into the owner’s queue', async () => {
    const { caseId: id } = await caseAbout(world)
    await world.prisma.case.update({ where: { id }, data: { assigneeId: officer.userId } })
    const mine = async () => (await officer.get('/api/v1/cases').query({ diary: 'true' })).body.total
    expect(await mine()).toBe(0)
    await here.post(`/api/v1/cases/${id}/tasks`).send({ title: '回看网页', dueDay: '2026-12-01' }).expect(200)
    expect(await mine()).toBe(0)
    const { body } = await here.post(`/api/v1/cases/${id}/tasks`).send({ title: '电话核实', dueDay: '2026-11-23' })
    expect(body.tasks.map(({ title }: { title: string }) => title)).toEqual(['电话核实', '回看网页'])
    expect(await mine()).toBe(1)
    expect((await officer.get('/api/v1/cases/counts')).body.tabs.diary).toBe(1)
    await officer.put(`/api/v1/cases/${id}/tasks/${body.tasks[0].id}`).send({ done: true }).expect(200)
    expect(await mine()).toBe(0)
    const stranger = await world.signedIn('officer', districts.jinjiang)
    const given = await here.post(`/api/v1/cases/${id}/tasks`).send({ title: '协查', assigneeId: stranger.userId })
    expect(given.status).toBe(422)
  })
})

describe('joint punishment', () => {
  const record = (agent: Agent, id: string, body: object) =>
    agent
      .post(`/api/v1/cases/${id}/joint-measures`)
      .send({ ground: 'repeat', from: '2026-11-23', note: '再次发布违法广告', ...body })
  const listed = async (agent: Agent, query: object = {}) =>
    (await agent.get('/api/v1/joint-measures').query(query).expect(200)).body.items.map((row: { id: string }) => row.id)

  it('is put on record by a head, stands in the history, is seen by its office and ends once', async () => {
    const { caseId: id } = await caseAbout(world)
    expect((await record(officer, id, { measure: 'talk' })).status).toBe(403)
    expect((await record(there, id, { measure: 'talk' })).status).toBe(404)
    const until = '2029-11-22'
    const made = await record(here, id, { measure: 'dishonest-list', until, told: ['DEP-MSA', 'DEP-TAX'] })
    expect(made.status, made.text).toBe(201)
    const { measure } = made.body
    expect(measure).toMatchObject({ state: 'ACTIVE', untilDay: until, told: ['DEP-MSA', 'DEP-TAX'], mayEnd: true })
    expect((await record(here, id, { measure: 'dishonest-list', until })).status).toBe(422)
    expect((await record(here, id, { measure: 'red-card' })).body.detail).toContain('黄牌')
    expect((await record(here, id, { measure: 'talk', told: ['DEP-NOBODY'] })).status).toBe(422)
    expect(await listed(here, { caseId: id })).toEqual([measure.id])
    expect(await listed(there)).toEqual([])
    expect(await listed(here, { measure: 'talk' })).toEqual([])

    const end = (agent: Agent, how: string) =>
      agent.post(`/api/v1/joint-measures/${measure.id}/end`).send({ end: how, note: '原处罚决定被撤销' })
    expect((await end(there, 'lifted')).status).toBe(404)
    expect((await end(here, 'repaired')).body.detail).toContain('12个月')
    expect((await end(here, 'lifted')).body.measure).toMatchObject({ state: 'ENDED', ended: { end: 'lifted' }, mayEnd: false })
    expect((await end(here, 'lifted')).status).toBe(422)
    expect(await listed(here, { caseId: id, active: 'true' })).toEqual([])
    const { events } = (await here.get(`/api/v1/cases/${id}`)).body
    expect(events.slice(0, 2).map(({ kind }: { kind: string }) => kind)).toEqual(['joint-measure-ended', 'joint-measure'])
    expect(await verifyCaseHistory(world.prisma, id)).toBeNull()
    await expect(world.prisma.jointMeasure.update({ where: { id: measure.id }, data: { note: 'x' } })).rejects.toThrow()
    await expect(world.prisma.jointMeasure.delete({ where: { id: measure.id } })).rejects.toThrow()
  })

  it('is not recorded by an officer of the case; its grounds follow from the facts; a term runs out by itself', async () => {
    const { caseId: id, institution } = await caseAbout(world)
    const facts = { outcome: { kind: 'punish', clause: 'AD-55', measures: [{ kind: 'fine', amount: 100_000 }] } }
    await world.prisma.case.update({ where: { id }, data: { assigneeId: here.userId, facts } })
    expect((await record(here, id, { measure: 'talk' })).body.detail).toContain('办案人员')
    await world.prisma.case.update({ where: { id }, data: { assigneeId: officer.userId } })
    const { proposed } = (await here.get('/api/v1/joint-measures').query({ caseId: id })).body
    expect(proposed).toEqual(['fine'])
    const until = '2027-02-22'
    const { body } = await record(here, id, { measure: 'credit-file', ground: 'fine', until })
    expect(body.measure.basis).toHaveLength(2)
    expect(body.measure.institution).toMatchObject({ id: institution.id })
    const now = world.clock.now
    world.clock.now = new Date('2027-02-23T02:00:00Z')
    expect(await listed(here, { caseId: id, active: 'true' })).toEqual([])
    expect((await here.get('/api/v1/joint-measures').query({ caseId: id })).body.items[0].state).toBe('OVER')
    world.clock.now = now
  })
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('an institution that is asked to reply', () => {
  let clerks = 0
  const unsaid = ['张三丰', '13812341234', '某officer', '某unit-head', '楼上邻居说的']

  /** A case of a page and of what a complainant with a name told; both findings confirmed, one more not. */
  async function asked() {
    const { prisma } = world
    const about = await caseAbout(world)
    const { caseId, institution } = about
    const form = complaint({ anonymous: false, contact, text: '楼上邻居说的，张三丰家孩子周末也在上课。' })
    const filed = await world.http().post('/api/v1/public/complaints').send(form)
    const where = { number: filed.body.number }
    const { id: complaintId } = await prisma.complaint.update({ where, data: { caseId, riverState: 'DONE' } })
    const from = { institutionId: institution.id, districtCode: districts.wuhou }
    const told = await addFinding(world, { complaintId, ...from, text: form.text, quote: '楼上邻居说的' })
    const open = await addFinding(world, { listingId: about.listing.id, ...from, text: '名师保证提分', quote: '名师' })
    await prisma.finding.updateMany({ where: { id: { in: [told.id, open.id] } }, data: { caseId } })
    await prisma.finding.updateMany({ where: { id: { in: [told.id, about.finding.id] } }, data: { status: 'CONFIRMED' } })
    const clerk = await world.signedIn('institution', null, {
      username: `asked.${++clerks}`,
      institutionId: institution.id,
    })
    const invite = (findings: string[], more: object = {}, agent = officer) =>
      agent.post(`/api/v1/cases/${caseId}/invitations`).send({
        ...{ asked: '请说明张三丰（13812341234）反映的情况', dueDay: '2026-11-30', findings },
        ...more,
      })
    return { ...about, told, open, clerk, invite, number: (await here.get(`/api/v1/cases/${caseId}`)).body.case.number as string }
  }
  const reply = (agent: Agent, id: string, body: object) => agent.post(`/api/v1/invitations/${id}/reply`).send(body)
  const own = async (agent: Agent) => (await agent.get('/api/v1/invitations').expect(200)).body.items

  it('is told the ticked points alone, answers once with a file and a promise, and the promise is checked again after 21 days', async () => {
    const { caseId, finding, told, open, clerk, invite, number } = await asked()
    expect((await invite([open.id])).status, 'not confirmed').toBe(422)
    expect((await invite([finding.id], { dueDay: '2026-11-22' })).status).toBe(422)
    expect((await invite([finding.id], {}, there)).status).toBe(404)
    expect((await invite([finding.id], {}, clerk)).status).toBe(403)
    expect(await own(clerk)).toEqual([])
    const invited = await invite([finding.id, told.id])
    expect(invited.status, invited.text).toBe(201)
    const { id } = invited.body.invitation

    const seen = await own(clerk)
    expect(seen).toMatchObject([
      {
        ...{ id, state: 'OPEN', dueDay: '2026-11-30', districtCode: districts.wuhou, reply: null },
        points: expect.arrayContaining([
          expect.objectContaining({ kind: 'page', quote: finding.quote, url: expect.stringContaining('kc.html') }),
          expect.objectContaining({ kind: 'told', quote: null, url: null }),
        ]),
      },
    ])
    expect(seen[0].points[0].basis[0].zh).toMatch(/《/)
    for (const path of [`/cases/${caseId}`, `/cases/${caseId}/desk`, '/cases', '/findings'])
      expect((await clerk.get(`/api/v1${path}`)).status, path).toBe(403)

    const sent = await clerk.post(`/api/v1/invitations/${id}/files?name=a.png`).type('png').send(png).expect(201)
    const spare = await clerk.post(`/api/v1/invitations/${id}/files?name=b.png`).type('png').send(png).expect(201)
    const words = '已核对，张三丰一事不属实。'
    const promised = { promise: '删除该页面', promisedDay: '2026-12-01' }
    expect((await reply(clerk, id, { words, promise: '删除该页面' })).status).toBe(400)
    expect((await reply(clerk, id, { words, files: [caseId] })).status).toBe(422)
    const given = await reply(clerk, id, { words, ...promised, files: [sent.body.id] })
    expect(given.body.invitation, given.text).toMatchObject({ state: 'ANSWERED', reply: { words, onPaper: false, ...promised } })
    expect((await reply(clerk, id, { words })).status, 'once').toBe(409)
    expect((await officer.post(`/api/v1/invitations/${id}/withdrawal`).send({})).status).toBe(422)
    const toClerk = JSON.stringify([seen, (await own(clerk)).map(({ reply: _, ...rest }: { reply: unknown }) => rest)])
    for (const secret of [...unsaid, number, caseId, finding.id, told.id]) expect(toClerk).not.toContain(secret)

    const desk = (await officer.get(`/api/v1/cases/${caseId}/desk`)).body
    expect(desk.invitations).toMatchObject([{ id, state: 'ANSWERED', invitedBy: '某officer', hasClerk: true }])
    expect(desk.tasks).toMatchObject([
      { kind: 'promise-due', title: promised.promise, dueDay: '2026-12-01' },
      { kind: 'recheck', title: promised.promise, dueDay: '2026-12-22' },
    ])
    const file = `/api/v1/invitations/${id}/files/`
    await officer.get(file + sent.body.id).expect(200)
    await officer.get(file + spare.body.id).expect(404)
    await there.get(file + sent.body.id).expect(404)
    const { events } = (await officer.get(`/api/v1/cases/${caseId}`)).body
    expect(events.slice(0, 2)).toMatchObject([
      { kind: 'reply-received', note: words, data: { ...promised, onPaper: false } },
      { kind: 'reply-invited', data: { invitationId: id } },
    ])
    expect(JSON.stringify(events[1])).not.toContain('13812341234')
    expect(await verifyCaseHistory(world.prisma, caseId)).toBeNull()
    await world.prisma.case.update({ where: { id: caseId }, data: { assigneeId: officer.userId } })
    const diary = async () => (await officer.get('/api/v1/cases').query({ diary: 'true', q: number })).body.total
    expect(await diary()).toBe(0)
    const now = world.clock.now
    world.clock.now = new Date('2026-12-22T02:00:00Z')
    await officer.put(`/api/v1/cases/${caseId}/tasks/${desk.tasks[0].id}`).send({ done: true }).expect(200)
    expect(await diary(), 'the day after 21 days').toBe(1)
    const tab = async () => (await officer.get('/api/v1/cases/counts')).body.tabs.diary
    const before = await tab()
    await world.prisma.case.update({ where: { id: caseId }, data: { closedAt: world.clock.now, openKey: null } })
    expect(await tab(), 'closed or not').toBe(before)
    world.clock.now = now
    await expect(world.prisma.replyInvitation.update({ where: { id }, data: { words: 'x' } })).rejects.toThrow()
  })

  it('of another name meets nothing; what came on paper is taken down by staff of the case; a day that passes is logged once', async () => {
    const [{ caseId, finding, clerk, invite }, stranger] = [await asked(), await asked()]
    const [first, second] = [(await invite([finding.id])).body.invitation, (await invite([finding.id])).body.invitation]
    expect((await reply(stranger.clerk, first.id, { words: '不是我们' })).status).toBe(404)
    expect((await stranger.clerk.post(`/api/v1/invitations/${first.id}/files?name=a.png`).type('png').send(png)).status).toBe(404)
    expect(await own(stranger.clerk)).toEqual([])
    expect((await reply(there, first.id, { words: '外区' })).status).toBe(404)
    await officer.post(`/api/v1/invitations/${second.id}/withdrawal`).send({}).expect(200)
    expect((await own(clerk)).map(({ id }: { id: string }) => id)).toEqual([first.id])
    expect((await reply(clerk, second.id, { words: '已撤回' })).status).toBe(404)

    const at = (day: string) => new Date(`${day}T02:00:00Z`)
    expect(await tellUnansweredInvitations(world.prisma, at('2026-11-30')), 'its day is not over').toBe(0)
    expect(await tellUnansweredInvitations(world.prisma, at('2026-12-01'))).toBe(1)
    expect(await tellUnansweredInvitations(world.prisma, at('2026-12-02')), 'once').toBe(0)
    const paper = await reply(officer, first.id, { words: '书面答复：已整改' })
    expect(paper.body.invitation.reply, paper.text).toMatchObject({ onPaper: true, words: '书面答复：已整改', promise: null })
    const kinds = (await officer.get(`/api/v1/cases/${caseId}`)).body.events.map(({ kind }: { kind: string }) => kind)
    expect(kinds.slice(0, 5)).toEqual([
      ...['reply-received', 'reply-unanswered', 'reply-withdrawn', 'reply-invited', 'reply-invited'],
    ])
    expect(await verifyCaseHistory(world.prisma, caseId)).toBeNull()
  })
})

describe('what hangs on a case that goes up in another', () => {
  it('stands on the desk of the other one: its diary and its invitations, which are taken back and ticked off there', async () => {
    const [gone, into] = [await caseAbout(world), await caseAbout(world)]
    await world.prisma.finding.update({ where: { id: gone.finding.id }, data: { status: 'CONFIRMED' } })
    const form = { asked: '请说明该页面的情况', dueDay: '2026-11-30', findings: [gone.finding.id] }
    const invited = await officer.post(`/api/v1/cases/${gone.caseId}/invitations`).send(form).expect(201)
    await officer.post(`/api/v1/cases/${gone.caseId}/tasks`).send({ title: '回看', dueDay: '2026-11-23' }).expect(200)
    await world.prisma.case.update({ where: { id: into.caseId }, data: { assigneeId: officer.userId } })
    const { version } = await world.prisma.case.findUniqueOrThrow({ where: { id: gone.caseId } })
    const body = { into: into.caseId, version, note: '同一机构' }
    await officer.post(`/api/v1/cases/${gone.caseId}/merge`).send(body).expect(200)

    const { tasks, invitations } = (await officer.get(`/api/v1/cases/${into.caseId}/desk`)).body
    expect(invitations).toMatchObject([{ id: invited.body.invitation.id, state: 'OPEN' }])
    expect(tasks).toMatchObject([{ title: '回看', doneAt: null }])
    const { number } = (await officer.get(`/api/v1/cases/${into.caseId}`)).body.case
    const diary = async () => (await officer.get('/api/v1/cases').query({ diary: 'true', q: number })).body.total
    expect(await diary()).toBe(1)
    const ticked = await officer.put(`/api/v1/cases/${into.caseId}/tasks/${tasks[0].id}`).send({ done: true }).expect(200)
    expect(ticked.body.tasks[0].doneAt).not.toBeNull()
    expect(await diary()).toBe(0)
    const back = await officer.post(`/api/v1/invitations/${invitations[0].id}/withdrawal`).send({}).expect(200)
    expect(back.body.invitation.state).toBe('WITHDRAWN')
    expect(await verifyCaseHistory(world.prisma, into.caseId)).toBeNull()
  })
})

describe('confirmed words on a page', () => {
  it('are looked for again: still there, gone with proof of both, back, and gone with their page', async () => {
    const { prisma, clock } = world
    const { caseId, finding, listing, page, capture } = await caseAbout(world, { quote: '周六上午' })
    const later = (hours: number) => new Date(clock.now.getTime() + hours * 3_600_000)
    const standing = async () => (await officer.get(`/api/v1/cases/${caseId}/desk`)).body.corrections
    const look = (at: Date, state = 'ok') => prisma.page.update({ where: { id: page.id }, data: { lastSeenAt: at, state } })
    await look(clock.now)
    expect(await standing(), 'nobody has confirmed them').toEqual([])
    await prisma.finding.update({ where: { id: finding.id }, data: { status: 'CONFIRMED' } })
    expect(await standing()).toMatchObject([{ quote: '周六上午', captureId: capture.id, state: 'unseen', changedAt: null }])
    await look(later(1))
    expect(await standing()).toMatchObject([{ state: 'still', lookedAt: later(1).toISOString() }])

    const { id: _, tls, redirects, headers, ...bytes } = capture
    const after = await prisma.capture.create({
      data: { ...bytes, id: newId(), redirects: [], headers: {}, fetchedAt: later(2) },
    })
    const { id: old, data, classification, ...words } = listing
    const corrected = {
      ...words,
      id: newId(),
      captureId: after.id,
      text: '周一下午围棋',
      hash: 'f'.repeat(64),
    }
    await prisma.listing.create({ data: { ...corrected, data: {} } })
    await prisma.listing.update({ where: { id: old }, data: { state: 'SUPERSEDED' } })
    await look(later(2))
    expect(await standing()).toMatchObject([{ state: 'gone', changedAt: later(2).toISOString() }])
    await prisma.page.update({ where: { id: page.id }, data: { changedAt: later(2) } })
    expect(await tellReappeared(prisma, later(2)), 'gone is not back').toBe(0)

    await prisma.listing.update({ where: { id: old }, data: { state: 'DONE' } })
    await prisma.listing.update({ where: { id: corrected.id }, data: { state: 'SUPERSEDED' } })
    await look(later(3))
    expect((await standing())[0].state).toBe('back')
    await prisma.page.update({ where: { id: page.id }, data: { changedAt: later(3) } })
    await prisma.case.update({ where: { id: caseId }, data: { assigneeId: officer.userId, closedAt: clock.now, openKey: null } })
    const { number } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    const diary = async () => (await officer.get('/api/v1/cases').query({ diary: 'true', q: number })).body.total
    expect(await diary()).toBe(0)
    expect(await tellReappeared(prisma, later(4))).toBe(1)
    expect(await tellReappeared(prisma, later(5)), 'once').toBe(0)
    expect(await diary(), 'a closed case, in the diary of whoever had it').toBe(1)
    const { tasks } = (await officer.get(`/api/v1/cases/${caseId}/desk`)).body
    expect(tasks, 'told in the language of the reader').toMatchObject([{ kind: 'reappeared', title: '周六上午' }])
    const { events } = (await officer.get(`/api/v1/cases/${caseId}`)).body
    expect(events[0]).toMatchObject({ kind: 'reappeared', note: '周六上午', data: { findingId: finding.id } })
    expect(await verifyCaseHistory(prisma, caseId)).toBeNull()
    await look(later(4), 'captcha')
    expect((await standing())[0].state, 'a wall says nothing').toBe('unseen')
    await look(later(5), 'deleted')
    expect((await standing())[0].state).toBe('gone')
    expect((await there.get(`/api/v1/cases/${caseId}/desk`)).status).toBe(404)
  })

  it('are back, not still there, when their page was taken down and returns as it was', async () => {
    const { prisma, clock } = world
    const { caseId, finding, page } = await caseAbout(world, { quote: '周六上午' })
    await prisma.finding.update({ where: { id: finding.id }, data: { status: 'CONFIRMED' } })
    const later = (hours: number) => new Date(clock.now.getTime() + hours * 3_600_000)
    const data = { state: 'ok', goneAt: later(1), lastSeenAt: later(2), changedAt: later(2) }
    await prisma.page.update({ where: { id: page.id }, data })
    const graver = await caseAbout(world, { severity: 4, quote: '周六上午' })
    await prisma.finding.update({ where: { id: graver.finding.id }, data: { status: 'CONFIRMED' } })
    await prisma.page.update({ where: { id: graver.page.id }, data: { state: 'ok', lastSeenAt: later(2), changedAt: later(2) } })
    const found = await readReappeared(prisma, clock.now, 1)
    expect(
      found.map(({ findingId }) => findingId),
      'graver words that never went take nobody’s place',
    ).toEqual([finding.id])
    expect((await officer.get(`/api/v1/cases/${caseId}/desk`)).body.corrections).toMatchObject([{ state: 'back' }])
    expect(await tellReappeared(prisma, later(3))).toBe(1)
    await prisma.page.update({ where: { id: page.id }, data: { goneAt: new Date(clock.now.getTime() - 3_600_000) } })
    expect((await officer.get(`/api/v1/cases/${caseId}/desk`)).body.corrections, 'before the evidence').toMatchObject([
      { state: 'still' },
    ])
  })
})
