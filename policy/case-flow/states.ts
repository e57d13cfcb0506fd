/** The states of a case and what a citizen is told about them. */
import type { Bilingual } from '../bilingual.ts'

export const caseStateNames = {
  LEAD: { zh: '线索', en: 'lead' },
  VERIFYING: { zh: '核查', en: 'verifying' },
  FILED: { zh: '立案', en: 'filed' },
  NOT_FILED: { zh: '不予立案', en: 'not filed' },
  TRANSFERRED: { zh: '已移送', en: 'transferred' },
  INVESTIGATING: { zh: '调查取证', en: 'investigating' },
  SUSPENDED: { zh: '中止调查', en: 'suspended' },
  REPORT_DONE: { zh: '调查终结', en: 'report done' },
  REVIEW: { zh: '案件审核', en: 'review' },
  NOTICE_SENT: { zh: '已告知', en: 'notice sent' },
  DEFENCE: { zh: '陈述申辩', en: 'defence' },
  HEARING: { zh: '听证', en: 'hearing' },
  COLLECTIVE: { zh: '集体讨论', en: 'collective discussion' },
  DECIDED: { zh: '已决定', en: 'decided' },
  SERVED: { zh: '已送达', en: 'served' },
  EXECUTING: { zh: '执行中', en: 'executing' },
  EXECUTED: { zh: '已执行', en: 'executed' },
  COURT: { zh: '申请强制执行', en: 'enforced by court' },
  CLOSED: { zh: '结案', en: 'closed' },
  PUBLISHED: { zh: '已公示', en: 'published' },
  ARCHIVED: { zh: '已归档', en: 'archived' },
} as const satisfies Record<string, Bilingual>

export type CaseState = keyof typeof caseStateNames
export const caseStates = Object.keys(caseStateNames) as CaseState[]

/** Nothing more is due here. A case that was not filed can still be reopened. */
export const terminalStates: readonly CaseState[] = ['NOT_FILED', 'TRANSFERRED', 'ARCHIVED']

/** States between filing and the end of execution, from which a case can be closed. */
export const openStates: readonly CaseState[] = [
  'FILED',
  'INVESTIGATING',
  'SUSPENDED',
  'REPORT_DONE',
  'REVIEW',
  'NOTICE_SENT',
  'DEFENCE',
  'HEARING',
  'COLLECTIVE',
  'DECIDED',
  'SERVED',
  'EXECUTING',
  'EXECUTED',
  'COURT',
]

export type PublicStatus = 'received' | 'checking' | 'handling' | 'done' | 'not-filed' | 'transferred'

export const publicStatusTexts: Record<PublicStatus, Bilingual & { detail: Bilingual }> = {
  received: {
    zh: '已收到',
    en: 'Received',
    detail: { zh: '我们已收到您反映的情况，正在安排人员查看。', en: 'We have your report and will have somebody look at it.' },
  },
  checking: {
    zh: '核查中',
    en: 'Being checked',
    detail: { zh: '工作人员正在核实您反映的情况。', en: 'Officers are checking what you reported.' },
  },
  handling: {
    zh: '办理中',
    en: 'Being handled',
    detail: { zh: '情况已进入正式办理程序。', en: 'A formal procedure is under way.' },
  },
  done: {
    zh: '已办结',
    en: 'Done',
    detail: { zh: '事项已经办结，感谢您的监督。', en: 'The matter is closed. Thank you for speaking up.' },
  },
  'not-filed': {
    zh: '不予立案',
    en: 'Not filed',
    detail: {
      zh: '经核查未予立案，如有新的线索可以再次提交。',
      en: 'After checking, no case was filed. You can send us anything new.',
    },
  },
  transferred: {
    zh: '已转办',
    en: 'Passed on',
    detail: { zh: '事项由其他有权部门处理，已经转交。', en: 'Another office is responsible and has the matter now.' },
  },
}

const publicByState: Record<CaseState, PublicStatus> = {
  LEAD: 'received',
  VERIFYING: 'checking',
  FILED: 'handling',
  NOT_FILED: 'not-filed',
  TRANSFERRED: 'transferred',
  INVESTIGATING: 'handling',
  SUSPENDED: 'handling',
  REPORT_DONE: 'handling',
  REVIEW: 'handling',
  NOTICE_SENT: 'handling',
  DEFENCE: 'handling',
  HEARING: 'handling',
  COLLECTIVE: 'handling',
  DECIDED: 'handling',
  SERVED: 'handling',
  EXECUTING: 'handling',
  EXECUTED: 'handling',
  COURT: 'handling',
  CLOSED: 'done',
  PUBLISHED: 'done',
  ARCHIVED: 'done',
}

/** All a citizen learns: no fact, no name and no step of the procedure. */
export const publicStatus = (state: CaseState): PublicStatus => publicByState[state]
