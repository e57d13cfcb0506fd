/** What a person reads when something does not work: one line that says what and how to mend it. */
import type { Command } from 'commander'

/** The call itself was wrong: exit 2. */
export class CallProblem extends Error {}
/** The call was right and the work is not possible here: exit 1, in the words given. */
export class WorkProblem extends Error {}

type SystemError = Error & { code?: string; path?: string; port?: number }

const system: Record<string, (error: SystemError) => string> = {
  EADDRINUSE: ({ port }) => `port ${port} is taken: stop the program that uses it, or choose another one with --port`,
  EACCES: ({ path, port, message }) =>
    port
      ? `port ${port} may not be opened by this user: choose one above 1024 with --port`
      : `${path ?? message} may not be written: choose another folder with --data or JIANFU_DATA`,
  EPERM: ({ path, message }) =>
    `${path ?? message} may not be changed by this user: choose another folder with --data or JIANFU_DATA`,
  EROFS: ({ path }) => `${path} lies on a read-only disk: choose another folder with --data or JIANFU_DATA`,
  ENOTDIR: ({ path }) => `${path} is not a folder: choose another one with --data or JIANFU_DATA`,
  ENOSPC: ({ path }) =>
    `the disk is full${path ? ` (${path})` : ''}: make room, or choose another folder with --data or JIANFU_DATA`,
  ECONNREFUSED: ({ message }) => `a server does not answer: ${message}; check DATABASE_URL and REDIS_URL`,
  ENOTFOUND: ({ message }) => `a server is not known: ${message}; check DATABASE_URL and REDIS_URL`,
  '28P01': ({ message }) => `${message}: check user and password in DATABASE_URL`,
  '3D000': ({ message }) => `${message}: create it, or check DATABASE_URL`,
}

/** Errors of ours speak for themselves; of the system's we know the frequent ones. */
export function explain(error: unknown): string {
  const first = error instanceof AggregateError && error.errors[0] ? (error.errors[0] as SystemError) : (error as SystemError)
  const known = system[first.code ?? '']
  if (known) return known(first)
  return (first.message || String(first)).trim().split('\n').join('; ')
}

/** Runs a command's work: a failure is one line on stderr and the right exit status. */
export async function perform(command: Command, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.stderr.write(`jianfu ${command.name()}: ${explain(error)}\n`)
    if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${(error as Error).stack}\n`)
    process.exitCode = error instanceof CallProblem ? 2 : 1
  }
}
