/** robots.txt as the whole fleet knows it: read once a day an origin by one worker, obeyed by all. */
import type { Fetcher } from '#crawler/fetch-page.ts'
import { type Asked, askRobots } from '#crawler/manners.ts'
import { allowAll, crawlDelay, forbidAll, isAllowed, parseRobots, type Robots } from '#crawler/robots.ts'
import type { RobotsOverride } from '#crawler/robots-override.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** RFC 9309 2.4: a cached file is used for at most a day; a site that cannot be read is asked again sooner. */
const goodHours = 24
const forbiddenMinutes = 10
/** A site that wishes a longer pause is visited at this pace. */
const longestDelayMs = 30_000
/** So long a worker trusts what it read from the table. */
const ownMs = 60_000

type Rules = Pick<Asked, 'robots' | 'why'>

export interface SharedManners {
  /** `fetcher` keeps the pace of the host. */
  judge(url: string, fetcher: Fetcher, signal?: AbortSignal): Promise<Judgement>
}

export interface Judgement {
  /** null when the address may be fetched, else why not */
  refusal: string | null
  /** who let it be fetched although robots.txt forbids it */
  override: RobotsOverride | null
}

export function createSharedManners(prisma: PrismaClient, agent: string): SharedManners {
  const own = new Map<string, { until: number; rules: Promise<Rules> }>()
  const rulesOf = (origin: string, fetcher: Fetcher, signal?: AbortSignal): Promise<Rules> => {
    const known = own.get(origin)
    if (known && known.until > Date.now()) return known.rules
    const rules = readOrAsk(prisma, agent, origin, fetcher, signal)
    if (own.size > 20_000) own.clear()
    own.set(origin, { until: Date.now() + ownMs, rules })
    rules.catch(() => own.delete(origin))
    return rules
  }
  return {
    async judge(url, fetcher, signal) {
      const { origin, host } = new URL(url)
      const { robots, why } = await rulesOf(origin, fetcher, signal)
      if (isAllowed(robots, agent, url)) return { refusal: null, override: null }
      const override = await overrideOf(prisma, host)
      return { refusal: override ? null : why, override }
    },
  }
}

/** A reason, and two people who stand for it. */
async function overrideOf(prisma: PrismaClient, host: string): Promise<RobotsOverride | null> {
  const found = await prisma.robotsOverride.findFirst({
    where: { host, approvedAt: { not: null }, revokedAt: null, validUntil: { gt: new Date() } },
  })
  return found && { reason: found.reason, approver: found.approvedById ?? '', until: found.validUntil.toISOString() }
}

async function readOrAsk(
  prisma: PrismaClient,
  agent: string,
  origin: string,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<Rules> {
  const [row] = await prisma.$queryRaw<{ content: string | null; verdict: string; why: string }[]>`
    SELECT content, verdict, why FROM robots_file WHERE origin = ${origin} AND "fetchedAt" > now() -
      CASE WHEN verdict = 'forbid' THEN make_interval(mins => ${forbiddenMinutes}) ELSE make_interval(hours => ${goodHours}) END`
  if (row) return { robots: robotsOf(row), why: row.why }
  const { robots, text, why } = await askRobots(fetcher, origin, signal)
  const verdict = robots === allowAll ? 'allow' : robots === forbidAll ? 'forbid' : 'rules'
  // PostgreSQL keeps no NUL, and to robots.txt it means nothing
  const data = { content: text?.replaceAll('\0', '') ?? null, verdict, why, fetchedAt: new Date() }
  await prisma.robotsFile.upsert({ where: { origin }, create: { origin, ...data }, update: data })
  const robotsMs = Math.min(longestDelayMs, Math.ceil((crawlDelay(robots, agent) ?? 0) * 1000))
  await prisma.host.updateMany({ where: { name: new URL(origin).host }, data: { robotsMs } })
  return { robots, why }
}

const robotsOf = ({ content, verdict }: { content: string | null; verdict: string }): Robots =>
  content !== null ? parseRobots(content) : verdict === 'forbid' ? forbidAll : allowAll
