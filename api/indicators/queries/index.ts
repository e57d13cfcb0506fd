/** The query of each indicator. */
import { caseQueries } from './cases.ts'
import { complaintQueries } from './complaints.ts'
import { leadQueries } from './leads.ts'
import type { Query } from './query.ts'
import { registerQueries } from './registers.ts'
import { reportCountQueries } from './report-counts.ts'
import { schoolQueries } from './schools.ts'

export const queries: Readonly<Record<string, Query>> = {
  ...leadQueries,
  ...caseQueries,
  ...complaintQueries,
  ...registerQueries,
  ...schoolQueries,
  ...reportCountQueries,
}
