/** The bytes of a capture, out of its WARC record and checked against their hash. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Refusal } from '#api/errors.ts'
import type { EvidenceStore } from './store.ts'

const unpack = promisify(gunzip)
/** A page has at most 20 MB; its head a little more. */
const longestRecord = 32 * 1024 * 1024

export interface CapturePlace {
  sha256: string
  warc: string | null
  warcAt: bigint | null
  warcLength: number | null
}

/** Null when the store does not have them; throws `evidence-altered` when they are no longer those that were fetched. */
export async function readCapture(
  evidence: Pick<EvidenceStore, 'get' | 'read'>,
  { sha256, warc, warcAt, warcLength }: CapturePlace,
): Promise<Buffer | null> {
  if (warc === null || warcAt === null || warcLength === null) return evidence.get(sha256)
  const member = await evidence.read(warc, Number(warcAt), warcLength)
  if (!member) return null
  const payload = await payloadOf(member)
  if (!payload || createHash('sha256').update(payload).digest('hex') !== sha256) throw new Refusal('evidence-altered')
  return payload
}

const blankLine = '\r\n\r\n'

/** What a response or resource record carries; null when it is none. */
async function payloadOf(member: Buffer): Promise<Buffer | null> {
  const record = await unpack(member, { maxOutputLength: longestRecord }).catch(() => null)
  const end = record?.indexOf(blankLine) ?? -1
  if (!record || end < 0) return null
  const head = record.subarray(0, end).toString('latin1')
  const length = Number(/^Content-Length: (\d+)$/m.exec(head)?.[1])
  const block = record.subarray(end + blankLine.length, end + blankLine.length + length)
  if (!/^WARC-Type: response$/m.test(head)) return block
  const cut = block.indexOf(blankLine)
  return cut < 0 ? null : block.subarray(cut + blankLine.length)
}
