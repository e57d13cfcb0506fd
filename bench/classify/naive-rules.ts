/** The rules as one would write them first: each list of words one regular expression, each tried on the whole text. */
import { lexiconOf } from '#classifier/classify.ts'
import { compilePattern } from '#classifier/pattern.ts'
import { rules } from '#policy/rules/index.ts'
import { judges } from '#policy/rules/rule-set.ts'

/** The same lists that the classifier finds in one pass: the cues, and what each rule wants, wants beside it and is forbidden by. */
export const lexicon = lexiconOf(rules.filter(judges))

const alternation = (patterns: readonly string[]) =>
  new RegExp(patterns.map((pattern) => `(?:${compilePattern(pattern).expression.source})`).join('|'), 'g')

const naive = Object.values(lexicon)
  .filter((patterns) => patterns.length > 0)
  .map(alternation)

/** How many matches all lists have in a text. Nothing is judged, read or explained. */
export const naiveHits = (text: string): number => naive.reduce((hits, list) => hits + (text.match(list)?.length ?? 0), 0)
