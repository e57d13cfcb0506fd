/** The indicators K01 to K35 of the half-monthly reports, the dashboard and the public page. */
import { caseIndicators } from './cases.ts'
import { complaintIndicators } from './complaints.ts'
import type { Indicator } from './define.ts'
import { leadIndicators } from './leads.ts'
import { registerIndicators } from './registers.ts'
import { reportCounts } from './report-counts.ts'
import { schoolIndicators } from './schools.ts'

export const indicators: readonly Indicator[] = [
  ...leadIndicators,
  ...caseIndicators,
  ...complaintIndicators,
  ...registerIndicators,
  ...schoolIndicators,
].sort((a, b) => (a.id < b.id ? -1 : 1))

/** One of K01 to K35, or one of the counts that reports tell beside them. */
export const indicatorById = (id: string): Indicator | undefined =>
  indicators.find((one) => one.id === id) ?? reportCounts.find((one) => one.id === id)
