/** docs/measures.md: each demand of the plan, what fulfils it, what judges it, what counts it, where it is seen, and its test. */
import type { Ledger } from '#policy/ledgers/define.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { measures } from '#policy/measures.ts'
import { rules } from '#policy/rules/index.ts'
import { violations } from '#policy/violations.ts'
import { features } from './measure-features.ts'

export interface MeasureLine {
  id: string
  zh: string
  en: string
  ledgers: string[]
  feature: string | null
  /** `ledger/check`, or codes of violations that rules and officers find */
  checks: string[]
  /** whoever keeps a ledger of it is reminded of a missing period, and so are those above */
  owed: boolean
  /** nobody but the readers of its ledgers learns even a number of them */
  restricted: boolean
  indicators: string[]
  pages: string[]
  tests: string[]
  code: string[]
}

/** Whose tests lie elsewhere than those of all the other ledgers. */
const schoolTests = ['homework', 'service-weeks', 'exams']
const testOf = ({ id }: Ledger): string => {
  if (id === 'escrow-statements') return 'tests/api/escrow.test.ts'
  return `tests/policy/ledgers/${schoolTests.includes(id) ? 'schools' : 'checks'}.test.ts`
}

const judges = ({ measure, also = '' }: Ledger['checks'][number], id: string): boolean =>
  measure === id || also.split(' ').includes(id)

/** Every rule's own examples, breaches and look-alikes, through the whole classifier. */
const testOfRules = 'tests/classifier/rules.test.ts'

export const measureLines: MeasureLine[] = measures.map(({ id, zh, en, violations: codes }) => {
  const kept = ledgers.filter((ledger) => ledger.measures.includes(id) || ledger.checks.some((check) => judges(check, id)))
  const feature = features[id] ?? null
  const checks = kept.flatMap((ledger) =>
    ledger.checks.filter((check) => judges(check, id)).map((check) => `${ledger.id}/${check.id}`),
  )
  const known = codes.filter((code) => violations.some((violation) => violation.code === code))
  const ruled = known.filter((code) => rules.some(({ violation }) => violation === code))
  return {
    id,
    zh,
    en,
    ledgers: kept.map((ledger) => ledger.id),
    feature: feature && `${feature.zh} / ${feature.en}`,
    // a ledger alone finds nothing that it has no check for; what is published and complained about, the rules look at
    checks: unique([...checks, ...ruled, ...(feature ? known : [])]),
    restricted: kept.length > 0 && kept.every(({ readers }) => readers !== undefined),
    owed: kept.some(({ expected }) => expected),
    indicators: unique([
      ...kept.flatMap((ledger) => ledger.indicators),
      // every open ledger has its line in the half-monthly report
      ...(kept.some(({ readers, section }) => !readers && section) ? ['R14'] : []),
      ...(feature?.indicators?.split(' ') ?? []),
    ]),
    pages: unique([...kept.map((ledger) => `/console/ledgers/${ledger.id}`), ...(feature ? [feature.page] : [])]),
    tests: unique([...kept.map(testOf), ...(ruled.length > 0 ? [testOfRules] : []), ...(feature ? [feature.test] : [])]),
    code: feature ? [feature.code] : [],
  }
})

function unique(list: string[]): string[] {
  return [...new Set(list)]
}

const cell = (list: string[], otherwise: string): string =>
  list.length > 0 ? list.map((each) => `\`${each}\``).join(' ') : otherwise

export function measuresPage(): string {
  const rows = measureLines.map(
    ({ id, zh, en, ledgers: kept, feature, code, ...line }) =>
      `| ${id} ${zh}<br>${en} | ${[cell(kept, ''), feature ? `${feature} ${cell(code, '')}` : ''].filter(Boolean).join('<br>')} | ${cell(line.checks, line.owed ? 'kept; a missing period is told' : 'kept, not judged')} | ${cell(line.indicators, line.restricted ? 'restricted, not counted' : 'not counted')} | ${cell(line.pages, '')} | ${cell(line.tests, '')} |`,
  )
  return `# Measures

Each demand of the plan: which ledger or feature fulfils it, which check or violation judges it, which indicator counts it, where it is seen, and the
test that holds it. This page is made by \`npm run measures\` from \`policy/ledgers\`, \`policy/measures\` and \`scripts/measure-features.ts\`; a test compares.

| demand | by | judged by | counted by | page | test |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}
