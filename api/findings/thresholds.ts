/**
 * What the river does with doubtful findings. From `opensCase` on a finding opens a case; a weaker one is kept, joins an open
 * case of its institution, and waits there for a person. Nothing is thrown away.
 */
export const opensCase = 0.6

/** From this confidence on a finding counts with the upper end of its violation's severity. */
export const sureOfSeverity = 0.75
