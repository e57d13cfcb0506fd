/** Two people never get the same lead, and none overwrites what another did meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { caseAbout, districts, type HttpWorld, httpWorld } from './http-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>

let world: HttpWorld
let officer: Agent
let triage: Agent
beforeAll(async () => {
  world = await httpWorld()
  officer = await world.signedIn('officer')
  triage = await world.signedIn('triage')
})
afterAll(() => world.drop())

const next = (agent: Agent, after?: object) => agent.post('/api/v1/cases/next').send(after ? { after } : {})
const view = async (id: string) => (await officer.get(`/api/v1/cases/${id}`)).body

describe('the next lead', () => {
  it('is handed out once, though twenty clients ask at the same moment', async () => {
    const ids = new Set<string>()
    for (let i = 0; i < 15; i++) ids.add((await caseAbout(world, { severity: (i % 3) + 1 })).caseId)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => next(i % 2 ? officer : triage)))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const given = answers.flatMap(({ body }) => (body.id ? [body.id as string] : []))
    expect(given).toHaveLength(15)
    expect(new Set(given)).toEqual(ids)
    for (const id of given) expect(await verifyCaseHistory(world.prisma, id)).toBeNull()
  })

  it('is the highest-ranked one of the district, and does not come back to whoever gave it back', async () => {
    const local = await world.signedIn('officer', districts.jinjiang)
    const low = (await caseAbout(world, { district: districts.jinjiang, severity: 1 })).caseId
    const high = (await caseAbout(world, { district: districts.jinjiang, severity: 4 })).caseId
    await caseAbout(world, { district: districts.wuhou, severity: 4 })
    expect((await next(local)).body).toMatchObject({
      id: high,
      case: { case: { id: high, assignee: { id: local.userId } } },
      moved: null,
    })
    const { version } = (await view(high)).case
    expect((await local.post(`/api/v1/cases/${high}/assignment`).send({ version, assigneeId: null })).status).toBe(200)
    expect((await next(local)).body).toMatchObject({ id: low })
    expect((await next(local)).body).toEqual({ id: null, case: null, moved: null })
  })

  it('comes with the step that ends the one before, and not without it', async () => {
    const qingyang = '510105'
    const local = await world.signedIn('officer', qingyang, { username: 'one-after-the-other' })
    const [before, after] = [
      (await caseAbout(world, { district: qingyang, severity: 4 })).caseId,
      (await caseAbout(world, { district: qingyang })).caseId,
    ]
    const first = (await next(local)).body
    expect(first.id).toBe(before)
    const step = { caseId: before, action: 'verify', version: first.case.case.version }
    const stale = await next(local, { ...step, version: step.version + 1 })
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version'])
    const forbidden = await next(local, { ...step, action: 'close' })
    expect([forbidden.status, forbidden.body.code]).toEqual([409, 'not-allowed-now'])
    const elsewhere = (await caseAbout(world, { district: districts.wuhou })).caseId
    expect((await next(local, { ...step, caseId: elsewhere })).status).toBe(404)
    expect((await view(after)).case.assignee).toBeNull()
    const { body } = await next(local, { ...step, note: '转入核查' })
    expect(body).toMatchObject({ id: after, case: { case: { id: after } }, moved: 'VERIFYING' })
    const left = await view(before)
    expect(left.case).toMatchObject({ state: 'VERIFYING', assignee: { id: local.userId } })
    expect(left.events[0]).toMatchObject({ kind: 'moved', note: '转入核查' })
  })

  it('is not for those who only look or decide', async () => {
    for (const role of ['reviewer', 'department-head', 'supervisor', 'auditor'] as const)
      expect((await next(await world.signedIn(role))).status).toBe(403)
  })
})

describe('two people on one case', () => {
  it('the second is refused with the fields that the first changed, and nothing is lost', async () => {
    const { caseId } = await caseAbout(world)
    const { version } = (await view(caseId)).case
    const path = `/api/v1/cases/${caseId}`
    const first = { action: 'verify', version, facts: { ownJurisdiction: true } }
    expect((await officer.post(`${path}/actions`).send(first)).status).toBe(200)
    const { status, body } = await triage.post(`${path}/assignment`).send({ version, assigneeId: triage.userId })
    expect([status, body.code]).toEqual([412, 'stale-version'])
    expect(body.errors).toEqual([
      { path: 'state', message: 'LEAD → VERIFYING（某officer）' },
      { path: 'facts.ownJurisdiction', message: '— → true（某officer）' },
    ])
    const now = await view(caseId)
    expect(now.case).toMatchObject({ state: 'VERIFYING', assignee: null, version: version + 1 })
    const again = { version: version + 1, assigneeId: triage.userId }
    expect((await triage.post(`${path}/assignment`).send(again)).body.case.assignee.id).toBe(triage.userId)
    const late = await officer.post(`${path}/actions`).send({ action: 'propose-filing', version: version + 1 })
    expect(late.body.errors).toEqual([{ path: 'assigneeId', message: `— → ${triage.userId}（某triage）` }])
  })
})
