/** Asks one measure about one text: the document in context, as the judge sees it, without the guards that come after. */
import { type Context, contextOf } from '#classifier/context.ts'
import { cues } from '#classifier/cues.ts'
import { makeFinder } from '#classifier/find-patterns.ts'
import type { Verdict } from '#classifier/judge.ts'
import type { Document } from '#policy/nouns.ts'
import type { Rule } from '#policy/rules/define.ts'
import { rules } from '#policy/rules/index.ts'

const find = makeFinder(cues)

export function ruleCalled(id: string): Rule {
  const found = rules.find((rule) => rule.id === id)
  if (!found) throw new Error(`No rule is called ${id}`)
  return found
}

/** Published on a Tuesday of a school term unless the question says otherwise. */
export const contextIn = (text: string, more: Partial<Document> = {}): Context =>
  contextOf({ id: 'x', text, publishedAt: '2024-09-10', ...more }, find)

/** The words a verdict stands on, as they were written; ? behind them when the rule is less sure than it may be. */
export const inShort = ({ reading }: Context, { span, confidence, rule }: Verdict): string =>
  reading.place(span).quote + (confidence < rule.confidence ? '?' : '')
