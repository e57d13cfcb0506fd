/** jianfu backtest: what candidate rules would change among everything that is on file. Reads only. */
import type { Command } from 'commander'
import type { Summary } from '#api/backtest/run.ts'
import { readEnv } from '#api/env.ts'
import type { Classifier } from '#classifier/classify.ts'
import type { Rule } from '#policy/rules/define.ts'
import { checkTogether, layOver, RuleProblem } from '#policy/rules/rule-set.ts'
import { makePrisma } from '#prisma/client.ts'
import { pendingMigrations } from '#prisma/migrate.ts'
import { openDatabase } from '../database.ts'
import { CallProblem, perform, WorkProblem } from '../problem.ts'
import { asIfLive, readRuleFolder } from '../rule-files.ts'
import { toleratePipeEnd } from './jsonl.ts'

interface Options {
  rules: string
  since?: string
  limit?: string
  json?: boolean
}

async function run({ rules: folder, since, limit, json = false }: Options): Promise<void> {
  toleratePipeEnd()
  const [most, candidates] = [limitOf(limit), await candidatesOf(folder, since)]
  const { makeClassifier } = await import('#classifier/classify.ts')
  const standing = (await import('#policy/rules/index.ts')).rules
  const [now, then] = [makeClassifier(standing), makeClassifier(layOver(standing, candidates))]
  for (const problem of failedExamples(candidates, then)) process.stderr.write(`${problem}\n`)
  const database = await openDatabase(readEnv())
  const prisma = makePrisma(readOnly(database.url), 2)
  try {
    const missing = await pendingMigrations(database.url)
    if (missing.length > 0) throw new WorkProblem('the database is older than this version: run jianfu migrate first')
    const { backtest } = await import('#api/backtest/run.ts')
    const began = Date.now()
    const summary = await backtest({
      prisma,
      before: (documents) => now(documents).map(({ record }) => record),
      after: (documents) => then(documents).map(({ record }) => record),
      since,
      limit: most,
      onChange: (change) => process.stdout.write(json ? `${JSON.stringify(change)}\n` : changeLine(change)),
      onProgress: (items) => items % 2000 === 0 && process.stderr.write(`${items} items judged\n`),
    })
    const seconds = Math.round((Date.now() - began) / 100) / 10
    process.stdout.write(
      json ? `${JSON.stringify({ summary: { ...summary, seconds } })}\n` : report(summary, candidates, seconds),
    )
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}

function limitOf(limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(limit)) throw new CallProblem(`--limit takes a number of items from 1 on, not ${limit}`)
  return Number(limit)
}

async function candidatesOf(folder: string, since: string | undefined): Promise<Rule[]> {
  if (since !== undefined && Number.isNaN(Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(since) ? since : 'no day')))
    throw new CallProblem(`--since takes a day such as 2026-11-01, not ${since}`)
  try {
    const candidates = asIfLive(await readRuleFolder(folder))
    checkTogether(candidates)
    return candidates
  } catch (error) {
    throw error instanceof RuleProblem ? new CallProblem(error.message) : error
  }
}

/** The database refuses to change anything on this connection. */
function readOnly(url: string): string {
  const address = new URL(url)
  address.searchParams.set('options', '-c default_transaction_read_only=on')
  return address.href
}

/** A candidate that fails its own examples is tried all the same, and said to fail. */
function* failedExamples(candidates: readonly Rule[], judge: Classifier) {
  for (const { id, violation, examples } of candidates) {
    for (const kind of ['breach', 'clear'] as const) {
      for (const example of examples[kind]) {
        const document = typeof example === 'string' ? { text: example } : example
        const [judged] = judge([{ ...document, id: 'example' }])
        const found = judged?.record.findings.some((finding) => finding.violation === violation) ?? false
        if (found !== (kind === 'breach'))
          yield `${id}: ${found ? 'finds its clear' : 'misses its breach'} example “${document.text.slice(0, 40)}”`
      }
    }
  }
}

type ChangeLine = { change: string; violation: string; rule: string; quote: string; item: { place: string } }
const changeLine = ({ change, violation, rule, quote, item }: ChangeLine) =>
  `${change === 'newly-flagged' ? '+' : '-'} ${violation} ${rule} “${quote.replace(/\s+/g, ' ').slice(0, 60)}” ${item.place}\n`

const percent = (share: number | null) => (share === null ? 'nothing decided' : `${Math.round(share * 1000) / 10} %`)

function report({ rules, agreement, ...all }: Summary, candidates: readonly Rule[], seconds: number): string {
  const touched = Object.entries(rules).filter(
    ([id, { newlyFlagged, noLongerFlagged }]) => newlyFlagged + noLongerFlagged > 0 || candidates.some((rule) => rule.id === id),
  )
  return [
    `${all.items} items (${all.listings} listings, ${all.complaints} complaints) in ${seconds} s; ${candidates.length} candidate rules`,
    `newly flagged ${all.newlyFlagged}, no longer flagged ${all.noLongerFlagged}, in ${all.changedItems} items`,
    `agreement with ${agreement.decided} decided findings: ${percent(agreement.before)} before, ${percent(agreement.after)} after`,
    ...touched.map(
      ([id, { found, newlyFlagged, noLongerFlagged, before, after }]) =>
        `${id}: found ${found}, +${newlyFlagged} -${noLongerFlagged}; confirmed ${before.confirmedFound} → ${after.confirmedFound} found, rejected ${before.rejectedFound} → ${after.rejectedFound} found`,
    ),
    '',
  ].join('\n')
}

export function register(program: Command): void {
  const command = program
    .command('backtest')
    .description('judge everything on file with candidate rules and list what would change; reads only')
    .requiredOption('--rules <dir>', 'directory of rule files (*.json, docs/rules.md), laid over the built-in rules by id')
    .option('--since <day>', 'only what was filed on or after this day')
    .option('--limit <n>', 'at most so many items, listings first, the newest first')
    .option('--json', 'JSON lines: one a change, the last {"summary": ...}')
    .action((options: Options) => perform(command, () => run(options)))
}
