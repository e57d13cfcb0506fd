/** The running parts that `start`, `api` and `worker` put together in different ways. */
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Logger } from 'pino'
import type { Env } from '#api/env.ts'
import { makeEvidenceStore } from '#api/evidence/store.ts'
import { type Doorbell, makeDoorbell } from '#api/jobs/queue.ts'
import { makeLedgerIndexes } from '#api/ledgers/indexes.ts'
import { applicationRole } from '#prisma/application-role.ts'
import { makePrisma } from '#prisma/client.ts'
import { pendingMigrations } from '#prisma/migrate.ts'
import type { Closing } from './closing.ts'
import { WorkProblem } from './problem.ts'

export const webRoot = fileURLToPath(new URL('../dist/web', import.meta.url))

export function evidenceOf(env: Env) {
  const { EVIDENCE_KEY_ID: id = '', EVIDENCE_KEY_SECRET: secret = '' } = env
  return makeEvidenceStore(env.EVIDENCE_URL ?? pathToFileURL(join(env.JIANFU_DATA, 'evidence')).href, { id, secret })
}

/**
 * Client and doorbell, closed with the rest. Everything that the application keeps it writes as its own role, which can neither
 * change a history nor alter a table; the queue behind the doorbell keeps its tables by itself and connects as their owner.
 */
export async function connect(env: Env, ownerUrl: string, log: Logger, closing: Closing, connections = 20) {
  const prisma = closing.add(makePrisma(await openForWork(ownerUrl, log), connections), (open) => open.$disconnect())
  const onError = (error: unknown) => log.warn({ err: error }, 'the doorbell is disturbed; work is found by looking regularly')
  const doorbell: Doorbell = closing.add(
    await makeDoorbell({ redisUrl: env.REDIS_URL, databaseUrl: ownerUrl, onError }),
    (open) => open.close(),
  )
  return { prisma, doorbell, evidence: evidenceOf(env) }
}

/** Several processes may start at once during an update: none of them migrates by surprise. */
export async function mustBeMigrated(url: string): Promise<void> {
  const pending = await pendingMigrations(url)
  if (pending.length > 0) throw new WorkProblem(`the database lacks ${pending.join(', ')}: run npx jianfu migrate`)
}

/** What only the owner of the tables may do, done before the rest starts; answers what the application connects with. */
async function openForWork(ownerUrl: string, log: Logger): Promise<string> {
  const { url, standing } = await applicationRole(ownerUrl)
  if (standing !== 'given') {
    const owner = makePrisma(ownerUrl, 1)
    await makeLedgerIndexes(owner).finally(() => owner.$disconnect())
  }
  if (standing === 'owner')
    log.warn(
      'the database user may not create roles: the application runs as owner of its tables, history is held by triggers only',
    )
  return url
}
