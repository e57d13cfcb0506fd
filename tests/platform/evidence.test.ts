import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { makeEvidenceStore } from '#api/evidence/store.ts'

const root = mkdtempSync(join(tmpdir(), 'jianfu-evidence-'))
const store = makeEvidenceStore(pathToFileURL(root).href)
const page = Buffer.from('<p>周六上午 9:00-11:00 五年级数学')
const files = () => readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

describe('the evidence store', () => {
  afterAll(() => rmSync(root, { recursive: true }))

  it('gives back the bytes under their hash', async () => {
    const kept = await store.put(page)
    expect(kept).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), size: page.length })
    expect(await store.has(kept.sha256)).toBe(true)
    expect(await store.get(kept.sha256)).toEqual(page)
  })

  it('keeps the same bytes once, even when many put them at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.put(page)))
    expect(files().map(({ name }) => name)).toEqual([(await store.put(page)).sha256])
  })

  it('keeps what is empty, and knows what it does not have', async () => {
    expect(await store.get((await store.put(new Uint8Array())).sha256)).toHaveLength(0)
    expect(await store.get('0'.repeat(64))).toBeNull()
    expect(await store.has('0'.repeat(64))).toBe(false)
    await expect(store.get('../../etc/passwd')).rejects.toThrow(/hexadecimal/)
  })

  it('notices one changed byte', async () => {
    const { sha256 } = await store.put(Buffer.from('九月一日起每周日下午上课'))
    const file = join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    const bytes = readFileSync(file)
    bytes[3] = bytes[3]! ^ 1
    chmodSync(file, 0o600)
    writeFileSync(file, bytes)
    await expect(store.get(sha256)).rejects.toMatchObject({ code: 'evidence-altered' })
  })
})
