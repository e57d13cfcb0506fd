/** npm run migration -- NAME: writes the SQL that brings the migrated database to prisma/schema.prisma as a new migration. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#api/database/embedded.ts'
import { migrate, migrationsFolder } from '#prisma/migrate.ts'
import { diffSchema } from './schema-diff.ts'

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('say what the migration does in kebab-case: npm run migration -- add-phone-index')
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'jianfu-migration-'))
const server = await startEmbedded({ folder: join(scratch, 'postgres'), purpose: 'test' })
try {
  mkdirSync(migrationsFolder, { recursive: true })
  await migrate(server.url)
  const sql = await diffSchema(server.url, 'sql')
  if (/^\s*(--.*empty.*)?\s*$/i.test(sql)) {
    console.error('no difference: the migrations already lead to prisma/schema.prisma')
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = join(migrationsFolder, `${stamp}_${name}`)
    mkdirSync(folder)
    writeFileSync(join(folder, 'migration.sql'), sql)
    console.log(`${join(folder, 'migration.sql')}: read it, and add by hand what Prisma cannot express`)
  }
} finally {
  await server.stop()
  rmSync(scratch, { recursive: true, force: true })
}
