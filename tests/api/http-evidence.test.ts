import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cutText, gapMark } from '#api/cases/cut-text.ts'
import { readAttachment } from '#api/complaints/attachments.ts'
import { largestUpload } from '#api/complaints/read-upload.ts'
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
