/** What other rules would have said of one text, and how that agrees with what officers decided. */
import type { Classification, Finding } from '#policy/nouns.ts'
import type { Decided } from './stored-items.ts'

export interface Change {
  change: 'newly-flagged' | 'no-longer-flagged'
  violation: string
  rule: string
  ruleVersion: string
  quote: string
}

/** Confirmed findings that are found, confirmed ones that are missed, rejected ones that are dropped or found again. */
export interface Agreement {
  confirmedFound: number
  confirmedMissed: number
  rejectedDropped: number
  rejectedFound: number
}
export const noAgreement = (): Agreement => ({ confirmedFound: 0, confirmedMissed: 0, rejectedDropped: 0, rejectedFound: 0 })

type Judged = Pick<Classification, 'findings'>

export function changesBetween(before: Judged, after: Judged): Change[] {
  const [had, has] = [codesOf(before), codesOf(after)]
  return [
    ...after.findings.filter(({ violation }) => !had.has(violation)).map((finding) => changeOf('newly-flagged', finding)),
    ...before.findings.filter(({ violation }) => !has.has(violation)).map((finding) => changeOf('no-longer-flagged', finding)),
  ]
}

const codesOf = ({ findings }: Judged) => new Set(findings.map(({ violation }) => violation))

const changeOf = (change: Change['change'], { violation, rule, ruleVersion, quote }: Finding): Change => ({
  change,
  violation,
  rule,
  ruleVersion,
  quote,
})

export function countVerdict(agreement: Agreement, { violation, status }: Decided, judged: Judged): void {
  const found = judged.findings.some((finding) => finding.violation === violation)
  if (status === 'CONFIRMED') agreement[found ? 'confirmedFound' : 'confirmedMissed'] += 1
  else agreement[found ? 'rejectedFound' : 'rejectedDropped'] += 1
}

/** Share of decided findings on which rules and officers agree; null when nothing was decided. */
export function shareOf({ confirmedFound, confirmedMissed, rejectedDropped, rejectedFound }: Agreement): number | null {
  const decided = confirmedFound + confirmedMissed + rejectedDropped + rejectedFound
  return decided === 0 ? null : Math.round(((confirmedFound + rejectedDropped) / decided) * 10_000) / 10_000
}
