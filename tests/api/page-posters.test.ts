/** What is printed on the pictures of a page comes down the river like the words of the page itself. */
import { gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readPosters } from '#api/evidence/posters.ts'
import { verifyEvidence } from '#api/evidence/verify.ts'
import { startFleetWorker } from '#api/jobs/fleet/fleet-worker.ts'
import { userAgentWith } from '#crawler/crawl.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { drawSheets } from '../../bench/reading/browser-sheets.ts'
import { drawCode } from '../../bench/reading/code-set.ts'
import { page, startWorld, type World } from '../crawler/pages/world.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { begin } from './frontier-world.ts'
import { declared, memoryEvidence, source } from './river-world.ts'

const lines = ['学海教育', '五年级数学提高班', '每周六上午九点至十一点', '电话：028-86660001']
const style = "margin:0;padding:60px;font:40px/2 'Noto Sans SC Variable';width:720px;box-sizing:border-box"
const evidence = memoryEvidence()
let db: TestDatabase
let world: World
let sourceId: string

beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
  const pages: Parameters<typeof startWorld>[0] = {}
  world = await startWorld(pages)
  const html = `<body style="${style}">${lines.map((line) => `<div>${line}</div>`).join('')}</body>`
  const [poster] = await drawSheets([{ width: 720, height: 480, html }])
  const code = await sharp(Buffer.from(await drawCode(world.url('/form', 'signup'), { scale: 6 })))
    .png()
    .toBuffer()
  const png = (bytes: Buffer) => (_: unknown, response: import('node:http').ServerResponse) =>
    void response.writeHead(200, { 'content-type': 'image/png' }).end(bytes)
  const shown = '<img src="/poster.png"><img src="/code.png"><img src="/gone.png"><img src="/logo.png">'
  Object.assign(pages, {
    'site/': page('首页', ['/again'], shown),
    'site/again': page('再来一页', ['/prices.xlsx'], shown),
    'signup/form': page('报名表', ['/elsewhere']),
    '/poster.png': png(poster!),
    '/code.png': png(code),
  })
  sourceId = await declared(db.prisma, { ...source('posters', { startUrls: [world.url('/')] }), pictures: 3 })
  await walk()
}, 120_000)
afterAll(async () => {
  await world.close()
  await db.drop()
})

async function walk(): Promise<void> {
  const runId = await begin(db.prisma, sourceId)
  const worker = await startFleetWorker({
    prisma: db.prisma,
    evidence,
    now: () => new Date(),
    allowPrivate: true,
    pagesAtOnce: 4,
    hostsAtOnce: 4,
    userAgent: userAgentWith('crawler@edu.example.cn'),
    ring: () => {},
    onError: (error) => {
      throw error
    },
  })
  try {
    await vi.waitUntil(async () => (await db.prisma.crawlRun.findUnique({ where: { id: runId } }))?.state === 'DONE', {
      timeout: 60_000,
      interval: 200,
    })
  } finally {
    await worker.close()
  }
}

describe('posters in the fleet', () => {
  it('are read once a source, kept with their places, and stand for adverts of the page', async () => {
    const pictures = await db.prisma.picture.findMany({ orderBy: { url: 'asc' } })
    expect(pictures.map(({ url, reason }) => [new URL(url).pathname, reason])).toEqual([
      ['/code.png', null],
      ['/gone.png', 'http-4xx'],
      ['/poster.png', null],
    ])
    const [advert] = await db.prisma.listing.findMany({ where: { url: world.url('/poster.png') } })
    for (const line of lines) expect(advert!.text).toContain(line)
    const poster = (await readPosters(db.prisma, [{ captureId: advert!.captureId, url: advert!.url }])).values().next().value
    expect(poster).toMatchObject({ width: 720, height: 480, lines: lines.map((text) => ({ text })) })
    expect(world.visits('/poster.png') + world.visits('/logo.png')).toBe(1)
  })

  it('lead by their codes to a page of another host, which says what named it, and no further', async () => {
    const target = await db.prisma.crawlUrl.findFirstOrThrow({ where: { host: { startsWith: 'signup' }, depth: 1 } })
    expect(target).toMatchObject({ state: 'FETCHED', via: { kind: 'qr', picture: world.url('/code.png') } })
    expect(world.visits('/elsewhere')).toBe(0)
  })

  it('leave no address of the walk unaccounted for, downloads included', async () => {
    const { discovered, fetched, skipped, failed } = await db.prisma.crawlRun.findFirstOrThrow()
    expect({ discovered, fetched, skipped, failed }).toEqual({ discovered: 4, fetched: 3, skipped: 1, failed: 0 })
    const skips = await db.prisma.crawlUrl.findMany({ where: { state: 'SKIPPED' }, select: { url: true, reason: true } })
    expect(skips).toEqual([{ url: world.url('/prices.xlsx'), reason: 'type' }])
  })

  it('lie in the archive as they were served, and count in its verification', async () => {
    expect(await verifyEvidence(db.prisma, evidence)).toEqual({ captures: 3, pictures: 2, broken: [] })
    const { captureId, url, warc, warcAt } = await db.prisma.picture.findFirstOrThrow({
      where: { url: world.url('/poster.png') },
    })
    const file = evidence.files.get(warc!)!
    evidence.files.set(warc!, Buffer.from(file).fill(0, Number(warcAt) + 40, Number(warcAt) + 60))
    expect((await verifyEvidence(db.prisma, evidence)).broken).toEqual([{ captureId, url, why: 'altered' }])
    evidence.files.set(warc!, file)
  })

  it('are asked for by a name that says whom to write to, as the archive says too', async () => {
    const names = new Set(world.diary.map(({ headers }) => headers['user-agent']))
    expect([...names]).toEqual([expect.stringContaining('(+crawler@edu.example.cn; ')])
    const { warc } = await db.prisma.picture.findFirstOrThrow({ where: { url: world.url('/poster.png') } })
    expect(gunzipSync(evidence.files.get(warc!)!).toString('latin1')).toContain(`user-agent: ${[...names][0]}\r\n`)
  })

  it('are not read again on a page that has not changed, nor taken over by another page', async () => {
    await db.prisma.page.updateMany({ data: { dueAt: new Date(0) } })
    await walk()
    expect(await db.prisma.picture.count()).toBe(3)
    expect(world.visits('/poster.png')).toBe(1)
  })
})
