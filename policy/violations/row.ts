/** One violation as it is written down in the family files; violations.ts turns it into the shape everybody reads. */
import type { Bilingual } from '../bilingual.ts'

/** `basis`, `lead` and `measures` are ids separated by spaces; `severity` is the lower and upper end of its range. */
export type ViolationRow = {
  code: string
  zh: string
  en: string
  means: Bilingual
  basis: string
  lead: string
  severity: readonly [lowest: 1 | 2 | 3 | 4, highest: 1 | 2 | 3 | 4]
  penalty: Bilingual | null
  measures: string
}
