/**
 * The running application does not own its tables. It signs in as a role of its own, which may read and write rows and nothing
 * else: no table can be altered, no trigger switched off, and what is append-only takes new rows alone.
 */
import { createHmac } from 'node:crypto'
import { Client } from 'pg'

const ROLE_LOCK = 72_707_370

/** Appended to, never changed: every table whose changes one of these trigger functions refuses. */
const refusing = ['refuse_change', 'keep_site_record']

export interface ApplicationRole {
  /** what the running parts connect with */
  url: string
  /**
   * `made` by us, `given` when the address names a role that owns nothing, `owner` when the server did not let us make one: history
   * is then held by triggers only
   */
  standing: 'made' | 'given' | 'owner'
}

/** Several processes at once take turns. Needs the migrated database. A role that was given by hand is used as it is. */
export async function applicationRole(ownerUrl: string): Promise<ApplicationRole> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'jianfu role' })
  await client.connect()
  try {
    const { owns, may } = await rights(client)
    if (!owns) return { url: ownerUrl, standing: 'given' }
    const ownerPassword = new URL(ownerUrl).password
    // without a password of the owner's there is nothing secret to derive one from
    if (!may || !ownerPassword) return { url: ownerUrl, standing: 'owner' }
    const database = client.database ?? ''
    const role = `${database.slice(0, 59)}_app`
    const password = createHmac('sha256', ownerPassword).update(`role of the application in ${database}`).digest('base64url')
    await client.query('SELECT pg_advisory_lock($1)', [ROLE_LOCK])
    await makeRole(client, role, password)
    await grant(client, role)
    const url = new URL(ownerUrl)
    url.username = role
    url.password = password
    return { url: url.href, standing: 'made' }
  } finally {
    await client.end() // releases the lock
  }
}

async function rights(client: Client): Promise<{ owns: boolean; may: boolean }> {
  const { rows } = await client.query<{ owns: boolean; may: boolean }>(`
    SELECT pg_has_role(c.relowner, 'USAGE') AS owns, r.rolsuper OR r.rolcreaterole AS may
    FROM pg_class c, pg_roles r WHERE c.oid = 'case_event'::regclass AND r.rolname = current_user`)
  return rows[0] ?? { owns: false, may: false }
}

async function makeRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  const verb = rowCount ? 'ALTER' : 'CREATE'
  const secret = client.escapeLiteral(password)
  await client.query(`${verb} ROLE ${client.escapeIdentifier(role)} LOGIN NOINHERIT NOCREATEDB NOCREATEROLE PASSWORD ${secret}`)
}

/** In one transaction, so that nobody meets a role that may do nothing yet. */
async function grant(client: Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role)
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT t.tgrelid::regclass::text AS name FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE NOT t.tgisinternal AND p.proname = ANY($1)`,
    [refusing],
  )
  const kept = [...rows.map((row) => row.name), '_prisma_migrations']
  await client.query('BEGIN')
  await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name}`)
  await client.query(`GRANT USAGE ON SCHEMA public TO ${name}`)
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`)
  await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name}`)
  await client.query(`REVOKE UPDATE, DELETE ON ${kept.join(', ')} FROM ${name}`)
  await client.query(`REVOKE INSERT ON _prisma_migrations FROM ${name}`)
  await client.query('COMMIT')
}
