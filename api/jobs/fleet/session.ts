/**
 * A worker among others. It lives by its heartbeat: while that is heard, the hosts it holds are its own; when it cannot be
 * heard for some seconds it stops asking by itself, before others take over.
 */
import { hostname } from 'node:os'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { beat, endWorker, heartbeatMs, registerWorker, trustMs, type WorkerStats } from '../frontier/workers.ts'

export interface Session {
  id(): string
  /** aborts when this worker may not go on; a new one is made when it may again */
  signal(): AbortSignal
  draining(): boolean
  isStopped(host: string): boolean
  /** aborts the signal when nobody has heard of us for too long */
  check(): void
  /** takes no new work and stops what is under way; what was fetched can still be settled */
  leave(): void
  /** gives back what is left */
  close(): Promise<void>
}

export interface SessionOptions {
  prisma: PrismaClient
  stats(): WorkerStats
  onError(error: unknown): void
}

export async function openSession({ prisma, stats, onError }: SessionOptions): Promise<Session> {
  const name = `${hostname()} ${process.pid}`
  let id = await registerWorker(prisma, name)
  let stop = new AbortController()
  let heardAt = performance.now()
  let draining = false
  let stopped = new Set<string>()
  let closed = false
  const check = () => {
    if (performance.now() - heardAt > trustMs) stop.abort(new Error('the database has not heard of this worker for some seconds'))
  }
  const listen = async () => {
    const pulse = await beat(prisma, id, stats())
    if (!pulse.alive) {
      stop.abort(new Error('others have taken this worker for lost'))
      id = await registerWorker(prisma, name)
    }
    heardAt = performance.now()
    if (stop.signal.aborted && !closed) stop = new AbortController()
    draining = pulse.alive && pulse.draining
    stopped = new Set(pulse.stopped)
  }
  const beats = setInterval(() => {
    check()
    listen().catch(onError)
  }, heartbeatMs)
  return {
    id: () => id,
    signal: () => stop.signal,
    draining: () => draining || closed,
    isStopped: (host) => stopped.has(host),
    check,
    leave() {
      closed = true
      stop.abort(new Error('the worker is stopping'))
    },
    async close() {
      clearInterval(beats)
      await endWorker(prisma, id)
    },
  }
}
