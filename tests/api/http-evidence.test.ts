import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cutText, gapMark } from '#api/cases/cut-text.ts'
import { readAttachment } from '#api/complaints/attachments.ts'
import { largestUpload } from '#api/complaints/read-upload.ts'
import { verifyEvidence } from '#api/evidence/verify.ts'
import { readOldest } from '#api/health/metrics.ts'
import { classifyBatch } from '#api/jobs/classify-job.ts'
import { readNextMaterial } from '#api/jobs/material/read-next.ts'
import { takeNextPortrait } from '#api/jobs/portraits/take.ts'
import { drawSheets } from '../../bench/reading/browser-sheets.ts'
import { caseAbout, complaint, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
let officer: Awaited<ReturnType<HttpWorld['signedIn']>>
beforeAll(async () => {
  world = await httpWorld()
  officer = await world.signedIn('officer')
})
afterAll(() => world.drop())

const upload = (bytes: Buffer | string, name = 'a.jpg', type = 'image/jpeg') =>
  world.http().post('/api/v1/public/attachments').query({ name }).set('Content-Type', type).send(bytes)
const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'SecretPhone', ImageDescription: '张三丰的手机' }, IFD3: { GPSLatitude: '30/1 39/1 0/1' } })
    .toBuffer()
const fileWith = (attachments: object[]) => world.http().post('/api/v1/public/complaints').send(complaint({ attachments }))
const seen = (id: string) => officer.get(`/api/v1/attachments/${id}/content`).buffer(true).parse(binary)
const binary = (answer: unknown, done: (error: null, bytes: Buffer) => void) => {
  const res = answer as NodeJS.ReadableStream
  const chunks: Buffer[] = []
  res.on('data', (chunk: Buffer) => chunks.push(chunk))
  res.on('end', () => done(null, Buffer.concat(chunks)))
}

describe('a photo that a citizen sends', () => {
  it('is kept as it is, and shown without place, device and words hidden in it', async () => {
    const original = await photo()
    expect(original.includes('SecretPhone')).toBe(true)
    const { status, body } = await upload(original, '../../门口"照片".jpg')
    expect([status, body.mediaType, body.size, body.name]).toEqual([201, 'image/jpeg', original.length, '门口"照片".jpg'])
    expect((await fileWith([{ id: body.id, token: body.token }])).status).toBe(201)
    const shown = await seen(body.id)
    expect(shown.status).toBe(200)
    expect(shown.headers['content-type']).toBe('image/jpeg')
    expect(shown.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    expect(decodeURIComponent(shown.headers['content-disposition']!)).toBe(`inline; filename*=UTF-8''门口"照片".jpg`)
    expect((shown.body as Buffer).includes('SecretPhone')).toBe(false)
    expect((await sharp(shown.body as Buffer).metadata()).exif).toBeUndefined()
    const row = await world.prisma.attachment.findUniqueOrThrow({ where: { id: body.id } })
    expect(await world.evidence.get(row.sha256), 'it lies encrypted').toBeNull()
    expect((await readAttachment(world.deps, { ...row, shownSha256: null }))?.equals(original)).toBe(true)
    expect(row.tokenHash).not.toContain(body.token)
  })

  it('belongs to whoever holds its token, once, for a day', async () => {
    const [a, b, c] = await Promise.all([upload(await photo()), upload(await photo()), upload(await photo())])
    expect((await fileWith([{ id: a.body.id, token: b.body.token }])).body.code).toBe('attachment-unusable')
    const before = await world.prisma.complaint.count()
    expect(
      (
        await fileWith([
          { id: a.body.id, token: a.body.token },
          { id: b.body.id, token: 'stolen' },
        ])
      ).status,
    ).toBe(409)
    expect(await world.prisma.complaint.count()).toBe(before)
    expect((await fileWith([{ id: a.body.id, token: a.body.token }])).status).toBe(201)
    expect((await fileWith([{ id: a.body.id, token: a.body.token }])).status).toBe(409)
    world.clock.now = new Date(world.clock.now.getTime() + 25 * 3_600_000)
    expect((await fileWith([{ id: c.body.id, token: c.body.token }])).status).toBe(409)
    world.clock.now = new Date('2026-11-23T02:00:00Z')
  })
})

describe('a hostile file', () => {
  const script = '<script>alert(document.cookie)</script>'
  const png = () =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer()

  it.each([
    ['a web page called a.jpg', () => `<!doctype html><html>${script}</html>`],
    ['an SVG with a script', () => `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    ['a program', () => Buffer.from('7f454c4602010100000000000000000002003e0001', 'hex')],
    ['an archive', () => Buffer.from('504b0304140000000800', 'hex')],
    ['a HEIC photo', () => Buffer.from('00000018667479706865696300000000686569636d696631', 'hex')],
    ['nothing', () => ''],
    ['a picture cut short', async () => (await photo()).subarray(0, 300)],
    ['a picture that is only its first bytes', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('%s is refused', async (_, make) => {
    const { status, body } = await upload(Buffer.from(await make()))
    expect([status, ['unsupported-file', 'unreadable-file'].includes(body.code)]).toEqual([415, true])
  })

  it('a picture with a page behind its end is shown as a picture only', async () => {
    const { body } = await upload(Buffer.concat([await png(), Buffer.from(script)]), 'x.html')
    expect((await fileWith([{ id: body.id, token: body.token }])).status).toBe(201)
    const shown = await seen(body.id)
    expect(shown.headers['content-type']).toBe('image/png')
    expect((shown.body as Buffer).includes('script')).toBe(false)
  })

  it('a picture that would unfold to gigabytes is refused quickly', async () => {
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: 'black' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(largestUpload)
    expect((await upload(bomb)).body.code).toBe('unreadable-file')
  })

  it('more than 10 MB is refused, whether announced or not', async () => {
    expect((await upload(Buffer.alloc(largestUpload + 1, 0xff))).status).toBe(413)
    const chunked = world
      .http()
      .post('/api/v1/public/attachments')
      .query({ name: 'a' })
      .set({ 'Transfer-Encoding': 'chunked', 'Content-Type': 'image/jpeg' })
    for (let i = 0; i < 12; i++) chunked.write(Buffer.alloc(1024 * 1024, 0xff).toString('latin1') as never)
    expect((await chunked).status).toBe(413)
  })

  it('sound and film are taken as what they are, up to 30 MB, and handed out as downloads', async () => {
    const film = Buffer.concat([
      Buffer.from('000000186674797069736f6d0000020069736f6d6d703431', 'hex'),
      Buffer.alloc(largestUpload),
    ])
    const send = (bytes: Buffer, type: string) =>
      world.http().post('/api/v1/public/attachments').query({ name: '现场.mp4' }).set('Content-Type', type).send(bytes)
    const { body } = await send(film, 'video/mp4').expect(201)
    expect(body).toMatchObject({ mediaType: 'video/mp4', size: film.length })
    expect((await fileWith([{ id: body.id, token: body.token }])).status).toBe(201)
    const shown = await seen(body.id)
    expect(shown.headers['content-disposition']).toMatch(/^attachment/)
    expect((shown.body as Buffer).equals(film)).toBe(true)
    expect((await send(Buffer.from('#!AMR\n<spoken>'), 'audio/amr')).body.mediaType).toBe('audio/amr')
    expect((await send(Buffer.concat([await png(), Buffer.alloc(largestUpload)]), 'video/mp4')).status, 'a picture').toBe(413)
    expect((await send(Buffer.from('<script>'), 'video/mp4')).body.code).toBe('unsupported-file')
  })

  it('a PDF is only ever handed out as a download', async () => {
    const { body } = await upload(Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'), '合同.pdf')
    await fileWith([{ id: body.id, token: body.token }])
    const { headers } = await seen(body.id)
    expect(headers['content-disposition']).toMatch(/^attachment; /)
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('a captured page', () => {
  it('is served byte for byte, with no way to run or fetch anything', async () => {
    const html = '<html><script>alert(1)</script><p>周六上午9:00-11:00五年级数学培优，名师保证提分</p></html>'
    const { capture } = await caseAbout(world, { html })
    const { status, text, headers } = await officer.get(`/api/v1/captures/${capture.id}/content`)
    expect([status, text]).toEqual([200, html])
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toBe(
      "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('keeps its charset; what is no page is served as text', async () => {
    const { capture } = await caseAbout(world)
    await world.prisma.$executeRawUnsafe('ALTER TABLE capture DISABLE TRIGGER ALL')
    await world.prisma.capture.update({ where: { id: capture.id }, data: { charset: 'gb18030' } })
    expect((await officer.get(`/api/v1/captures/${capture.id}/content`)).headers['content-type']).toBe(
      'text/html; charset=gb18030',
    )
    await world.prisma.capture.update({
      where: { id: capture.id },
      data: { contentType: 'image/svg+xml', charset: 'x"\r\nSet-Cookie: a=b' },
    })
    const { headers } = await officer.get(`/api/v1/captures/${capture.id}/content`).buffer(true)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('that was altered or lost is told, with its hash', async () => {
    const { capture } = await caseAbout(world, { html: '<p>另一页</p>' })
    const { sha256 } = capture
    const file = join(world.settings.dataDir, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    chmodSync(file, 0o640)
    writeFileSync(file, '<p>改过的一页</p>')
    const altered = await officer.get(`/api/v1/captures/${capture.id}/content`)
    expect([altered.status, altered.body.code]).toEqual([500, 'evidence-altered'])
    expect(altered.body.detail).toContain(sha256)
    rmSync(file)
    const lost = await officer.get(`/api/v1/captures/${capture.id}/content`)
    expect([lost.status, lost.body.code]).toEqual([500, 'evidence-missing'])
    expect(readdirSync(world.settings.dataDir)).toEqual(['evidence'])
  })
})

describe('a long text', () => {
  it('is cut around what was found, and every quote stays where it is said to be', () => {
    const text = Array.from({ length: 30_000 }, (_, i) => String.fromCharCode(0x4e00 + (i % 5000))).join('')
    const spans = [
      [10, 20],
      [5000, 5010],
      [5300, 5400],
      [29_990, 30_000],
    ].map(([from, to]) => ({ from: from!, to: to! }))
    const { text: shown, moved } = cutText(text, spans, 20_000)
    expect(shown.length).toBeLessThan(6000)
    expect(shown.split(gapMark)).toHaveLength(3)
    for (const { from, to } of spans) expect(shown.slice(moved(from), moved(from) + to - from)).toBe(text.slice(from, to))
    expect(cutText(text, [], 40_000).text).toBe(text)
    expect(cutText(text, [], 20_000).text.endsWith(gapMark)).toBe(true)
  })

  it('reaches the officer cut', async () => {
    const text = `${'课'.repeat(30_000)}周六上午九点${'程'.repeat(10_000)}`
    const { caseId } = await caseAbout(world, { text, quote: '周六上午九点' })
    const [exhibit] = (await officer.get(`/api/v1/cases/${caseId}`)).body.exhibits
    expect(exhibit.text.length).toBeLessThan(4000)
    const [finding] = exhibit.findings
    expect(exhibit.text.slice(finding.from, finding.to)).toBe('周六上午九点')
  })
})

describe('material that others recorded', { timeout: 60_000 }, () => {
  const words = ['学海教育', '五年级数学提高班', '每周六上午九点至十一点', '名师保证提分，电话 028-86660001']
  // other words than the poster has: what a page says twice is found once
  const article = ['学海教育', '三年级语文阅读班', '每周日下午两点至四点', '地址：武侯区一环路南一段24号']
    .map((line) => `<p>${line}</p>`)
    .join('')
  const advert = `<html><head><title>招生</title></head><body><article>${article}<img src="https://seen.example.cn/poster.png"></article></body></html>`
  const entry = (url: string, mimeType: string, bytes: Buffer | string, status = 200) => ({
    startedDateTime: '2026-11-01T01:00:00Z',
    request: { url },
    response: { status, content: { mimeType, encoding: 'base64', text: Buffer.from(bytes).toString('base64') } },
  })
  const har = (...entries: object[]) => Buffer.from(JSON.stringify({ log: { entries } }))
  const hand = (who: typeof officer, bytes: Buffer, query: object) =>
    who
      .post('/api/v1/material')
      .query({ channel: 'own_site', note: '12315 转来', ...query })
      .set('Content-Type', 'application/octet-stream')
      .send(bytes)
  const worked = async () => {
    const deps = { prisma: world.prisma, evidence: world.evidence, now: () => world.clock.now }
    while (await readNextMaterial(deps));
    while ((await classifyBatch(deps)) > 0);
  }
  let poster: Buffer

  beforeAll(async () => {
    const html = `<body style="margin:0;padding:60px;font:40px/2 'Noto Sans SC Variable';width:720px;box-sizing:border-box">${words.map((line) => `<div>${line}</div>`).join('')}</body>`
    poster = (await drawSheets([{ width: 720, height: 560, html }]))[0] as Buffer
  }, 60_000)

  it('is judged like everything else, and says everywhere that it is external', async () => {
    const local = await world.signedIn('officer', '510107')
    const captcha = '<html><head><title>环境异常</title></head><body><h2>环境异常</h2><a id="js_verify">去验证</a></body></html>'
    const bytes = har(
      entry('https://seen.example.cn/kc', 'text/html; charset=utf-8', advert),
      entry('https://seen.example.cn/poster.png', 'image/png', poster),
      entry('https://mp.weixin.qq.com/s/x', 'text/html; charset=utf-8', captcha),
      entry('https://seen.example.cn/gone', 'text/html', 'gone', 404),
    )
    const { body: handed } = await hand(local, bytes, { name: '转来.har' }).expect(201)
    expect(handed).toMatchObject({ name: '转来.har', state: 'NEW', addedBy: '某officer', note: '12315 转来', size: bytes.length })
    await worked()
    const listed = async (who: typeof officer) => (await who.get('/api/v1/material').expect(200)).body.items
    const [row] = await listed(local)
    expect(row).toMatchObject({
      state: 'DONE',
      pages: 1,
      pictures: 1,
      left: [{ why: 'captcha' }, { why: 'status 404' }],
      problem: null,
    })
    expect(row.findings).toBeGreaterThan(0)
    expect(await listed(await world.signedIn('officer', '510104'))).toEqual([])

    const captures = await world.prisma.capture.findMany({ where: { materialId: handed.id } })
    expect(captures).toMatchObject([
      { origin: 'external', claimedAt: new Date('2026-11-01T01:00:00Z'), warc: null, fetchedAt: world.clock.now },
    ])
    expect(await world.prisma.capture.count({ where: { origin: 'own', page: { url: { contains: 'seen.example.cn' } } } })).toBe(0)
    const finding = await world.prisma.finding.findFirstOrThrow({
      where: { listing: { captureId: captures[0]!.id }, caseId: { not: null } },
    })
    const [whole] = (await listed(officer)).filter(({ id }: { id: string }) => id === handed.id)
    expect(whole.cases.map(({ id }: { id: string }) => id)).toContain(finding.caseId)
    const { exhibits } = (await officer.get(`/api/v1/cases/${finding.caseId}`).expect(200)).body
    const ours = exhibits.filter((each: { capture: { id: string } | null }) => each.capture?.id === captures[0]!.id)
    expect(ours.length).toBeGreaterThan(0)
    for (const { capture } of ours)
      expect(capture.external).toEqual({ name: '转来.har', note: '12315 转来', claimedAt: '2026-11-01T01:00:00.000Z' })
    expect(ours.some(({ poster: shown }: { poster: object | null }) => shown !== null)).toBe(true)

    const fetcher = { get: () => Promise.reject(new Error('nothing is fetched')) } as never
    const painter = { prisma: world.prisma, evidence: world.evidence, fetcher, workerId: () => '', now: () => world.clock.now }
    while (await takeNextPortrait(painter));
    const parts = await world.prisma.artifact.findMany({ where: { captureId: captures[0]!.id } })
    expect(parts.map(({ state, reason }) => [state, reason])).toEqual([
      ['MISSING', 'external'],
      ['MISSING', 'external'],
    ])
    const { broken } = await verifyEvidence(world.prisma, world.evidence)
    expect(broken.filter(({ captureId }) => captureId === captures[0]!.id)).toEqual([])
  })

  it('a screenshot stands by itself, links to nowhere, and is shown as it came', async () => {
    const { body } = await hand(officer, poster, { name: '朋友圈.png', channel: 'private' }).expect(201)
    await worked()
    const [row] = (await officer.get('/api/v1/material')).body.items
    expect(row).toMatchObject({ id: body.id, state: 'DONE', pages: 0, pictures: 1 })
    const capture = await world.prisma.capture.findFirstOrThrow({ where: { materialId: body.id }, include: { listings: true } })
    expect(capture.listings).toMatchObject([
      { kind: 'ad', channel: 'private', text: expect.stringContaining('五年级数学提高班') },
    ])
    const shown = await officer.get(`/api/v1/captures/${capture.id}/content`).buffer(true).parse(binary).expect(200)
    expect([shown.headers['content-type'], Buffer.compare(shown.body, poster)]).toEqual(['image/png', 0])
  })

  it('is refused where it is none of the forms, and told where nothing in it can be read', async () => {
    expect((await hand(officer, Buffer.from('%PDF-1.7'), { name: 'a.pdf' })).body).toMatchObject({ code: 'unreadable-file' })
    expect((await hand(officer, poster, { name: 'a.png', note: '' })).status).toBe(400)
    expect((await hand(await world.signedIn('analyst'), poster, { name: 'a.png' })).status).toBe(403)
    const blank = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    await hand(officer, blank, { name: '空.png' }).expect(201)
    await worked()
    expect((await officer.get('/api/v1/material')).body.items[0]).toMatchObject({
      state: 'DONE',
      pictures: 0,
      left: [{ why: 'no-words' }],
    })
  })

  it('is given back by a worker that dies over it, and given up after three', async () => {
    const { body } = await hand(officer, poster, { name: 'b.png' }).expect(201)
    const ages = async () => (await readOldest(world.prisma)).find(({ queue }) => queue === 'material')
    expect((await ages())?.seconds).toBeGreaterThan(0)
    const full = { get: world.evidence.get, put: () => Promise.reject(new Error('the disk is full')) }
    const deps = { prisma: world.prisma, evidence: full, now: () => world.clock.now }
    for (let tries = 0; tries < 3; tries++) {
      await expect(readNextMaterial(deps)).rejects.toThrow('the disk is full')
      expect(await readNextMaterial(deps)).toBe(false)
      await world.prisma.material.updateMany({ where: { id: body.id }, data: { claimedUntil: new Date(0) } })
    }
    expect(await readNextMaterial(deps)).toBe(false)
    expect(await world.prisma.material.findUniqueOrThrow({ where: { id: body.id } })).toMatchObject({
      state: 'FAILED',
      attempts: 3,
    })
    expect((await ages())?.seconds).toBe(0)
    expect((await world.http().get('/metrics')).text).toContain('jianfu_river_waiting{queue="failed-material"} 1')
  })
})
