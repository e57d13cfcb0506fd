/** Rules as a set: read from JSON, checked together, candidates laid over those that stand. */
import type { z } from 'zod'
import { type Rule, ruleSchema } from './schema.ts'

/** One line that says which rule is wrong, in which field, and why. */
export class RuleProblem extends Error {}

/** Judges pages of its days; a DRAFT judges nothing and a SHADOW only counts. */
export const judges = ({ state }: Rule): boolean => state === 'LIVE' || state === 'EXPIRED'

/** Whether this wording of a rule judges conduct of that day. */
export const holdsOn = ({ from, to }: Rule, day: string): boolean => from <= day && (to === undefined || day <= to)

/** A rule from data. `place` says where it came from, for the message. */
export function readRule(value: unknown, place: string): Rule {
  const read = ruleSchema.safeParse(value)
  if (read.success) return read.data
  const given = (value as { id?: unknown } | null)?.id
  const name = typeof given === 'string' ? ` (${given})` : ''
  const [issue] = read.error.issues as [z.core.$ZodIssue]
  const more = read.error.issues.length > 1 ? `; and ${read.error.issues.length - 1} more` : ''
  throw new RuleProblem(`${place}${name}: ${field(issue.path)}${issue.message}${more}`)
}

const field = (path: readonly PropertyKey[]) => (path.length > 0 ? `${path.map(String).join('.')}: ` : '')

/** The text of a rule file: one rule, or a list of rules. */
export function readRules(json: string, file: string): Rule[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new RuleProblem(`${file}: is no JSON: ${(error as Error).message.split('\n')[0]}`)
  }
  return Array.isArray(value) ? value.map((each, at) => readRule(each, `${file}, rule ${at + 1}`)) : [readRule(value, file)]
}

/** The way back: the same rules come out of readRules(writeRules(rules)). */
export const writeRules = (rules: readonly Rule[]): string => `${JSON.stringify(rules, null, 2)}\n`

/** Two wordings of one rule must not judge the same day. */
export function checkTogether(rules: readonly Rule[]): void {
  const seen = new Map<string, Rule[]>()
  for (const rule of rules) {
    const others = seen.get(rule.id) ?? []
    const twin = others.find(({ version, state }) => version === rule.version && state === rule.state)
    if (twin) throw new RuleProblem(`${rule.id}: version ${rule.version} stands twice`)
    const rival = judges(rule) && others.find((other) => judges(other) && overlap(other, rule))
    if (rival) throw new RuleProblem(`${rule.id}: versions ${rival.version} and ${rule.version} judge the same days`)
    seen.set(rule.id, [...others, rule])
  }
}

const overlap = (a: Rule, b: Rule) => (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to)

/** Candidates take the place of every wording with their id; other rules stay. */
export function layOver(standing: readonly Rule[], candidates: readonly Rule[]): Rule[] {
  const ids = new Set(candidates.map(({ id }) => id))
  return [...standing.filter(({ id }) => !ids.has(id)), ...candidates]
}
