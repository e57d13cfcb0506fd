/** Kept bytes on their way out: checked against their hash, and shown so that nothing in them runs. */
import type { Response } from 'express'
import { shownType } from '#api/complaints/show-copy.ts'
import { Refusal } from '#api/errors.ts'
import { disposition } from '#api/http/disposition.ts'
import type { EvidenceStore } from './store.ts'

/** A captured page is shown, never run: no script, no form, no request to anywhere, and an origin of its own. */
const sandbox = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'"

export function guard(res: Response): void {
  res.setHeader('Content-Security-Policy', sandbox)
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Cache-Control', 'private, no-store')
}

type Sent = { name: string; mediaType: string; sha256: string; shownSha256: string | null }

/** What somebody sent: a picture as its safe copy, anything else as a download. */
export async function sendFile(res: Response, evidence: EvidenceStore, file: Sent): Promise<void> {
  const sha256 = file.shownSha256 ?? file.sha256
  sendBytes(res, file, await wholeBytes(sha256, evidence.get(sha256)))
}

/** To anybody: saved, never shown. */
export async function sendDownload(res: Response, evidence: EvidenceStore, file: Sent): Promise<void> {
  const sha256 = file.shownSha256 ?? file.sha256
  const bytes = await wholeBytes(sha256, evidence.get(sha256))
  guard(res)
  res.setHeader('Content-Disposition', disposition('attachment', file.name))
  res.setHeader('Content-Type', file.shownSha256 === null ? file.mediaType : shownType(file.mediaType))
  res.send(bytes)
}

export function sendBytes(res: Response, file: Sent, bytes: Buffer): void {
  guard(res)
  const isPicture = file.shownSha256 !== null
  res.setHeader('Content-Disposition', disposition(isPicture ? 'inline' : 'attachment', file.name))
  res.setHeader('Content-Type', isPicture ? shownType(file.mediaType) : file.mediaType)
  res.send(bytes)
}

/** The store names altered bytes by throwing; absence is a fault, too: evidence is never deleted. */
export async function wholeBytes(sha256: string, reading: Promise<Buffer | null>): Promise<Buffer> {
  const bytes = await reading.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    const detail = { zh: `证据 ${sha256} 的内容与哈希不符`, en: `Evidence ${sha256} does not match its hash` }
    throw new Refusal(error.code, { detail })
  })
  if (bytes) return bytes
  throw new Refusal('evidence-missing', { detail: { zh: `找不到证据 ${sha256}`, en: `Evidence ${sha256} is not in the store` } })
}
