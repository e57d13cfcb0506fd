/** Texts in, explained findings out. Pure: no clock, no network, no chance. */
import type { Classification, Document, Finding } from '#policy/nouns.ts'
import type { Rule } from '#policy/rules/define.ts'
import { rules } from '#policy/rules/index.ts'
import { checkTogether, judges } from '#policy/rules/rule-set.ts'
import { isUndecided } from './abstain.ts'
import { type Context, contextsOf } from './context.ts'
import { cues } from './cues.ts'
import { factsOf } from './facts.ts'
import { makeFinder } from './find-patterns.ts'
import { counterEvidence, findingsOf } from './findings.ts'
import { flagsOf } from './flags.ts'
import { inBatches } from './in-batches.ts'
import { type Judgement, judge, ready } from './judge.ts'
import type { ComplaintOpinion } from './model.ts'

/** Below this a person has to look. */
const sureEnough = 0.7

/** The record of a text, and apart from it what rules on trial would have found. */
export type Judged = { record: Classification; shadow: Finding[] }

/** Judges texts together, which is faster than one by one; what is found in a text does not depend on the others. */
export type Classifier = (docs: readonly Document[]) => Judged[]

export function lexiconOf(all: readonly Rule[]): Record<string, readonly string[]> {
  const lexicon: Record<string, readonly string[]> = { ...cues }
  for (const rule of all) {
    const names = ready(rule)
    lexicon[names.any] = rule.any
    if (rule.beside) lexicon[names.beside] = rule.beside
    if (rule.unless) lexicon[names.unless] = rule.unless
  }
  return lexicon
}

/** A classifier with rules of its own: backtests judge with candidates, everybody else with those of the house. */
export function makeClassifier(all: readonly Rule[]): Classifier {
  checkTogether(all)
  const [judging, shadows] = [all.filter(judges), all.filter(({ state }) => state === 'SHADOW')]
  const [live, trial] = [judging.map(ready), shadows.map(ready)]
  const find = makeFinder(lexiconOf([...judging, ...shadows]))
  const onTrial = (context: Context) => (trial.length > 0 ? findingsOf(judge(context, trial).verdicts, context) : [])
  return (docs) =>
    inBatches(docs, (batch) => {
      const contexts = contextsOf(batch, find)
      const judgements = contexts.map((context) => judge(context, live))
      const findings = contexts.map((context, at) => findingsOf((judgements[at] as Judgement).verdicts, context))
      return contexts.map((context, at) => ({
        record: recordOf(context, judgements[at] as Judgement, findings[at] as Finding[]),
        shadow: onTrial(context),
      }))
    })
}

function recordOf(context: Context, { verdicts, guards }: Judgement, findings: Finding[]): Classification {
  return {
    id: String(context.reading.doc.id),
    documentType: context.type.type,
    flags: flagsOf(context, verdicts),
    needsReview: needsReview(context, findings),
    findings,
    facts: factsOf(context),
    counterEvidence: counterEvidence(guards, context),
    ...(context.complaint ? { complaint: complaintOf(context.complaint) } : {}),
  }
}

/** With the rules of the house, those on trial included; records stand in the order of the documents. */
export const classifyOnTrial = makeClassifier(rules)

export const classifyAll = (docs: readonly Document[]): Classification[] => classifyOnTrial(docs).map(({ record }) => record)

export const classify = (doc: Document): Classification => classifyAll([doc])[0] as Classification

function needsReview({ type, speaker, opinion, complaint }: Context, findings: readonly Finding[]): boolean {
  if (findings.some(({ confidence }) => confidence < sureEnough) && speaker !== 'citizen') return true
  if (speaker === 'citizen' && isUndecided(speaker, opinion, complaint)) return true
  return findings.length > 0 && (type.margin < 0.8 || isUndecided(speaker, opinion, complaint))
}

const rounded = (share: number) => Math.round(share * 100) / 100

function complaintOf({ category, sure, education }: ComplaintOpinion): Classification['complaint'] {
  return { category, confidence: rounded(sure), education: rounded(education) }
}
