/** What a clock is called, and the rule it rests on. */
import type { Bilingual } from '#policy/bilingual.ts'
import { citationsOf } from '#policy/deadlines/citations.ts'
import { builtInTerms, deadlineOn, type Terms } from '#policy/deadlines.ts'
import { urgentStep } from '#policy/escalation.ts'
import { lookStep } from './due.ts'

type Rows = Pick<Terms, 'rows'>

/** `day` picks the version of the rule: the day that set the clock going. */
export function clockName(step: string, day: string, terms: Rows = builtInTerms): Bilingual {
  const { zh, en } = deadlineOn(step, day, terms) ?? ownNames[step] ?? { zh: step, en: step }
  return { zh, en }
}

/** Clocks that are the product's, not the law's. */
const ownNames: Record<string, Bilingual> = {
  [lookStep]: { zh: '查看线索', en: 'look at the lead' },
  [urgentStep]: { zh: '查看紧急线索并到场', en: 'look at the urgent lead and be on site' },
}

/** The rules in force on the day that set the clock going. Empty: a term the product sets, not the law. */
export function clockBasis(step: string, day: string, terms: Rows = builtInTerms): Bilingual[] {
  const row = deadlineOn(step, day, terms)
  return row ? citationsOf(row, day) : []
}
