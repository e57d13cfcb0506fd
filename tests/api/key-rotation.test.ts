/** Keys of contact data come and go: what was sealed is sealed anew, codes and repeat callers stay known. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAttachment } from '#api/complaints/attachments.ts'
import { keysInUse, resealAttachments, resealFiles, resealSome } from '#api/complaints/reseal.ts'
import { openContact, openFile, phoneHash, sealFile, trackingCodeHash } from '#api/complaints/seal.ts'
import { newId } from '#api/new-id.ts'
import { readContactKeys, readOrMakeSecret, writeContactKeys } from '#api/secret.ts'
import { complaint, contact, type HttpWorld, httpWorld, secret } from './http-world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
})
afterAll(() => world.drop())

const ring = (...keys: string[]) => [secret, ...keys].join('\n')
const [first, second] = ['a'.repeat(64), 'b'.repeat(64)]
const file = (n: number) =>
  world
    .http()
    .post('/api/v1/public/complaints')
    .send(complaint({ kind: 'complaint', anonymous: false, contact, text: `第${n}件：楼下周末给初二学生补数学` }))
const sealed = () => world.prisma.complaint.findMany({ orderBy: { number: 'asc' } })

async function rotate(keys: string): Promise<number> {
  let sum = 0
  for (let some = -1; some !== 0; sum += some) some = await resealSome(world.prisma, keys)
  return sum + (await resealAttachments(world.prisma, keys)) + (await resealFiles(world.prisma, keys))
}

it('seals anew with the newest key; the old one opens nothing any more, and every code still works', async () => {
  const codes = (await Promise.all([file(1), file(2), file(3)])).map(({ body }) => body.code as string)
  const sheetId = newId()
  const bytes = Buffer.from('工单')
  const counts = { fileName: 'x', sha256: 'f'.repeat(64), size: 6, channel: 'hotline-12345', rowsTotal: 1, createdById: 'x' }
  await world.prisma.importBatch.create({
    data: { id: sheetId, ...counts, file: { create: { sealed: sealFile(secret, sheetId, bytes) } } },
  })
  const paper = Buffer.from('%PDF-1.4\n1 0 obj\n')
  await world.http().post('/api/v1/public/attachments?name=a.pdf').type('application/octet-stream').send(paper).expect(201)
  const readPaper = async (keys: string) =>
    readAttachment(
      { ...world.deps, settings: { ...world.settings, secret: keys } },
      await world.prisma.attachment.findFirstOrThrow(),
    )
  expect(await readPaper(secret)).toEqual(paper)
  const before = await sealed()
  const updatedAt = before.map((row) => row.updatedAt.getTime())

  expect(await rotate(ring(first))).toBe(5)
  expect(await rotate(ring(first))).toBe(0)
  expect(await readPaper(ring(first))).toEqual(paper)
  await expect(readPaper(secret)).rejects.toThrow(/key that is not here/)
  const after = await sealed()
  for (const row of after) {
    expect(openContact(ring(first), row)).toEqual(contact)
    expect(() => openContact(secret, row)).toThrow(/key that is not here/)
    expect(row.phoneHash).toBe(phoneHash(ring(first), contact.phone))
  }
  expect(after.map((row) => row.codeHash).sort()).toEqual(codes.map((code) => trackingCodeHash(ring(first), code)).sort())
  expect(after.map((row) => row.updatedAt.getTime())).toEqual(updatedAt)
  const kept = await world.prisma.importFile.findUniqueOrThrow({ where: { batchId: sheetId } })
  expect(openFile(ring(first), sheetId, kept.sealed)).toEqual(bytes)
  for (const code of codes) expect((await world.http().post('/api/v1/public/track').send({ code })).status).toBe(200)
})

it('goes on where it was stopped, while both keys are there', async () => {
  const keys = ring(first, second)
  const [one] = await sealed()
  await world.prisma.$transaction(async (tx) => {
    // somebody else holds this row: it is passed over, not waited for
    await tx.$queryRaw`SELECT 1 FROM complaint WHERE id = ${one!.id}::uuid FOR UPDATE`
    expect(await resealSome(world.prisma, keys)).toBe(2)
  })
  expect((await keysInUse(world.prisma)).size).toBe(2)
  for (const row of await sealed()) expect(openContact(keys, row)).toEqual(contact)
  expect(await rotate(keys), 'two reports and the paper').toBe(3)
  expect((await keysInUse(world.prisma)).size).toBe(1)
  for (const row of await sealed()) expect(openContact(ring(second), row)).toEqual(contact)
})

it('keeps the ring beside the secret, readable by its owner only', () => {
  const data = mkdtempSync(join(tmpdir(), 'jianfu-keys-'))
  try {
    const alone = readOrMakeSecret({ JIANFU_DATA: data })
    writeContactKeys(data, [first])
    expect(readOrMakeSecret({ JIANFU_DATA: data })).toBe(`${alone}\n${first}`)
    expect(statSync(join(data, 'contact-keys')).mode & 0o777).toBe(0o600)
    expect(readContactKeys({ JIANFU_DATA: data, JIANFU_CONTACT_KEYS: `${first},${second}` })).toEqual([first, second])
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
})
