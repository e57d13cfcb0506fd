/**
 * The doorbell: BullMQ says "look", on Redis when there is one, else on PostgreSQL. The work itself waits in tables, so a ring
 * may be lost, doubled or swallowed without harm, and ringing never fails its caller.
 */
import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { Client } from 'pg'

export type Bell = 'crawl' | 'classify' | 'complaint' | 'portrait' | 'import' | 'material'

export interface Doorbell {
  /** Resolves when the ring is out, or could not be sent (then the next regular look finds the work). */
  ring(name: Bell): Promise<void>
  on(name: Bell, handler: () => void): void
  /** Whether the queue behind the doorbell answers. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

export interface DoorbellOptions {
  redisUrl?: string | undefined
  databaseUrl: string
  onError?: (error: unknown) => void
}

const QUEUE = 'jianfu-doorbell'
/** BullMQ waits for its server without end; whoever rings does not. */
const PATIENCE_MS = 2000
const ringOptions = { removeOnComplete: true, removeOnFail: true }

/** What both backends have in common; BullMQ's own types differ by backend. */
interface Closable {
  close(): Promise<void>
  on(event: 'error', handler: (error: Error) => void): unknown
}
interface Line {
  queue: Closable & { add(name: string, data: object, options: object): Promise<unknown>; count(): Promise<number> }
  listen(ring: (name: string) => void): Closable
  end(): Promise<void>
}

function redisLine(url: string, onError: (error: unknown) => void): Line {
  // a queue that is away must not hold up a citizen's complaint; a worker waits for it
  const sender = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
  const listener = new Redis(url, { maxRetriesPerRequest: null })
  for (const redis of [sender, listener]) redis.on('error', onError)
  return {
    queue: new Queue(QUEUE, { connection: sender }),
    listen: (ring) => new Worker(QUEUE, async ({ name }) => ring(name), { connection: listener, concurrency: 1 }),
    end: async () => {
      for (const redis of [sender, listener]) redis.disconnect()
    },
  }
}

async function postgresLine(databaseUrl: string): Promise<Line> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await runMigrations(client).finally(() => client.end())
  const connection = { connectionString: databaseUrl, max: 2, application_name: `jianfu doorbell ${process.pid}` }
  return {
    queue: new Queue(QUEUE, { connection }, createPostgresBackend),
    listen: (ring) => new Worker(QUEUE, async ({ name }) => ring(name), { connection, concurrency: 1 }, createPostgresBackend),
    end: async () => {},
  }
}

export async function makeDoorbell({ redisUrl, databaseUrl, ...options }: DoorbellOptions): Promise<Doorbell> {
  let closing = false
  // a connection that ends while we are leaving disturbs nobody
  const onError = (error: unknown) => (closing ? undefined : options.onError?.(error))
  const line = redisUrl ? redisLine(redisUrl, onError) : await postgresLine(databaseUrl)
  line.queue.on('error', onError)
  const handlers = new Map<string, (() => void)[]>()
  const ring = ringOnce((name) => within(PATIENCE_MS, line.queue.add(name, {}, ringOptions)).then(() => {}, onError))
  let worker: Closable | undefined
  return {
    ring,
    on(name, handler) {
      handlers.set(name, [...(handlers.get(name) ?? []), handler])
      if (worker) return
      worker = line.listen((rung) => {
        for (const handle of handlers.get(rung) ?? []) handle()
      })
      worker.on('error', onError)
    },
    ready: () =>
      within(PATIENCE_MS, line.queue.count()).then(
        () => true,
        () => false,
      ),
    async close() {
      closing = true
      await within(PATIENCE_MS, Promise.all([worker?.close(), line.queue.close()])).catch(() => {})
      await line.end()
    },
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the doorbell does not answer')), ms)
  })
  work.catch(() => {}) // it may fail long after the limit
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** While a ring is on its way, further ones of the same name become one: a thousand new pages need no thousand rings. */
function ringOnce(send: (name: Bell) => Promise<void>): (name: Bell) => Promise<void> {
  const onTheWay = new Map<Bell, Promise<void>>()
  const next = new Map<Bell, Promise<void>>()
  const start = (name: Bell): Promise<void> => {
    const sent = send(name).finally(() => onTheWay.delete(name))
    onTheWay.set(name, sent)
    return sent
  }
  return (name) => {
    const current = onTheWay.get(name)
    if (!current) return start(name)
    const waiting = next.get(name)
    if (waiting) return waiting
    const following = current.then(() => {
      next.delete(name)
      return start(name)
    })
    next.set(name, following)
    return following
  }
}
