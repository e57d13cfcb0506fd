/** Findings: the list behind every chart, and an officer's decision on one. */
import { staffDid } from '#api/audit/staff-did.ts'
import { sees } from '#api/auth/staff.ts'
import { listFindings } from '#api/contract/analysis.ts'
import { decideFinding as decideEndpoint } from '#api/contract/cases.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import { decideFinding } from './decide-finding.ts'
import { readFindings } from './read-list.ts'
import { viewOfFinding, withDecider } from './view.ts'

export function findingRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps

  bind(listFindings, ({ query, staff }) => readFindings(prisma, query, staff))

  bind(decideEndpoint, async ({ params: { id }, body, staff }) => {
    const before = await prisma.finding.findUnique({ where: { id }, include: { case: { select: { districtCode: true } } } })
    // the case decides whose business a finding is; alone, its own district does
    if (!before || !sees(staff, before.case ? before.case.districtCode : before.districtCode)) throw new Refusal('not-found')
    const caseVersion = await decideFinding(prisma, staff, { findingId: id, ...body }, now())
    await staffDid(deps, staff, 'finding.decide', `finding:${id}`, { status: body.status })
    const finding = await prisma.finding.findUniqueOrThrow({ where: { id }, include: withDecider })
    return { finding: viewOfFinding(finding), caseVersion }
  })
}
