/** A migrated, empty database of one's own, copied from a template in some 50 ms. */
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { makePrisma } from '#prisma/client.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export interface TestDatabase {
  url: string
  prisma: PrismaClient
  /** closes the client and drops the database, whoever is still connected */
  drop(): Promise<void>
}

/** Connection URL of the run's server; starts it when nobody asked before. */
async function testServerUrl(): Promise<string> {
  const answer = await fetch(inject('databaseDesk'))
  const text = await answer.text()
  if (!answer.ok) throw new Error(`the test database server did not start: ${text}`)
  return text
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** `empty` leaves the migrations out, for tests of the migrations themselves. */
export async function testDatabase({ empty = false }: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = await testServerUrl()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : 'jianfu_template'}`)
  const url = server.replace(/\/jianfu$/, `/${name}`)
  const prisma = makePrisma(url, 5)
  const drop = async () => {
    await prisma.$disconnect()
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { url, prisma, drop }
}
