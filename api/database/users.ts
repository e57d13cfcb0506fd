/**
 * Several of our processes may use one embedded server (start, doctor, user add). Each holds a shared advisory lock on a
 * connection of its own; whoever leaves last stops the server. A killed process loses its lock with its connection.
 */
import { Client } from 'pg'

const IN_USE = 1_346_720_001
const STARTED = 1_346_720_002

export type User = Client

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url, application_name: `jianfu ${process.pid}`, keepAlive: true })
  client.on('error', () => {}) // the server may be stopped under us
  await client.connect()
  return client
}

export async function ensureDatabase(url: string): Promise<void> {
  const { pathname } = new URL(url)
  const client = await connect(url.replace(pathname, '/postgres'))
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [pathname.slice(1)])
    if (!rowCount) await client.query(`CREATE DATABASE "${pathname.slice(1)}"`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error // made meanwhile
  } finally {
    await client.end()
  }
}

export async function use(url: string): Promise<User> {
  const client = await connect(url)
  await client.query('SELECT pg_advisory_lock_shared($1)', [IN_USE])
  return client
}

/** Answers whether nobody else uses the server. */
export async function leave(user: User): Promise<boolean> {
  try {
    await user.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE])
    const { rows } = await user.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [IN_USE])
    return rows[0]?.alone ?? false
  } catch {
    return true // the connection is gone: so is the server, or we cannot ask
  } finally {
    await user.end().catch(() => {})
  }
}

/** The right to be the one `start` on this database; null (after a few seconds of patience) when another one has it. */
export async function claimStart(url: string): Promise<{ release(): Promise<void> } | null> {
  const client = await connect(url)
  for (let i = 0; i < 15; i++) {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [STARTED])
    if (rows[0]?.mine) return { release: () => client.end().catch(() => {}) }
    await new Promise((resolve) => setTimeout(resolve, 200)) // a killed predecessor's connection may still be closing
  }
  await client.end()
  return null
}
