import { Redis } from 'ioredis'
import type { Env } from '#api/env.ts'
import type { Check } from './checks.ts'

/** Redis is optional; once named it must answer, and must not throw away what it was told. */
export async function checkRedis({ REDIS_URL: url }: Env): Promise<Check[]> {
  if (!url) return [{ name: 'redis', status: 'ok', detail: 'not configured: PostgreSQL rings the doorbell' }]
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 3000, maxRetriesPerRequest: 0, retryStrategy: () => null })
  redis.on('error', () => {}) // told below
  try {
    await redis.connect()
    const info = await redis.info()
    const version = /redis_version:(\S+)/.exec(info)?.[1] ?? 'of unknown version'
    const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1]
    if (policy === 'noeviction') return [{ name: 'redis', status: 'ok', detail: `Redis ${version} answers` }]
    const mend = 'set maxmemory-policy noeviction'
    return [{ name: 'redis', status: 'warning', detail: `Redis ${version} may throw away rings (${policy})`, mend }]
  } catch (error) {
    const detail = `Redis does not answer: ${(error as Error).message}`
    return [{ name: 'redis', status: 'error', detail, mend: 'start it, correct REDIS_URL, or unset it' }]
  } finally {
    redis.disconnect()
  }
}
