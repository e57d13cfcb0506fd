/** A worker by hand: claims, gets its answers from the test instead of the network, and settles. */
import { type Claimed, claimTurns } from '#api/jobs/frontier/claim.ts'
import { finishRun } from '#api/jobs/frontier/finish-run.ts'
import type { MetAddresses } from '#api/jobs/frontier/met-addresses.ts'
import { type Outcome, outcome, type Result } from '#api/jobs/frontier/outcome.ts'
import { settle } from '#api/jobs/frontier/settle.ts'
import { declarationOf, startRun } from '#api/jobs/frontier/start-run.ts'
import { endWorker, registerWorker } from '#api/jobs/frontier/workers.ts'
import type { Listing } from '#policy/nouns.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { type memoryEvidence, now, page } from './river-world.ts'

/** What the site has: listings or a result at each address, and where its pages lead. */
export interface Site {
  answers: Record<string, Result | Listing[]>
  links?: Record<string, string[]>
}

export const pageResult = (url: string, listings: Listing[]): Result => ({ type: 'page', page: page(url, listings) })

export function answer(site: Site, url: Claimed): Outcome {
  const found = site.answers[url.url] ?? { type: 'failed', reason: 'http-4xx', detail: 'the server answers 404' }
  const made = outcome(url, Array.isArray(found) ? pageResult(url.url, found) : found)
  const links = (site.links?.[url.url] ?? []).map((link) => ({ url: link, key: link, depth: url.depth + 1 }))
  return { ...made, links }
}

export interface Hands {
  id: string
  /** claims once; the addresses */
  claim(): Promise<Claimed[]>
  settle(outcomes: Outcome[]): Promise<void>
  /** claims and settles until nothing is left, and leaves: who is silent for ten seconds on a slow machine is taken for lost */
  work(site: Site): Promise<void>
}

export async function hands(
  prisma: PrismaClient,
  evidence: Pick<ReturnType<typeof memoryEvidence>, 'write'>,
  met?: MetAddresses,
): Promise<Hands> {
  const id = await registerWorker(prisma, 'by hand')
  const claim = async () => (await claimTurns(prisma, id, 20)).flatMap(({ urls }) => urls)
  const settleAll = async (outcomes: Outcome[]) => {
    const { runs } = await settle({ prisma, evidence, now: () => now, ...(met ? { met } : {}) }, id, outcomes)
    for (const run of runs) await finishRun(prisma, run, now)
  }
  return {
    id,
    claim,
    settle: settleAll,
    async work(site) {
      for (let urls = await claim(); urls.length > 0; urls = await claim()) await settleAll(urls.map((url) => answer(site, url)))
      await endWorker(prisma, id)
    },
  }
}

/** Begins a walk; returns the id of the run. */
export async function begin(prisma: PrismaClient, sourceId: string): Promise<string> {
  const source = await prisma.source.findUniqueOrThrow({ where: { id: sourceId }, include: { group: true } })
  return prisma.$transaction((tx) => startRun(tx, source, { cause: 'scheduled', declaration: declarationOf(source) }))
}
