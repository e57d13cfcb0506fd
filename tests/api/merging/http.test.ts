/** Officers say over HTTP what belongs together, and take it back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { openLead, openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import { addIdentifiers, nameIdentifiers } from '#api/institutions/keep.ts'
import { resolveMentions } from '#api/institutions/resolve.ts'
import { classifyBatch } from '#api/jobs/classify-job.ts'
import { keepListings } from '#api/listings/keep-listings.ts'
import { compareInstitutions } from '#api/merging/suggest.ts'
import { newId } from '#api/new-id.ts'
import { caseAbout, districts, type HttpWorld, httpWorld } from '../http-world.ts'
import { judgeByWords, listing } from '../river-world.ts'
import { complaintAbout, findingAbout } from './world.ts'

let world: HttpWorld
let officer: Awaited<ReturnType<HttpWorld['signedIn']>>
beforeAll(async () => {
  world = await httpWorld()
  officer = await world.signedIn('officer')
})
afterAll(() => world.drop())

const row = (id: string) => world.prisma.case.findUniqueOrThrow({ where: { id } })
const merged = async (from: string, into: string) =>
  (
    await officer
      .post(`/api/v1/cases/${from}/merge`)
      .send({ into, version: (await row(from)).version, note: '同一机构' })
      .expect(200)
  ).body.decisionId as string

describe('merging two cases', () => {
  it('keeps the worst severity and the earliest deadline, and gives both back', async () => {
    // opened, and called out, a week before
    const { now } = world.clock
    world.clock.now = new Date('2026-11-16T02:00:00Z')
    const grave = await caseAbout(world, { severity: 4 })
    world.clock.now = now
    const mild = await caseAbout(world, { severity: 1 })
    const first = await row(mild.caseId)
    const decisionId = await merged(grave.caseId, (await row(mild.caseId)).number)
    // an urgent lead has one day
    expect(await row(mild.caseId)).toMatchObject({ severity: 4, dueDay: '2026-11-17', findingCount: 2 })
    const shown = await officer.get('/api/v1/cases?limit=100').expect(200)
    expect(shown.body.items.map(({ id }: { id: string }) => id)).not.toContain(grave.caseId)
    const refused = await officer.post(`/api/v1/cases/${grave.caseId}/notes`).send({ note: '在此办理' }).expect(422)
    expect(refused.body.detail).toContain(first.number)

    await officer.post(`/api/v1/merging/decisions/${decisionId}/undo`).send({ note: '看错了' }).expect(200)
    expect(await row(mild.caseId)).toMatchObject({ severity: 1, dueDay: first.dueDay, findingCount: 1 })
    expect(await row(grave.caseId)).toMatchObject({ severity: 4, rootId: null, openKey: grave.institution.id })
    await officer.post(`/api/v1/merging/decisions/${decisionId}/undo`).send({ note: '再撤一次' }).expect(422)
  })

  it('asks where what came later belongs, and loses none of it', async () => {
    const [one, other] = [await caseAbout(world), await caseAbout(world)]
    const decisionId = await merged(other.caseId, one.caseId)
    const late = await complaintAbout(world.prisma, one.institution.id)
    await new Promise((resolve) => setTimeout(resolve, 5))
    const later = new Date(world.clock.now.getTime() + 1000)
    await world.prisma.$transaction((tx) => openOrJoinCase(tx, one.institution.id, later))
    await officer.post(`/api/v1/cases/${one.caseId}/notes`).send({ note: '合并后的记录' }).expect(200)
    const { body } = await officer.get(`/api/v1/merging/decisions/${decisionId}/later`).expect(200)
    expect(body.complaints.map(({ id }: { id: string }) => id)).toEqual([late.id])
    const take = { complaintIds: [late.id] }
    await officer.post(`/api/v1/merging/decisions/${decisionId}/undo`).send({ note: '分开办理', take }).expect(200)
    expect((await world.prisma.complaint.findUniqueOrThrow({ where: { id: late.id } })).caseId).toBe(other.caseId)
    const notes = await world.prisma.caseEvent.findMany({ where: { caseId: one.caseId, kind: 'note' } })
    expect(notes.map(({ note }) => note)).toEqual(['合并后的记录'])
  })
})

describe('taking out of a case', () => {
  it('is remembered by the river, and a new case links to the old one', async () => {
    const { institution, caseId } = await caseAbout(world)
    const [wrong, own] = [await complaintAbout(world.prisma, institution.id), await complaintAbout(world.prisma, institution.id)]
    await world.prisma.$transaction((tx) => openOrJoinCase(tx, institution.id, world.clock.now))
    const send = async (to: string, complaintIds: string[]) =>
      officer
        .post(`/api/v1/cases/${caseId}/moves`)
        .send({ to, complaintIds, version: (await row(caseId)).version, note: '另一件事' })
    expect((await send('none', [wrong.id])).status).toBe(200)
    await findingAbout(world.prisma, institution.id, 2)
    await world.prisma.$transaction((tx) => openOrJoinCase(tx, institution.id, world.clock.now))
    expect(await world.prisma.complaint.findUniqueOrThrow({ where: { id: wrong.id } })).toMatchObject({
      caseId: null,
      detached: true,
    })

    const split = await send('new', [own.id])
    expect(split.status, split.text).toBe(200)
    const events = await world.prisma.caseEvent.findMany({ where: { caseId: split.body.caseId }, orderBy: { seq: 'asc' } })
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'split-from'])
    expect((await send('new', [own.id])).status, 'it is not there any more').toBe(422)
  })

  it('to the last piece ends the case; taken back, it stands where it stood with its time limit', async () => {
    const { caseId, finding, institution } = await caseAbout(world)
    const before = await row(caseId)
    expect(before).toMatchObject({ state: 'LEAD', openKey: institution.id })
    expect(before.dueDay).not.toBeNull()
    const moved = await officer
      .post(`/api/v1/cases/${caseId}/moves`)
      .send({ to: 'new', findingIds: [finding.id], version: before.version, note: '另一件事' })
    expect(moved.status, moved.text).toBe(200)
    expect(await row(caseId)).toMatchObject({ state: 'NOT_FILED', closedAt: world.clock.now, dueDay: null, openKey: null })
    const fresh = await row(moved.body.caseId)
    expect(fresh, 'what comes in joins the new one').toMatchObject({ openKey: institution.id, dueDay: before.dueDay })

    await officer.post(`/api/v1/merging/decisions/${moved.body.decisionId}/undo`).send({ note: '看错了' }).expect(200)
    expect(await row(caseId)).toMatchObject({ state: 'LEAD', closedAt: null, dueDay: before.dueDay, openKey: institution.id })
    const events = await world.prisma.caseEvent.findMany({ where: { caseId, kind: 'moved' }, orderBy: { seq: 'asc' } })
    expect(events).toMatchObject([
      { from: 'LEAD', to: 'NOT_FILED', data: { cause: 'emptied' } },
      { from: 'NOT_FILED', to: 'LEAD', data: { cause: 'refilled' } },
    ])
    expect(await verifyCaseHistory(world.prisma, caseId)).toBeNull()
  })

  it('leaves a case open that was opened for a fact on file', async () => {
    const { caseId, finding, institution } = await caseAbout(world)
    const lead = { violation: 'T01', severity: 3, note: '登记已被注销' }
    await world.prisma.$transaction((tx) => openLead(tx, institution.id, lead, world.clock.now))
    const { version } = await row(caseId)
    const move = { to: 'new', findingIds: [finding.id], version, note: '另一件事' }
    await officer.post(`/api/v1/cases/${caseId}/moves`).send(move).expect(200)
    expect(await row(caseId)).toMatchObject({ state: 'LEAD', closedAt: null })
  })
})

async function known(name: string, phone: string, districtCode: string = districts.wuhou) {
  const id = newId()
  await world.prisma.institution.create({ data: { id, name, districtCode, origin: 'crawler', licenceStatus: 'unlicensed' } })
  await addIdentifiers(world.prisma, [
    ...nameIdentifiers(id, [name], 'http://a.example.cn/'),
    { institutionId: id, kind: 'phone', value: phone, source: 'http://a.example.cn/' },
  ])
  return id
}

const suggested = async () =>
  (await officer.get('/api/v1/merging/suggestions').expect(200)).body.items as { left: { id: string }; right: { id: string } }[]
const compareAll = async () => {
  while ((await compareInstitutions(world.prisma, world.clock.now)) > 0);
}

describe('two institutions that may be one', () => {
  it('are suggested with reasons, rest when kept apart, and come back when something changes', async () => {
    const ids = [
      await known('成都星海启智培训学校', '13700000001'),
      await known('星海启智教育咨询有限公司', '13700000001'),
    ].sort()
    await compareAll()
    const pair = (await suggested()).find(({ left }) => left.id === ids[0])
    expect(pair).toMatchObject({
      right: { id: ids[1] },
      reasons: expect.arrayContaining([expect.objectContaining({ kind: 'phone' })]),
    })
    await officer.post('/api/v1/merging/apart').send({ leftId: ids[0], rightId: ids[1], note: '两家不同的公司' }).expect(200)
    await world.prisma.institution.updateMany({ data: { comparedAt: null } })
    await compareAll()
    expect((await suggested()).some(({ left }) => left.id === ids[0])).toBe(false)
    await addIdentifiers(world.prisma, [
      { institutionId: ids[0] as string, kind: 'wechat', value: 'xinghai88', source: 'http://a.example.cn/' },
    ])
    await compareAll()
    expect((await suggested()).some(({ left }) => left.id === ids[0])).toBe(true)
  })

  it('are one for every later mention once merged, and two again when that is undone', async () => {
    const [stays, goes] = [await known('成都金沙博文培训学校', '13700000002'), await known('博文金沙学堂', '13700000003')]
    const { body } = await officer
      .post(`/api/v1/institutions/${goes}/merge`)
      .send({ intoId: stays, note: '同一地址' })
      .expect(200)
    const meant = async () => {
      const marks = [{ kind: 'phone', value: '13700000003' } as const]
      const [found] = await resolveMentions(world.prisma, [{ names: [], marks, addresses: [], districtCode: null, source: 't' }])
      return found?.institution?.id
    }
    expect(await meant()).toBe(stays)
    await officer.post(`/api/v1/merging/decisions/${body.decisionId}/undo`).send({ note: '并错了' }).expect(200)
    expect(await meant()).toBe(goes)
    const { body: log } = await officer.get(`/api/v1/merging/decisions?about=${stays}`).expect(200)
    expect(log.items.map(({ kind, undone }: { kind: string; undone: boolean }) => [kind, undone])).toEqual([
      ['undo', false],
      ['merge-institutions', true],
    ])
  })
})

describe('putting down to another institution', () => {
  it('does what its preview said, and is taken back as a whole', async () => {
    const [wrong, right] = [await caseAbout(world), await caseAbout(world)]
    const mistaken = await complaintAbout(world.prisma, wrong.institution.id)
    const own = await complaintAbout(world.prisma, wrong.institution.id)
    await findingAbout(world.prisma, wrong.institution.id, 2, mistaken.id)
    await world.prisma.$transaction((tx) => openOrJoinCase(tx, wrong.institution.id, world.clock.now))
    const phone = { institutionId: wrong.institution.id, kind: 'phone', value: '13700000009', source: own.id }
    await addIdentifiers(world.prisma, [{ ...phone, kind: 'phone' }])
    const { id: phoneId } = await world.prisma.institutionIdentifier.findFirstOrThrow({ where: phone })
    const at = `/api/v1/institutions/${wrong.institution.id}/moves`
    const body = { to: { institutionId: right.institution.id }, complaintIds: [mistaken.id], identifierIds: [phoneId] }
    const [leaves, joins] = [await row(wrong.caseId), await row(right.caseId)]

    const { body: told } = await officer.post(`${at}/preview`).send(body).expect(200)
    expect(told).toEqual({
      complaints: 1,
      listings: 0,
      findings: 1,
      identifiers: 1,
      leaves: [{ id: leaves.id, number: leaves.number, complaints: 1, findings: 1, stay: 2, closes: false }],
      joins: { id: joins.id, number: joins.number },
      opens: 0,
    })
    const named = { ...body, to: { name: '新办的学校' } }
    expect((await officer.post(`${at}/preview`).send(named).expect(200)).body).toMatchObject({ joins: null, opens: 1 })
    const where = () => world.prisma.complaint.findUniqueOrThrow({ where: { id: mistaken.id } })
    const before = await where()
    expect(before, 'a preview changes nothing').toMatchObject({ institutionId: wrong.institution.id, caseId: wrong.caseId })

    const { body: moved } = await officer
      .post(at)
      .send({ ...body, note: '电话是另一家的' })
      .expect(200)
    expect(await where()).toMatchObject({ institutionId: right.institution.id, caseId: right.caseId })
    const carriers = () =>
      world.prisma.institutionIdentifier.findMany({ where: { kind: 'phone', value: phone.value, validTo: null } })
    expect((await carriers()).map(({ institutionId }) => institutionId)).toEqual([right.institution.id])
    await officer.post(`${at}/preview`).send(body).expect(422)

    await officer.post(`/api/v1/merging/decisions/${moved.decisionId}/undo`).send({ note: '看错了' }).expect(200)
    expect(await where()).toMatchObject({ institutionId: wrong.institution.id, caseId: wrong.caseId, dueDay: before.dueDay })
    expect((await carriers()).map(({ institutionId }) => institutionId)).toEqual([wrong.institution.id])
  })

  it('holds for what the page says later, too, until it is taken back', async () => {
    const [wrong, right] = [await caseAbout(world), await caseAbout(world)]
    await world.prisma.source.update({ where: { id: wrong.source.id }, data: { institutionId: wrong.institution.id } })
    const { url } = wrong.page
    const judge = judgeByWords({ 周六上课: 'T05', 全城第一: 'A05' })
    const seen = async (...texts: string[]) => {
      const listings = texts.map((text, position) => listing(url, text, { position, kind: position === 0 ? 'page' : 'course' }))
      const page = {
        pageId: wrong.page.id,
        isNew: false,
        captureId: wrong.capture.id,
        channel: 'own_site',
        publisher: 'institution',
      }
      await world.prisma.$transaction((tx) => keepListings(tx, [{ ...page, listings }]))
      await classifyBatch({ prisma: world.prisma, now: () => world.clock.now, judge })
    }
    const whose = (text: string) =>
      world.prisma.listing.findFirstOrThrow({
        where: { text },
        include: { findings: { select: { institutionId: true, caseId: true } } },
      })
    const [of, ofRight] = [
      { institutionId: wrong.institution.id, findings: [{ institutionId: wrong.institution.id, caseId: wrong.caseId }] },
      { institutionId: right.institution.id, findings: [{ institutionId: right.institution.id, caseId: right.caseId }] },
    ]
    await seen('周六上课，第一版')
    expect(await whose('周六上课，第一版')).toMatchObject(of)

    const { id } = await whose('周六上课，第一版')
    const move = { to: { institutionId: right.institution.id }, listingIds: [id], note: '合作方的页面' }
    const moves = `/api/v1/institutions/${wrong.institution.id}/moves`
    const { decisionId } = (await officer.post(moves).send(move).expect(200)).body
    await seen('周六上课，第二版', '全城第一的课')
    expect(await whose('周六上课，第二版')).toMatchObject(ofRight)
    expect(await whose('全城第一的课'), 'a course on the page goes with it').toMatchObject(ofRight)
    await seen('周六上课，第一版')
    expect(await whose('周六上课，第一版'), 'an earlier wording that came back').toMatchObject(ofRight)

    await officer.post(`/api/v1/merging/decisions/${decisionId}/undo`).send({ note: '看错了' }).expect(200)
    for (const text of ['周六上课，第一版', '周六上课，第二版', '全城第一的课']) expect(await whose(text), text).toMatchObject(of)
    await seen('周六上课，第三版')
    expect(await whose('周六上课，第三版')).toMatchObject(of)
  })
})

it('is for staff who may, and only where they may', async () => {
  const { caseId } = await caseAbout(world)
  const other = await caseAbout(world)
  const body = { into: other.caseId, version: 1, note: '同一机构' }
  await (await world.signedIn('supervisor')).post(`/api/v1/cases/${caseId}/merge`).send(body).expect(403)
  await (await world.signedIn('officer', districts.jinjiang)).post(`/api/v1/cases/${caseId}/merge`).send(body).expect(404)
  await world.http().post(`/api/v1/cases/${caseId}/merge`).send(body).expect(401)
  await expect(world.prisma.$executeRaw`UPDATE decision SET note = 'x'`).rejects.toThrow(/append-only/)
})
