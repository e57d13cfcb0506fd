/** The rules as one would write them first: each rule's patterns in one regular expression, each tried on the whole text. */
import { compilePattern } from '#classifier/pattern.ts'
import { rules } from '#policy/rules/index.ts'

const alternation = (patterns: readonly string[]) =>
  new RegExp(patterns.map((pattern) => `(?:${compilePattern(pattern).expression.source})`).join('|'), 'g')

const naive = rules
  .filter(({ any }) => any.length > 0)
  .map(({ any, beside, unless }) => ({
    any: alternation(any),
    beside: beside ? alternation(beside) : null,
    unless: unless ? alternation(unless) : null,
  }))

/** How many matches of rules stand in a text that also has what the rule wants beside them and not what forbids it. */
export function naiveHits(text: string): number {
  let hits = 0
  for (const { any, beside, unless } of naive) {
    const found = text.match(any)?.length ?? 0
    if (found === 0 || (beside && text.search(beside) < 0) || (unless && text.search(unless) >= 0)) continue
    hits += found
  }
  return hits
}
