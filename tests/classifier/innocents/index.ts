/** Innocent texts in our own words, one a line. Nobody who writes them may be accused. */
import { lawAndPolicy } from './law-and-policy.ts'
import { news } from './news.ts'
import { penaltyReports } from './penalty-reports.ts'
import { schoolNotices } from './school-notices.ts'
import { warnings } from './warnings.ts'
import { weekendClasses } from './weekend-classes.ts'

const lines = (texts: string): string[] => texts.trim().split('\n')

export const innocents = {
  'weekend art, sport and coding': lines(weekendClasses),
  'school notices': lines(schoolNotices),
  news: lines(news),
  'penalty reports': lines(penaltyReports),
  'law and policy': lines(lawAndPolicy),
  'warnings and satire': lines(warnings),
}

/** How many each set must hold at least. */
export const atLeast: Record<keyof typeof innocents, number> = {
  'weekend art, sport and coding': 60,
  'school notices': 40,
  news: 40,
  'penalty reports': 40,
  'law and policy': 30,
  'warnings and satire': 30,
}
