/** Takes an uploaded sheet to a file of its own for as long as it is read. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Request } from 'express'
import { Refusal } from '#api/errors.ts'

const largestSheet = 50 * 1024 * 1024

export async function withUploadedFile<T>(req: Request, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'jianfu-sheet-'))
  const path = join(folder, 'sheet.xlsx')
  try {
    await pipeline(req, limited, createWriteStream(path))
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* limited(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > largestSheet)
      throw new Refusal('too-large', { detail: { zh: '文件不超过 50 MB', en: 'A file may have at most 50 MB' } })
    yield chunk
  }
}
