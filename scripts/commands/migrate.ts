/** jianfu migrate: brings the database to this version. */
import type { Command } from 'commander'
import { readEnv } from '#api/env.ts'
import { migrate, pendingMigrations } from '#prisma/migrate.ts'
import { openDatabase } from '../database.ts'
import { perform } from '../problem.ts'

async function run({ status }: { status?: boolean }): Promise<void> {
  const database = await openDatabase(readEnv())
  try {
    const names = status ? await pendingMigrations(database.url) : await migrate(database.url)
    for (const name of names) process.stdout.write(`${name}\n`)
    if (names.length === 0) process.stderr.write('The database is up to date\n')
    if (status && names.length > 0) process.exitCode = 1
  } finally {
    await database.close()
  }
}

export function register(program: Command): void {
  const command = program
    .command('migrate')
    .description('brings the database to this version; prints what was applied')
    .option('--status', 'only print what is missing, exit 1 if anything is')
    .action((options) => perform(command, () => run(options)))
}
