/** jianfu api: the HTTP side alone, on the configured database. */
import type { Command } from 'commander'
import { readEnv } from '#api/env.ts'
import { makeLog } from '#api/log.ts'
import { startApi } from '#api/main.ts'
import { pendingMigrations } from '#prisma/migrate.ts'
import { Closing, untilSignal } from '../closing.ts'
import { openDatabase } from '../database.ts'
import { connect, webRoot } from '../parts.ts'
import { perform, WorkProblem } from '../problem.ts'
import { asPort } from './start.ts'

/** Several processes may start at once during an update: none of them migrates by surprise. */
export async function mustBeMigrated(url: string): Promise<void> {
  const pending = await pendingMigrations(url)
  if (pending.length > 0) throw new WorkProblem(`the database lacks ${pending.join(', ')}: run npx jianfu migrate`)
}

async function run({ port }: { port?: number }): Promise<void> {
  const env = { ...readEnv(), ...(port ? { PORT: port } : {}) }
  const closing = new Closing()
  const stopped = untilSignal(() => process.exit(130))
  const log = makeLog(env.LOG_LEVEL)
  try {
    const database = closing.add(await openDatabase(env), (open) => open.close())
    await mustBeMigrated(database.url)
    const parts = await connect(env, database.url, log, closing)
    const queueReady = () => parts.doorbell.ready()
    const { url } = closing.add(await startApi({ ...parts, env, webRoot, log, queueReady }), (api) => api.close())
    process.stdout.write(`${url}\n`)
    await stopped
  } finally {
    await closing.close((error) => log.warn({ err: error }, 'while stopping'))
  }
}

export function register(program: Command): void {
  const command = program
    .command('api')
    .description('the API and the web app as a process of their own (DATABASE_URL, REDIS_URL, EVIDENCE_URL)')
    .option('--port <n>', 'port (default: PORT or 8080)', asPort)
    .action(async (options) => {
      await perform(command, () => run(options))
      process.exit()
    })
}
