/**
 * A rule: which words, said by whom about what, point to which violation. Data only; the classifier reads it.
 *
 * Patterns are written as plain words with a few signs:
 *   {甲|乙}  one of these words, @name inside stands for a list of words.ts      (甲|乙)  the same, but may be missing
 *   ~6  up to six characters inside the sentence      _6  up to six characters without punctuation      #  a number
 *   !{甲|乙}  must not follow here      <{甲|乙}  at the beginning: must not stand before
 */
import type { Bilingual } from '../bilingual.ts'
import type { Document } from '../nouns.ts'
import type { ViolationCode } from '../violations.ts'

/** What the classifier knows about a whole text. A rule names those it cannot do without. */
export type Need =
  | 'pupils'
  | 'preschool'
  | 'only-preschool'
  | 'subject'
  | 'disguise'
  | 'enrols'
  | 'contact'
  | 'ban-channel'
  | 'news-channel'
  | 'article'
  | 'unmarked'
  | 'teaches'
  | 'online'
  | 'organised'
  | 'unlicensed'
  | 'overdue'
  | 'not-subject-licence'
  | 'licensed-for-other'
  | 'training-talk'

/** Judgements that need arithmetic or the register instead of words. */
export type Measure =
  | 'times'
  | 'whole-text'
  | 'unit-price'
  | 'prepaid-amount'
  | 'former-price'
  | 'recorded-answering'
  | 'foreign-site'
  | 'provider'
  | 'lesson-length'
  | 'ahead-of-grade'
  | 'pay-ahead'

/** A breach or clear case: a text, or a document when channel, register or day matter. */
export type Example = string | (Partial<Document> & { text: string })

export type Rule = {
  id: string
  violation: ViolationCode
  /** Day from which this wording of the rule holds; a changed wording gets a new day. */
  version: string
  from: string
  to?: string
  /** Who must be speaking: somebody who offers training, a citizen who reports, or either. */
  speaker: 'offer' | 'citizen' | 'either'
  /** `pupils`: dropped when the text is for adults only. `anyone`: adults too, then marked scope adult. */
  audience: 'pupils' | 'anyone'
  any: string[]
  /** One of these must stand in the same sentence or line, or within `reach` characters across sentences. */
  beside?: string[]
  reach?: number
  /** None of these may stand in the same sentence or line; they are reported as counter-evidence. */
  unless?: string[]
  needs?: Need[]
  measure?: Measure
  confidence: number
  /** Makes the flag `exaggerated` true. */
  exaggerates?: boolean
  explanation: Bilingual
  examples: { breach: Example[]; clear: Example[] }
}

export type RuleDraft = Omit<Rule, 'version' | 'from' | 'speaker' | 'audience' | 'confidence' | 'any'> & Partial<Rule>

/** The day the present wording of the rules was written down. */
export const rulesDay = '2026-11-01'

/** Fills in what most rules share. */
export const defineRule = (draft: RuleDraft): Rule => ({
  version: rulesDay,
  from: '2021-07-24',
  speaker: 'either',
  audience: 'pupils',
  confidence: 0.85,
  any: [],
  ...draft,
})
