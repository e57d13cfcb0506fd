/** Track C: a complaint that asks for money or service back is mediated, on its own clock. */
import type { Bilingual } from './bilingual.ts'
import { type AllowedAction, actionsFrom, type Guard, type Step, type Transition, toTransitions } from './case-flow/machine.ts'
import type { PublicStatus } from './case-flow/states.ts'
import type { Role } from './roles.ts'

export const complaintStateNames = {
  RECEIVED: { zh: '已收到', en: 'received' },
  CHECK_MATERIAL: { zh: '核对材料', en: 'checking material' },
  ACCEPTED: { zh: '已受理', en: 'accepted' },
  REJECTED: { zh: '不予受理', en: 'rejected' },
  MEDIATING: { zh: '调解中', en: 'in mediation' },
  AGREED: { zh: '达成调解', en: 'agreed' },
  TERMINATED: { zh: '终止调解', en: 'mediation ended' },
  NOTIFIED: { zh: '已告知', en: 'notified' },
  CLOSED: { zh: '已办结', en: 'closed' },
} as const satisfies Record<string, Bilingual>

export type ComplaintState = keyof typeof complaintStateNames
export const complaintStates = Object.keys(complaintStateNames) as ComplaintState[]
export const terminalComplaintStates: readonly ComplaintState[] = ['CLOSED']

/** `rejectReason` and `terminationReason` are the numbered grounds of complaint-grounds.ts. */
export type ComplaintFacts = {
  materialComplete: boolean
  rejectReason: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null
  otherWaysGiven: boolean
  agreementRecorded: boolean
  /** yuan that the agreement gives back to who complained; null: not about money */
  recoveredYuan: number | null
  terminationReason: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | null
  bothSidesTold: boolean
}

export const newComplaintFacts = (): ComplaintFacts => ({
  materialComplete: false,
  rejectReason: null,
  otherWaysGiven: false,
  agreementRecorded: false,
  recoveredYuan: null,
  terminationReason: null,
  bothSidesTold: false,
})

const guard = (zh: string, en: string, holds: (facts: ComplaintFacts) => boolean): Guard<ComplaintFacts> => ({ zh, en, holds })

export const complaintGuards = {
  material: guard('投诉材料不齐', 'the material is incomplete', (facts) => facts.materialComplete),
  rejectReason: guard('须选择不予受理的理由', 'a reason for rejection must be chosen', (facts) => facts.rejectReason !== null),
  otherWays: guard('须告知其他解决途径', 'the other ways to a solution must be given', (facts) => facts.otherWaysGiven),
  agreement: guard('须有调解书或调解记录', 'the mediation record is missing', (facts) => facts.agreementRecorded),
  terminationReason: guard(
    '须选择终止调解的理由',
    'a reason for ending must be chosen',
    (facts) => facts.terminationReason !== null,
  ),
  told: guard('须告知双方', 'both sides must be told', (facts) => facts.bothSidesTold),
} satisfies Record<string, Guard<ComplaintFacts>>

export type ComplaintGuardId = keyof typeof complaintGuards

/** Which fact a tick records; rejectReason and terminationReason are chosen from their lists. */
export const complaintTicks = {
  material: { materialComplete: true },
  otherWays: { otherWaysGiven: true },
  agreement: { agreementRecorded: true },
  told: { bothSidesTold: true },
} as const satisfies Partial<Record<ComplaintGuardId, Partial<ComplaintFacts>>>

type Clock = { id: string; since: 'filed' | 'accepted' | 'entered' }

/** What runs while a complaint stands in a state, from its filing, its acceptance or the day the state was entered. */
export const complaintClocks: Partial<Record<ComplaintState, Clock>> = {
  RECEIVED: { id: 'DL05', since: 'filed' },
  CHECK_MATERIAL: { id: 'DL05', since: 'filed' },
  ACCEPTED: { id: 'DL06', since: 'accepted' },
  MEDIATING: { id: 'DL06', since: 'accepted' },
  TERMINATED: { id: 'DL07', since: 'entered' },
  NOTIFIED: { id: 'DL34', since: 'entered' },
  CLOSED: { id: 'DL35', since: 'entered' },
}

const desk: readonly Role[] = ['triage', 'officer', 'unit-head']

const steps: readonly Step<ComplaintState, ComplaintGuardId>[] = [
  {
    action: 'check',
    from: ['RECEIVED'],
    to: 'CHECK_MATERIAL',
    name: ['核对材料', 'check the material'],
    roles: ['triage'],
    starts: ['DL05'],
  },
  {
    action: 'accept',
    from: ['CHECK_MATERIAL'],
    to: 'ACCEPTED',
    name: ['受理', 'accept'],
    roles: desk,
    guards: ['material'],
    starts: ['DL06'],
    basis: ['C20-14', 'C121-15'],
  },
  {
    action: 'reject',
    from: ['CHECK_MATERIAL'],
    to: 'REJECTED',
    name: ['不予受理', 'reject'],
    roles: ['unit-head'],
    guards: ['rejectReason', 'otherWays'],
    basis: ['C121-16', 'CON-39'],
  },
  { action: 'mediate', from: ['ACCEPTED'], to: 'MEDIATING', name: ['开始调解', 'start mediation'], roles: ['officer'] },
  {
    action: 'agree',
    from: ['MEDIATING'],
    to: 'AGREED',
    name: ['达成调解', 'record the agreement'],
    roles: ['officer'],
    guards: ['agreement'],
  },
  {
    action: 'terminate',
    from: ['ACCEPTED', 'MEDIATING'],
    to: 'TERMINATED',
    name: ['终止调解', 'end mediation'],
    roles: ['officer', 'unit-head'],
    guards: ['terminationReason', 'otherWays'],
    starts: ['DL07'],
    basis: ['C121-23'],
  },
  {
    action: 'notify',
    from: ['AGREED', 'TERMINATED', 'REJECTED'],
    to: 'NOTIFIED',
    name: ['告知', 'notify'],
    roles: desk,
    guards: ['told'],
    starts: ['DL34'],
  },
  { action: 'close', from: ['NOTIFIED'], to: 'CLOSED', name: ['办结', 'close'], roles: desk, starts: ['DL35'] },
]

export const complaintTransitions: readonly Transition<ComplaintState, ComplaintGuardId>[] = toTransitions(steps)

export const allowedComplaintActions = (
  state: ComplaintState,
  facts: ComplaintFacts,
  role: Role,
): AllowedAction<ComplaintState, ComplaintGuardId>[] => actionsFrom(complaintTransitions, complaintGuards, state, facts, role)

export const nextComplaintState = (state: ComplaintState, action: string): ComplaintState | null =>
  complaintTransitions.find((transition) => transition.from === state && transition.action === action)?.to ?? null

/** What the citizen is told of a complaint; a rejection is told as not filed, with its reason in the letter. */
export function publicComplaintStatus(state: ComplaintState): PublicStatus {
  if (state === 'RECEIVED') return 'received'
  if (state === 'CHECK_MATERIAL') return 'checking'
  if (state === 'REJECTED') return 'not-filed'
  return state === 'NOTIFIED' || state === 'CLOSED' ? 'done' : 'handling'
}
