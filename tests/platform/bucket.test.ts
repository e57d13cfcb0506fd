import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEvidenceStore } from '#api/evidence/store.ts'
import { key, startBucket } from './bucket-server.ts'

let bucket: Awaited<ReturnType<typeof startBucket>>
beforeAll(async () => {
  bucket = await startBucket()
})
afterAll(() => bucket.close())

const page = Buffer.from('<p>周六上午 9:00-11:00 五年级数学')
const warc = 'warc/2026-11-25/019a-1.warc.gz'

describe('evidence in a bucket', () => {
  it('is given back under its hash, is kept once, and is unknown where it was never put', async () => {
    const store = makeEvidenceStore(bucket.url, key)
    const { sha256 } = await store.put(page)
    expect(await store.put(page)).toEqual({ sha256, size: page.length })
    expect([...bucket.objects.keys()]).toEqual([`/evidence/office/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`])
    expect(await store.get(sha256)).toEqual(page)
    expect([await store.has(sha256), await store.has('0'.repeat(64)), await store.get('0'.repeat(64))]).toEqual([
      true,
      false,
      null,
    ])
  })

  it('is named as altered when one byte of it is another', async () => {
    const store = makeEvidenceStore(bucket.url, key)
    const { sha256 } = await store.put(Buffer.from('九月一日起每周日下午上课'))
    const path = [...bucket.objects.keys()].find((name) => name.endsWith(sha256))!
    const bytes = Buffer.from(bucket.objects.get(path)!)
    bytes[3] = bytes[3]! ^ 1
    bucket.objects.set(path, bytes)
    await expect(store.get(sha256)).rejects.toMatchObject({ code: 'evidence-altered' })
  })

  it('comes in parts from a file of the archive', async () => {
    const store = makeEvidenceStore(bucket.url, key)
    await store.write(warc, Buffer.from('0123456789'))
    expect((await store.read(warc, 3, 4))?.toString()).toBe('3456')
    expect(await store.read(warc.replace('-1.', '-2.'), 0, 4)).toBeNull()
    await expect(store.write('warc/../x', page)).rejects.toThrow(/archive/)
  })

  it('waits for a store that asks for patience, and says in one line why another refuses', async () => {
    bucket.refusals.next = 2
    await makeEvidenceStore(bucket.url, key).put(Buffer.from('später'))
    expect(bucket.refusals.next).toBe(0)
    const stranger = makeEvidenceStore(bucket.url, { id: 'jianfu', secret: 'guessed' })
    await expect(stranger.write(warc, page)).rejects.toThrow(
      /^the evidence bucket answers 403 \(SignatureDoesNotMatch\) for warc\//,
    )
  })
})
