/**
 * Applies prisma/migrations in order, without Prisma's engine, which many installations cannot download. Table, checksums and
 * advisory lock are Prisma's own, so `prisma migrate` agrees with what was done here.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'

const MIGRATE_LOCK = 72_707_369

const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0)`

export interface Migration {
  name: string
  sql: string
  checksum: string
}
interface Applied {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/** The history in the database and the files do not fit together, or a migration failed. */
class MigrationProblem extends Error {}

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

export function readMigrations(folder = migrationsFolder): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return names.map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Brings the database up to date; several processes at once take turns. Answers the names of what was applied now. */
export async function migrate(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'jianfu migrate' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATE_LOCK])
    await client.query(historyTable)
    const waiting = compare(migrations, await readHistory(client))
    for (const migration of waiting) await apply(client, migration)
    return waiting.map(({ name }) => name)
  } finally {
    await client.end() // releases the lock
  }
}

/** Names of migrations that the database does not have yet; throws like `migrate` when the histories do not fit. */
export async function pendingMigrations(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there")
    return compare(migrations, rows[0]?.there ? await readHistory(client) : []).map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function readHistory(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  )
  return rows
}

function compare(migrations: Migration[], history: Applied[]): Migration[] {
  const files = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { migration_name: name, checksum, finished_at: finished } of history) {
    const file = files.get(name)
    if (!file)
      throw new MigrationProblem(`the database has migration ${name}, which this version does not know: run the newer version`)
    if (!finished)
      throw new MigrationProblem(`migration ${name} was begun and not finished: restore the backup or mend it by hand`)
    if (file.checksum !== checksum)
      throw new MigrationProblem(
        `migration ${name} was changed after it had been applied: restore the file as it was and add a new migration`,
      )
  }
  const done = new Set(history.map(({ migration_name }) => migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

/** One transaction: the change with its line in the history, or neither. */
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new MigrationProblem(`migration ${name} failed and changed nothing: ${(error as Error).message}`)
  }
}
