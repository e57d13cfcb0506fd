/** The record of a text and, beside it, what rules on trial would have found: kept with the text, never filed as findings. */
import { classifyOnTrial, type Judged } from '#classifier/classify.ts'
import type { Classification, Document, Finding } from '#policy/nouns.ts'

export type OnTrial = Classification & { shadow?: Finding[] }

export function judgeOnTrial(document: Document): OnTrial {
  const { record, shadow } = classifyOnTrial([document])[0] as Judged
  return shadow.length > 0 ? { ...record, shadow } : record
}
