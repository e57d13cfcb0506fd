/** Names of the things of the law, from the policy room, in the language on screen. */
import type { Bilingual } from '#policy/bilingual.ts'
import { caseStateNames } from '#policy/case-flow.ts'
import { complaintStateNames } from '#policy/complaint-flow.ts'
import { departmentByCode } from '#policy/departments.ts'
import { districts } from '#policy/districts/units.ts'
import { type Ability, abilityNames, roleNames } from '#policy/roles.ts'
import { grades } from '#policy/stages.ts'
import { severityName as severityNames, violationByCode } from '#policy/violations.ts'
import type { Language } from '../lib/i18n.ts'
import { alone } from '../lib/language.ts'

export { alone }

const byCode = new Map(districts.map((district) => [district.code, district]))

export function districtName(code: string, language: Language): string {
  const district = byCode.get(code)
  if (!district) return code
  return language === 'zh' ? district.name : district.en
}

/** Whose row of a ledger it is: schools and institutions keep their name, offices have one in each language. */
export function unitName({ id, name }: { id: string; name: string }, language: Language): string {
  if (language === 'zh') return name
  return id === 'city' ? 'Chengdu' : (byCode.get(id)?.en ?? departmentByCode(id)?.en ?? name)
}

export const violationName = (code: string, language: Language): string => alone(violationByCode(code)?.[language] ?? code)

export const stateName = (state: string, language: Language): string =>
  alone({ ...complaintStateNames, ...caseStateNames }[state as keyof typeof complaintStateNames]?.[language] ?? state)

export const departmentName = (code: string, language: Language): string => departmentByCode(code)?.[language] ?? code

/** Words that begin with the Chinese name of the ledger they stand in, with its name in the reader's language. */
export const withLedgerName = (words: string, ledger: Bilingual | null, language: Language): string =>
  ledger && words.startsWith(ledger.zh) ? ledger[language] + words.slice(ledger.zh.length) : words

export const roleName = (role: string, language: Language): string =>
  role in roleNames ? alone(roleNames[role as keyof typeof roleNames][language]) : role

export const abilityName = (ability: string, language: Language): string =>
  ability in abilityNames ? abilityNames[ability as Ability][language] : ability

export const severityName = (severity: number, language: Language): string =>
  severity in severityNames ? alone(severityNames[severity as 1 | 2 | 3 | 4][language]) : String(severity)

export const gradeName = (code: string, language: Language): string =>
  alone(grades.find((grade) => grade.code === code)?.[language] ?? code)
