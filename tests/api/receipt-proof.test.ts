/** A receipt can be shown to others: genuine or not, and nothing more. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { allowances } from '#api/http/limits.ts'
import { complaint, contact, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld({ publicUrl: 'https://jianfu.example.gov.cn' })
})
afterAll(() => world.drop())

it('is verified by its proof, not when anything of it was changed; the proof opens nothing', async () => {
  const { body: receipt } = await world.http().post('/api/v1/public/complaints').send(complaint())
  const { number, filedAt, proof } = receipt
  const verify = async (shown: object) => (await world.http().post('/api/v1/public/verify').send(shown)).body
  expect(await verify({ number, filedAt, proof })).toEqual({ genuine: true })
  expect(await verify({ number: `${number}1`, filedAt, proof })).toEqual({ genuine: false })
  expect(await verify({ number, filedAt: '2026-11-22T02:00:00.000Z', proof })).toEqual({ genuine: false })
  expect(await verify({ number, filedAt, proof: `${proof}x` })).toEqual({ genuine: false })
  expect((await world.http().post('/api/v1/public/track').send({ code: proof })).status).toBe(400)
})

it('has a QR code that leads to the page of verification and does not hold the tracking code', async () => {
  const { body: receipt } = await world.http().post('/api/v1/public/complaints').send(complaint())
  const { number, filedAt, proof, code } = receipt
  const answer = await world.http().get('/api/v1/public/receipt-qr').query({ number, filedAt, proof }).buffer(true)
  expect(answer.headers['content-type']).toContain('image/svg+xml')
  const picture = await sharp(Buffer.from(answer.body.length ? answer.body : answer.text))
    .resize(600)
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer }, fireImmediately: true })
  const [read] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] })
  const address = new URL(read?.text ?? '')
  expect(address.origin + address.pathname).toBe('https://jianfu.example.gov.cn/verify')
  expect(Object.fromEntries(address.searchParams)).toEqual({ number, filedAt, proof })
  expect(address.href).not.toContain(code)
  expect((await world.http().get('/api/v1/public/receipt-qr').query({ number, filedAt, proof: 'x' })).status).toBe(404)
})

describe('the receipt on paper', () => {
  const paper = (code: string, language = 'zh') =>
    world.http().post('/api/v1/public/track/receipt').set('Accept-Language', language).send({ code }).responseType('blob')
  const wordsOf = async (pdf: Buffer) => (await extractText(new Uint8Array(pdf), { mergePages: true })).text.replace(/\s/g, '')

  it('is one small PDF page with code, dates, category, institution and where to verify, in the language of the caller', async () => {
    const form = complaint({ institutionName: '成都启明星美术工作室（二楼）' })
    const { body: receipt } = await world.http().post('/api/v1/public/complaints').send(form)
    const answer = await paper(receipt.code)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['content-disposition']).toContain(`jianfu-${receipt.number}.pdf`)
    expect(answer.body.length).toBeLessThan(80_000)
    const { totalPages } = await extractText(new Uint8Array(answer.body))
    expect(totalPages).toBe(1)
    const words = await wordsOf(answer.body)
    const said = [receipt.number, receipt.code, receipt.dueDay, '2026-11-2310:00', '违规时段学科培训', form.institutionName]
    for (const word of [...said, ...receipt.next.map(({ zh }: { zh: string }) => zh.replace(/\s/g, ''))])
      expect(words).toContain(word)
    expect(words).toContain(
      `https://jianfu.example.gov.cn/verify?${new URLSearchParams({ number: receipt.number, filedAt: receipt.filedAt, proof: receipt.proof })}`,
    )
    expect(await wordsOf((await paper(receipt.code, 'en')).body)).toContain('Answerdueby2026-12-14')
  })

  it('holds nothing of the complainant and of what was written', async () => {
    const told = { demand: '请退还学费并查处', address: '玉林东路 9 号' }
    const form = complaint({ ...told, anonymous: false, contact, districtCode: '510107' })
    const { body: receipt } = await world.http().post('/api/v1/public/complaints').send(form)
    const pdf = (await paper(receipt.code)).body
    const words = await wordsOf(pdf)
    const secrets = [...Object.values({ ...contact, ...told }), form.text].map((secret) => secret.replace(/\s/g, ''))
    for (const secret of secrets) expect(words).not.toContain(secret)
    expect(words).toContain(receipt.code)
  })

  it('bears names in any script, with signs no font has', async () => {
    const name = '𠮷田😀学苑 العربية हिन्दी ไทย \u202eabc\u200d'.repeat(2)
    const { body: receipt } = await world
      .http()
      .post('/api/v1/public/complaints')
      .send(complaint({ institutionName: name }))
    expect(await wordsOf((await paper(receipt.code)).body)).toContain(receipt.number)
  })

  it('is refused without the right code; wrong ones count together with those of tracking', async () => {
    const ask = (path: string, body: object) =>
      world.http().post(`/api/v1/public/${path}`).set('X-Forwarded-For', '203.0.113.7').send(body)
    const wrong = { code: '0000000000000000' }
    expect((await ask('track/receipt', {})).status).toBe(400)
    expect((await ask('track/receipt', wrong)).status).toBe(404)
    for (let tries = 1; tries < allowances.wrongCode.perAddress.points; tries++) await ask('track', wrong)
    expect((await ask('track/receipt', wrong)).status).toBe(429)
  })
})
