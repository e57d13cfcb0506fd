/** jianfu evaluate --labels FILE: precision, recall and F1 of the three flags against labelled texts. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'

const flags = ['subject', 'overtime', 'exaggerated'] as const
type Flag = (typeof flags)[number]
type Tally = {
  truePositive: number
  falsePositive: number
  falseNegative: number
  wrong: { id: string; expected: boolean; text: string }[]
}

class CallError extends Error {}

const excerpt = 80
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
const rounded = (value: number) => Math.round(value * 10_000) / 10_000

async function evaluate(path: string): Promise<unknown> {
  const [{ classify }, { documentSchema }, { z }] = await Promise.all([
    import('#classifier/classify.ts'),
    import('#policy/nouns.ts'),
    import('zod'),
  ])
  const labelled = documentSchema.extend({ subject: z.boolean(), overtime: z.boolean(), exaggerated: z.boolean() })
  const tallies = new Map<Flag, Tally>(
    flags.map((flag) => [flag, { truePositive: 0, falsePositive: 0, falseNegative: 0, wrong: [] }]),
  )
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  let texts = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const parsed = labelled.safeParse(parse(line, number))
    if (!parsed.success)
      throw new CallError(
        `${path}, line ${number}: ${parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ')}`,
      )
    texts += 1
    const { flags: found } = classify(parsed.data)
    for (const flag of flags) count(tallies.get(flag) as Tally, found[flag], parsed.data[flag], parsed.data)
  }
  if (texts === 0) throw new CallError(`${path} holds no labelled text`)
  const results = Object.fromEntries(flags.map((flag) => [flag, measures(tallies.get(flag) as Tally)]))
  const macro = rounded(flags.reduce((sum, flag) => sum + (results[flag]?.f1 ?? 0), 0) / flags.length)
  return { texts, ...results, macroF1: macro }
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new CallError(`line ${number} is no JSON`)
  }
}

function count(tally: Tally, found: boolean, expected: boolean, { id, text }: { id: string; text: string }): void {
  if (found && expected) tally.truePositive += 1
  if (found && !expected) tally.falsePositive += 1
  if (!found && expected) tally.falseNegative += 1
  if (found !== expected) tally.wrong.push({ id, expected, text: text.slice(0, excerpt) })
}

function measures({ truePositive, falsePositive, falseNegative, wrong }: Tally) {
  const precision = share(truePositive, truePositive + falsePositive)
  const recall = share(truePositive, truePositive + falseNegative)
  const f1 = share(2 * truePositive, 2 * truePositive + falsePositive + falseNegative)
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1), wrong }
}

export function register(program: Command): void {
  program
    .command('evaluate')
    .description('precision, recall and F1 per flag on labelled texts, with the wrong ones listed')
    .requiredOption('--labels <file>', 'JSON lines {"id", "text", "subject", "overtime", "exaggerated"}')
    .action(async ({ labels }: { labels: string }) => {
      try {
        const file = await stat(labels).catch(() => undefined)
        if (!file?.isFile()) throw new CallError(`${labels} is no file: give labelled JSON lines`)
        process.stdout.write(`${JSON.stringify(await evaluate(labels), null, 2)}\n`)
      } catch (error) {
        process.stderr.write(`jianfu evaluate: ${(error as Error).message}\n`)
        process.exitCode = error instanceof CallError ? 2 : 1
      }
    })
}
