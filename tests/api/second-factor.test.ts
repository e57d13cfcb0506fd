/** Two-step sign-in, sessions and their limits, over HTTP. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readEnv } from '#api/env.ts'
import { codeOf, wrongCode } from '../support/totp.ts'
import { type HttpWorld, httpWorld, password } from './http-world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld({ totpRoles: ['department-head'] })
})
afterAll(() => world.drop())

async function enrolled(username: string) {
  const agent = await world.signedIn('department-head', null, { username })
  const { body } = await agent.post('/api/v1/me/totp').send({ password })
  const { secret, backupCodes } = body as { secret: string; backupCodes: string[] }
  await agent.post('/api/v1/me/totp/confirmation').send({ code: codeOf(secret) })
  return { agent, secret, backupCodes }
}

it('lets a role that needs a second factor do nothing before it has one', async () => {
  const head = await world.signedIn('department-head', null, { username: 'head.one' })
  expect((await head.get('/api/v1/cases')).body.code).toBe('second-factor-needed')
  expect((await head.get('/api/v1/me')).body.mustEnrol).toBe(true)
  expect((await head.post('/api/v1/me/totp').send({ password: 'wrong' })).status).toBe(422)
  const { body } = await head.post('/api/v1/me/totp').send({ password })
  expect(body.uri).toContain('Jianfu%3Ahead.one')
  expect(body.qr).toContain('<svg')
  const right = codeOf(body.secret)
  expect((await head.post('/api/v1/me/totp/confirmation').send({ code: wrongCode(right) })).status).toBe(422)
  expect((await head.get('/api/v1/cases')).status).toBe(403)
  expect((await head.post('/api/v1/me/totp/confirmation').send({ code: right })).status).toBe(200)
  expect((await head.get('/api/v1/cases')).status).toBe(200)
  expect((await head.get('/api/v1/me')).body.mustEnrol).toBe(false)
  expect((await head.post('/api/v1/me/totp').send({ password })).body.detail).toBe('两步验证已启用')
})

it('opens nothing with the password alone; a backup code works once', async () => {
  const { secret, backupCodes } = await enrolled('head.two')
  const agent = (await import('supertest')).default.agent(world.app)
  const withPassword = () => agent.post('/api/auth/sign-in/username').send({ username: 'head.two', password })
  expect((await withPassword()).body.twoFactorRedirect).toBe(true)
  expect((await agent.get('/api/v1/me')).status).toBe(401)
  const send = (step: string, code: string) => agent.post(`/api/auth/two-factor/${step}`).send({ code, trustDevice: true })
  expect((await send('verify-totp', wrongCode(codeOf(secret)))).body.code).toBe('bad-code')
  expect((await send('verify-totp', codeOf(secret))).status).toBe(200)
  expect((await agent.get('/api/v1/me')).status).toBe(200)
  await agent.post('/api/auth/sign-out')
  // no browser is trusted to skip the step, even if it asks
  expect((await withPassword()).body.twoFactorRedirect).toBe(true)
  expect((await send('verify-backup-code', backupCodes[0] ?? '')).status).toBe(200)
  await agent.post('/api/auth/sign-out')
  await withPassword()
  expect((await send('verify-backup-code', backupCodes[0] ?? '')).body.code).toBe('bad-code')
  const kept = await world.prisma.twoFactor.findMany()
  expect(JSON.stringify(kept)).not.toContain(secret)
  expect(JSON.stringify(kept)).not.toContain(backupCodes[1])
})

it('is taken off by an administrator, which ends the sessions and is logged', async () => {
  const { agent } = await enrolled('head.three')
  const admin = await world.signedIn('admin')
  const { id } = (await agent.get('/api/v1/me')).body
  expect((await admin.post(`/api/v1/users/${id}/totp-reset`).send({})).status).toBe(200)
  expect((await agent.get('/api/v1/me')).status).toBe(401)
  const again = await world.http().post('/api/auth/sign-in/username').send({ username: 'head.three', password })
  expect([again.status, again.body.twoFactorRedirect]).toEqual([200, undefined])
  const logged = await world.prisma.auditEvent.findFirst({ where: { action: 'user.totp-reset' } })
  expect(logged).toMatchObject({ actorId: admin.userId, subject: `user:${id}` })
})

it('lists where somebody is signed in and ends the others, never those of somebody else', async () => {
  const here = await world.signedIn('officer', null, { username: 'roamer' })
  const there = await world.signedIn('officer', null, { username: 'roamer' })
  const other = await world.signedIn('officer', null, { username: 'bystander' })
  const { sessions } = (await here.get('/api/v1/me/security')).body
  expect(sessions.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true])
  const foreign = await world.prisma.session.findFirstOrThrow({ where: { userId: other.userId } })
  await here.post('/api/v1/me/sessions/end').send({ id: foreign.id })
  expect((await other.get('/api/v1/me')).status).toBe(200)
  expect((await here.post('/api/v1/me/sessions/end').send({ id: null })).body.sessions).toHaveLength(1)
  expect((await there.get('/api/v1/me')).status).toBe(401)
  expect((await here.get('/api/v1/me')).status).toBe(200)
})

it('ends a session after twelve hours however busy, and after two without a request', async () => {
  const agent = await world.signedIn('officer', null, { username: 'tireless' })
  const where = { userId: agent.userId }
  const { expiresAt } = await world.prisma.session.findFirstOrThrow({ where })
  expect((expiresAt.getTime() - Date.now()) / 3600_000).toBeCloseTo(2, 1)
  await world.prisma.session.updateMany({ where, data: { createdAt: new Date(Date.now() - 11.9 * 3600_000) } })
  expect((await agent.get('/api/v1/me')).status).toBe(200)
  await world.prisma.session.updateMany({ where, data: { createdAt: new Date(Date.now() - 12.1 * 3600_000) } })
  expect((await agent.get('/api/v1/me')).status).toBe(401)
})

it('keeps passwords as argon2id, and reads the roles from the surroundings', async () => {
  const { password: kept } = await world.prisma.account.findFirstOrThrow({ where: { providerId: 'credential' } })
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(readEnv({ JIANFU_TOTP_ROLES: 'admin, department-head' }).JIANFU_TOTP_ROLES).toEqual(['admin', 'department-head'])
  expect(() => readEnv({ JIANFU_TOTP_ROLES: 'emperor' })).toThrow(/JIANFU_TOTP_ROLES.*must be roles/)
})
