/** A receipt can be shown to others: genuine or not, and nothing more. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { complaint, type HttpWorld, httpWorld } from './http-world.ts'

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
