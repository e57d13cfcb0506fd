/** The installation's master secret: given by the surroundings, or made once and kept in the data folder. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Losing this file means losing every sealed contact: it belongs into the backup, apart from the database. */
export function readOrMakeSecret(env: { JIANFU_SECRET?: string | undefined; JIANFU_DATA: string }): string {
  if (env.JIANFU_SECRET) return env.JIANFU_SECRET
  const file = join(env.JIANFU_DATA, 'secret')
  mkdirSync(env.JIANFU_DATA, { recursive: true })
  try {
    // wx: of two processes that start together only one writes, and both read the same
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new Error(`${file} is damaged: restore it from the backup, or delete it if nothing was sealed yet`)
  return secret
}
