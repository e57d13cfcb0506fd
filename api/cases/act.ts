/** An officer moves a case: allowed by role and state, with every guard held, on the version that was looked at. */
import { Refusal } from '#api/errors.ts'
import { allowedActions, type CaseFacts, type CaseState, signedPapers } from '#policy/case-flow.ts'
import type { Role } from '#policy/roles.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { CaseModel } from '#prisma/generated/models.ts'
import { factsOf, parseFacts } from './case-facts.ts'
import { guardMissing } from './guard-missing.ts'
import { appendEvents } from './history.ts'
import { lockCase } from './lock-case.ts'
import { refreshCase } from './refresh-case.ts'
import { handsWithoutLeavers } from './reopened-hands.ts'

export interface Actor {
  id: string
  role: Role
}

export interface Act {
  caseId: string
  action: string
  version: number
  note?: string | undefined
  /** Guard facts recorded with this step; the known names are in case-facts.ts. */
  facts?: Record<string, unknown> | undefined
}

/** In these states nothing more is expected of the office: the institution is free for a new case. */
const closingStates: ReadonlySet<string> = new Set(['NOT_FILED', 'TRANSFERRED', 'CLOSED', 'PUBLISHED', 'ARCHIVED'])

/** Answers the state it led to. */
export async function act(prisma: PrismaClient, actor: Actor, asked: Act, now: Date): Promise<{ to: CaseState }> {
  const recorded = parseFacts(asked.facts ?? {})
  return prisma.$transaction(async (tx) => {
    const row = await lockCase(tx, asked.caseId, asked.version)
    const { reviewer, ...facts } = recorded
    const file = {
      ...row,
      facts: { ...(row.facts as object), ...facts },
      reviewerId: reviewer === undefined ? row.reviewerId : reviewer,
    }
    const step = await permitted(tx, file, actor, asked, now)
    const opened = await openOrClosed(tx, row, step.to, now)
    const hands = row.closedAt !== null && opened.closedAt === null ? await handsWithoutLeavers(tx, file, actor.id) : null
    const after = { ...file.facts, ...signedBy(actor.id, step.records, file.facts), ...forgotten[step.action] }
    await appendEvents(tx, row.id, now, [
      {
        kind: 'moved',
        actorId: actor.id,
        from: row.state,
        to: step.to,
        note: asked.note ?? null,
        data: { action: step.action, starts: step.starts, facts: recorded, before: before(row, recorded), records: step.records },
      },
      ...(hands ? [hands.event] : []),
    ])
    await tx.case.update({
      where: { id: row.id },
      data: {
        state: step.to,
        facts: after,
        reviewerId: file.reviewerId,
        version: { increment: 1 },
        ...opened,
        ...hands?.people,
      },
    })
    await refreshCase(tx, row.id, now)
    return { to: step.to }
  })
}

/** What the recorded facts were until now, for whoever looked at the case meanwhile. */
const before = (row: CaseModel, recorded: object): object => {
  const kept: Record<string, unknown> = { ...(row.facts as object), reviewer: row.reviewerId }
  return Object.fromEntries(Object.keys(recorded).map((key) => [key, kept[key] ?? null]))
}

/** Facts of the round before, which a new investigation has to earn again. */
const newRound: Partial<CaseFacts> = {
  investigationReport: false,
  reviewOpinion: false,
  legalReviewPassed: false,
  defenceRecorded: false,
  hearingRequested: false,
  hearingReport: false,
  collectiveRecord: false,
  decisionForm: false,
  outcome: null,
  decisionParts: 0,
  publicationNoticeGiven: false,
  personalDataRemoved: false,
  performanceProven: false,
  closingGround: null,
  closingForm: false,
  publicationSettled: false,
  verificationExtended: false,
  decisionExtended: false,
  clockPaused: false,
  pauseReason: null,
}
/** `reopen` after a case was not filed asks for a new form as well. */
const forgotten: Record<string, Partial<CaseFacts>> = {
  return: { investigationReport: false, reviewOpinion: false, legalReviewPassed: false },
  reopen: { ...newRound, filingForm: false, notFiledGround: null },
  'withdraw-decision': newRound,
  'take-back-crime': { ...newRound, crimeReport: false, crimeHandedOver: false, policeReceipt: false, procuratorateCopy: false },
  'resume-clock': { clockPaused: false, pauseReason: null },
}

/** Facts a step makes true; a paper among them carries the name of whoever drew it up. */
function signedBy(actorId: string, records: readonly string[], before: object): Partial<CaseFacts> {
  const signed = { ...(before as Partial<CaseFacts>).signed }
  for (const paper of signedPapers) if (records.includes(paper)) signed[paper] = actorId
  return { ...Object.fromEntries(records.map((fact) => [fact, true])), signed }
}

/** What the actor may do with the case now, with what still blocks each step. */
export async function actionsOf(db: Prisma.TransactionClient, row: CaseModel, actor: Actor, now: Date) {
  return allowedActions(row.state as CaseState, await factsOf(db, row, now, actor.id), actor.role)
}

type File = Pick<CaseModel, 'id' | 'state' | 'confirmedCount' | 'assigneeId' | 'secondId' | 'reviewerId'> & { facts: object }

async function permitted(tx: Prisma.TransactionClient, file: File, actor: Actor, asked: Act, now: Date) {
  const facts = await factsOf(tx, file, now, actor.id, asked.note)
  const actions = allowedActions(file.state as CaseState, facts, actor.role)
  const step = actions.find(({ action }) => action === asked.action)
  if (!step) throw new Refusal('not-allowed-now')
  if (step.blockedBy.length > 0) throw guardMissing(step)
  return step
}

/** Closing frees the institution for a new case; reopening takes the place again, unless another case has it. */
async function openOrClosed(
  tx: Prisma.TransactionClient,
  row: CaseModel,
  to: CaseState,
  now: Date,
): Promise<{ openKey?: string | null; closedAt?: Date | null }> {
  if (closingStates.has(to)) return { openKey: null, closedAt: row.closedAt ?? now }
  // A case split off from another is open without being the one that new leads join.
  if (row.closedAt === null) return {}
  const other = await tx.case.findUnique({ where: { openKey: row.institutionId }, select: { number: true } })
  if (!other) return { openKey: row.institutionId, closedAt: null }
  const detail = {
    zh: `该机构已有在办案件 ${other.number}，请在该案件中办理`,
    en: `The institution has an open case ${other.number}; work there instead`,
  }
  throw new Refusal('not-possible', { detail })
}
