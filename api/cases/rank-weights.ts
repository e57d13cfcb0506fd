/** What lifts a case in the queue, in points. Order of work only: it says nothing about guilt or penalty. */
export const rankWeights = {
  /** by the gravest violation, minor to urgent */
  severity: { 1: 10, 2: 25, 3: 45, 4: 70 },
  /** times the highest confidence of its findings */
  confidence: 15,
  confirmed: { each: 10, most: 20 },
  complainants: { each: 8, most: 40 },
  kinds: { each: 4, most: 20 },
  findings: { each: 1, most: 15 },
  deadline: { overdue: 30, red: 20, amber: 10 },
  licence: { unlicensed: 15, overdue: 15, unknown: 5 },
} as const
