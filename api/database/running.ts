/** Is a server of this folder running already, left by a process that was killed? */
import { existsSync, readFileSync, rmSync } from 'node:fs'
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

/** What postmaster.pid says, if its process lives; a file left by a dead one is removed. */
export function findRunning(folder: string): Running | null {
  const file = join(clusterFolder(folder), 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (pid > 0 && isAlive(pid) && isPostgres(pid)) return { pid, port, ready: lines[7]?.trim() === 'ready' }
  rmSync(file, { force: true })
  return null
}
