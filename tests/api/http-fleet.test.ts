/** Sources, walks and the fleet over HTTP: what operators see, what they may do, and what stays on record. */
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '#api/canonical-json.ts'
import { endpoints } from '#api/contract/index.ts'
import { createSharedManners } from '#api/jobs/fleet/shared-manners.ts'
import { claimTurns } from '#api/jobs/frontier/claim.ts'
import { finishRun } from '#api/jobs/frontier/finish-run.ts'
import { outcome } from '#api/jobs/frontier/outcome.ts'
import { settle } from '#api/jobs/frontier/settle.ts'
import { beat, registerWorker } from '#api/jobs/frontier/workers.ts'
import { newId } from '#api/new-id.ts'
import { declareSource } from '#api/sources/declare-source.ts'
import type { Fetcher } from '#crawler/fetch-page.ts'
import { permissions } from '#policy/permissions.ts'
import { type HttpWorld, httpWorld } from './http-world.ts'
import { source } from './river-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
let world: HttpWorld
let admin: Agent
let officer: Agent
let analyst: Agent
let id: string

beforeAll(async () => {
  world = await httpWorld()
  ;[admin, officer, analyst] = [
    await world.signedIn('admin'),
    await world.signedIn('officer', '510104'),
    await world.signedIn('analyst'),
  ]
  id = await declareSource(world.prisma, source('first'))
  for (const key of ['second', 'third']) await declareSource(world.prisma, source(key))
})
afterAll(() => world.drop())

const nothingFetched = { redirects: [], status: 200, headers: {}, ip: null, tls: null }
const audited = async (action: string) => world.prisma.auditEvent.count({ where: { action } })
const rows = (answer: supertest.Response) => answer.body.items as Record<string, unknown>[]

async function workbook(lines: (string | number)[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('来源')
  for (const line of lines) sheet.addRow(line)
  return Buffer.from(await book.xlsx.writeBuffer())
}
const send = (agent: Agent, bytes: Buffer, dryRun = false) =>
  agent.post(`/api/v1/sources/import?dryRun=${dryRun}`).set('Content-Type', 'application/octet-stream').send(bytes)

describe('every route of sources and fleet', () => {
  const ours = endpoints.filter(({ tag }) => tag === 'sources' || tag === 'fleet')
  const call = (agent: supertest.Agent, { method, path }: (typeof ours)[number]) =>
    agent[method === 'get' ? 'get' : 'post'](path.replace(':id', id)).send(method === 'get' ? undefined : {})

  it.each(ours.map((each) => [each.id, each] as const))(
    '%s is closed to strangers and to those without its ability',
    async (_, each) => {
      expect((await call(supertest.agent(world.app), each)).status).toBe(401)
      expect((await call(analyst, each)).status).toBe(403)
      if (permissions[each.id][0] === 'source.manage') expect((await call(officer, each)).status).toBe(403)
    },
  )
})

describe('sources', () => {
  it('are listed by key with their health, page by page', async () => {
    const first = await officer.get('/api/v1/sources?limit=2').expect(200)
    expect(rows(first).map(({ key, health }) => [key, health])).toEqual([
      ['first', 'new'],
      ['second', 'new'],
    ])
    expect(first.body).toMatchObject({ total: 3, counts: { new: 3, ok: 0, trouble: 0, off: 0 } })
    const second = await officer.get(`/api/v1/sources?limit=2&cursor=${first.body.nextCursor}`).expect(200)
    expect(rows(second).map(({ key }) => key)).toEqual(['third'])
    expect(rows(await officer.get('/api/v1/sources?q=SECOND.example').expect(200)).map(({ key }) => key)).toEqual(['second'])
  })

  it('come in by Excel: good rows count, faulty ones are told by row and column, and a dry run keeps nothing', async () => {
    const template = await admin
      .get('/api/v1/sources/template')
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('end', () => done(null, Buffer.concat(chunks)))
      })
    expect((await send(admin, template.body as Buffer, true)).body).toMatchObject({ created: 1, rejected: [] })
    const head = ['编号', '名称', '类型', '渠道', '发布者', '网址', '最多页数', '分组']
    const bytes = await workbook([
      ['2026 年监测来源'],
      head,
      ['xin-1', '新一', '网站', '自有网站', '机构', 'https://xin1.example.cn/\nhttps://xin1.example.cn/kc', 50],
      ['Xin 2', '新二', '网址', '自有网站', '机构', 'ftp://xin2.example.cn/'],
      ['xin-1', '又一', 'website', 'own_site', 'institution', 'https://xin1.example.cn/'],
      ['xin-3', '新三', '网站', '自有网站', '机构', 'https://xin3.example.cn/', 0],
      ['xin-4', '新四', '网站', '自有网站', '机构', 'https://xin4.example.cn/', 10, '没有的组'],
      ['xin-5', '新五', '列表页', '平台广告', '平台', 'https://xin5.example.cn/edu/'],
    ])
    const dry = await send(admin, bytes, true).expect(200)
    expect(await world.prisma.source.count({ where: { key: 'xin-1' } })).toBe(0)
    const told = (dry.body.rejected as { row: number; column: { zh: string } }[]).map(({ row, column }) => [row, column.zh])
    expect(told).toEqual([
      [4, '编号'],
      [4, '类型'],
      [4, '网址'],
      [5, '编号'],
      [6, '最多页数'],
      [7, '分组'],
      [8, '类型'],
    ])
    expect((await send(admin, bytes).expect(200)).body).toEqual(dry.body)
    const kept = await world.prisma.source.findUniqueOrThrow({ where: { key: 'xin-1' }, include: { versions: true } })
    expect(kept).toMatchObject({
      name: '新一',
      kind: 'website',
      maxPages: 50,
      maxDepth: null,
      versions: [{ actorId: admin.userId }],
    })
    expect(kept.startUrls).toHaveLength(2)
    expect((await send(admin, bytes)).body).toMatchObject({ created: 0, same: 1 })
    expect(await audited('source.import')).toBe(1)
  })

  it('refuses what is no workbook, has no headings, or would fill the memory', async () => {
    expect((await send(admin, Buffer.from('no zip'))).body.code).toBe('unreadable-file')
    expect((await send(admin, await workbook([['a', 'b']]))).body).toMatchObject({ code: 'unreadable-file' })
    const bomb = await send(admin, zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(80 * 1024 * 1024, 32)))
    expect(bomb.body.code).toBe('too-large')
  })

  it('are tested at once, before everything else, and only once at a time', async () => {
    const first = await admin.post(`/api/v1/sources/${id}/test`).send({}).expect(201)
    const again = await admin.post(`/api/v1/sources/${id}/test`).send({}).expect(201)
    expect(again.body.runId).toBe(first.body.runId)
    expect(world.rung).toContain('crawl')
    const { body } = await officer.get(`/api/v1/runs/${first.body.runId}`).expect(200)
    expect(body.run).toMatchObject({ cause: 'test', state: 'RUNNING', discovered: 1, open: 1 })
    expect(await world.prisma.host.findUniqueOrThrow({ where: { name: 'first.example.cn' } })).toMatchObject({ urgent: 5 })
  })

  it('are left alone and watched again; a walk under way ends, and the history says what changed', async () => {
    const off = await admin.post(`/api/v1/sources/${id}/enabled`).send({ enabled: false }).expect(200)
    expect(off.body).toMatchObject({ enabled: false, health: 'off', lastRun: { state: 'STOPPED', skipped: 1, open: 0 } })
    expect((await admin.post(`/api/v1/sources/${id}/enabled`).send({ enabled: true }).expect(200)).body.enabled).toBe(true)
    expect([await audited('source.disable'), await audited('source.enable')]).toEqual([1, 1])
    await declareSource(world.prisma, { ...source('first'), maxPages: 7 }, admin.userId)
    await world.prisma.sourceIssue.create({ data: { id: crypto.randomUUID(), sourceId: id, kind: 'dns', detail: 'no address' } })
    const { body } = await officer.get(`/api/v1/sources/${id}`).expect(200)
    expect(body).toMatchObject({
      source: { health: 'trouble', issues: [{ kind: 'dns' }] },
      settings: { maxPages: 7, render: 'never' },
    })
    const changed = [{ field: 'maxPages', before: '100', after: '7' }]
    expect(body.versions[0]).toMatchObject({ version: 2, actor: '某admin', changed })
    expect(body.inherited).toEqual(['pictures', 'intervalMinutes', 'windows', 'noise'])
    await officer.get('/api/v1/sources/01980000-0000-7000-8000-000000000000').expect(404)
  })
})

describe('groups of sources', () => {
  const save = (settings: object, agent = admin) =>
    agent.post('/api/v1/source-groups').send({ key: 'nightly', name: '夜间', settings })
  const told = async (source = id) => (await officer.get(`/api/v1/sources/${source}`).expect(200)).body

  it('are made and changed in one place; each of three hundred sources goes by it at once, unless it says something itself', async () => {
    await save({ intervalMinutes: 2880, windows: [{ days: [6, 7], from: '22:00', to: '06:00' }] }).expect(200)
    const group = await world.prisma.sourceGroup.findUniqueOrThrow({ where: { key: 'nightly' } })
    const far = new Date(Date.now() + 40 * 86_400_000)
    await world.prisma.source.createMany({
      data: Array.from({ length: 300 }, (_, n) => ({
        ...{ id: newId(), key: `many-${n}`, name: `many ${n}`, kind: 'website', channel: 'own_site', publisher: 'institution' },
        ...{ startUrls: [`http://many-${n}.example.cn/`], groupId: group.id, nextRunAt: far },
        ...(n === 0 ? { intervalMinutes: 20_000, ratePerSecond: 0.5 } : {}),
      })),
    })
    const { body } = await save({ intervalMinutes: 60, ratePerSecond: 0.2, noise: ['第*期'] }).expect(200)
    expect(body).toMatchObject({ key: 'nightly', sources: 300, settings: { intervalMinutes: 60, noise: ['第*期'] } })
    const [own, other] = await world.prisma.source.findMany({
      where: { key: { in: ['many-0', 'many-299'] } },
      orderBy: { key: 'asc' },
    })
    expect((await told(own!.id)).settings).toMatchObject({ intervalMinutes: 20_000, ratePerSecond: 0.5, windows: [] })
    const inherits = await told(other!.id)
    expect(inherits.settings).toMatchObject({ intervalMinutes: 60, ratePerSecond: 0.2, noise: ['第*期'] })
    expect(inherits.inherited).toContain('intervalMinutes')
    expect(await world.prisma.source.count({ where: { groupId: group.id, nextRunAt: far } })).toBe(1)
    expect(await audited('source-group.save')).toBe(2)
    await world.prisma.source.deleteMany({ where: { groupId: group.id } })
  })

  it('take a source in and let it go, which its history tells by their names', async () => {
    await save({ maxDepth: 2 }).expect(200)
    const before = (await told()).source
    await admin.post(`/api/v1/sources/${id}/group`).send({ group: 'nightly' }).expect(200)
    const { source: inside, versions } = await told()
    expect(inside).toMatchObject({
      group: { key: 'nightly', name: '夜间' },
      channel: before.channel,
      startUrls: before.startUrls,
    })
    expect(versions[0]).toMatchObject({ actor: '某admin', changed: [{ field: 'groupId', before: null, after: '夜间' }] })
    expect(rows(await officer.get('/api/v1/sources?group=nightly').expect(200))).toMatchObject([{ id }])
    await admin.post(`/api/v1/sources/${id}/group`).send({ group: null }).expect(200)
    expect((await told()).source.group).toBeNull()
    await admin.post(`/api/v1/sources/${id}/group`).send({ group: 'nowhere' }).expect(404)
  })

  it('refuse what no walk could go by', async () => {
    for (const settings of [
      { ratePerSecond: 0 },
      { intervalMinutes: 1 },
      { windows: [{ from: '25:00', to: '06:00' }] },
      { noise: ['*'] },
      { odd: 1 },
    ])
      expect((await save(settings)).status, JSON.stringify(settings)).toBe(400)
    expect((await save({}, officer)).status).toBe(403)
  })
})

describe('the fleet', () => {
  it('shows its workers and drains one', async () => {
    const worker = await registerWorker(world.prisma, 'machine 1')
    await beat(world.prisma, worker, { hosts: 3, inFlight: 2, pages: 10, failed: 1, pagesPerSecond: 2.5, rssMb: 200 })
    const { body } = await officer.get('/api/v1/fleet').expect(200)
    expect(body).toMatchObject({ pagesPerSecond: 2.5, workers: [{ name: 'machine 1', state: 'alive', hosts: 3 }] })
    const drained = await admin.post(`/api/v1/workers/${worker}/drain`).send({ draining: true }).expect(200)
    expect(drained.body.state).toBe('draining')
    const pulse = await beat(world.prisma, worker, { hosts: 0, inFlight: 0, pages: 10, failed: 1, pagesPerSecond: 0, rssMb: 200 })
    expect(pulse).toMatchObject({ alive: true, draining: true })
    expect(await audited('worker.drain')).toBe(1)
  })

  it('leaves a host alone when told why, and goes on when told to', async () => {
    const name = 'first.example.cn'
    expect((await admin.post('/api/v1/hosts/pause').send({ name, paused: true })).body.code).toBe('not-possible')
    const paused = await admin.post('/api/v1/hosts/pause').send({ name, paused: true, reason: '站方来函' }).expect(200)
    expect(paused.body).toMatchObject({ state: 'stopped', stopReason: '站方来函' })
    expect(rows(await officer.get('/api/v1/hosts?state=stopped').expect(200)).map((row) => row.name)).toEqual([name])
    await admin.post('/api/v1/hosts/pause').send({ name, paused: false }).expect(200)
    expect(rows(await officer.get('/api/v1/hosts?state=stopped').expect(200))).toEqual([])
    await admin.post('/api/v1/hosts/pause').send({ name: 'nobody.example.cn', paused: false }).expect(404)
    expect([await audited('host.pause'), await audited('host.resume')]).toEqual([1, 1])
  })

  it('sets robots.txt aside only for a reason that somebody else approves, until a day or until it is ended', async () => {
    const head = await world.signedIn('department-head')
    const host = 'closed.example.cn'
    const manners = createSharedManners(world.prisma, 'JianfuBot')
    const forbids = {
      get: async (url: string) => ({ ...nothingFetched, finalUrl: url, body: Buffer.from('User-agent: *\nDisallow: /') }),
    }
    const judged = async () => (await manners.judge(`http://${host}/x`, forbids as unknown as Fetcher)).refusal
    const until = new Date(world.clock.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
    const ask = (more: object = {}) =>
      admin.post('/api/v1/robots-overrides').send({ host, reason: '第12号案件取证，电子数据规定第8条', until, ...more })
    expect((await ask({ reason: '急' })).status).toBe(400)
    expect((await ask({ until: '2020-01-01' })).status).toBe(422)
    expect((await ask({ until: '2099-01-01' })).status).toBe(422)
    expect((await ask({ host: 'http://closed.example.cn/x' })).status).toBe(400)
    const { body } = await ask().expect(201)
    const [asked] = body.items
    expect(asked).toMatchObject({ host, state: 'waiting', requestedBy: { id: admin.userId, name: '某admin' }, approvedBy: null })
    expect((await ask()).status).toBe(422)
    expect(await judged()).toBe('forbidden by robots.txt')
    await officer.post(`/api/v1/robots-overrides/${asked.id}/approve`).expect(403)
    await admin.post(`/api/v1/robots-overrides/${asked.id}/approve`).expect(403)
    const approved = await head.post(`/api/v1/robots-overrides/${asked.id}/approve`).expect(200)
    expect(approved.body.items[0]).toMatchObject({ state: 'in-force', approvedBy: '某department-head' })
    expect(await judged()).toBeNull()
    await head.post(`/api/v1/robots-overrides/${asked.id}/approve`).expect(422)
    const ended = await admin.post(`/api/v1/robots-overrides/${asked.id}/end`).expect(200)
    expect(ended.body.items[0].state).toBe('revoked')
    expect(await judged()).toBe('forbidden by robots.txt')
    const own = await world.prisma.robotsOverride.create({
      data: {
        id: newId(),
        host,
        reason: '第13号案件取证，依法',
        requestedById: head.userId,
        validUntil: new Date(`${until}T00:00:00Z`),
      },
    })
    await head.post(`/api/v1/robots-overrides/${own.id}/approve`).expect(422)
    expect([await audited('robots.ask'), await audited('robots.approve'), await audited('robots.end')]).toEqual([1, 1, 1])
  })

  it('lists hosts left alone first, then those with most addresses that wait or failed today, page by page', async () => {
    const { prisma } = world
    const { id: runId, sourceId } = await prisma.crawlRun.findFirstOrThrow()
    const old = new Date(Date.now() - 2 * 86_400_000)
    const hosts: [string, string, number, object][] = [
      ['quiet', 'FAILED', 5, { doneAt: old }],
      ['busy', 'WAITING', 3, {}],
      ['failing', 'FAILED', 4, { doneAt: new Date() }],
      ['left', 'FETCHED', 1, { doneAt: new Date() }],
    ]
    for (const [name, state, count, more] of hosts) {
      const host = `${name}.order.example.cn`
      await prisma.host.create({ data: { name: host, delayMs: 1000, ...(name === 'left' ? { stoppedAt: new Date() } : {}) } })
      const urls = Array.from({ length: count }, (_, n) => `http://${host}/${n}`)
      await prisma.crawlUrl.createMany({
        data: urls.map((url) => ({ runId, sourceId, url, key: url, urlKey: sha256(url), host, depth: 0, state, ...more })),
      })
    }
    const listed: string[] = []
    let cursor: string | null = null
    do {
      const page: { body: { items: { name: string }[]; nextCursor: string | null } } = await officer
        .get('/api/v1/hosts')
        .query({ q: 'order.example', limit: 1, ...(cursor ? { cursor } : {}) })
        .expect(200)
      listed.push(...page.body.items.map((row) => row.name.split('.')[0] as string))
      cursor = page.body.nextCursor
    } while (cursor)
    expect(listed).toEqual(['left', 'failing', 'busy', 'quiet'])
    await prisma.crawlUrl.deleteMany({ where: { host: { endsWith: 'order.example.cn' } } })
    await prisma.host.deleteMany({ where: { name: { endsWith: 'order.example.cn' } } })
  })

  it('tells what was given up, and tries it again', async () => {
    const { prisma } = world
    const { body } = await admin.post(`/api/v1/sources/${id}/test`).send({}).expect(201)
    const worker = await registerWorker(prisma, 'machine 2')
    await prisma.host.updateMany({ data: { nextAt: new Date(0), freeAt: new Date(0) } })
    const turns = await claimTurns(prisma, worker, 50)
    const url = turns.flatMap(({ urls }) => urls).find(({ runId }) => runId === body.runId)!
    const failed = outcome(url, { type: 'failed', reason: 'internal', detail: 'a fault of our own' })
    await settle({ prisma, evidence: world.evidence, now: () => new Date() }, worker, [failed])
    expect(await finishRun(prisma, body.runId, new Date())).toBe(true)
    const dead = await officer.get('/api/v1/dead-letters?kind=fetch').expect(200)
    expect(rows(dead)).toMatchObject([{ id: url.id, subject: url.url, reason: 'internal', detail: 'a fault of our own' }])
    const reasons = await officer.get(`/api/v1/runs/${body.runId}`).expect(200)
    expect(reasons.body).toMatchObject({
      run: { state: 'DONE', failed: 1 },
      reasons: [{ state: 'FAILED', reason: 'internal', count: 1 }],
    })
    expect(rows(await officer.get(`/api/v1/runs/${body.runId}/urls?state=FAILED`).expect(200))).toMatchObject([{ url: url.url }])
    expect((await admin.post('/api/v1/dead-letters/replay').send({ kind: 'fetch' }).expect(200)).body).toEqual({ replayed: 1 })
    const { run } = (await officer.get(`/api/v1/runs/${body.runId}`).expect(200)).body
    expect(run).toMatchObject({ state: 'RUNNING', failed: 0, open: 1 })
    expect((await officer.get('/api/v1/dead-letters?kind=fetch').expect(200)).body.total).toBe(0)
    expect(await audited('dead-letter.replay')).toBe(1)
  })

  it('tries listings and complaints again, too', async () => {
    for (const kind of ['listing', 'complaint']) {
      expect((await officer.get(`/api/v1/dead-letters?kind=${kind}`).expect(200)).body).toMatchObject({ items: [], total: 0 })
      expect((await admin.post('/api/v1/dead-letters/replay').send({ kind }).expect(200)).body).toEqual({ replayed: 0 })
    }
  })

  it('is told live: one event a second with workers and walks', async () => {
    const server = world.app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const signIn = await officer.get('/api/v1/me').expect(200)
    const cookie = officer.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false }).toValueString()
    expect(signIn.body.role).toBe('officer')
    const text = await new Promise<string>((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, path: '/api/v1/fleet/live', headers: { cookie } }, (res) => {
        expect(res.headers['content-type']).toContain('text/event-stream')
        let all = ''
        res.on('data', (chunk: Buffer) => {
          all += chunk.toString()
          if ((all.match(/event: fleet/g) ?? []).length < 2) return
          call.destroy()
          resolve(all)
        })
      })
      call.on('error', reject).end()
    })
    await new Promise((resolve) => server.close(resolve))
    const data = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}')
    expect(data.runs).toMatchObject([{ cause: 'test', state: 'RUNNING' }])
    expect(data.workers.length).toBeGreaterThan(0)
  })
})

/** A ZIP with one packed file. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const file = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(file.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, file, packed])
  const more = Buffer.alloc(14)
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, more, file])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(entry.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06', 'latin1'), end])
}
