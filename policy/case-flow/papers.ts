/** Papers drawn up by one person for another one to approve (G13), and the ways out of a case that are no closing. The state stays. */
import type { GuardId } from './guards.ts'
import { inPlace, type Step } from './machine.ts'
import { type CaseState, openStates } from './states.ts'

type CaseStep = Step<CaseState, GuardId>

const heardStates: readonly CaseState[] = ['NOTICE_SENT', 'DEFENCE', 'HEARING', 'COLLECTIVE']
const beforeDecision: readonly CaseState[] = [
  ...(['VERIFYING', 'FILED', 'INVESTIGATING', 'SUSPENDED', 'REPORT_DONE', 'REVIEW'] as const),
  ...heardStates,
]
/** A crime may show as late as this: what was decided stands, and the file goes to the police beside it. */
const decided: readonly CaseState[] = ['DECIDED', 'SERVED', 'EXECUTING', 'EXECUTED', 'COURT']
const published: readonly CaseState[] = ['PUBLISHED', 'ARCHIVED']

export const paperSteps: readonly CaseStep[] = [
  ...inPlace<CaseState, GuardId>(['VERIFYING'], {
    action: 'propose-filing',
    name: ['拟制立案（不予立案）审批表', 'draw up the filing form'],
    roles: ['officer', 'triage', 'unit-head'],
    records: ['filingForm'],
    basis: ['PROC-19'],
  }),
  ...inPlace<CaseState, GuardId>(['REVIEW'], {
    action: 'give-opinion',
    name: ['出具审核意见', 'give the review opinion'],
    roles: ['reviewer'],
    guards: ['isReviewer', 'reviewerIndependent', 'note'],
    records: ['reviewOpinion'],
    basis: ['PROC-55'],
  }),
  ...inPlace<CaseState, GuardId>(['REVIEW', ...heardStates], {
    action: 'pass-legal-review',
    name: ['通过法制审核', 'pass legal review'],
    roles: ['reviewer'],
    guards: ['isReviewer', 'reviewerIndependent'],
    records: ['legalReviewPassed'],
    basis: ['PROC-50'],
  }),
  ...inPlace<CaseState, GuardId>(heardStates, {
    action: 'propose-decision',
    name: ['拟制处理决定审批表', 'propose the decision'],
    roles: ['officer', 'unit-head'],
    guards: ['outcome'],
    records: ['decisionForm'],
    basis: ['PROC-64'],
  }),
  ...inPlace<CaseState, GuardId>(openStates, {
    action: 'propose-closing',
    name: ['拟制结案审批表', 'draw up the closing form'],
    roles: ['officer', 'unit-head'],
    guards: ['closingGround'],
    records: ['closingForm'],
    basis: ['PROC-77'],
  }),
  ...inPlace<CaseState, GuardId>([...beforeDecision, ...decided], {
    action: 'report-crime',
    name: ['报告涉嫌犯罪', 'report a suspected crime'],
    roles: ['officer', 'unit-head'],
    guards: ['evidence', 'note'],
    records: ['crimeReport'],
    starts: ['DL28'],
    basis: ['MTC'],
  }),
  {
    action: 'transfer-crime',
    from: beforeDecision,
    to: 'TRANSFERRED',
    name: ['移送公安机关', 'transfer to the police'],
    roles: ['department-head'],
    guards: ['crimeReport', 'crimeApprover', 'procuratorateCopy'],
    records: ['crimeHandedOver'],
    starts: ['DL28B'],
    basis: ['MTC'],
  },
  ...inPlace<CaseState, GuardId>(decided, {
    action: 'hand-over-crime',
    name: ['移送公安机关，本案继续', 'hand over to the police, the case goes on'],
    roles: ['department-head'],
    guards: ['crimeReport', 'crimeApprover', 'crimeNotHandedOver', 'procuratorateCopy'],
    records: ['crimeHandedOver'],
    starts: ['DL28B'],
    basis: ['MTC'],
  }),
  ...inPlace<CaseState, GuardId>(['TRANSFERRED', ...decided], {
    action: 'record-police-receipt',
    name: ['登记公安机关接收回执', 'record that the police took it'],
    roles: ['officer', 'unit-head', 'department-head'],
    guards: ['crimeOnItsWay', 'note'],
    records: ['policeReceipt'],
    basis: ['MTC'],
  }),
  {
    action: 'take-back-crime',
    from: ['TRANSFERRED'],
    to: 'INVESTIGATING',
    name: ['公安机关不予立案，恢复办理', 'the police file no case: go on here'],
    roles: ['department-head'],
    guards: ['crimeHandedOver', 'note'],
    basis: ['MTC'],
  },
  ...inPlace<CaseState, GuardId>(['REVIEW', 'NOTICE_SENT', 'DEFENCE', 'HEARING'], {
    action: 'mark-major',
    name: ['列为重大复杂案件', 'mark as a major case'],
    roles: ['unit-head', 'reviewer', 'department-head'],
    guards: ['notMajorYet', 'note'],
    records: ['needsCollective'],
    basis: ['PROC-50'],
  }),
  {
    action: 'withdraw-decision',
    from: ['SERVED', 'EXECUTING', 'EXECUTED', 'COURT', 'CLOSED', ...published],
    to: 'INVESTIGATING',
    name: ['撤销决定并重启调查', 'withdraw the decision and reopen'],
    roles: ['department-head'],
    guards: ['note'],
    starts: ['DL25C'],
    basis: ['PUB-11', 'PROC-63'],
  },
  ...inPlace<CaseState, GuardId>(published, {
    action: 'end-publication',
    name: ['停止公示', 'end publication'],
    roles: ['officer', 'unit-head'],
    guards: ['publicationOver'],
    records: ['publicationEnded'],
    basis: ['PUB-13'],
  }),
]
