/** The 30 measures of the Chengdu plan, broken into demands with stable ids. */
import { admission } from './measures/admission.ts'
import { afterSchool } from './measures/after-school.ts'
import { conduct } from './measures/conduct.ts'
import { exams } from './measures/exams.ts'
import { homework } from './measures/homework.ts'
import { quality } from './measures/quality.ts'
import type { MeasureRow } from './measures/row.ts'
import { supervision } from './measures/supervision.ts'

export type MeasurePart =
  | 'homework'
  | 'after-school'
  | 'quality'
  | 'exams'
  | 'admission'
  | 'conduct'
  | 'supervision'
  | 'organisation'

/** `limit` is the number or day the demand sets, in words; `responsible` holds department codes. */
export type Measure = {
  id: string
  part: MeasurePart
  zh: string
  en: string
  limit?: string
  responsible: string[]
  violations: string[]
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')

const inPart =
  (part: MeasurePart) =>
  ([id, zh, en, responsible, violations = '', limit]: MeasureRow): Measure => ({
    id,
    part: part === 'supervision' && isOrganisation(id) ? 'organisation' : part,
    zh,
    en,
    ...(limit === undefined ? {} : { limit }),
    responsible: words(responsible),
    violations: words(violations),
  })

const isOrganisation = (id: string): boolean => /^M(?:0|27|28|29|30)\./.test(id)

export const measures: readonly Measure[] = [
  ...homework.map(inPart('homework')),
  ...afterSchool.map(inPart('after-school')),
  ...quality.map(inPart('quality')),
  ...exams.map(inPart('exams')),
  ...admission.map(inPart('admission')),
  ...conduct.map(inPart('conduct')),
  ...supervision.map(inPart('supervision')),
]

const byId = new Map(measures.map((measure) => [measure.id, measure]))

export const measureById = (id: string): Measure | null => byId.get(id) ?? null
