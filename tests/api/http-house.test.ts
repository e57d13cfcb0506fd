import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoUsers } from '#api/auth/demo-users.ts'
import { makeSetUpToken } from '#api/auth/set-up-token.ts'
import { createUser, userProblems } from '#api/auth/users.ts'
import { endpoints } from '#api/contract/index.ts'
import { startApi } from '#api/main.ts'
import { type HttpWorld, httpWorld, secret } from './http-world.ts'

let world: HttpWorld
const webRoot = mkdtempSync(join(tmpdir(), 'jianfu-web-'))
beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'))
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>减负</title>')
  writeFileSync(join(webRoot, 'assets', 'main-a1B2c3D4.js'), `console.log(${'1+'.repeat(2000)}1)`)
  writeFileSync(join(webRoot, 'icon.svg'), '<svg/>')
  world = await httpWorld({}, webRoot)
})
afterAll(async () => {
  await world.drop()
  rmSync(webRoot, { recursive: true })
})

describe('a new installation', () => {
  const form = { name: '首位管理员', username: 'root.admin', password: 'a long password' }
  const setUp = (token: string) =>
    world
      .http()
      .post('/api/v1/public/setup')
      .send({ ...form, token })
  const state = async () => (await world.http().get('/api/v1/public/installation')).body

  it('asks for its first administrator, who needs the token of the console', async () => {
    expect(await state()).toEqual({ needsSetup: true, demo: false, demoLogins: [] })
    expect((await setUp('guessed')).body.code).toBe('set-up-token')
    const old = await makeSetUpToken(world.settings.dataDir)
    const token = await makeSetUpToken(world.settings.dataDir)
    expect((await setUp(old)).status).toBe(403)
    const answers = await Promise.all([setUp(token), setUp(token)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await setUp(token)).body.code).toBe('already-set-up')
    expect((await state()).needsSetup).toBe(false)
    const { status } = await world
      .http()
      .post('/api/auth/sign-in/username')
      .send({ username: 'root.admin', password: form.password })
    expect(status).toBe(200)
    expect(await world.prisma.auditEvent.count({ where: { action: 'set-up' } })).toBe(1)
  })

  it('makes an account once, whatever the case of its name', async () => {
    const user = { username: 'Chen', name: '陈', password: 'first password', role: 'officer' } as const
    const first = await createUser(world.prisma, user)
    const second = await createUser(world.prisma, { ...user, username: 'chen', password: 'second password' })
    expect([first.created, second.created, second.id]).toEqual([true, false, first.id])
    const signIn = (password: string) => world.http().post('/api/auth/sign-in/username').send({ username: 'CHEN', password })
    expect((await signIn('second password')).status).toBe(401)
    expect((await signIn('first password')).status).toBe(200)
    const [account] = await world.prisma.account.findMany({ where: { userId: first.id } })
    expect(account!.password).toMatch(/^\$argon2id\$/)
  })

  it('names what is wrong with an account, all at once', () => {
    expect(userProblems({ username: 'chen', name: '陈', role: 'officer', districtCode: '510107' })).toEqual([])
    expect(userProblems({ username: 'a b', name: '', role: 'citizen', districtCode: '9', departmentCode: 'X' })).toHaveLength(4)
  })

  it('shows demo logins only in a demonstration, and they work', async () => {
    const demo = await httpWorld({ demo: true })
    for (const user of demoUsers) await createUser(demo.prisma, user)
    const { body } = await demo.http().get('/api/v1/public/installation')
    expect(body.demoLogins).toHaveLength(demoUsers.length)
    for (const { username, password } of body.demoLogins) {
      expect((await demo.http().post('/api/auth/sign-in/username').send({ username, password })).status).toBe(200)
    }
    await demo.drop()
  })
})

describe('health', () => {
  it('is alive, ready part by part, and measured', async () => {
    expect((await world.http().get('/health/live')).body).toEqual({ status: 'ok' })
    const { body } = await world.http().get('/health/ready')
    expect(body.status).toBe('ok')
    expect(Object.keys(body.checks)).toEqual(['database', 'queue', 'evidence'])
    await world.http().get('/api/v1/public/districts')
    const { text } = await world.http().get('/metrics')
    expect(text).toContain('jianfu_river_waiting{queue="classify"} 0')
    expect(text).toMatch(/jianfu_http_request_seconds_count\{method="GET",route="\/api\/v1\/public\/districts",status="200"\} 1/)
    expect(text).toContain('jianfu_process_resident_memory_bytes')
  })

  it('names the part that fails', async () => {
    const broken = await httpWorld()
    await broken.prisma.$disconnect()
    rmSync(broken.settings.dataDir, { recursive: true })
    writeFileSync(broken.settings.dataDir, 'a file where the folder was')
    const { status, body } = await broken.http().get('/health/ready')
    expect([status, body.status, body.checks.evidence.status]).toEqual([503, 'error', 'error'])
    expect((await broken.http().get('/health/live')).status).toBe(200)
    await broken.drop()
  })
})

describe('the web app', () => {
  it('is one page for every address of the app, hashed files stay for ever, all compressed', async () => {
    for (const path of ['/', '/console/cases/123', '/track', '/login']) {
      const { text, headers } = await world.http().get(path)
      expect(text).toContain('减负')
      expect(headers['cache-control']).toBe('no-cache')
    }
    const script = await world.http().get('/assets/main-a1B2c3D4.js').set('Accept-Encoding', 'br')
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(script.headers['content-encoding']).toBe('br')
    expect(Number(script.headers['content-length'])).toBeLessThan(200)
    expect(script.text ?? script.body.toString()).toContain('console.log')
    const plain = await world.http().get('/assets/main-a1B2c3D4.js').set('Accept-Encoding', 'identity')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect((await world.http().get('/icon.svg')).headers['content-type']).toContain('image/svg+xml')
  })

  it('serves nothing beside its folder, and no page for a missing file', async () => {
    for (const path of [
      '/assets/none-12345678.js',
      '/..%2f..%2f..%2fetc/passwd.txt',
      '/%2e%2e/%2e%2e/package.json',
      '/a%00.js',
      '/api/nothing',
    ]) {
      const { status, text } = await world.http().get(path)
      expect([path, status]).toEqual([path, 404])
      expect(text).not.toContain('减负')
    }
  })
})

describe('the API document', () => {
  it('is OpenAPI 3.1, describes every endpoint, and every reference in it leads somewhere', async () => {
    const { body } = await world.http().get('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    const operations = Object.values(
      body.paths as Record<string, Record<string, { operationId: string; responses: object; parameters: object[] }>>,
    ).flatMap((path) => Object.values(path))
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(endpoints.map(({ id }) => id).sort())
    for (const [path, methods] of Object.entries(
      body.paths as Record<string, Record<string, { parameters: { name: string; in: string }[] }>>,
    )) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named)
      }
    }
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!)
    expect(references.length).toBeGreaterThan(20)
    for (const name of references) expect(body.components.schemas).toHaveProperty(name)
  })
})

describe('the running server', () => {
  it('listens, answers, says when its port is taken, and closes', async () => {
    const { prisma, evidence, doorbell, log, settings } = world.deps
    const env = {
      PORT: 0,
      HOST: '127.0.0.1',
      JIANFU_DATA: settings.dataDir,
      JIANFU_SECRET: secret,
      PUBLIC_URL: undefined,
      TRUST_PROXY: 0,
    }
    const api = await startApi({ env, prisma, evidence, doorbell, log })
    expect((await fetch(`http://127.0.0.1:${api.port}/health/live`)).status).toBe(200)
    await expect(startApi({ env: { ...env, PORT: api.port }, prisma, evidence, doorbell, log })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    await api.close()
    await expect(fetch(`http://127.0.0.1:${api.port}/health/live`)).rejects.toThrow()
  })
})
