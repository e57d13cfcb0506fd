/** Takes a raw body into memory, up to a size; the rest of a larger one is never read. */
import type { Request } from 'express'
import { Refusal } from '#api/errors.ts'

export const largestUpload = 10 * 1024 * 1024
/** a minute or two of film as phones make it */
export const largestRecording = 30 * 1024 * 1024

export function tooLarge(most: number): Refusal {
  const size = `${Math.floor(most / 1024 / 1024)} MB`
  return new Refusal('too-large', { detail: { zh: `每个文件不超过 ${size}`, en: `A file may have at most ${size}` } })
}

export async function readUpload(req: Request, most = largestUpload): Promise<Buffer> {
  if (Number(req.get('content-length') ?? 0) > most) throw tooLarge(most)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw tooLarge(most)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
