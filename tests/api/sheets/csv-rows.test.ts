/** CSV files as people have them: charsets, pieces that cut a character in two, and what has no end. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileRows } from '#api/ledgers/sheets/file-rows.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianfu-csv-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function rowsOf(file: string | Buffer): Promise<unknown[][]> {
  const rows: unknown[][] = []
  for await (const { cells } of fileRows(file, 1)) rows.push(cells)
  return rows
}

async function rowsOnDisk(bytes: Buffer): Promise<unknown[][]> {
  const path = join(folder, 'rows.csv')
  await writeFile(path, bytes)
  return rowsOf(path)
}

/** Longer than several pieces; lines of odd lengths, so that pieces end within characters. */
const long = Array.from({ length: 4000 }, (_, n) => [String(n), '成都市武侯实验小学'.slice(0, 1 + (n % 9)), `语文"${n}"，练习`])
const written = (rows: string[][]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

describe('a CSV file', () => {
  it.each(['utf8', 'gb18030', 'utf-16le', 'utf-16be'])(
    'in %s comes out as it was written, from memory and from a disk',
    async (charset) => {
      const bytes = iconv.encode(written(long), charset, { addBOM: charset.startsWith('utf-16') })
      expect(bytes.length).toBeGreaterThan(100_000)
      expect(await rowsOf(bytes)).toEqual(long)
      expect(await rowsOnDisk(bytes)).toEqual(long)
    },
  )

  it('has its first Chinese far behind, or a mark at its head', async () => {
    const plain = Array.from({ length: 20_000 }, (_, n) => [String(n), 'abc'])
    for (const last of [
      ['x', '课后服务'],
      ['x', '课'],
    ]) {
      const rows = [...plain, last]
      expect(await rowsOnDisk(iconv.encode(written(rows), 'gb18030'))).toEqual(rows)
      expect(await rowsOnDisk(iconv.encode(written(rows), 'utf8', { addBOM: true }))).toEqual(rows)
    }
  })

  it('that never ends a cell is refused', async () => {
    await expect(rowsOf(Buffer.from(`a,b\n"${'x'.repeat(200_000)}`))).rejects.toThrow('no end')
  })

  it('of nothing has no rows', async () => {
    expect(await rowsOnDisk(Buffer.alloc(0))).toEqual([])
  })
})
