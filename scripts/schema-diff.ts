/** What separates a database from prisma/schema.prisma, told by Prisma's schema engine in its WebAssembly build. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool, type QueryResult } from 'pg'

const schemaFile = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url))
const filters = { externalTables: ['public._prisma_migrations'], externalEnums: [] }

interface Glue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

/** The engine leaves its last words here when it panics. */
const lastWords = { set_message: (text: string) => process.stderr.write(`${text}\n`) }

let loaded: Promise<typeof engineModule> | undefined

async function loadEngine(): Promise<typeof engineModule> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: lastWords })
  const path = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm')
  const imports = { './schema_engine_bg.js': engineModule } as unknown as WebAssembly.Imports
  const { instance } = await WebAssembly.instantiate(readFileSync(path), imports)
  ;(engineModule as unknown as Glue).__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engineModule
}

const INTERNAL_CHAR = 18
const TEXT = 25
const CHARACTER = 6

/** The adapter refuses PostgreSQL's internal type "char", which the catalogue is full of: it is let through and named afterwards. */
function catalogueAdapter(pool: Pool): PrismaPg {
  const chars = new Set<string>()
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<QueryResult>
  Object.assign(pool, {
    query: async (...given: unknown[]) => {
      const result = await query(...given)
      for (const field of result.fields ?? []) {
        if (field.dataTypeID !== INTERNAL_CHAR) continue
        field.dataTypeID = TEXT
        chars.add(field.name)
      }
      return result
    },
  })
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (given) => {
      chars.clear()
      const result = await queryRaw(given)
      const columnTypes = result.columnTypes.map((type, i) => (chars.has(result.columnNames[i] ?? '') ? CHARACTER : type))
      return { ...result, columnTypes }
    }
    return adapter
  }
  return factory
}

/** As SQL that would bring the database to the schema, or in words ("No difference detected."). */
export async function diffSchema(url: string, form: 'sql' | 'words', schema = readFileSync(schemaFile, 'utf8')): Promise<string> {
  loaded ??= loadEngine()
  const { SchemaEngine } = await loaded
  const pool = new Pool({ connectionString: url, max: 2 })
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueAdapter(pool))
  const files = [{ path: schemaFile, content: schema }]
  const engine = await SchemaEngine.new({ datamodels: [[schemaFile, schema]] }, () => {}, adapter)
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: form === 'sql',
      exitCode: null,
      filters,
    })
    return stdout ?? ''
  } finally {
    engine.free()
    await pool.end() // an idle connection could keep the engine's advisory lock
  }
}
