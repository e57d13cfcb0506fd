/** A rule that judges a text as a whole, because of where it stands: its title or first line is the quote. */
import type { Rule } from '#policy/rules/define.ts'
import type { Context } from '../context.ts'
import type { Span } from '../find-patterns.ts'
import type { Verdict } from '../judge.ts'

const longestQuote = 60

export function wholeText(rule: Rule, context: Context): Verdict[] {
  return [{ rule, span: headline(context), confidence: rule.confidence, facts: { channel: context.reading.doc.channel ?? null } }]
}

/** The words that say what is offered: a sign-up call or course word with its sentence, else the first line. */
export function headline({ reading }: Context): Span {
  const [offer] = [
    ...reading.hits('lesson'),
    ...reading.hits('subjectStrong'),
    ...reading.hits('nonSubject'),
    ...reading.hits('signUp'),
  ]
  const sentence = reading.sentenceAt(offer?.from ?? 0)
  const from = Math.max(sentence.from, (offer?.from ?? 0) - longestQuote / 2)
  return trimmed(reading.text, { from, to: Math.min(sentence.to, from + longestQuote) })
}

function trimmed(text: string, { from, to }: Span): Span {
  const part = text.slice(from, to)
  return { from: from + (part.length - part.trimStart().length), to: to - (part.length - part.trimEnd().length) }
}
