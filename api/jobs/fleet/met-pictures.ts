/** Which pictures of a page are worth reading: those that no other page of its source shows, now or as it stands on file. */
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Claimed } from '../frontier/claim.ts'
import { urlKeyOf } from '../frontier/offer.ts'

export interface MetPictures {
  /** Of the addresses those to be read with the claimed page; they count as met from now on. */
  fresh(claimed: Pick<Claimed, 'runId' | 'sourceId' | 'key'>, urls: string[]): Promise<string[]>
}

/** What this worker has in hand is not on file yet; older runs are forgotten. */
const mostRuns = 50

export function metPictures(prisma: PrismaClient): MetPictures {
  const runs = new Map<string, Map<string, string>>()
  const metIn = (runId: string) => {
    const met = runs.get(runId) ?? new Map<string, string>()
    runs.delete(runId)
    runs.set(runId, met)
    if (runs.size > mostRuns) runs.delete(runs.keys().next().value as string)
    return met
  }
  return {
    async fresh({ runId, sourceId, key }, urls) {
      if (urls.length === 0) return []
      const elsewhere = await shownElsewhere(prisma, sourceId, key, urls)
      // from here on nothing waits, so that of two pages with one picture only one takes it
      const met = metIn(runId)
      return urls.filter((url) => {
        if (elsewhere.has(urlKeyOf(url)) || (met.get(url) ?? key) !== key) return false
        met.set(url, key)
        return true
      })
    },
  }
}

/** Pictures of which another page of the source has read the same address, in the capture that still stands for it. */
async function shownElsewhere(prisma: PrismaClient, sourceId: string, key: string, urls: string[]): Promise<Set<string>> {
  const rows = await prisma.$queryRaw<{ urlKey: string }[]>`
    SELECT DISTINCT i."urlKey" FROM picture i JOIN capture c ON c.id = i."captureId" JOIN page p ON p.id = c."pageId"
    WHERE i."urlKey" = ANY(${urls.map(urlKeyOf)}::bpchar[]) AND i.sha256 IS NOT NULL
      AND p."sourceId" = ${sourceId}::uuid AND p."urlKey" <> ${urlKeyOf(key)} AND p.sha256 = c.sha256`
  return new Set(rows.map(({ urlKey }) => urlKey))
}
