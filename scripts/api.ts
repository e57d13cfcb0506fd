/** The API and the web app as a process of their own, until told to stop. */
import { readEnv } from '#api/env.ts'
import { makeLog } from '#api/log.ts'
import { startApi } from '#api/main.ts'
import { Closing, untilSignal } from './closing.ts'
import { openDatabase } from './database.ts'
import { connect, mustBeMigrated, webRoot } from './parts.ts'

export async function runApi({ port }: { port?: number }): Promise<void> {
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
