/** How a half-monthly report moves: written, signed by another person, submitted; only a return opens it again. */
import { type Role, may as roleMay } from '#policy/roles.ts'
import { reportTexts } from './sections.ts'

export const reportStates = ['DRAFT', 'SIGNED', 'SUBMITTED', 'RETURNED'] as const
export type ReportState = (typeof reportStates)[number]
export type ReportAct = 'write' | 'sign' | 'submit' | 'return'

const from: Record<ReportAct, { states: readonly ReportState[]; ability: 'report.file' | 'report.sign' | 'report.manage' }> = {
  write: { states: ['DRAFT', 'SIGNED', 'RETURNED'], ability: 'report.file' },
  sign: { states: ['DRAFT', 'RETURNED'], ability: 'report.sign' },
  submit: { states: ['SIGNED'], ability: 'report.file' },
  return: { states: ['SUBMITTED'], ability: 'report.manage' },
}

export const reportActs = Object.keys(from) as ReportAct[]

export const fitsState = (act: ReportAct, state: ReportState): boolean => from[act].states.includes(state)

export const mayAct = (act: ReportAct, state: ReportState, role: Role): boolean =>
  fitsState(act, state) && roleMay(role, from[act].ability)

/** Ids of the required texts that are still empty. */
export const missingTexts = (texts: Record<string, string>): string[] =>
  reportTexts.filter(({ id, required }) => required && !texts[id]?.trim()).map(({ id }) => id)
