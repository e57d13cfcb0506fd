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

/** The answers of a batch as one string of lines. */
export function answerBatch({ first, lines }: Batch, answer: Answer): string {
  const answers = lines.map((line, at) => (line.trim() === '' ? '' : `${JSON.stringify(answerLine(line, first + at, answer))}\n`))
  return answers.join('')
}

function answerLine(line: string, number: number, answer: Answer): unknown {
  try {
    if (line.length > longestLine) throw new Error(`line is longer than ${longestLine} characters`)
    return answer(JSON.parse(line))
  } catch (error) {
    return { line: number, error: describe(error) }
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
