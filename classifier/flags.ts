/** The three flags of the record, by the definitions of the command-line contract. */
import type { Classification } from '#policy/nouns.ts'
import type { Context } from './context.ts'
import type { Verdict } from './judge.ts'

const tooEarlyOrLate = new Set(['T05', 'T06', 'T07', 'T19'])

export function flagsOf(context: Context, verdicts: readonly Verdict[]): Classification['flags'] {
  if (context.speaker !== 'offer') return { subject: false, overtime: false, exaggerated: false }
  return {
    subject: offersSubject(context),
    overtime: verdicts.some(
      ({ rule, facts }) => tooEarlyOrLate.has(rule.violation) || (rule.violation === 'T11' && facts.fullDay === true),
    ),
    exaggerated: verdicts.some(({ rule }) => rule.exaggerates === true),
  }
}

/** Subject training for pupils up to grade 9. An app counts when somebody teaches in it, not when it only holds a book. */
function offersSubject({ reading, audience, subject, type, has }: Context): boolean {
  if (subject.overall !== 'subject' || audience.adultOnly || audience.seniorOnly || audience.infantsOnly || !has.pupils)
    return false
  return type.type !== 'app' || reading.hits('taught').length > 0
}
