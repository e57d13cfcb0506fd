/** What complainant and staff say to each other after the filing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseAbout, complaint, contact, districts, type HttpWorld, httpWorld } from './http-world.ts'

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
