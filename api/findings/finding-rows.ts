/** A classifier's finding as a row, whoever it was found in. */
import { newId } from '#api/new-id.ts'
import { storable } from '#api/storable.ts'
import type { Classification, Finding } from '#policy/nouns.ts'
import { violationByCode } from '#policy/violations.ts'
import { sureOfSeverity } from './thresholds.ts'

export interface FoundIn {
  listingId?: string
  complaintId?: string
  channel: string
  institutionId: string | null
  districtCode: string | null
  happenedAt: Date
}

/** Adult training is outside the double reduction; its advert findings are kept apart from the queue. */
export const scopeOf = ({ facts }: Pick<Finding, 'facts'>): 'k12' | 'adult' => (facts.scope === 'adult' ? 'adult' : 'k12')

/** One row for a rule in a text: the surest, then the earliest. */
export function strongest({ findings }: Pick<Classification, 'findings'>): Finding[] {
  const best = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.violation} ${finding.rule}`
    if (finding.confidence > (best.get(key)?.confidence ?? -1)) best.set(key, finding)
  }
  return [...best.values()]
}

/** Words that leave doubt count at the mild end of the violation's range: a passing remark must not lead the queue. */
function severityOf({ violation, confidence }: Pick<Finding, 'violation' | 'confidence'>): number {
  const [mildest, gravest] = violationByCode(violation)?.severityRange ?? [1, 1]
  return confidence >= sureOfSeverity ? gravest : mildest
}

export function findingRow(finding: Finding, found: FoundIn) {
  return {
    id: newId(),
    ...found,
    violation: finding.violation,
    rule: finding.rule,
    ruleVersion: finding.ruleVersion,
    confidence: finding.confidence,
    where: finding.where,
    from: finding.from,
    to: finding.to,
    quote: storable(finding.quote),
    facts: storable(finding.facts) as object,
    legalBasis: finding.legalBasis,
    explanationZh: finding.explanation.zh,
    explanationEn: finding.explanation.en,
    severity: severityOf(finding),
    scope: scopeOf(finding),
  }
}
export type FindingRow = ReturnType<typeof findingRow>
