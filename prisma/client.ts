/** The one way to a PrismaClient: through the pg driver, with a pool of `connections`. */
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'

export function makePrisma(url: string, connections = 10): PrismaClient {
  const pool = { max: connections, idleTimeoutMillis: 300_000, application_name: `jianfu ${process.pid}` }
  // a connection costs a tenth of a second to open and knows nothing yet: those of one burst stay for the next
  const adapter = new PrismaPg({ connectionString: url, ...pool })
  // a crawl commits a page with all its listings in one transaction, and an office computer may be slow
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
}
