/** The records of texts and, beside each, what rules on trial would have found: kept with the texts, never filed as findings. */
import { classifyOnTrial } from '#classifier/classify.ts'
import type { Classification, Document, Finding } from '#policy/nouns.ts'

export type OnTrial = Classification & { shadow?: Finding[] }

/** Records in the order of the documents. */
export const judgeOnTrial = (documents: Document[]): OnTrial[] =>
  classifyOnTrial(documents).map(({ record, shadow }) => (shadow.length > 0 ? { ...record, shadow } : record))
