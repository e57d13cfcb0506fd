/** A decision of a person that pages of a source are fetched although its robots.txt forbids it, as the law of evidence may ask for. */

export interface RobotsOverride {
  /** the legal ground and the case, as the approver put it */
  reason: string
  /** who answers for it */
  approver: string
  /** ISO 8601; a decision without end is none */
  until: string
}

const longestDays = 180

/** Throws with one line when the decision lacks what makes it one, or has run out at `now`. */
export function checkOverride(override: RobotsOverride, now: Date): RobotsOverride {
  const refuse = (why: string): never => {
    throw new Error(`robots override: ${why}`)
  }
  if (override.reason.trim().length < 8) refuse('the reason must say why the page is needed, in at least 8 characters')
  if (override.approver.trim() === '') refuse('the approver must be named')
  const until = Date.parse(override.until)
  if (Number.isNaN(until)) refuse(`"${override.until.slice(0, 40)}" is no date to end at`)
  if (until <= now.getTime()) refuse(`it ended at ${override.until}`)
  if (until > now.getTime() + longestDays * 24 * 3600_000) refuse(`it must end within ${longestDays} days`)
  return override
}
