/** A finding as officers see it, its legal bases written out. */
import type { z } from 'zod'
import type { findingStatus, findingView } from '#api/contract/cases.ts'
import { openRule } from '#api/ledgers/row-text.ts'
import { basisById } from '#policy/basis.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export type FindingView = z.input<typeof findingView>
export const withDecider = { decidedBy: { select: { name: true } } } as const
export type FindingWithDecider = Prisma.FindingGetPayload<{ include: typeof withDecider }>

export function viewOfFinding(finding: FindingWithDecider, moved: (at: number) => number = (at) => at): FindingView {
  const place = finding.where === 'text' ? moved : (at: number) => at
  return {
    id: finding.id,
    violation: finding.violation,
    rule: openRule(finding.rule),
    ruleVersion: finding.ruleVersion,
    confidence: finding.confidence,
    severity: finding.severity,
    scope: finding.scope === 'adult' ? 'adult' : 'k12',
    status: finding.status as z.infer<typeof findingStatus>,
    where: finding.where === 'title' ? 'title' : 'text',
    from: place(finding.from),
    to: place(finding.from) + (finding.to - finding.from),
    quote: finding.quote,
    facts: finding.facts as Record<string, unknown>,
    legalBasis: finding.legalBasis.map(legalBasis),
    explanation: { zh: finding.explanationZh, en: finding.explanationEn },
    happenedAt: finding.happenedAt.toISOString(),
    decidedBy: finding.decidedBy?.name ?? null,
    decidedAt: finding.decidedAt?.toISOString() ?? null,
    decisionNote: finding.decisionNote,
  }
}

function legalBasis(id: string) {
  const basis = basisById(id)
  return { id, law: { zh: basis?.zh ?? id, en: basis?.en ?? id }, clause: basis?.clause ?? '' }
}
