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
export const abilityNames = {
  'complaint.file': { zh: '提交投诉举报', en: 'file complaints and reports' },
  'complaint.read': { zh: '查看群众反映', en: 'read complaints' },
  'complaint.enter': { zh: '登记和导入来件', en: 'take complaints down and import them' },
  'complaint.handle': { zh: '办理群众反映、答复', en: 'handle and answer complaints' },
  'identity.reveal': { zh: '查看反映人身份（须写明理由）', en: 'uncover a complainant (with a reason)' },
  'case.read': { zh: '查看案件', en: 'read cases' },
  'case.act': { zh: '办理案件', en: 'work on cases' },
  'case.assign': { zh: '分派、移交案件', en: 'assign and refer cases' },
  'case.take': { zh: '领取下一件', en: 'take the next case' },
  'punishment.record': { zh: '登记联合惩戒', en: 'record joint punishment' },
  'reply.own': { zh: '以当事人身份陈述申辩', en: 'reply as the party' },
  'reply.give': { zh: '登记当事人的书面答复', en: 'take down a reply on paper' },
  'finding.read': { zh: '查看违规线索', en: 'read findings' },
  'finding.decide': { zh: '确认或排除违规线索', en: 'confirm or reject findings' },
  'evidence.read': { zh: '查看证据', en: 'read evidence' },
  'institution.read': { zh: '查看机构', en: 'read institutions' },
  'institution.edit': { zh: '合并、修改机构', en: 'merge and change institutions' },
  'opinion.write': { zh: '出具鉴别意见', en: 'write an opinion' },
  'trend.read': { zh: '查看统计分析', en: 'read statistics' },
  'report.file': { zh: '填报半月报', en: 'file half-monthly reports' },
  'report.read': { zh: '查看半月报', en: 'read half-monthly reports' },
  'report.sign': { zh: '签发半月报', en: 'sign half-monthly reports' },
  'report.manage': { zh: '汇总、通报半月报', en: 'roll up reports and write circulars' },
  'draw.read': { zh: '查看抽查', en: 'read random inspections' },
  'draw.manage': { zh: '组织抽查', en: 'manage random inspections' },
  'source.read': { zh: '查看监测来源', en: 'read sources' },
  'source.manage': { zh: '管理监测来源', en: 'manage sources' },
  'material.add': { zh: '提交外部材料', en: 'hand in external material' },
  'override.approve': { zh: '批准例外抓取', en: 'approve exceptions for crawling' },
  'override.end': { zh: '结束例外抓取', en: 'end exceptions for crawling' },
  'rule.manage': { zh: '管理识别规则', en: 'manage rules' },
  'calendar.manage': { zh: '维护工作日历', en: 'keep the calendar' },
  'deadline.manage': { zh: '维护办理期限', en: 'keep deadlines' },
  'wording.manage': { zh: '维护文书用语', en: 'keep wording' },
  'routing.manage': { zh: '维护分派规则', en: 'keep routing' },
  'switch.manage': { zh: '开关各角色的功能', en: 'switch functions of roles' },
  'office.read': { zh: '查看通讯录', en: 'read contacts of offices' },
  'office.manage': { zh: '维护通讯录', en: 'keep contacts of offices' },
  'duty.manage': { zh: '排值班', en: 'keep the duty roster' },
  'user.manage': { zh: '管理用户', en: 'manage accounts' },
  'audit.read': { zh: '查看审计日志', en: 'read the audit log' },
  'ledger.read': { zh: '查看台账', en: 'read ledgers' },
  'ledger.write': { zh: '填报台账', en: 'write ledgers' },
  'escrow.read': { zh: '查看资金监管', en: 'read escrow' },
} as const satisfies Record<string, Bilingual>

export type Ability = keyof typeof abilityNames
export const abilities = Object.keys(abilityNames) as Ability[]

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
    'material.add',
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
    'material.add',
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
    'material.add',
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
    'material.add',
    'override.end',
    'rule.manage',
    'calendar.manage',
    'deadline.manage',
    'wording.manage',
    'routing.manage',
    'switch.manage',
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
const ofTheCity: ReadonlySet<Ability> = new Set<Ability>([
  'calendar.manage',
  'deadline.manage',
  'routing.manage',
  'switch.manage',
])

/** `districtCode` null: of the whole city. */
export const may = (role: Role, ability: Ability, districtCode: string | null = null): boolean =>
  granted[role].includes(ability) && (districtCode === null || !ofTheCity.has(ability))

export const abilitiesOf = (role: Role, districtCode: string | null = null): readonly Ability[] =>
  granted[role].filter((ability) => may(role, ability, districtCode))
