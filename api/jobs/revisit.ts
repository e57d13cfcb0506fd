/** How soon a page is worth another look: what changes is seen sooner, what never changes later, and the risky never too late. */

export interface Seen {
  /** minutes since the last look, as it was planned; null at the first */
  everyMinutes: number | null
  changed: boolean
  /** the interval of the source */
  baseMinutes: number
  /** an open case stands against its institution */
  risky: boolean
}

const leastMinutes = 60
const mostTimesBase = 14

/** Minutes until the next look. */
export function nextLook({ everyMinutes, changed, baseMinutes, risky }: Seen): number {
  const base = Math.max(1, risky ? baseMinutes / 2 : baseMinutes)
  if (everyMinutes === null) return Math.round(base)
  const next = changed ? everyMinutes / 2 : everyMinutes * 1.5
  const most = risky ? baseMinutes : baseMinutes * mostTimesBase
  return Math.round(Math.min(most, Math.max(Math.min(leastMinutes, base), next)))
}
