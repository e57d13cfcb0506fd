/** What a clock is called, and the rule it rests on. */
import type { Bilingual } from '#policy/bilingual.ts'
import { citationsOf } from '#policy/deadlines/citations.ts'
import { builtInTerms, deadlineOn, type Terms } from '#policy/deadlines.ts'
import { lookStep } from './due.ts'

type Rows = Pick<Terms, 'rows'>

/** `day` picks the version of the rule: the day that set the clock going. */
export function clockName(step: string, day: string, terms: Rows = builtInTerms): Bilingual {
  const { zh, en } =
    deadlineOn(step, day, terms) ?? (step === lookStep ? { zh: '查看线索', en: 'look at the lead' } : { zh: step, en: step })
  return { zh, en }
}

/** The rules in force on the day that set the clock going. Empty: a term the product sets, not the law. */
export function clockBasis(step: string, day: string, terms: Rows = builtInTerms): Bilingual[] {
  const row = deadlineOn(step, day, terms)
  return row ? citationsOf(row, day) : []
}
