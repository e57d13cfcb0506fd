/** The folder of an embedded server: `cluster` (the data), `password`, `port`, `log`. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { handOver, type Identity } from './identity.ts'
import { DatabaseProblem } from './problem.ts'
import { clusterArguments, type Purpose } from './settings.ts'

const NEEDED_BYTES = 300 * 1024 * 1024

export const clusterFolder = (folder: string) => join(folder, 'cluster')
export const logFile = (folder: string) => join(folder, 'log')
export const readPassword = (folder: string) => readFileSync(join(folder, 'password'), 'utf8').trim()

/** The port of the last start, so that tools keep finding the server; undefined before the first. */
export function rememberedPort(folder: string): number | undefined {
  const file = join(folder, 'port')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined
}
export const rememberPort = (folder: string, port: number) => writeFileSync(join(folder, 'port'), String(port))

export function makeServerFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new DatabaseProblem(`${folder} cannot be made (${code}): choose a writable folder with --data or JIANFU_DATA`)
  }
}

/** Makes the cluster unless it is there. A half-made one is thrown away, so a broken start repairs itself. */
export function ensureCluster(folder: string, binaries: Binaries, identity: Identity, purpose: Purpose): void {
  if (!existsSync(join(clusterFolder(folder), 'PG_VERSION'))) makeCluster(folder, binaries, identity, purpose)
  handOver(folder, identity)
}

function makeCluster(folder: string, binaries: Binaries, identity: Identity, purpose: Purpose): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < NEEDED_BYTES)
    throw new DatabaseProblem(
      `${folder} has less than 300 MB of free disk space: make room or choose another folder with JIANFU_DATA`,
    )
  const half = `${clusterFolder(folder)}.half`
  rmSync(half, { recursive: true, force: true })
  writeFileSync(join(folder, 'password'), randomBytes(24).toString('base64url'), { mode: 0o600 })
  handOver(folder, identity)
  const sync = purpose === 'test' ? ['--no-sync'] : []
  const [command, ...rest] = [
    ...identity.prefix,
    binaries.initdb,
    '-D',
    half,
    `--pwfile=${join(folder, 'password')}`,
    ...clusterArguments,
    ...sync,
  ]
  const { status, stderr, error } = spawnSync(command ?? '', rest, {
    ...identity.spawnAs,
    encoding: 'utf8',
    env: { LC_ALL: 'C' },
  })
  if (status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new DatabaseProblem(`PostgreSQL could not make its cluster in ${folder}: ${lastLine(stderr) || error?.message}`)
  }
  renameSync(half, clusterFolder(folder))
}

export const lastLine = (text: string | null): string =>
  (text ?? '')
    .trim()
    .split('\n')
    .filter((line) => /error|fatal|panic|could not|cannot/i.test(line))
    .at(-1)
    ?.trim() ?? ''
