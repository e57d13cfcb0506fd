/** The shape of a rule, checked: what a wrong rule gets wrong is said in one line. */
import { z } from 'zod'
import { documentSchema } from '../nouns.ts'
import { violationCodes } from '../violations.ts'
import { patternProblem } from './pattern-grammar.ts'

/** What the classifier knows about a whole text. A rule names those it cannot do without. */
export const needs = [
  'pupils',
  'preschool',
  'only-preschool',
  'subject',
  'disguise',
  'enrols',
  'contact',
  'ban-channel',
  'news-channel',
  'campus',
  'article',
  'unmarked',
  'teaches',
  'online',
  'organised',
  'unlicensed',
  'overdue',
  'not-subject-licence',
  'licensed-for-other',
  'training-talk',
  'sign-up-form',
] as const

/** Judgements that need arithmetic or the register instead of words. */
export const measureNames = [
  'times',
  'whole-text',
  'unit-price',
  'prepaid-amount',
  'former-price',
  'recorded-answering',
  'foreign-site',
  'provider',
  'lesson-length',
  'ahead-of-grade',
  'pay-ahead',
] as const

/**
 * DRAFT: being written, judges nothing. SHADOW: counts what it would find, finds nothing. LIVE: judges from `from` on.
 * EXPIRED: no longer judges new pages, still judges those of its days.
 */
const ruleStates = ['DRAFT', 'SHADOW', 'LIVE', 'EXPIRED'] as const

const day = z.iso.date()
const pattern = z.string().superRefine((written, { addIssue }) => {
  const problem = patternProblem(written)
  if (problem) addIssue({ code: 'custom', message: `“${written.slice(0, 40)}” ${problem}` })
})
const sentence = z.string().refine((text) => text.includes('{quote}'), 'must contain {quote}')
/** A breach or clear case: a text, or a document when channel, register or day matter. */
const example = z.union([z.string().min(1), documentSchema.partial().extend({ text: z.string().min(1) })])

export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Z]\d{2}\.[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must look like A02.promise-of-score'),
    violation: z.enum(violationCodes),
    state: z.enum(ruleStates).default('LIVE'),
    version: day.default('2026-11-01').describe('day on which this wording was written down'),
    from: day.default('2021-07-24').describe('first day of conduct that this wording judges'),
    to: day.optional().describe('last day, inclusive'),
    speaker: z
      .enum(['offer', 'citizen', 'either'])
      .default('either')
      .describe('who must be speaking: somebody who offers training, a citizen who reports, or either'),
    audience: z
      .enum(['pupils', 'anyone'])
      .default('pupils')
      .describe('pupils: dropped when the text is for adults only; anyone: adults too, then marked scope adult'),
    any: z.array(pattern).default([]),
    beside: z
      .array(pattern)
      .min(1)
      .optional()
      .describe('one of these must stand in the same sentence or line, or within `reach` characters across sentences'),
    reach: z.int().min(1).max(400).optional(),
    unless: z
      .array(pattern)
      .min(1)
      .optional()
      .describe('none of these may stand in the same sentence or line; they are reported as counter-evidence'),
    needs: z.array(z.enum(needs)).optional(),
    measure: z.enum(measureNames).optional(),
    confidence: z.number().min(0.05).max(0.99).default(0.85),
    exaggerates: z.boolean().optional().describe('makes the flag `exaggerated` true'),
    explanation: z.strictObject({ zh: sentence, en: sentence }),
    examples: z.strictObject({ breach: z.array(example).min(1), clear: z.array(example).min(1) }),
  })
  .superRefine((rule, { addIssue }) => {
    const say = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
    if (!rule.id.startsWith(`${rule.violation}.`)) say('id', `must begin with its violation, ${rule.violation}.`)
    if (rule.any.length === 0 && rule.measure === undefined) say('any', 'must hold a pattern when there is no measure')
    if (rule.to !== undefined && rule.to < rule.from) say('to', `must not lie before from (${rule.from})`)
    if (rule.state === 'EXPIRED' && rule.to === undefined) say('to', 'must be given for an expired rule')
    if (rule.reach !== undefined && !rule.beside) say('reach', 'needs beside')
  })

export type Rule = z.output<typeof ruleSchema>
export type RuleDraft = z.input<typeof ruleSchema>
export type Example = z.output<typeof example>
export type Need = (typeof needs)[number]
export type Measure = (typeof measureNames)[number]
