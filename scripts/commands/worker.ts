/** jianfu worker: crawls, classifies, reads complaints. As many processes as wanted, on as many machines. */
import type { Command } from 'commander'
import { readEnv } from '#api/env.ts'
import { startWorkers } from '#api/jobs/main.ts'
import { makeLog } from '#api/log.ts'
import { Closing, untilSignal } from '../closing.ts'
import { openDatabase } from '../database.ts'
import { connect } from '../parts.ts'
import { perform } from '../problem.ts'
import { mustBeMigrated } from './api.ts'

async function run(): Promise<void> {
  const env = readEnv()
  const closing = new Closing()
  const stopped = untilSignal(() => process.exit(130))
  const log = makeLog(env.LOG_LEVEL)
  try {
    const database = closing.add(await openDatabase(env), (open) => open.close())
    await mustBeMigrated(database.url)
    const parts = await connect(env, database.url, log, closing)
    closing.add(await startWorkers({ ...parts, env, log }), (workers) => workers.close())
    process.stderr.write('The worker is ready\n')
    await stopped
  } finally {
    await closing.close((error) => log.warn({ err: error }, 'while stopping'))
  }
}

export function register(program: Command): void {
  const command = program
    .command('worker')
    .description('the workers as a process of their own (DATABASE_URL, REDIS_URL, EVIDENCE_URL)')
    .action(async () => {
      await perform(command, run)
      process.exit()
    })
}
