import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { sharedReader } from '#crawler/reader.ts'

const input = (text: string, contentType = 'text/html; charset=utf-8') => ({
  url: 'https://example.com/a',
  body: Buffer.from(text),
  contentType,
})
const small = (n: number) =>
  input(`<html><head><title>课程${n}</title></head><body><p>围棋入门班第${n}期，周末上午开课。</p></body></html>`)

/** What is read in this thread is there before anything else can happen. */
async function isReadElsewhere(): Promise<boolean> {
  let here = false
  const read = sharedReader()
    .read(small(0))
    .then(() => {
      here = true
    })
  for (let turn = 0; turn < 10; turn += 1) await null
  const elsewhere = !here
  await read
  return elsewhere
}

describe.skipIf(availableParallelism() < 2)('the reading thread', () => {
  it('takes nobody with it when a page is too much for it', { timeout: 60_000 }, async () => {
    const reader = sharedReader()
    // there is a thread once there is much to read, and it takes pages once it has started
    for (let page = 0; page < 60; page += 1) await reader.read(small(page))
    await expect.poll(isReadElsewhere, { timeout: 30_000 }).toBe(true)
    // 20 MB that unfold into 530 MB of lists, in lists so shallow that memory ends long before the time that a page may take
    const tooMuch = reader.read(input(`[${`${'['.repeat(10)}${']'.repeat(10)},`.repeat(995_000)}0]`, 'application/json'))
    const others = [1, 2, 3].map((n) => reader.read(small(n)))
    await expect(tooMuch).rejects.toThrow(/memory/)
    expect((await Promise.all(others)).map(({ extract }) => extract.title)).toEqual(['课程1', '课程2', '课程3'])
  })
})
