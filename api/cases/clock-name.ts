/** What a clock is called, and the rule it rests on. */
import { basisById, citationText, inForce } from '#policy/basis.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import { deadlineOn } from '#policy/deadlines.ts'
import { lookStep } from './due.ts'

/** `day` picks the version of the rule: the day that set the clock going. */
export function clockName(step: string, day: string): Bilingual {
  const { zh, en } =
    deadlineOn(step, day) ?? (step === lookStep ? { zh: '查看线索', en: 'look at the lead' } : { zh: step, en: step })
  return { zh, en }
}

/** The rules in force on the day that set the clock going. Empty: a term the product sets, not the law. */
export const clockBasis = (step: string, day: string): Bilingual[] =>
  (deadlineOn(step, day)?.basis ?? [])
    .filter((id) => inForce(id, day))
    .flatMap((id) => basisById(id) ?? [])
    .map(citationText)
