/**
 * One embedded PostgreSQL for the whole run, started when the first test asks for a database: this process listens on a
 * loopback port, and the workers ask it for the server's address (tests/support/database.ts).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { type EmbeddedServer, startEmbedded } from '#api/database/embedded.ts'
import { migrate } from '#prisma/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseDesk: string
  }
}

const TEMPLATE = 'jianfu_template'

async function startServer(folder: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder, purpose: 'test' })
  const client = new Client({ connectionString: server.url })
  await client.connect()
  await client.query(`CREATE DATABASE ${TEMPLATE}`)
  await client.end()
  await migrate(server.url.replace(/\/jianfu$/, `/${TEMPLATE}`))
  return server
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'jianfu-test-'))
  let server: Promise<EmbeddedServer> | undefined
  const desk = createServer(async (_request, response) => {
    try {
      server ??= startServer(folder)
      response.end((await server).url)
    } catch (error) {
      response.writeHead(500).end(`${(error as Error).stack}`)
    }
  })
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve))
  project.provide('databaseDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}/`)
  return async () => {
    desk.close()
    desk.closeAllConnections()
    await (await server)?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
