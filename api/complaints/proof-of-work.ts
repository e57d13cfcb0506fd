/**
 * Work instead of watching: while few people file, nobody computes anything; when many do, each report costs the sender a little
 * computing, the more the more challenges everybody asks for. Nobody is recognised and nothing about a sender is kept.
 * The challenge is that of ALTCHA, version 1 (docs/adr/0039): SHA-256 over salt and number. It carries its own signature and
 * expiry; kept here is only which ones were used up. The key dies with the process, so a restart revives no used solution.
 */
import { randomBytes } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib/v1'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { Refusal } from '#api/errors.ts'

const minute = 60

/** reports a minute, from everybody together, that are taken without any work, unless the installation says otherwise */
const usuallyFree = 10

/** a solution must arrive within these seconds; enough for a slow phone on a slow line */
const lifeSeconds = 600

/**
 * How many numbers have to be tried at most, half of them on average, by how many challenges were asked for in this minute.
 * The page’s worker tries 92,000 a second on one core of a small server; a cheap phone does a quarter of that, so the lowest level
 * is done within 0.9 s.
 */
const levels: readonly [upTo: number, numbers: number][] = [
  [60, 20_000],
  [120, 40_000],
  [240, 80_000],
  [Number.POSITIVE_INFINITY, 320_000],
]

export const numbersAt = (asked: number): number => levels.find(([upTo]) => asked <= upTo)?.[1] ?? 0

const solution = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().regex(/^[0-9a-f]{64}$/),
  number: z.int().nonnegative(),
  salt: z.string().max(200),
  signature: z.string().max(64),
})

/** The header holds the JSON of a solution in base64, as clients of ALTCHA send it; undefined when it is anything else. */
function readSolution(header: string): z.output<typeof solution> | undefined {
  if (header.length > 1000) return undefined
  try {
    return solution.parse(JSON.parse(Buffer.from(header, 'base64').toString('utf8')))
  } catch {
    return undefined
  }
}

const howTo = {
  zh: '现在提交的人较多。请先取 GET /api/v1/public/challenge，找出使 SHA-256(salt+number)=challenge 的 number，再用请求头 Proof-of-Work 一并提交（说明见 docs/doors.md）',
  en: 'Many are filing now. GET /api/v1/public/challenge, find the number with SHA-256(salt + number) = challenge, and send it in the header Proof-of-Work (docs/doors.md says how)',
}
const useless = {
  zh: '验算结果不正确、已过期或已用过，请重新取一个题目',
  en: 'The proof of work is wrong, too old or used; ask for a new challenge',
}

export function makeProofOfWork(freeReports = usuallyFree) {
  const hmacKey = randomBytes(32).toString('hex')
  const free = new RateLimiterMemory({ points: freeReports, duration: minute })
  const asked = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: minute })
  const spent = new RateLimiterMemory({ points: 1, duration: lifeSeconds + minute })
  const passes = (limiter: RateLimiterMemory, key: string) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    )

  return {
    async challenge() {
      const { consumedPoints } = await asked.penalty('all')
      const expires = new Date(Date.now() + lifeSeconds * 1000)
      const maxnumber = numbersAt(consumedPoints)
      const { algorithm, challenge, salt, signature } = await createChallenge({ hmacKey, maxnumber, expires })
      return { algorithm, challenge, salt, signature, maxnumber }
    },

    /** Throws `work-needed` unless the report comes with a fresh solution, or few are coming. */
    async require(header: string | undefined): Promise<void> {
      if (header === undefined) {
        if (await passes(free, 'all')) return
        throw new Refusal('work-needed', { detail: howTo })
      }
      const solved = readSolution(header)
      const isRight = solved !== undefined && (await verifySolution(solved, hmacKey))
      if (!isRight || !(await passes(spent, solved.challenge))) throw new Refusal('work-needed', { detail: useless })
    },
  }
}
