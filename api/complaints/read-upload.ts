/** Takes a raw body into memory, up to a size; the rest of a larger one is never read. */
import type { Request } from 'express'
import { Refusal } from '#api/errors.ts'

export const largestUpload = 10 * 1024 * 1024

const tooLarge = () => new Refusal('too-large', { detail: { zh: '每个文件不超过 10 MB', en: 'A file may have at most 10 MB' } })

export async function readUpload(req: Request): Promise<Buffer> {
  if (Number(req.get('content-length') ?? 0) > largestUpload) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestUpload) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
