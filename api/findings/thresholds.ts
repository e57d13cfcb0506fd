/**
 * What the river does with doubtful findings. From `opensCase` on a finding opens a case; a weaker one is kept, joins an open
 * case of its institution, and waits there for a person. Nothing is thrown away.
 */
export const opensCase = 0.6
