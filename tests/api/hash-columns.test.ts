/**
 * Hashes are char(64). PostgreSQL compares char with text as text, and then no index of the column serves: each page of a batch
 * reads through all pages of its source.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../support/database.ts'

const api = fileURLToPath(new URL('../../api', import.meta.url))
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const planOf = async (type: 'text' | 'char(64)'): Promise<string> => {
  const plan = await db.prisma.$transaction(async (tx) => {
    // an empty table is read whole by any other plan
    for (const way of ['seqscan', 'hashjoin', 'mergejoin', 'bitmapscan'])
      await tx.$executeRawUnsafe(`SET LOCAL enable_${way} = off`)
    return tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN SELECT 1 FROM jsonb_to_recordset('[]'::jsonb) AS r("runId" uuid, sha256 ${type})
        JOIN crawl_url c ON c."runId" = r."runId" AND c.sha256 = r.sha256`,
    )
  })
  return plan.map((line) => line['QUERY PLAN']).join('\n')
}

it('are found by their index as char(64), and not as text', async () => {
  expect(await planOf('char(64)')).toMatch(/Index Cond: .*sha256/)
  expect(await planOf('text')).not.toMatch(/Index Cond: .*sha256/)
})

it('are never read as text in a statement', () => {
  const files = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const asText = /(?:\bsha256|"urlKey") text\b|(?:\bsha256|"urlKey") = ANY\([^)]*::text\[\]/
  expect(files.filter((name) => asText.test(readFileSync(join(api, name), 'utf8')))).toEqual([])
})
