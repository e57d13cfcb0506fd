/** PostgreSQL refuses to run as root: whom it runs as instead, and how such a process is started. */
import { spawnSync } from 'node:child_process'
import { existsSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseProblem } from './problem.ts'

/** `prefix` goes before the command; `owner` must own the folder, seen from outside. */
export interface Identity {
  prefix: string[]
  spawnAs: { uid?: number; gid?: number }
  owner: { uid: number; gid: number } | null
}

const sameUser: Identity = { prefix: [], spawnAs: {}, owner: null }

/** The nearest thing on the way to `path` that other users may not enter (or null): a 0700 home, for instance. */
export function closedFolder(path: string): string | null {
  let closed: string | null = null
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) closed = at
    if (at === dirname(at)) return closed
  }
}

/**
 * As an ordinary user: that user. As root: the account `postgres` or `nobody`; where a folder above is closed to it, the same
 * account inside a user name space, in which root's own files seem to belong to it.
 */
export function chooseIdentity(program: string, folder: string): Identity {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return sameUser
  const account = findAccount()
  const closed = closedFolder(program) ?? closedFolder(dirname(folder))
  if (!closed) return { prefix: [], spawnAs: account, owner: account }
  const prefix = ['unshare', '--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`, '--']
  const works = spawnSync('unshare', [...prefix.slice(1), program, '--version']).status === 0
  if (works) return { prefix, spawnAs: {}, owner: { uid: 0, gid: 0 } }
  throw new DatabaseProblem(
    `PostgreSQL does not run as root, and the account it would use cannot enter ${closed}: run chmod o+x ${closed}, move the project, start as an ordinary user, or set DATABASE_URL`,
  )
}

function findAccount(): { uid: number; gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new DatabaseProblem(
    'PostgreSQL does not run as root and there is no account postgres or nobody: start as an ordinary user, or set DATABASE_URL',
  )
}

/** Gives the folder with all it holds to the identity; a start as somebody else than the last time repairs it. */
export function handOver(folder: string, { owner }: Identity): void {
  if (!owner) return
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => join(entry.parentPath, entry.name))
  for (const path of [folder, ...inside]) {
    const { uid, gid } = lstatSync(path)
    if (uid !== owner.uid || gid !== owner.gid) lchownSync(path, owner.uid, owner.gid)
  }
}
