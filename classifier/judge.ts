/** Applies the rules to a document in context: words first, then guards, then who speaks to whom. */
import type { Rule } from '#policy/rules/define.ts'
import { holdsOn } from '#policy/rules/rule-set.ts'
import type { Context } from './context.ts'
import type { Span } from './find-patterns.ts'
import { type Guard, guardOf, otherTimeGuard } from './guards.ts'
import { trainers } from './measures/times.ts'
import { type Measuring, measures } from './measures.ts'
import { isOtherMatter } from './other-matter.ts'

/** A judgement before it becomes a finding: normalised span, rule, extra facts. */
export type Verdict = {
  rule: Rule
  span: Span
  confidence: number
  facts: Record<string, unknown>
  reason?: { zh: string; en: string }
}
export type Judgement = { verdicts: Verdict[]; guards: Guard[] }

/** A rule with the names under which the finder knows the words of its wording. Rules have what they need and no more; these are all of one shape. */
export type ReadyRule = { rule: Rule; any: string; beside: string; unless: string; hasWords: boolean; measure: Measuring | null }

export function ready(rule: Rule): ReadyRule {
  const any = `${rule.id} ${rule.version} ${rule.state}`
  const [hasWords, measure] = [rule.any.length > 0, rule.measure ? measures[rule.measure] : null]
  return { rule, any, beside: `${any} beside`, unless: `${any} unless`, hasWords, measure }
}

export function judge(context: Context, rules: readonly ReadyRule[]): Judgement {
  const judgement: Judgement = { verdicts: [], guards: [] }
  const { reading, speaker, day } = context
  if (speaker === 'other') {
    reportOnly(context, rules, judgement)
    return judgement
  }
  for (const ready of rules) {
    // most rules end here
    const spans = ready.hasWords ? reading.hits(ready.any) : none
    if (spans.length === 0 && !ready.measure) continue
    const { rule } = ready
    if (!applies(rule, context) || !holdsOn(rule, day)) continue
    if (ready.measure) byMeasure(rule, ready.measure, context, judgement)
    if (spans.length > 0) byWords(ready, spans, context, judgement)
  }
  if (isElsewhere(context)) return setAside(judgement)
  return speaker === 'offer' ? givingWay(judgement) : ofSchoolAlone(judgement, reading.text)
}

const none: readonly Span[] = []

const hardlyEducation = 0.2

/** A letter about another trade accuses nobody of what the rules for schools and training forbid. */
const isElsewhere = ({ reading, speaker, complaint, has }: Context): boolean =>
  speaker === 'citizen' &&
  complaint?.category === 'other-department' &&
  complaint.education < hardlyEducation &&
  (isOtherMatter(reading, complaint.education) || (reading.hits('otherMatter').length > 0 && !has['training-talk']))

function setAside({ verdicts, guards }: Judgement): Judgement {
  const why = '来信说的不是学校或培训 (the letter is about neither schools nor training)'
  return { verdicts: [], guards: [...guards, ...verdicts.map(({ span }) => ({ span, why }))] }
}

/** Hidden training is not an institution: where T02 is found, T01 is not said, too. */
function givingWay(judgement: Judgement): Judgement {
  const hidden = judgement.verdicts.some(({ rule }) => rule.violation === 'T02')
  return hidden ? { ...judgement, verdicts: judgement.verdicts.filter(({ rule }) => rule.violation !== 'T01') } : judgement
}

const timesOfTraining = new Set(['T05', 'T06', 'T07'])

/** A school that teaches on days off is H07; where the letter speaks of no institution, no institution teaches at forbidden times, too. */
function ofSchoolAlone(judgement: Judgement, text: string): Judgement {
  const alone = judgement.verdicts.some(({ rule }) => rule.violation === 'H07') && !trainers.test(text)
  if (!alone) return judgement
  return { ...judgement, verdicts: judgement.verdicts.filter(({ rule }) => !timesOfTraining.has(rule.violation)) }
}

/** What is denied or forbidden does not count, however it was measured. */
function byMeasure(rule: Rule, measure: Measuring, context: Context, { verdicts, guards }: Judgement): void {
  for (const verdict of measure(rule, context)) {
    const guard = rule.measure === 'times' ? timeGuard(context, verdict.span) : null
    if (guard) guards.push(guard)
    else verdicts.push(verdict)
  }
}

function timeGuard({ reading, speaker }: Context, span: Span): Guard | null {
  return guardOf(reading, span, speaker === 'citizen') ?? (speaker === 'citizen' ? null : otherTimeGuard(reading, span))
}

/** The fields of a form are judged by the rules for forms alone: they offer nothing. */
function applies(rule: Rule, { speaker, audience, has }: Context): boolean {
  if (has['sign-up-form'] && !rule.needs?.includes('sign-up-form')) return false
  if (rule.speaker !== 'either' && rule.speaker !== speaker) return false
  if (speaker === 'offer' && rule.audience === 'pupils' && (audience.adultOnly || audience.infantsOnly)) return false
  return (rule.needs ?? []).every((need) => has[need])
}

function byWords(ready: ReadyRule, spans: readonly Span[], context: Context, { verdicts, guards }: Judgement): void {
  const { reading, speaker } = context
  const { rule } = ready
  for (const span of spans) {
    const sentence = sentenceOrLine(context, span)
    const forbidding = inside(reading.hits(ready.unless), sentence)
    if (forbidding) {
      guards.push({ span, why: `属于规则 ${rule.id} 的例外 (the rule makes an exception here)` })
      continue
    }
    const besides = rule.reach ? { from: span.from - rule.reach, to: span.to + rule.reach } : sentence
    if (rule.beside && !inside(reading.hits(ready.beside), besides)) continue
    const guard = guardOf(reading, span, speaker === 'citizen')
    if (guard) {
      guards.push(guard)
      continue
    }
    verdicts.push({ rule, span, confidence: rule.confidence, facts: {} })
  }
}

/** In unpunctuated text a sentence may be endless: look no further than the line and a modest reach. */
function sentenceOrLine({ reading }: Context, span: Span): Span {
  const { from, to } = reading.sentenceAt(span.from)
  return { from: Math.max(from, span.from - 60), to: Math.min(Math.max(to, span.to), span.to + 60) }
}

function inside(spans: readonly Span[], within: Span): Span | null {
  return spans.find(({ from, to }) => from >= within.from && to <= within.to) ?? null
}

/** In news, notices and warnings nothing is a finding, but what looks like one is shown with the reason. */
const offering = new Set(['ad', 'course-listing', 'app', 'adult-training'])
const whyNot = ({ type }: Context) =>
  offering.has(type.type)
    ? '说的不是培训 (said of something else than training)'
    : `由非广告文本引述或报道 (quoted or reported by a text of the kind ${type.type})`

function reportOnly(context: Context, rules: readonly ReadyRule[], { guards }: Judgement): void {
  for (const { rule, any } of rules) {
    const spans = context.reading.hits(any)
    if (spans.length === 0 || !rule.exaggerates || !holdsOn(rule, context.day)) continue
    for (const span of spans.slice(0, 3)) guards.push({ span, why: whyNot(context) })
  }
}
