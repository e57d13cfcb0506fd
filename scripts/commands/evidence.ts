/** jianfu evidence verify: recomputes the hash of everything that was fetched. */
import type { Command } from 'commander'
import { readEnv } from '#api/env.ts'
import { verifyEvidence } from '#api/evidence/verify.ts'
import { makePrisma } from '#prisma/client.ts'
import { openDatabase } from '../database.ts'
import { evidenceOf } from '../parts.ts'
import { perform } from '../problem.ts'

async function verify(): Promise<void> {
  const env = readEnv()
  const database = await openDatabase(env)
  const prisma = makePrisma(database.url, 2)
  try {
    const { captures, pictures, broken } = await verifyEvidence(prisma, evidenceOf(env))
    for (const each of broken) process.stdout.write(`${JSON.stringify(each)}\n`)
    process.stdout.write(`${JSON.stringify({ captures, pictures, broken: broken.length })}\n`)
    if (broken.length > 0) process.exitCode = 1
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}

export function register(program: Command): void {
  const evidence = program.command('evidence').description('what was fetched, and whether it is still what it was')
  const command = evidence
    .command('verify')
    .description('recompute the hash of every capture and picture; names what was altered or is missing, then exits 1')
    .action(() => perform(command, verify))
}
