/**
 * How often things may be done. A school, an office or a mobile carrier puts thousands of people behind one address, so limits per
 * address are wide and count failures where that is possible; limits over everybody stop scripts that use many addresses.
 * Kept in the memory of this process, addresses never leave it.
 */
import type { Request } from 'express'
import ipaddr from 'ipaddr.js'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '#api/errors.ts'

type Allowance = { points: number; seconds: number }
type Limit = { perAddress: Allowance; overall: Allowance }

const minute = 60
const hour = 3600

export const allowances = {
  /**
   * complaints filed: a parents' group of 200 behind one address still gets through within the hour; from everybody together as many
   * as are stored in time (bench/citizens), since scripts that use many addresses are held by the proof of work
   */
  filing: { perAddress: { points: 60, seconds: 10 * minute }, overall: { points: 30_000, seconds: 10 * minute } },
  /** photos: five per complaint on average */
  upload: { perAddress: { points: 300, seconds: 10 * minute }, overall: { points: 3000, seconds: 10 * minute } },
  /** receipts as PDF: each costs up to a quarter of a second of computing */
  paper: { perAddress: { points: 60, seconds: 10 * minute }, overall: { points: 1200, seconds: 10 * minute } },
  /** searches while typing */
  search: { perAddress: { points: 600, seconds: minute }, overall: { points: 6000, seconds: minute } },
  /** wrong tracking codes only; 16 digits cannot be guessed at this pace */
  wrongCode: { perAddress: { points: 30, seconds: 10 * minute }, overall: { points: 1000, seconds: 10 * minute } },
  /** wrong passwords from one address, whichever user name */
  wrongPassword: { perAddress: { points: 100, seconds: 10 * minute }, overall: { points: 3000, seconds: 10 * minute } },
  /** wrong set-up tokens */
  wrongToken: { perAddress: { points: 10, seconds: 10 * minute }, overall: { points: 30, seconds: hour } },
} as const satisfies Record<string, Limit>

/** wrong passwords for one user name from one address: a pause, never a lock-out, and no one else can cause it */
const signInAllowance: Allowance = { points: 5, seconds: minute }

/** An IPv6 customer holds a whole /64. */
function addressKey(req: Request): string {
  const text = req.ip ?? ''
  if (!ipaddr.isValid(text)) return 'unknown'
  const address = ipaddr.process(text)
  return address.kind() === 'ipv4' ? address.toString() : address.toByteArray().slice(0, 8).join('.')
}

const bucket = ({ points, seconds }: Allowance) => new RateLimiterMemory({ points, duration: seconds })

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (spent) {
    throw new Refusal('too-many-requests', { retryAfter: ((spent as { msBeforeNext?: number }).msBeforeNext ?? 1000) / 1000 })
  }
}

async function check(limiter: RateLimiterMemory, key: string): Promise<void> {
  const state = await limiter.get(key)
  if (state && state.consumedPoints >= limiter.points)
    throw new Refusal('too-many-requests', { retryAfter: state.msBeforeNext / 1000 })
}

/** `take` counts every call; `check` before and `failed` after count only what went wrong. */
function limit({ perAddress, overall }: Limit) {
  const own = bucket(perAddress)
  const all = bucket(overall)
  return {
    async take(req: Request) {
      await take(own, addressKey(req))
      await take(all, 'all')
    },
    async check(req: Request) {
      await check(own, addressKey(req))
      await check(all, 'all')
    },
    async failed(req: Request) {
      await own.penalty(addressKey(req))
      await all.penalty('all')
    },
  }
}

export function makeLimits() {
  const signIn = bucket(signInAllowance)
  const nameKey = (req: Request, username: string) => `${addressKey(req)} ${username.toLowerCase()}`
  return {
    filing: limit(allowances.filing),
    upload: limit(allowances.upload),
    paper: limit(allowances.paper),
    search: limit(allowances.search),
    wrongCode: limit(allowances.wrongCode),
    wrongPassword: limit(allowances.wrongPassword),
    wrongToken: limit(allowances.wrongToken),
    signIn: {
      check: (req: Request, username: string) => check(signIn, nameKey(req, username)),
      failed: (req: Request, username: string) => signIn.penalty(nameKey(req, username)),
      succeeded: (req: Request, username: string) => signIn.delete(nameKey(req, username)),
    },
  }
}
export type Limits = ReturnType<typeof makeLimits>
