/** Workers as a process of their own, until told to stop. */
import { readEnv } from '#api/env.ts'
import { startWorkers } from '#api/jobs/main.ts'
import { makeLog } from '#api/log.ts'
import { readOrMakeSecret } from '#api/secret.ts'
import { Closing, untilSignal } from './closing.ts'
import { openDatabase } from './database.ts'
import { connect, mustBeMigrated } from './parts.ts'

export async function runWorker(): Promise<void> {
  const env = readEnv()
  const closing = new Closing()
  const stopped = untilSignal(() => process.exit(130))
  const log = makeLog(env.LOG_LEVEL)
  try {
    const database = closing.add(await openDatabase(env), (open) => open.close())
    await mustBeMigrated(database.url)
    const parts = await connect(env, database.url, log, closing)
    closing.add(await startWorkers({ ...parts, env, log, secret: readOrMakeSecret(env) }), (workers) => workers.close())
    process.stderr.write('The worker is ready\n')
    await stopped
  } finally {
    await closing.close((error) => log.warn({ err: error }, 'while stopping'))
  }
}
