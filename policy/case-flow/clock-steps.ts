/** Steps that move no case but its clock: a longer period approved by the head, days that do not count and their end. */
import type { Bilingual } from '../bilingual.ts'
import type { GuardId } from './guards.ts'
import { inPlace, type Step } from './machine.ts'
import type { CaseState } from './states.ts'

/** What stops the clock by PROC-64, beside suspension and hearing, which are states of their own. */
export const pauseReasonNames = {
  test: { zh: '检测、检验', en: 'test or inspection' },
  expert: { zh: '鉴定、鉴别', en: 'expert identification' },
  announcement: { zh: '公告', en: 'public announcement' },
  refund: { zh: '责令退还多收价款', en: 'order to refund overcharged money' },
} as const satisfies Record<string, Bilingual>
export type PauseReason = keyof typeof pauseReasonNames

const deciding: readonly CaseState[] = [
  'FILED',
  'INVESTIGATING',
  'REPORT_DONE',
  'REVIEW',
  'NOTICE_SENT',
  'DEFENCE',
  'HEARING',
  'COLLECTIVE',
]
const pausedIn: readonly CaseState[] = ['VERIFYING', ...deciding]

export const clockSteps: readonly Step<CaseState, GuardId>[] = [
  ...inPlace<CaseState, GuardId>(['VERIFYING'], {
    action: 'extend-verification',
    name: ['批准延长核查期限', 'approve a longer verification'],
    roles: ['department-head'],
    guards: ['verificationNotExtended', 'note'],
    records: ['verificationExtended'],
    basis: ['PROC-18'],
  }),
  ...inPlace<CaseState, GuardId>(deciding, {
    action: 'extend-decision',
    name: ['批准延长办案期限', 'approve a longer time to decide'],
    roles: ['department-head'],
    guards: ['decisionNotExtended', 'note'],
    records: ['decisionExtended'],
    basis: ['PROC-64'],
  }),
  ...inPlace<CaseState, GuardId>(pausedIn, {
    action: 'pause-clock',
    name: ['期限暂停计算', 'stop the clock'],
    roles: ['officer', 'unit-head'],
    guards: ['clockRuns', 'pauseReason', 'note'],
    records: ['clockPaused'],
    basis: ['PROC-18', 'PROC-64'],
  }),
  ...inPlace<CaseState, GuardId>(pausedIn, {
    action: 'resume-clock',
    name: ['期限恢复计算', 'let the clock run'],
    roles: ['officer', 'unit-head'],
    guards: ['clockStands'],
    basis: ['PROC-64'],
  }),
]
