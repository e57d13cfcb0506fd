/** Is a server of this folder running already, left by a process that was killed? */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { clusterFolder } from './cluster.ts'

export interface Running {
  pid: number
  port: number
  ready: boolean
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process number may have been given to another program since. Where that cannot be read, it is believed. */
function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) ? readFileSync(file, 'latin1').includes('postgres') : process.platform !== 'linux'
}

/** A file that is still not whole after so long was left by a crash in the middle of writing. */
const writingMs = 10_000
const wholeLines = 5

/** What postmaster.pid says, if its process lives; a file left by a dead one is removed, one that is just being written is not. */
export function findRunning(folder: string): Running | null {
  const file = join(clusterFolder(folder), 'postmaster.pid')
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (written === undefined) return null
  const lines = textOf(file).split('\n')
  if (lines.length < wholeLines && Date.now() - written < writingMs) return null
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (pid > 0 && isAlive(pid) && isPostgres(pid)) return { pid, port, ready: lines[7]?.trim() === 'ready' }
  rmSync(file, { force: true })
  return null
}

/** Empty when it went away meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return ''
  }
}
