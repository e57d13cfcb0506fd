import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '#api/contract/endpoint.ts'
import { endpoints } from '#api/contract/index.ts'
import { caseAbout, complaint, contact, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
let officer: Awaited<ReturnType<HttpWorld['signedIn']>>
let caseId: string
beforeAll(async () => {
  world = await httpWorld()
  officer = await world.signedIn('officer')
  caseId = (await caseAbout(world)).caseId
})
afterAll(() => world.drop())

const post = (path: string, body: string | object) => officer.post(path).set('Content-Type', 'application/json').send(body)
const complaints = '/api/v1/public/complaints'

describe('a bad request is answered with every fault it has', () => {
  const faulty: [name: string, form: object, path: string][] = [
    ['too short a text', { text: '退钱' }, 'text'],
    ['too long a text', { text: '啊'.repeat(2001) }, 'text'],
    ['no text', { text: undefined }, 'text'],
    ['a text of another kind', { text: 12345678901 }, 'text'],
    ['an unknown kind', { kind: 'gossip' }, 'kind'],
    ['a bad phone', { anonymous: false, contact: { ...contact, phone: '12345' } }, 'contact.phone'],
    ['no name', { anonymous: false, contact: { ...contact, name: '  ' } }, 'contact.name'],
    ['a bad link', { link: 'javascript:alert(1)' }, 'link'],
    ['a bad day', { happenedOn: '2026-02-30' }, 'happenedOn'],
    ['a bad institution', { institutionId: "1' OR '1'='1" }, 'institutionId'],
    ['a short district', { districtCode: '51' }, 'districtCode'],
    ['21 attachments', { attachments: Array.from({ length: 21 }, () => ({ id: '0', token: 'x' })) }, 'attachments'],
    ['a link to an inner machine', { link: 'http://192.168.1.1/admin' }, 'link'],
    ['NUL in the text', { text: `${complaint().text}\u0000` }, 'text'],
    ['half a character', { text: `${complaint().text}\ud800` }, 'text'],
    ['NUL deep inside', { anonymous: false, contact: { ...contact, address: 'a\u0000b' } }, 'contact.address'],
  ]
  it.each(faulty)('%s', async (_, form, path) => {
    const { status, body, headers } = await post(complaints, complaint(form))
    expect([status, body.code]).toEqual([400, 'validation-failed'])
    expect(headers['content-type']).toMatch('application/problem+json')
    expect(problemSchema.safeParse(body).success).toBe(true)
    expect(
      body.errors.map((error: { path: string }) => error.path.split('.').slice(0, path.split('.').length).join('.')),
    ).toContain(path)
  })

  it('in the language of the caller, all at once', async () => {
    const form = complaint({ text: '短', kind: 'gossip' })
    const zh = await world.http().post(complaints).set('Accept-Language', 'zh-CN').send(form)
    const en = await world.http().post(complaints).set('Accept-Language', 'en-GB,en').send(form)
    expect(zh.body.title).toMatch(/内容有误/)
    expect(en.body.title).toMatch(/not valid/)
    expect(zh.body.errors).toHaveLength(2)
    expect(zh.body.errors[0].message).not.toBe(en.body.errors[0].message)
  })
})

describe('what is no request at all', () => {
  const answers: [name: string, call: () => Promise<{ status: number; body: { code: string } }>, status: number, code: string][] =
    [
      ['broken JSON', async () => post(complaints, '{"text": '), 400, 'malformed-json'],
      ['JSON that is no object', async () => post(complaints, '"hello"'), 400, 'validation-failed'],
      ['null', async () => post(complaints, 'null'), 400, 'validation-failed'],
      ['more than 1 MB', async () => post(complaints, { text: 'x'.repeat(1_100_000) }), 413, 'too-large'],
      [
        'a form instead of JSON',
        async () => officer.post(complaints).type('form').send('text=abc'),
        415,
        'unsupported-media-type',
      ],
      [
        'an unknown encoding',
        async () => officer.post(complaints).set({ 'Content-Type': 'application/json', 'Content-Encoding': 'lz4' }).send('{}'),
        415,
        'unsupported-media-type',
      ],
      ['an unknown address', async () => officer.get('/api/v1/nothing'), 404, 'not-found'],
      ['an unknown address below a public one', async () => officer.post('/api/v1/public/nothing').send({}), 404, 'not-found'],
      ['a method that is not there', async () => officer.delete(`/api/v1/cases/${caseId}`), 404, 'not-found'],
      ['an id that is none', async () => officer.get('/api/v1/cases/12'), 400, 'validation-failed'],
      ['an id that nobody has', async () => officer.get('/api/v1/cases/0192f0c1-2345-7abc-8def-0123456789ab'), 404, 'not-found'],
      ['a broken percent sign', async () => officer.get('/api/v1/cases/%E0%A4%A'), 400, 'validation-failed'],
      ['NUL in the query', async () => officer.get('/api/v1/cases?q=a%00b'), 400, 'validation-failed'],
      ['a misspelt filter', async () => officer.get('/api/v1/cases?distrct=510107'), 400, 'validation-failed'],
      ['a filter twice', async () => officer.get('/api/v1/cases?q=a&q=b'), 400, 'validation-failed'],
      ['a limit of 1000', async () => officer.get('/api/v1/cases?limit=1000'), 400, 'validation-failed'],
      ['an unknown sort order', async () => officer.get('/api/v1/cases?sort=number'), 400, 'validation-failed'],
      ['a made-up cursor', async () => officer.get('/api/v1/cases?cursor=abc'), 400, 'bad-cursor'],
      [
        'a cursor of another order',
        async () => officer.get(`/api/v1/cases?sort=due&cursor=${Buffer.from('["rank",1,"x"]').toString('base64url')}`),
        400,
        'bad-cursor',
      ],
      [
        'a cursor with SQL in it',
        async () =>
          officer.get(`/api/v1/cases?cursor=${Buffer.from(`["rank","1) OR 1=1","${'0'.repeat(36)}"]`).toString('base64url')}`),
        400,
        'bad-cursor',
      ],
      [
        'a decision that is none',
        async () => post(`/api/v1/findings/${caseId}/decision`, { status: 'MAYBE' }),
        400,
        'validation-failed',
      ],
      [
        'facts nobody knows',
        async () => post(`/api/v1/cases/${caseId}/actions`, { action: 'verify', version: 1, facts: { isAdmin: true } }),
        400,
        'validation-failed',
      ],
    ]
  it.each(answers)('%s', async (_, call, status, code) => {
    const answer = await call()
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(problemSchema.safeParse(answer.body).success).toBe(true)
  })
})

describe('SQL and wildcards in free text', () => {
  it.each(['\'; DROP TABLE "case"; --', '%', '_', '\\', "' OR 1=1 --", '$1', '{"a":1}'])(
    '%s finds nothing and breaks nothing',
    async (q) => {
      const { status, body } = await officer.get('/api/v1/cases').query({ q })
      expect([status, body.total]).toEqual([200, 0])
      for (const key of ['state', 'district', 'violation', 'severity']) {
        expect((await officer.get('/api/v1/cases').query({ [key]: q })).body.total).toBe(0)
      }
      expect((await officer.get('/api/v1/findings').query({ violation: q, channel: q })).body.total).toBe(0)
      expect((await officer.get('/api/v1/cases')).body.total).toBe(1)
    },
  )
})

describe('a fault of ours', () => {
  it('is answered with a request id that stands in the log, and with nothing of its cause', async () => {
    const broken = await httpWorld()
    await broken.prisma.$executeRawUnsafe('DROP TABLE attachment CASCADE')
    await broken.prisma.$executeRawUnsafe('ALTER TABLE complaint DROP COLUMN "codeHash"')
    const answer = await broken
      .http()
      .post('/api/v1/public/track')
      .set('X-Request-Id', 'from-the-proxy-17')
      .send({ code: '1234567890123456' })
    expect([answer.status, answer.body.code, answer.body.requestId]).toEqual([500, 'internal', 'from-the-proxy-17'])
    expect(answer.headers['x-request-id']).toBe('from-the-proxy-17')
    expect(answer.text).not.toMatch(/codeHash|prisma|\.ts|at /i)
    const lines = broken.logged.filter((line) => line.includes('from-the-proxy-17'))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join()).not.toContain('1234567890123456')
    await broken.drop()
  })

  it('an odd request id is replaced', async () => {
    const { headers } = await world.http().get('/health/live').set('X-Request-Id', 'bad id <script>')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('every answer', () => {
  it('carries the headers that keep browsers in check, and is not stored', async () => {
    const { headers } = await officer.get('/api/v1/cases')
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*script-src 'self'/)
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('has its endpoint: each declaration is served', async () => {
    for (const { method, path, id } of endpoints) {
      const address = path.replace(':id', caseId).replace(':question', 'refund')
      const { status, body } = await world.http()[method](address).send({})
      if (status !== 404 || body.code !== 'not-found') continue
      // a thing may well not exist; an address that is served refuses an id that is none
      const { status: asked } = await world.http()[method](path.replace(':id', 'none')).send({})
      expect([id, asked]).toEqual([id, 400])
    }
  })
})

describe('the log', () => {
  it('names routes, never questions', async () => {
    await officer.get('/api/v1/cases').query({ q: '某某机密培训' })
    await world.http().get('/api/v1/public/institutions').query({ q: '另一家培训' })
    const lines = world.logged.join('')
    expect(lines).toContain('/api/v1/public/institutions')
    expect(lines).not.toMatch(/机密|另一家|127\.0\.0\.1|correct horse/)
  })
})
