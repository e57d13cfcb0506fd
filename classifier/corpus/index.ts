/** The sentences the document-type model learns from: made here from templates, so nothing real and nobody's words are in it. */
import type { DocumentType } from '#policy/nouns.ts'
import { ad } from './ad.ts'
import { adultTraining } from './adult-training.ts'
import { app } from './app.ts'
import { complaint } from './complaint.ts'
import { courseListing } from './course-listing.ts'
import { type Dice, diceOf, expand, type Grammar } from './grammar.ts'
import { lawOrPolicy } from './law-or-policy.ts'
import { news } from './news.ts'
import { other } from './other.ts'
import { penaltyReport } from './penalty-report.ts'
import { schoolNotice } from './school-notice.ts'
import { shared } from './shared.ts'

export type Sample = { text: string; type: DocumentType }

const grammars: Record<DocumentType, Grammar> = {
  ad,
  'course-listing': courseListing,
  app,
  'school-notice': schoolNotice,
  news,
  'law-or-policy': lawOrPolicy,
  'penalty-report': penaltyReport,
  complaint,
  'adult-training': adultTraining,
  other,
}

const perType = 640

/** Real texts arrive cut off, begun in the middle or without marks; one in five samples does too. */
function wear(text: string, dice: Dice): string {
  const way = dice(15)
  if (way === 0) return text.replace(/[，。！？：；、“”《》（）【】～]/g, '')
  if (way === 1 && text.length > 60) return text.slice(0, 40 + dice(text.length - 40))
  if (way === 2 && text.length > 60) return text.slice(dice(text.length - 30))
  return text
}

/** All samples, the types taking turns, in an order that never changes. */
export function corpus(): Sample[] {
  const types = Object.keys(grammars) as DocumentType[]
  return Array.from({ length: perType * types.length }, (_, index) => {
    const type = types[index % types.length] ?? 'other'
    const grammar = grammars[type]
    const dice = diceOf(index)
    const shape = grammar.shapes[dice(grammar.shapes.length)] ?? ''
    return { text: wear(expand(shape, [grammar, shared], dice), dice), type }
  })
}
