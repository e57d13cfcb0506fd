/** How much each system may send a minute. Kept in the memory of this process. */
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '#api/errors.ts'

export function makeQuotas() {
  const bySource = new Map<string, RateLimiterMemory>()
  return async ({ id, perMinute }: { id: string; perMinute: number }, orders: number): Promise<void> => {
    const quota = bySource.get(`${id} ${perMinute}`) ?? new RateLimiterMemory({ points: perMinute, duration: 60 })
    bySource.set(`${id} ${perMinute}`, quota)
    try {
      await quota.consume(id, orders)
    } catch (spent) {
      throw new Refusal('too-many-requests', { retryAfter: ((spent as { msBeforeNext?: number }).msBeforeNext ?? 1000) / 1000 })
    }
  }
}
