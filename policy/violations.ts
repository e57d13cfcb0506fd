/** Every violation the product knows. Severity drives the queue, never the penalty. */
import type { Bilingual } from './bilingual.ts'
import { adContent } from './violations/ad-content.ts'
import { adPlacement } from './violations/ad-placement.ts'
import { data } from './violations/data.ts'
import { fees } from './violations/fees.ts'
import { people } from './violations/people.ts'
import { procedure, residual } from './violations/procedure.ts'
import type { ViolationRow } from './violations/row.ts'
import { safety } from './violations/safety.ts'
import { school } from './violations/school.ts'
import { training, trainingContent } from './violations/training.ts'

const rows = [
  ...adPlacement,
  ...adContent,
  ...training,
  ...trainingContent,
  ...fees,
  ...people,
  ...safety,
  ...data,
  ...school,
  ...procedure,
  ...residual,
] as const

export type ViolationCode = (typeof rows)[number]['code']
export type Severity = 1 | 2 | 3 | 4
export type ViolationFamily = 'A' | 'T' | 'F' | 'P' | 'S' | 'D' | 'H' | 'O' | 'X'

/** `severity` is the upper end of `severityRange`; `basis` holds ids of policy/basis.ts, `lead` codes of policy/departments.ts. */
export type Violation = {
  code: ViolationCode
  family: ViolationFamily
  zh: string
  en: string
  definition: Bilingual
  basis: string[]
  lead: string[]
  severity: Severity
  severityRange: readonly [lowest: Severity, highest: Severity]
  penalty: Bilingual | null
  measures: string[]
}

const violation = (row: ViolationRow & { code: ViolationCode }): Violation => ({
  code: row.code,
  family: row.code.charAt(0) as ViolationFamily,
  zh: row.zh,
  en: row.en,
  definition: row.means,
  basis: row.basis.split(' '),
  lead: row.lead.split(' '),
  severity: row.severity[1],
  severityRange: row.severity,
  penalty: row.penalty,
  measures: row.measures.split(' '),
})

const familyOrder = 'ATFPSDHOX'
const place = ({ code }: Violation): string => `${familyOrder.indexOf(code.charAt(0))}${code}`

export const violations: readonly Violation[] = rows.map(violation).sort((a, b) => (place(a) < place(b) ? -1 : 1))

export const violationCodes: readonly ViolationCode[] = violations.map(({ code }) => code)

const byCode = new Map<string, Violation>(violations.map((each) => [each.code, each]))

export const violationByCode = (code: string): Violation | null => byCode.get(code) ?? null

export const isViolationCode = (code: string): code is ViolationCode => byCode.has(code)

export const severityName: Record<Severity, Bilingual & { key: 'minor' | 'ordinary' | 'serious' | 'urgent' }> = {
  1: { key: 'minor', zh: '轻微', en: 'minor' },
  2: { key: 'ordinary', zh: '一般', en: 'ordinary' },
  3: { key: 'serious', zh: '严重', en: 'serious' },
  4: { key: 'urgent', zh: '紧急', en: 'urgent' },
}
