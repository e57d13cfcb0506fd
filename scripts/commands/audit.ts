/** jianfu audit verify: recomputes the chains of the audit log and of every case history. */
import type { Command } from 'commander'
import { verifyLogs } from '#api/audit/verify-logs.ts'
import { readEnv } from '#api/env.ts'
import { makePrisma } from '#prisma/client.ts'
import { openDatabase } from '../database.ts'
import { perform } from '../problem.ts'

async function verify(): Promise<void> {
  const database = await openDatabase(readEnv())
  const prisma = makePrisma(database.url, 2)
  try {
    const { records, cases, broken } = await verifyLogs(prisma)
    for (const each of broken) process.stdout.write(`${JSON.stringify(each)}\n`)
    process.stdout.write(`${JSON.stringify({ records, cases, broken: broken.length })}\n`)
    if (broken.length > 0) process.exitCode = 1
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}

export function register(program: Command): void {
  const audit = program.command('audit').description('who did what, and whether the record of it is whole')
  const command = audit
    .command('verify')
    .description('recompute the audit log and every case history; names what was altered or taken out, then exits 1')
    .action(() => perform(command, verify))
}
