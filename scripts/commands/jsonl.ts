/** Streams JSON lines from standard input to standard output: one answer a line, in order, memory constant. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** Lines longer than this are answered with an error instead of being parsed. */
const longestLine = 64 * 1024 * 1024

/** Answers every line; a line that cannot be answered yields {line, error}. Blank lines yield nothing. */
export async function answerLines(
  answer: Answer,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    if (!output.write(`${JSON.stringify(answerLine(line, number, answer))}\n`)) await once(output, 'drain')
  }
}

export type Answer = (value: unknown) => unknown
/** Lines in a row and the number of the first of them. */
export type Batch = { first: number; lines: string[] }

/** How a batch is answered: each value is checked by itself (throws), those that pass are answered in one call and in order. */
// biome-ignore lint/suspicious/noExplicitAny: what `check` gives is what `answer` takes, whatever that is
export type Together<T = any> = { check(value: unknown): T; answer(checked: T[]): unknown[] }

/** The answers of a batch as one string of lines. */
export function answerBatch({ first, lines }: Batch, { check, answer }: Together): string {
  const asked = lines.map((line, at) => ({ line, number: first + at })).filter(({ line }) => line.trim() !== '')
  const checked = asked.map(({ line, number }) => answerLine(line, number, (value) => new Passed(check(value), number)))
  const answers = allOrEach(
    checked.filter((one) => one instanceof Passed),
    answer,
  ).values()
  return checked.map((one) => `${JSON.stringify(one instanceof Passed ? answers.next().value : one)}\n`).join('')
}

class Passed {
  readonly value: unknown
  readonly line: number

  constructor(value: unknown, line: number) {
    this.value = value
    this.line = line
  }
}

/** One that cannot be answered does not take the others with it. */
function allOrEach(passed: Passed[], answer: Together['answer']): unknown[] {
  try {
    return answer(passed.map(({ value }) => value))
  } catch {
    return passed.map(({ value, line }) => orProblem(line, () => answer([value])[0]))
  }
}

function answerLine(line: string, number: number, answer: Answer): unknown {
  return orProblem(number, () => {
    if (line.length > longestLine) throw new Error(`line is longer than ${longestLine} characters`)
    return answer(JSON.parse(line))
  })
}

function orProblem(line: number, work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return { line, error: describe(error) }
  }
}

function describe(error: unknown): string {
  if (error && typeof error === 'object' && 'issues' in error && Array.isArray(error.issues)) {
    return error.issues
      .map((issue: { path: PropertyKey[]; message: string }) => `${issue.path.map(String).join('.') || 'line'}: ${issue.message}`)
      .join('; ')
  }
  return error instanceof Error ? error.message.slice(0, 200) : String(error)
}

/** A reader that closes the pipe early (head, less) is no failure. */
export function toleratePipeEnd(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

/** Standard input is a terminal: somebody forgot the file. */
export function refuseTerminal(command: string): boolean {
  if (!process.stdin.isTTY) return false
  process.stderr.write(`jianfu ${command}: give JSON lines on standard input, e.g. jianfu ${command} --jsonl < texts.jsonl\n`)
  process.exitCode = 2
  return true
}
