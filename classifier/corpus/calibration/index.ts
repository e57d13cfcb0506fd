/** Every category's hand-written complaints, each with its answer. Other texts than the tests' own. */
import type { ComplaintCategoryKey } from '#policy/complaint-categories.ts'
import { lines } from '../grammar.ts'
import { peopleAnswers } from './people.ts'
import { schoolAnswers } from './schools.ts'
import { trainingAnswers } from './training.ts'

const sheets: Record<ComplaintCategoryKey, string> = { ...trainingAnswers, ...peopleAnswers, ...schoolAnswers }

export const calibration: readonly { text: string; label: string }[] = Object.entries(sheets).flatMap(([label, sheet]) =>
  lines(sheet).map((text) => ({ text, label })),
)
