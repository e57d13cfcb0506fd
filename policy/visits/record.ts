/**
 * The record of a visit as the phone writes and the server reads it (administrative procedure rules on on-site records:
 * time, place, two officers, the party, what was told, what was found, the party's opinion, signatures).
 */
import { z } from 'zod'
import type { Bilingual } from '#policy/bilingual.ts'
import { inspectionResultKeys } from '#policy/draws/results.ts'
import { visitAnswerKeys, visitItemKeys } from './checklist.ts'

export const mostPhotos = 20

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const line = z.string().trim().max(200)
const words = z.string().trim().max(4000)

const signers = ['officer', 'second', 'party', 'witness'] as const

export const siteRecord = z.object({
  /** ISO times by the clock of the phone; the server notes when it received them */
  startedAt: z.iso.datetime({ offset: true }),
  endedAt: z.iso.datetime({ offset: true }),
  place: line.min(2),
  /** ids of the two who were there */
  officers: z.array(z.string().max(64)).length(2),
  /** cards shown, rights told */
  told: z.literal(true),
  recusal: line.min(1),
  representative: line,
  phone: line,
  present: line,
  checklist: z.partialRecord(z.enum(visitItemKeys), z.enum(visitAnswerKeys)),
  situation: words.min(2),
  opinion: words.min(1),
  witness: line,
  /** the party did not sign: then a witness is named */
  refused: z.boolean(),
  /** what an inspection by lot found; null for a visit of a case */
  result: z.enum(inspectionResultKeys).nullable(),
  photos: z.array(z.object({ sha256: hash, note: line })).max(mostPhotos),
  signatures: z.partialRecord(z.enum(signers), hash),
})
export type SiteRecordContent = z.output<typeof siteRecord>

export type RecordFault = { path: string } & Bilingual
const fault = (path: string, zh: string, en: string): RecordFault => ({ path, zh, en })

/** What a record lacks beyond its shape. The phone shows the same before it sends. */
export function faultsOf(record: SiteRecordContent): RecordFault[] {
  const { officers, startedAt, endedAt, refused, witness, signatures } = record
  return [
    ...(officers[0] === officers[1] ? [fault('officers', '应当由两名执法人员进行', 'two officers are needed')] : []),
    ...(Date.parse(endedAt) < Date.parse(startedAt)
      ? [fault('endedAt', '结束时间早于开始时间', 'it ends before it begins')]
      : []),
    ...(signatures.officer && signatures.second ? [] : [fault('signatures', '两名执法人员均应签名', 'both officers sign')]),
    ...(refused || signatures.party
      ? []
      : [fault('signatures', '当事人应签名，或注明拒绝签名', 'the party signs, or refuses to')]),
    ...(refused && !witness ? [fault('witness', '当事人拒签时应有见证人', 'a refusal to sign needs a witness')] : []),
  ]
}
