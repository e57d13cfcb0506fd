/** What an inspection may find, in the words in which results are published. */
import type { Bilingual } from '#policy/bilingual.ts'

export const inspectionResults = {
  none: { zh: '未发现问题', en: 'no problem found' },
  correct: { zh: '发现问题责令改正', en: 'problem found, correction ordered' },
  pending: { zh: '发现问题待后续处理', en: 'problem found, to be dealt with' },
  refused: { zh: '不配合检查', en: 'inspection refused' },
  unreachable: { zh: '无法联系', en: 'could not be reached' },
} as const satisfies Record<string, Bilingual>
export type InspectionResult = keyof typeof inspectionResults
export const inspectionResultKeys = Object.keys(inspectionResults) as [InspectionResult, ...InspectionResult[]]

/** Months in which an institution that was drawn is not drawn again, unless there is an open case about it. */
export const restMonths = 6
