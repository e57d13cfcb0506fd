/** The database: reachable, able to compare Chinese, and of this version. */
import { Client } from 'pg'
import type { Env } from '#api/env.ts'
import { pendingMigrations } from '#prisma/migrate.ts'
import { openDatabase } from '../database.ts'
import { explain } from '../problem.ts'
import type { Check } from './checks.ts'

export async function checkDatabase(env: Env): Promise<Check[]> {
  try {
    const database = await openDatabase(env)
    try {
      return await ask(database.url, database.embedded)
    } finally {
      await database.close()
    }
  } catch (error) {
    return [
      {
        name: 'database',
        status: 'error',
        detail: explain(error),
        mend: 'see above; or set DATABASE_URL to a PostgreSQL server',
      },
    ]
  }
}

async function ask(url: string, embedded: boolean): Promise<Check[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number; trgm: boolean; reads: boolean }>(`
      SELECT current_setting('server_version_num')::int AS version,
        EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm') AS trgm,
        ('学' ~ '\\w') AS reads`)
    const { version = 0, trgm = false, reads = false } = rows[0] ?? {}
    return [
      checkVersion(version, embedded),
      trgm
        ? { name: 'extensions', status: 'ok', detail: 'pg_trgm is available' }
        : {
            name: 'extensions',
            status: 'error',
            detail: 'pg_trgm is missing',
            mend: 'install the contrib package of your PostgreSQL',
          },
      reads ? { name: 'characters', status: 'ok', detail: 'Chinese characters count as letters' } : wrongCharacters,
      await checkMigrations(url),
    ]
  } finally {
    await client.end()
  }
}

const wrongCharacters: Check = {
  name: 'characters',
  status: 'warning',
  detail: 'the LC_CTYPE of this database does not know Chinese letters: similar names will not be found',
  mend: "make the database with ENCODING 'UTF8' LC_CTYPE 'C.UTF-8' (or zh_CN.UTF-8) TEMPLATE template0",
}

function checkVersion(version: number, embedded: boolean): Check {
  const detail = `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000} ${embedded ? '(embedded)' : '(DATABASE_URL)'}`
  if (version >= 150_000) return { name: 'database', status: 'ok', detail }
  return { name: 'database', status: 'error', detail, mend: 'use PostgreSQL 15 or later' }
}

async function checkMigrations(url: string): Promise<Check> {
  const pending = await pendingMigrations(url)
  if (pending.length === 0) return { name: 'migrations', status: 'ok', detail: 'the database is up to date' }
  const mend = 'npm start does it, or npx jianfu migrate'
  return { name: 'migrations', status: 'warning', detail: `${pending.length} not applied yet: ${pending.join(', ')}`, mend }
}
