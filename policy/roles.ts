/** Who may do what. Citizens see only their own matters, analysts only counts, and nobody sees a complainant without a logged reason. */
import type { Bilingual } from './bilingual.ts'

export const roleNames = {
  citizen: { zh: '市民', en: 'citizen' },
  hotline: { zh: '热线录入员', en: 'hotline operator' },
  triage: { zh: '分拣员', en: 'triage officer' },
  officer: { zh: '办案人员', en: 'case officer' },
  'unit-head': { zh: '办案机构负责人', en: 'unit head' },
  reviewer: { zh: '审核人员', en: 'reviewer' },
  'department-head': { zh: '部门负责人', en: 'department head' },
  reporter: { zh: '区县报送员', en: 'county reporter' },
  supervisor: { zh: '督导办', en: 'supervision office' },
  analyst: { zh: '分析员', en: 'analyst' },
  expert: { zh: '鉴别专家', en: 'identification expert' },
  admin: { zh: '系统管理员', en: 'administrator' },
  auditor: { zh: '审计员', en: 'auditor' },
  school: { zh: '学校填报员', en: 'school clerk' },
  institution: { zh: '机构填报员', en: 'institution clerk' },
  department: { zh: '部门填报员', en: 'department clerk' },
} as const satisfies Record<string, Bilingual>

export type Role = keyof typeof roleNames
export const roles = Object.keys(roleNames) as Role[]

/** `identity.reveal` always asks for a reason and is logged; `trend.read` gives counts without personal data; `reply.give` is an institution's own reply, or taking one down from paper. Which ledgers a role reads and writes stands in policy/ledgers. */
export const abilities = [
  'complaint.file',
  'complaint.read',
  'complaint.enter',
  'complaint.handle',
  'identity.reveal',
  'case.read',
  'case.act',
  'case.assign',
  'case.take',
  'punishment.record',
  'reply.own',
  'reply.give',
  'finding.read',
  'finding.decide',
  'evidence.read',
  'institution.read',
  'institution.edit',
  'opinion.write',
  'trend.read',
  'report.file',
  'report.read',
  'report.sign',
  'report.manage',
  'draw.read',
  'draw.manage',
  'source.read',
  'source.manage',
  'override.approve',
  'override.end',
  'rule.manage',
  'calendar.manage',
  'deadline.manage',
  'wording.manage',
  'routing.manage',
  'office.read',
  'office.manage',
  'duty.manage',
  'user.manage',
  'audit.read',
  'ledger.read',
  'ledger.write',
  'escrow.read',
] as const
export type Ability = (typeof abilities)[number]

const caseFile: Ability[] = [
  'case.read',
  'finding.read',
  'evidence.read',
  'institution.read',
  'complaint.read',
  'source.read',
  'trend.read',
  'ledger.read',
  'draw.read',
  'office.read',
]

const ledgers: Ability[] = ['ledger.read', 'ledger.write']

/** A public school has the same right to be heard as an institution. */
const replies: Ability[] = ['reply.own', 'reply.give']

const granted: Record<Role, readonly Ability[]> = {
  citizen: ['complaint.file'],
  hotline: ['complaint.file', 'complaint.read', 'complaint.enter', 'institution.read', 'office.read'],
  triage: [
    ...caseFile,
    'escrow.read',
    'complaint.enter',
    'complaint.handle',
    'case.act',
    'reply.give',
    'case.assign',
    'case.take',
    'institution.edit',
    'identity.reveal',
  ],
  officer: [
    ...caseFile,
    'escrow.read',
    'ledger.write',
    'complaint.handle',
    'case.act',
    'reply.give',
    'case.take',
    'finding.decide',
    'institution.edit',
    'identity.reveal',
  ],
  'unit-head': [
    ...caseFile,
    'escrow.read',
    'complaint.handle',
    'case.act',
    'reply.give',
    'case.assign',
    'punishment.record',
    'finding.decide',
    'institution.edit',
    'identity.reveal',
    'report.read',
    'report.sign',
    'draw.manage',
    'duty.manage',
  ],
  reviewer: [...caseFile, 'case.act', 'reply.give'],
  'department-head': [
    ...caseFile,
    'override.approve',
    'override.end',
    'escrow.read',
    'case.act',
    'reply.give',
    'case.assign',
    'punishment.record',
    'report.read',
    'report.sign',
    'draw.manage',
    'duty.manage',
  ],
  reporter: [...ledgers, 'escrow.read', 'trend.read', 'report.file', 'report.read'],
  supervisor: [
    ...ledgers,
    'escrow.read',
    'case.read',
    'finding.read',
    'institution.read',
    'trend.read',
    'report.read',
    'report.manage',
    'office.read',
    'draw.read',
    'draw.manage',
    'duty.manage',
  ],
  analyst: ['trend.read', 'report.read'],
  expert: ['finding.read', 'evidence.read', 'institution.read', 'opinion.write'],
  admin: [
    'user.manage',
    'source.read',
    'source.manage',
    'override.end',
    'rule.manage',
    'calendar.manage',
    'deadline.manage',
    'wording.manage',
    'routing.manage',
    'office.read',
    'office.manage',
    'institution.read',
  ],
  auditor: ['audit.read', 'case.read', 'finding.read', 'source.read', 'trend.read', 'office.read'],
  school: [...ledgers, ...replies],
  institution: [...ledgers, ...replies],
  department: ledgers,
}

export const isRole = (role: string): role is Role => role in roleNames

/** Settings of the whole city: who keeps those of a district sets its texts and contacts alone. */
const ofTheCity: ReadonlySet<Ability> = new Set<Ability>(['calendar.manage', 'deadline.manage', 'routing.manage'])

/** `districtCode` null: of the whole city. */
export const may = (role: Role, ability: Ability, districtCode: string | null = null): boolean =>
  granted[role].includes(ability) && (districtCode === null || !ofTheCity.has(ability))

export const abilitiesOf = (role: Role, districtCode: string | null = null): readonly Ability[] =>
  granted[role].filter((ability) => may(role, ability, districtCode))
