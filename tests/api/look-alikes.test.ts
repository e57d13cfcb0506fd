/** The hint of look-alikes, and "me too": what is shown, what it opens, and how it is counted. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readComplaints } from '#api/jobs/complaint-job.ts'
import { caseAbout, complaint, type HttpWorld, httpWorld } from './http-world.ts'

const text = '学海教育周六周日白天都在上初二数学，一个班十来个孩子，收费两千八。'
let world: HttpWorld
let known: Awaited<ReturnType<typeof caseAbout>>
beforeAll(async () => {
  world = await httpWorld()
  known = await caseAbout(world, { institution: '成都学海教育培训学校' })
})
afterAll(() => world.drop())

const alike = (body: object) => world.http().post('/api/v1/public/look-alikes').send(body)
const file = (form: object, key: string) =>
  world.http().post('/api/v1/public/complaints').set('Idempotency-Key', key.padEnd(16, '0')).send(form)
const read = async () => {
  while ((await readComplaints({ prisma: world.prisma, now: () => world.clock.now })) > 0);
}
const joining = () =>
  complaint({ text, institutionId: known.institution.id, institutionName: known.institution.name, meToo: true })

it('one tap joins the open case with a code of its own; the same try again counts once', async () => {
  const first = await file(joining(), 'one')
  const again = await file(joining(), 'one')
  const second = await file(joining(), 'two')
  expect(first.status, first.text).toBe(201)
  expect(again.body.code).toBe(first.body.code)
  expect(second.body.code).not.toBe(first.body.code)
  await read()
  expect(await world.prisma.case.findMany({ where: { institutionId: known.institution.id } })).toMatchObject([
    { id: known.caseId, supporterCount: 2, complaintCount: 2 },
  ])
})

it('shows institution, category, month and a count from three on, and nobody’s words', async () => {
  const before = await alike({ text, institutionName: '学海教育' })
  expect(before.status, before.text).toBe(200)
  expect(before.body.items).toEqual([
    {
      institutionId: known.institution.id,
      institutionName: '成都学海教育培训学校',
      districtCode: '510107',
      category: { zh: '违规时段学科培训', en: 'subject class at a forbidden time' },
      month: '2026-11',
      count: null,
    },
  ])
  await file(joining(), 'three')
  await read()
  const after = await alike({ text, institutionId: known.institution.id })
  expect(after.body.items).toMatchObject([{ count: 3 }])
})

it('tells nothing about another kind of matter, an institution known from complaints alone, or one long quiet', async () => {
  const other = '这家机构关门了，剩下的四十二课时学费一直不肯退还给我们。'
  expect((await alike({ text: other, institutionId: known.institution.id })).body.items).toEqual([])
  await file(complaint({ text, institutionName: '小区里的无名小班' }), 'unnamed')
  await read()
  expect((await alike({ text, institutionName: '小区里的无名小班' })).body.items).toEqual([])
  world.clock.now = new Date('2027-04-01T02:00:00Z')
  await world.prisma.case.updateMany({ data: { openedAt: new Date('2026-11-23T02:00:00Z') } })
  expect((await alike({ text, institutionId: known.institution.id })).body.items).toEqual([])
})

it('saying "me too" to nothing files a complaint like any other, and asking for nobody is refused', async () => {
  const quiet = await world.prisma.institution.create({
    data: { id: '0193a000-0000-7000-8000-000000000001', name: '成都静默学校', origin: 'register' },
  })
  const { body } = await file({ ...joining(), institutionId: quiet.id, institutionName: quiet.name }, 'quiet')
  expect(await world.prisma.complaint.findUniqueOrThrow({ where: { number: body.number } })).toMatchObject({ meToo: false })
  expect((await alike({ text })).status).toBe(400)
})

it('advice names what to keep and the rule behind each time; it goes with receipt and status', async () => {
  const { body } = await world.http().post('/api/v1/public/advice').send({ text })
  expect(body.elsewhere).toBeNull()
  expect(body.advice.keep.length).toBeGreaterThan(1)
  const times = body.advice.times.map(({ en, basis }: { en: string; basis: { en: string }[] }) => [en, basis.map((b) => b.en)])
  expect(times).toContainEqual([
    'answer a hotline complaint or report: within 15 working days of receipt',
    ['Sichuan 12345 Hotline Measures'],
  ])
  const filed = await file(complaint({ text }), 'advice')
  expect(filed.body.advice).toEqual(body.advice)
  await read()
  const tracked = await world.http().post('/api/v1/public/track').send({ code: filed.body.code })
  expect(tracked.body.advice).toEqual(body.advice)
})

it('a matter of another office is shown where it belongs, and only counted', async () => {
  world.clock.now = new Date('2026-11-23T02:00:00Z')
  const analyst = await world.signedIn('analyst')
  const asked = '我在培训机构当老师，机构拖欠我三个月工资不发，社保也没有交。'
  for (let n = 0; n < 2; n++) {
    const { body } = await world.http().post('/api/v1/public/advice').send({ text: asked })
    expect(body.elsewhere).toMatchObject({ key: 'wages', telephone: '12333' })
  }
  const driving = { text: '驾校报名交了三千块，教练一直不安排练车，要求退费不给退。' }
  expect((await world.http().post('/api/v1/public/advice').send(driving)).body.elsewhere.telephone).toBe('12328')
  const { body } = await analyst.get('/api/v1/shown-elsewhere').query({ days: 7 })
  expect(body).toMatchObject({ from: '2026-11-17', to: '2026-11-23' })
  expect(body.items.map(({ key, shown }: { key: string; shown: number }) => [key, shown])).toEqual([
    ['wages', 2],
    ['driving', 1],
  ])
  expect(await world.prisma.referralCount.findMany({ orderBy: { matter: 'asc' } })).toEqual([
    { matter: 'driving', day: '2026-11-23', shown: 1 },
    { matter: 'wages', day: '2026-11-23', shown: 2 },
  ])
  expect((await world.http().get('/api/v1/shown-elsewhere')).status).toBe(401)
})
