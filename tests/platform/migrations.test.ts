import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationRole } from '#prisma/application-role.ts'
import { makePrisma } from '#prisma/client.ts'
import { type Migration, migrate, pendingMigrations, readMigrations } from '#prisma/migrate.ts'
import { diffSchema } from '#scripts/schema-diff.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let database: TestDatabase
const query = async (sql: string) => {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}
const migration = (name: string, sql: string, checksum = `sum of ${name}`): Migration => ({ name, sql, checksum })

describe('migrations', () => {
  beforeAll(async () => {
    database = await testDatabase({ empty: true })
  })
  afterAll(() => database.drop())

  it('are applied once, even by three processes at the same time', async () => {
    const applied = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)])
    expect(applied.flat()).toEqual(readMigrations().map(({ name }) => name))
    expect(await pendingMigrations(database.url)).toEqual([])
  })

  it('lead exactly to the schema', async () => {
    expect(await diffSchema(database.url, 'words')).toContain('No difference detected')
  })

  it('would show a drift', async () => {
    await query('ALTER TABLE page ADD COLUMN drifted text')
    expect(await diffSchema(database.url, 'words')).toMatch(/Removed column `drifted`/)
    await query('ALTER TABLE page DROP COLUMN drifted')
  })

  it('refuse a file that was changed after it had been applied', async () => {
    const [first, ...rest] = readMigrations()
    await expect(migrate(database.url, [{ ...first!, checksum: '0'.repeat(64) }, ...rest])).rejects.toThrow(/was changed after/)
  })

  it('refuse a database that is newer than the program', async () => {
    await expect(migrate(database.url, [])).rejects.toThrow(/does not know/)
  })

  it('that fail leave nothing behind, and may be mended', async () => {
    const known = readMigrations()
    const broken = migration('9999_broken', 'CREATE TABLE half (id int); SELECT nonsense')
    await expect(migrate(database.url, [...known, broken])).rejects.toThrow(/9999_broken failed and changed nothing/)
    expect((await query("SELECT to_regclass('half') AS half")).rows).toEqual([{ half: null }])
    expect(await migrate(database.url, [...known, migration('9999_broken', 'CREATE TABLE half (id int)')])).toEqual([
      '9999_broken',
    ])
  })
})

describe('the migrated database', () => {
  let migrated: TestDatabase
  beforeAll(async () => {
    migrated = await testDatabase()
  })
  afterAll(() => migrated.drop())

  it.each(['capture', 'case_event', 'audit_event'])('lets nobody change, delete or empty %s', async (table) => {
    await expect(migrated.prisma.$executeRawUnsafe(`UPDATE ${table} SET id = id`)).rejects.toThrow(/append-only/)
    await expect(migrated.prisma.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/)
    await expect(migrated.prisma.$executeRawUnsafe(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only/)
  })

  it('takes new audit lines', async () => {
    const event = { seq: 1n, action: 'opened', subject: 'case:1', prevHash: '0'.repeat(64), hash: '1'.repeat(64) }
    await migrated.prisma.auditEvent.create({ data: event })
    expect(await migrated.prisma.auditEvent.count()).toBe(1)
    await expect(migrated.prisma.auditEvent.update({ where: { seq: 1n }, data: { action: 'closed' } })).rejects.toThrow()
  })

  it('lets the role of the application add to a history, and neither change it nor switch off what keeps it', async () => {
    const { url, standing } = await applicationRole(migrated.url)
    expect(standing).toBe('made')
    expect(await applicationRole(url)).toEqual({ url, standing: 'given' })
    const application = makePrisma(url, 1)
    const refused = (sql: string) =>
      expect(application.$executeRawUnsafe(sql), sql).rejects.toThrow(/permission denied|must be owner/)
    const kept = ['capture', 'case_event', 'audit_event', 'complaint_message', 'document_issue', 'decision', 'site_record']
    try {
      for (const table of kept) {
        await refused(`UPDATE ${table} SET id = id`.replace('id = id', table === 'document_issue' ? 'size = 0' : 'id = id'))
        await refused(`DELETE FROM ${table}`)
        await refused(`TRUNCATE ${table} CASCADE`)
        await refused(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
        await refused(`DROP TABLE ${table} CASCADE`)
      }
      await refused("SET session_replication_role = 'replica'")
      await refused('CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS $$ SELECT NULL $$')
      await refused('SET ROLE postgres')
      await refused('DELETE FROM _prisma_migrations')
      const event = { action: 'opened', subject: 'case:2', prevHash: '1'.repeat(64), hash: '2'.repeat(64) }
      await application.auditEvent.create({ data: { ...event, seq: 2n } })
      await application.department.updateMany({ data: { nameEn: 'office' } })
    } finally {
      await application.$disconnect()
      await migrated.prisma.$executeRawUnsafe(`DROP OWNED BY ${new URL(url).username}`)
      await migrated.prisma.$executeRawUnsafe(`DROP ROLE ${new URL(url).username}`)
    }
  })

  // a draw, a measure and an invitation are changed once, as their own trigger lets them, which their own tests try
  it('gives every table that is never changed to the application for adding only', async () => {
    const { url } = await applicationRole(migrated.url)
    const role = new URL(url).username
    const rows = await migrated.prisma.$queryRaw<{ name: string }[]>`
      SELECT c.relname AS name FROM pg_class c JOIN pg_trigger t ON t.tgrelid = c.oid
      WHERE (t.tgname LIKE '%append_only' OR t.tgname LIKE '%_kept') AND c.relname NOT IN ('draw', 'joint_measure', 'reply_invitation')
        AND (has_table_privilege(${role}, c.oid, 'UPDATE') OR has_table_privilege(${role}, c.oid, 'DELETE')
          OR has_table_privilege(${role}, c.oid, 'TRUNCATE') OR NOT has_table_privilege(${role}, c.oid, 'INSERT'))`
    await migrated.prisma.$executeRawUnsafe(`DROP OWNED BY ${role}`)
    await migrated.prisma.$executeRawUnsafe(`DROP ROLE ${role}`)
    expect(rows).toEqual([])
  })

  it('sees that Chinese names are alike', async () => {
    const [row] = await migrated.prisma.$queryRaw<{ alike: number }[]>`
      SELECT similarity('成都学海教育咨询有限公司', '学海教育咨询')::float8 AS alike`
    expect(row!.alike).toBeGreaterThan(0.2)
  })
})
