/** A database that cannot be had, in one sentence that says how to mend it. */
export class DatabaseProblem extends Error {}
