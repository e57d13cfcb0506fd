/** Text in, explained findings out. Pure: no clock, no network, no chance. */
import { basesFor } from '#policy/basis.ts'
import type { Classification, Document, Finding } from '#policy/nouns.ts'
import type { Rule } from '#policy/rules/define.ts'
import { rules } from '#policy/rules/index.ts'
import { checkTogether, judges } from '#policy/rules/rule-set.ts'
import { type Context, contextOf } from './context.ts'
import { cues } from './cues.ts'
import { factsOf } from './facts.ts'
import { makeFinder } from './find-patterns.ts'
import { flagsOf } from './flags.ts'
import type { Guard } from './guards.ts'
import { judge, type Verdict, wordsOf } from './judge.ts'

/** Below this a person has to look. */
const sureEnough = 0.7
/** What a citizen alleges is weaker than what an advert says of itself. */
const alleged = 0.8
const mostCounterEvidence = 20

/** The record of a text, and apart from it what rules on trial would have found. */
export type Judged = { record: Classification; shadow: Finding[] }

function lexiconOf(all: readonly Rule[]): Record<string, readonly string[]> {
  const lexicon: Record<string, readonly string[]> = { ...cues }
  for (const rule of all) {
    const names = wordsOf(rule)
    lexicon[names.any] = rule.any
    if (rule.beside) lexicon[names.beside] = rule.beside
    if (rule.unless) lexicon[names.unless] = rule.unless
  }
  return lexicon
}

/** A classifier with rules of its own: backtests judge with candidates, everybody else with those of the house. */
export function makeClassifier(all: readonly Rule[]): (doc: Document) => Judged {
  checkTogether(all)
  const [live, trial] = [all.filter(judges), all.filter(({ state }) => state === 'SHADOW')]
  const find = makeFinder(lexiconOf([...live, ...trial]))
  return (doc) => {
    const context = contextOf(doc, find)
    const { verdicts, guards } = judge(context, live)
    const findings = findingsOf(verdicts, context)
    const record = {
      id: String(doc.id),
      documentType: context.type.type,
      flags: flagsOf(context, verdicts),
      needsReview: needsReview(context, findings),
      findings,
      facts: factsOf(context),
      counterEvidence: counterEvidence(guards, context),
    }
    return { record, shadow: trial.length > 0 ? findingsOf(judge(context, trial).verdicts, context) : [] }
  }
}

/** With the rules of the house, those on trial included. */
export const classifyOnTrial = makeClassifier(rules)

export const classify = (doc: Document): Classification => classifyOnTrial(doc).record

const findingsOf = (verdicts: readonly Verdict[], context: Context) => group(verdicts).map((some) => findingOf(some, context))

/** Verdicts of one violation, the strongest first. */
function group(verdicts: readonly Verdict[]): Verdict[][] {
  const groups = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    const same = groups.get(verdict.rule.violation)
    if (same) same.push(verdict)
    else groups.set(verdict.rule.violation, [verdict])
  }
  const order = (a: Verdict, b: Verdict) =>
    b.confidence - a.confidence || b.span.to - b.span.from - (a.span.to - a.span.from) || a.span.from - b.span.from
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, some]) => some.sort(order))
}

const mostQuotes = 5

function findingOf(verdicts: readonly Verdict[], context: Context): Finding {
  const [best] = verdicts as [Verdict]
  const { rule, span, facts, reason } = best
  const { reading, day, speaker, audience } = context
  const place = reading.place(span)
  const others = [...new Set(verdicts.slice(1).map((verdict) => reading.place(verdict.span).quote))].filter(
    (quote) => quote !== place.quote,
  )
  const certainty = best.confidence * (speaker === 'citizen' ? alleged : 1)
  return {
    violation: rule.violation,
    rule: rule.id,
    ruleVersion: rule.version,
    confidence: Math.round(Math.min(0.99, certainty + Math.min(0.06, others.length * 0.02)) * 100) / 100,
    quote: place.quote,
    from: place.from,
    to: place.to,
    where: place.where,
    facts: {
      ...facts,
      ...(audience.adultOnly ? { scope: 'adult' } : {}),
      ...(audience.seniorOnly ? { stage: 'senior' } : {}),
      ...(others.length > 0 ? { alsoQuoted: others.slice(0, mostQuotes) } : {}),
    },
    legalBasis: basesFor(rule.violation, day).map(({ id }) => id),
    explanation: explain(rule, place.quote, reason),
  }
}

function explain(rule: Rule, quote: string, reason: Verdict['reason']): Finding['explanation'] {
  const short = quote.length > 60 ? `${quote.slice(0, 60)}…` : quote
  const fill = (words: string, why: string | undefined) =>
    words.replace('{quote}', () => short).replace('{reason}', () => why ?? '')
  return { zh: fill(rule.explanation.zh, reason?.zh), en: fill(rule.explanation.en, reason?.en) }
}

function needsReview({ type, speaker }: Context, findings: readonly Finding[]): boolean {
  if (findings.some(({ confidence }) => confidence < sureEnough) && speaker !== 'citizen') return true
  return type.margin < 0.8 && findings.length > 0
}

function counterEvidence(guards: readonly Guard[], { reading }: Context): Classification['counterEvidence'] {
  const seen = new Set<string>()
  const evidence: Classification['counterEvidence'] = []
  for (const { span, why } of guards) {
    const { quote, from, to } = reading.place(span)
    const key = `${from} ${to}`
    if (seen.has(key) || evidence.length >= mostCounterEvidence) continue
    seen.add(key)
    evidence.push({ quote, from, to, why })
  }
  return evidence
}
