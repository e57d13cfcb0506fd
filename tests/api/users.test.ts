/** Accounts: made, changed with old and new in the log, and closed without leaving a case behind. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyHistories } from '#api/audit/verify-histories.ts'
import { caseAbout, districts, type HttpWorld, httpWorld, password } from './http-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
let world: HttpWorld
let admin: Agent

beforeAll(async () => {
  world = await httpWorld()
  admin = await world.signedIn('admin')
})
afterAll(() => world.drop())

const account = { name: '新人', role: 'officer', districtCode: districts.wuhou, departmentCode: 'DEP-EDU', cardNumber: '川A9' }

it('makes an account that can sign in; a taken name and a wrong district are refused in words', async () => {
  const make = (more: object) => admin.post('/api/v1/users').send({ username: 'xinren', password, ...account, ...more })
  const made = await make({})
  expect(made.body.items.find(({ username }: { username: string }) => username === 'xinren')).toMatchObject(account)
  expect((await world.http().post('/api/auth/sign-in/username').send({ username: 'xinren', password })).status).toBe(200)
  expect((await make({})).body.detail).toBe('用户名已被使用')
  expect((await make({ username: 'other', districtCode: '999999' })).status).toBe(422)
  expect((await make({ username: 'other', role: 'emperor' })).status).toBe(422)
})

it('binds a clerk to an institution of the district, and whoever is no clerk any more to none', async () => {
  const { institution } = await caseAbout(world)
  const clerk = { ...account, role: 'institution', departmentCode: null, cardNumber: null }
  const make = (more: object, by = admin) => by.post('/api/v1/users').send({ password, ...clerk, ...more })
  const institutionId = institution.id
  expect((await make({ username: 'no-clerk', role: 'officer', institutionId })).status).toBe(422)
  const elsewhere = await world.signedIn('admin', districts.jinjiang)
  const there = { username: 'elsewhere', districtCode: districts.jinjiang, institutionId }
  expect((await make(there, elsewhere)).status, 'of another district').toBe(422)
  const made = await make({ username: 'clerk.one', institutionId })
  const row = (body: { items: { username: string }[] }) => body.items.find(({ username }) => username === 'clerk.one')
  expect(row(made.body), made.text).toMatchObject({ institutionId, institution: institution.name })
  const { id } = row(made.body) as unknown as { id: string }
  const change = async (more: object) => row((await admin.put(`/api/v1/users/${id}`).send({ ...clerk, ...more })).body)
  expect(await change({ name: '改名' }), 'left out: as it was').toMatchObject({ institutionId })
  expect(await change({ role: 'officer' })).toMatchObject({ institutionId: null })
})

it('changes a role at once, ends its sessions, and logs who, old and new', async () => {
  const agent = await world.signedIn('officer', districts.wuhou)
  const changed = await admin.put(`/api/v1/users/${agent.userId}`).send({ ...account, role: 'triage' })
  expect(changed.status).toBe(200)
  expect((await agent.get('/api/v1/me')).status).toBe(401)
  const auditor = await world.signedIn('auditor')
  const { body } = await auditor.get('/api/v1/audit').query({ action: 'user.' })
  expect(body.items[0]).toMatchObject({
    actor: '某admin',
    action: 'user.change',
    detail: { old: { role: 'officer' }, new: { role: 'triage' } },
  })
  expect((await admin.put(`/api/v1/users/${admin.userId}`).send({ ...account, role: 'triage' })).status).toBe(422)
})

it('closes an account only when its open cases have a successor who sees them', async () => {
  const leaver = await world.signedIn('officer', districts.wuhou, { username: 'leaver' })
  const heir = await world.signedIn('officer', districts.wuhou, { username: 'heir' })
  const stranger = await world.signedIn('officer', districts.jinjiang)
  const [one, two] = [await caseAbout(world), await caseAbout(world)]
  await world.prisma.case.update({ where: { id: one.caseId }, data: { assigneeId: leaver.userId, secondId: heir.userId } })
  await world.prisma.case.update({ where: { id: two.caseId }, data: { reviewerId: leaver.userId } })
  const leave = (successorId: string | null) => admin.post(`/api/v1/users/${leaver.userId}/departure`).send({ successorId })
  expect((await leave(null)).body.detail).toContain('2 件在办案件')
  expect((await leave(stranger.userId)).status).toBe(422)
  expect((await leave(heir.userId)).body).toEqual({ handedOver: 2, tasks: 0 })
  const people = { assigneeId: true, secondId: true, reviewerId: true }
  expect(await world.prisma.case.findUnique({ where: { id: one.caseId }, select: people })).toEqual({
    assigneeId: heir.userId,
    secondId: null,
    reviewerId: null,
  })
  expect((await leaver.get('/api/v1/me')).status).toBe(401)
  const back = await world.http().post('/api/auth/sign-in/username').send({ username: 'leaver', password })
  expect(back.body.code).toBe('account-disabled')
  expect((await verifyHistories(world.prisma)).broken).toEqual([])
})

it('leaves no case with somebody who cannot work on it', async () => {
  const holder = await world.signedIn('officer', districts.wuhou, { username: 'holder' })
  const analyst = await world.signedIn('analyst', null, { username: 'no-holder' })
  const stranger = await world.signedIn('officer', districts.jinjiang, { username: 'other-holder' })
  const head = await world.signedIn('unit-head', null, { username: 'giver' })
  const { caseId } = await caseAbout(world)
  const give = async (assigneeId: string) => {
    const { version } = await world.prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    return (await head.post(`/api/v1/cases/${caseId}/assignment`).send({ version, assigneeId })).status
  }
  expect([await give(analyst.userId), await give(stranger.userId), await give(holder.userId)]).toEqual([422, 422, 200])
  const leave = (successorId: string) => admin.post(`/api/v1/users/${holder.userId}/departure`).send({ successorId })
  expect((await leave(analyst.userId)).status, 'an analyst sees no case').toBe(422)
  expect((await leave(admin.userId)).status, 'nor does an administrator').toBe(422)
  const change = (next: object) => admin.put(`/api/v1/users/${holder.userId}`).send({ ...account, role: 'officer', ...next })
  expect((await change({ role: 'analyst' })).body.detail).toContain('1 件在办案件')
  expect((await change({ districtCode: districts.jinjiang })).status).toBe(422)
  expect((await change({ role: 'unit-head' })).status).toBe(200)
})

it('leaves no open task or case with somebody who is gone, now or when things come back', async () => {
  const leaver = await world.signedIn('officer', districts.wuhou, { username: 'goes' })
  const heir = await world.signedIn('officer', districts.wuhou, { username: 'stays' })
  const head = await world.signedIn('unit-head', districts.wuhou)
  const { prisma } = world
  const [free, merged, closed] = [await caseAbout(world), await caseAbout(world), await caseAbout(world)]
  const task = async (title: string) =>
    (await head.post(`/api/v1/cases/${free.caseId}/tasks`).send({ title, assigneeId: leaver.userId })).body.tasks.find(
      (one: { title: string }) => one.title === title,
    )
  const [open, done] = [await task('回看网页'), await task('约谈')]
  const tick = (id: string, isDone: boolean) => head.put(`/api/v1/cases/${free.caseId}/tasks/${id}`).send({ done: isDone })
  expect((await tick(done.id, true)).status).toBe(200)
  await prisma.case.update({ where: { id: merged.caseId }, data: { assigneeId: leaver.userId, rootId: free.caseId } })
  await prisma.case.update({
    where: { id: closed.caseId },
    data: { assigneeId: leaver.userId, state: 'NOT_FILED', openKey: null, closedAt: world.clock.now },
  })
  const leave = (successorId: string | null) => admin.post(`/api/v1/users/${leaver.userId}/departure`).send({ successorId })
  expect((await leave(null)).body.detail).toContain('1 件在办案件、1 项未完成任务')
  expect((await leave(heir.userId)).body).toEqual({ handedOver: 1, tasks: 1 })
  expect((await prisma.case.findUniqueOrThrow({ where: { id: merged.caseId } })).assigneeId).toBe(heir.userId)
  await tick(done.id, false)
  const assignees = await prisma.caseTask.findMany({ where: { id: { in: [open.id, done.id] } }, orderBy: { title: 'asc' } })
  expect(new Set(assignees.map(({ assigneeId }) => assigneeId))).toEqual(new Set([heir.userId, null]))
  const versionOf = async (id: string) => (await prisma.case.findUniqueOrThrow({ where: { id } })).version
  const wish = { assigneeId: leaver.userId, version: await versionOf(free.caseId) }
  const given = await head.post(`/api/v1/cases/${free.caseId}/assignment`).send(wish)
  expect(given.body.detail).toBe('所选人员不存在或已停用')
  const again = { action: 'reopen', note: '发现新的证据', version: await versionOf(closed.caseId) }
  expect((await head.post(`/api/v1/cases/${closed.caseId}/actions`).send(again)).status).toBe(200)
  const reopened = await prisma.case.findUniqueOrThrow({ where: { id: closed.caseId } })
  expect(reopened).toMatchObject({ closedAt: null, assigneeId: null })
})

it('shows a deputy the cases and tasks of whoever is away, for those days only', async () => {
  const away = await world.signedIn('officer', districts.wuhou, { username: 'away' })
  const deputy = await world.signedIn('officer', districts.wuhou, { username: 'deputy' })
  const stranger = await world.signedIn('officer', districts.jinjiang, { username: 'stranger' })
  const { caseId } = await caseAbout(world)
  await world.prisma.case.update({ where: { id: caseId }, data: { assigneeId: away.userId } })
  await away.post(`/api/v1/cases/${caseId}/tasks`).send({ title: '约谈', dueDay: '2026-11-23', assigneeId: away.userId })
  const tabs = async () => {
    const { tabs: shown } = (await deputy.get('/api/v1/cases/counts')).body
    const { items } = (await deputy.get('/api/v1/cases').query({ mine: 'true' })).body
    return [shown.mine, shown.diary, items.length]
  }
  const name = (deputyId: string, from: string, to: string) => away.post('/api/v1/me/deputies').send({ deputyId, from, to })
  expect(await tabs()).toEqual([0, 0, 0])
  // whoever may take none of an officer's steps is no help
  const reviewer = await world.signedIn('reviewer', districts.wuhou, { username: 'no-stand-in' })
  expect((await name(reviewer.userId, '2026-11-23', '2026-11-30')).status).toBe(422)
  const { candidates } = (await away.get('/api/v1/me/deputies')).body
  expect(candidates.map(({ role }: { role: string }) => role)).not.toContain('reviewer')
  expect([candidates[0].role, candidates.some(({ id }: { id: string }) => id === deputy.userId)]).toEqual(['officer', true])
  expect((await name(stranger.userId, '2026-11-23', '2026-11-30')).status).toBe(422)
  expect((await name(deputy.userId, '2026-11-30', '2026-11-23')).status).toBe(422)
  const { body } = await name(deputy.userId, '2026-11-23', '2026-11-30')
  expect(body.mine).toMatchObject([{ from: '2026-11-23', to: '2026-11-30' }])
  expect((await name(deputy.userId, '2026-11-30', '2026-12-02')).body.detail).toBe('这段时间已有代理人')
  expect(await tabs()).toEqual([1, 1, 1])
  expect((await deputy.get(`/api/v1/cases/${caseId}`)).body.deputy).toMatchObject({ id: deputy.userId, until: '2026-11-30' })
  const before = world.clock.now
  world.clock.now = new Date('2026-12-01T02:00:00Z')
  expect((await tabs()).slice(0, 1)).toEqual([0])
  world.clock.now = before
  expect((await deputy.delete(`/api/v1/me/deputies/${body.mine[0].id}`)).status).toBe(200)
  expect(await tabs()).toEqual([1, 1, 1])
  expect((await away.delete(`/api/v1/me/deputies/${body.mine[0].id}`)).body.mine).toEqual([])
  expect(await tabs()).toEqual([0, 0, 0])
})

it('keeps an administrator of a district to that district', async () => {
  const local = await world.signedIn('admin', districts.jinjiang)
  const { body } = await local.get('/api/v1/users')
  expect(new Set(body.items.map(({ districtCode }: { districtCode: string }) => districtCode))).toEqual(
    new Set([districts.jinjiang]),
  )
  expect((await local.put(`/api/v1/users/${admin.userId}`).send(account)).status).toBe(404)
  expect((await local.post('/api/v1/users').send({ username: 'abcd', password, ...account })).status).toBe(422)
})
