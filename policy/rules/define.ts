/**
 * A rule: which words, said by whom about what, point to which violation. Data only; the classifier reads it. Its legal bases
 * and severity are those of the violation on the day of the conduct.
 *
 * Patterns are written as plain words with a few signs (docs/rules.md):
 *   {甲|乙}  one of these words, @name inside stands for a list of words.ts      (甲|乙)  the same, but may be missing
 *   ~6  up to six characters inside the sentence      _6  up to six characters without punctuation      #  a number
 *   !{甲|乙}  must not follow here      <{甲|乙}  at the beginning: must not stand before
 */
import { type Rule, type RuleDraft, ruleSchema } from './schema.ts'

export type { Example, Measure, Need, Rule, RuleDraft } from './schema.ts'

/** The day the present wording of the rules was written down. */
export const rulesDay = '2026-11-01'

/** Fills in what most rules share; refuses a rule that is wrong. */
export const defineRule = (draft: RuleDraft): Rule => ruleSchema.parse(draft)
