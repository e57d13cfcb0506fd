/** jianfu import hotline: work orders of the 12345 hotline from its spreadsheet. */
import type { Command } from 'commander'
import { readEnv } from '#api/env.ts'
import { readOrMakeSecret } from '#api/secret.ts'
import { makePrisma } from '#prisma/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { openDatabase } from '../database.ts'
import { CallProblem, perform } from '../problem.ts'

async function hotline(file: string, { dryRun = false }: { dryRun?: boolean }): Promise<void> {
  const env = readEnv()
  const { importHotline, NotAHotlineExport } = await import('#api/hotline/import-file.ts')
  const database = await openDatabase(env)
  const prisma = makePrisma(database.url, 2)
  try {
    await migrate(database.url)
    const result = await importHotline({ prisma, secret: readOrMakeSecret(env) }, file, { dryRun })
    process.stdout.write(`${JSON.stringify(result)}\n`)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT') throw new CallProblem(`there is no file ${file}`)
    throw error instanceof NotAHotlineExport ? new CallProblem(`${file}: ${error.message}`) : error
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}

export function register(program: Command): void {
  const group = program.command('import').description('records of other systems')
  const command = group
    .command('hotline')
    .argument('<file>', 'spreadsheet (.xlsx) as the hotline exports it')
    .description('work orders of the 12345 hotline; one JSON line says what came in and what did not')
    .option('--dry-run', 'only report what would happen')
    .action((file: string, options) => perform(command, () => hotline(file, options)))
}
