/** The rules as one would write them first: each rule's words in one regular expression, each tried on the whole text. */
import { rules } from '#policy/rules/index.ts'

const escape = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

type Naive = { any: RegExp; beside: RegExp | null; unless: RegExp | null }

const alternation = (patterns: readonly string[]) => new RegExp(patterns.map(escape).join('|'), 'g')

const naive: Naive[] = rules
  .filter(({ any }) => any.length > 0)
  .map(({ any, beside, unless }) => ({
    any: alternation(any),
    beside: beside ? alternation(beside) : null,
    unless: unless ? alternation(unless) : null,
  }))

/** How many words of rules stand in a text that also has what the rule wants beside them and not what forbids it. */
export function naiveHits(text: string): number {
  let hits = 0
  for (const { any, beside, unless } of naive) {
    const found = [...text.matchAll(any)].length
    if (found === 0) continue
    if (beside && text.search(beside) < 0) continue
    if (unless && text.search(unless) >= 0) continue
    hits += found
  }
  return hits
}
