/**
 * Addresses of running walks that this worker knows to be on file. The pages of a site link to each other: of fifty links of a page
 * forty-nine were met before, and asking the database about each of them again cost more than everything else of the page together.
 */
import type { Found } from './offer.ts'

export interface MetAddresses {
  /** False only where the walk has this address on file, found at this depth or nearer to the start: to offer it again changes nothing. */
  isNew(runId: string, key: string, depth: number): boolean
  /** They are on file: whoever calls has seen the transaction end. */
  note(runId: string, found: readonly Pick<Found, 'key' | 'depth'>[]): void
}

/** Of all walks together: some 150 bytes each. What is forgotten is only offered once more. */
const mostAddresses = 200_000

export function metAddresses(most = mostAddresses): MetAddresses {
  const runs = new Map<string, Map<string, number>>()
  let size = 0
  const forget = (runId: string) => {
    size -= runs.get(runId)?.size ?? 0
    runs.delete(runId)
  }
  /** The walk that was noted last stands last. */
  const depthsOf = (runId: string) => {
    const depths = runs.get(runId) ?? new Map<string, number>()
    runs.delete(runId)
    runs.set(runId, depths)
    return depths
  }
  return {
    isNew: (runId, key, depth) => (runs.get(runId)?.get(key) ?? Number.POSITIVE_INFINITY) > depth,
    note(runId, found) {
      const depths = depthsOf(runId)
      for (const { key, depth } of found) {
        const before = depths.get(key)
        if (before === undefined) size += 1
        if (before === undefined || depth < before) depths.set(key, depth)
      }
      while (size > most) forget(runs.keys().next().value as string)
    },
  }
}
