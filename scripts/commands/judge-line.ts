import { classify } from '#classifier/classify.ts'
import { type Classification, documentSchema } from '#policy/nouns.ts'

/** One parsed line of `jianfu classify --jsonl` and its record. */
export const judgeLine = (value: unknown): Classification => classify(documentSchema.parse(value))
