/** jianfu draw verify FILE: draws again from what was published and says whether it comes out the same. No database, no network. */
import { readFileSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { drawFileSchema, verifyDraw } from '#policy/draws/verify.ts'
import { CallProblem, perform } from '../problem.ts'

const largestFile = 50 * 1024 * 1024

async function verify(path: string): Promise<void> {
  const parsed = drawFileSchema.safeParse(contentOf(path))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new CallProblem(`${path} is no published draw: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
  }
  const failed = await verifyDraw(parsed.data)
  process.stdout.write(`${JSON.stringify({ sound: failed.length === 0, failed, drawn: parsed.data.result.length })}\n`)
  if (failed.length > 0) process.exitCode = 1
}

function contentOf(path: string): unknown {
  try {
    if (statSync(path).size > largestFile) throw new Error('it is larger than 50 MB')
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new CallProblem(`${path} cannot be read: ${(error as Error).message}`)
  }
}

export function register(program: Command): void {
  const draw = program.command('draw').description('double-random inspections')
  const command = draw
    .command('verify')
    .argument('<file>', 'a published draw, as downloaded from its public page')
    .description('draw again from the published pool, secret and witnesses; exits 1 when anything differs')
    .action((file: string) => perform(command, () => verify(file)))
}
