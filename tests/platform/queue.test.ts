import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '#api/database/free-port.ts'
import { type Doorbell, makeDoorbell } from '#api/jobs/queue.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

const within = async (ms: number, done: () => boolean) => {
  for (let waited = 0; waited < ms && !done(); waited += 20) await new Promise((resolve) => setTimeout(resolve, 20))
  return done()
}

describe('the doorbell on PostgreSQL', () => {
  let database: TestDatabase
  let api: Doorbell
  let workers: Doorbell
  const heard: string[] = []

  beforeAll(async () => {
    database = await testDatabase()
    // two processes begin at the same time on a fresh database
    ;[api, workers] = (await Promise.all([1, 2].map(() => makeDoorbell({ databaseUrl: database.url })))) as [Doorbell, Doorbell]
    workers.on('complaint', () => heard.push('complaint'))
    workers.on('crawl', () => heard.push('crawl'))
  })
  afterAll(async () => {
    await Promise.all([api.close(), workers.close()])
    await database.drop()
  })

  it('is heard by another process, under its name only', async () => {
    await api.ring('complaint')
    expect(await within(5000, () => heard.length > 0)).toBe(true)
    expect(heard).toEqual(['complaint'])
  })

  it('makes one ring of many at once, and loses none that comes later', async () => {
    heard.length = 0
    await Promise.all(Array.from({ length: 500 }, () => api.ring('crawl')))
    expect(await within(5000, () => heard.length > 0)).toBe(true)
    await within(300, () => false)
    expect(heard.length).toBeLessThanOrEqual(2)
    // it may be heard before the ringing is answered
    const before = heard.length
    await api.ring('crawl')
    expect(await within(5000, () => heard.length > before)).toBe(true)
  })

  it('leaves nothing behind and says that it is ready', async () => {
    await within(200, () => false)
    const [row] = await database.prisma.$queryRaw<{ jobs: number }[]>`SELECT count(*)::int AS jobs FROM bullmq.job`
    expect(row!.jobs).toBe(0)
    expect(await api.ready()).toBe(true)
  })
})

describe('a doorbell without electricity', () => {
  it('never fails whoever rings: the work waits in its table', async () => {
    const errors: unknown[] = []
    const bell = await makeDoorbell({ redisUrl: 'redis://127.0.0.1:1', databaseUrl: '', onError: (error) => errors.push(error) })
    await bell.ring('complaint')
    expect(errors.length).toBeGreaterThan(0)
    expect(await bell.ready()).toBe(false)
    await bell.close()
  })
})

const hasRedis = spawnSync('redis-server', ['--version']).status === 0

describe.skipIf(!hasRedis)('the doorbell on Redis', () => {
  let redis: ChildProcess
  let url: string
  beforeAll(async () => {
    const port = await freePort()
    url = `redis://127.0.0.1:${port}`
    redis = spawn('redis-server', [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--maxmemory-policy',
      'noeviction',
    ])
    await new Promise<void>((resolve) =>
      redis.stdout!.on('data', (text) => String(text).includes('Ready to accept') && resolve()),
    )
  })
  afterAll(() => {
    redis.kill()
  })

  it('is heard by another process', async () => {
    const [api, workers] = await Promise.all([1, 2].map(() => makeDoorbell({ redisUrl: url, databaseUrl: '' })))
    let heard = 0
    workers!.on('classify', () => {
      heard += 1
    })
    await within(300, () => false)
    await api!.ring('classify')
    expect(await within(5000, () => heard > 0)).toBe(true)
    expect(await api!.ready()).toBe(true)
    await Promise.all([api!.close(), workers!.close()])
  })
})
