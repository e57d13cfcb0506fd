/** Verdicts become findings: grouped by violation, with exact quotes, facts, legal bases and reasons a person can read. */
import { basesFor, citationsText, type LegalBasis } from '#policy/basis.ts'
import type { Classification, Finding } from '#policy/nouns.ts'
import type { Rule } from '#policy/rules/define.ts'
import { subjects } from '#policy/subjects.ts'
import type { Context } from './context.ts'
import type { Span } from './find-patterns.ts'
import type { Guard } from './guards.ts'
import type { Verdict } from './judge.ts'

/** What a citizen alleges is weaker than what an advert says of itself. */
const alleged = 0.8
const mostQuotes = 5
const mostCounterEvidence = 20
const mostCited = 2
const longestShown = 60

export const findingsOf = (verdicts: readonly Verdict[], context: Context): Finding[] =>
  group(verdicts).map((some) => findingOf(some, context))

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

function findingOf(verdicts: readonly Verdict[], context: Context): Finding {
  const [best, ...rest] = verdicts as [Verdict, ...Verdict[]]
  const { rule, span, facts, reason } = best
  const { reading, day, speaker, audience } = context
  const { where, ...place } = reading.place(span)
  const others = elsewhere(rest, best, context)
  const certainty = best.confidence * (speaker === 'citizen' ? alleged : 1)
  const bases = basesFor(rule.violation, day).filter(({ id }) => !rule.measure || !isOtherLimit(id, facts))
  return {
    violation: rule.violation,
    rule: rule.id,
    ruleVersion: rule.version,
    confidence: Math.round(Math.min(0.99, certainty + Math.min(0.06, others.length * 0.02)) * 100) / 100,
    quote: place.quote,
    from: place.from,
    to: place.to,
    where,
    facts: {
      ...factsBeside(span, context),
      ...facts,
      ...(audience.adultOnly ? { scope: 'adult' } : {}),
      ...(audience.seniorOnly ? { stage: 'senior' } : {}),
      ...(others.length > 0 ? { alsoQuoted: others.slice(0, mostQuotes) } : {}),
    },
    legalBasis: bases.map(({ id }) => id),
    explanation: explain(rule, place.quote, reason, bases.slice(0, mostCited)),
  }
}

/** Offline and online training end at hours of their own (M20.2, M20.3): the finding rests on the one that was held against it. */
const isOtherLimit = (id: string, { limit }: Verdict['facts']): boolean =>
  (id === 'M20.2' && limit === '21:00') || (id === 'M20.3' && limit === '20:30')

/** Other words of the text that say the same violation, each once, with their places and the rule that found them; parts of what is quoted already say nothing new. */
function elsewhere(rest: readonly Verdict[], best: Verdict, { reading }: Context) {
  const quoted: Span[] = [best.span]
  const seen = new Set([reading.place(best.span).quote])
  return rest.flatMap(({ rule, span }) => {
    const place = reading.place(span)
    if (seen.has(place.quote) || quoted.some(({ from, to }) => span.from < to && from < span.to)) return []
    quoted.push(span)
    seen.add(place.quote)
    return [{ ...place, rule: rule.id }]
  })
}

const subjectNames = [...subjects.map(({ zh }) => String(zh)), '英语', '日语', '俄语']

/** Subject and grades named in the same sentence, and how is taught. */
function factsBeside(span: Span, { reading, mentions, mode, audience }: Context): Record<string, unknown> {
  const { from, to } = reading.sentenceAt(span.from)
  const sentence = reading.text.slice(from, Math.max(to, span.to))
  const subject = subjectNames.find((name) => sentence.includes(name))
  const near = mentions.filter((mention) => mention.from >= from && mention.from < Math.max(to, span.to))
  const grades = near.length > 0 ? [...new Set(near.flatMap((mention) => mention.grades))] : []
  return {
    ...(subject && !audience.adultOnly ? { subject } : {}),
    ...(grades.length > 0 ? { grades } : {}),
    ...(mode ? { mode } : {}),
  }
}

function explain(rule: Rule, quote: string, reason: Verdict['reason'], bases: readonly LegalBasis[]): Finding['explanation'] {
  const short = quote.length > longestShown ? `${quote.slice(0, longestShown)}…` : quote
  const fill = (words: string, why: string | undefined) =>
    words.replace('{quote}', () => short).replace('{reason}', () => why ?? '')
  const cited = citations(bases)
  return {
    zh: `${fill(rule.explanation.zh, reason?.zh)}${cited.zh}`,
    en: `${fill(rule.explanation.en, reason?.en)}${cited.en}`,
  }
}

const written = new Map<string, Finding['explanation']>()

/** Title and article of what the finding rests on. There are some hundred of them, each written once. */
function citations(bases: readonly LegalBasis[]): Finding['explanation'] {
  if (bases.length === 0) return { zh: '', en: '' }
  const key = bases.map(({ id }) => id).join(' ')
  const known = written.get(key)
  if (known) return known
  const { zh, en } = citationsText(bases)
  const made = { zh: `依据：${zh}。`, en: ` Basis: ${en}.` }
  written.set(key, made)
  return made
}

export function counterEvidence(guards: readonly Guard[], { reading }: Context): Classification['counterEvidence'] {
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
