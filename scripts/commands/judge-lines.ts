/** How lines of `jianfu classify --jsonl` are answered: each is checked by itself, and texts are judged together. */
import { classifyAll } from '#classifier/classify.ts'
import { documentSchema } from '#policy/nouns.ts'
import type { Together } from './jsonl.ts'

export const judgeLines: Together = { check: (value) => documentSchema.parse(value), answer: classifyAll }
