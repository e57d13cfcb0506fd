/** The installation's master secret: given by the surroundings, or made once and kept in the data folder. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Losing this file means losing every sealed contact: it belongs into the backup, apart from the database. */
export function readOrMakeSecret(env: Surroundings): string {
  return [lasting(env), ...readContactKeys(env)].join('\n')
}

type Surroundings = { JIANFU_SECRET?: string | undefined; JIANFU_CONTACT_KEYS?: string | undefined; JIANFU_DATA: string }

const contactKeysFile = (data: string): string => join(data, 'contact-keys')

/** Oldest first; none as long as no key was added. */
export function readContactKeys({ JIANFU_CONTACT_KEYS: given, JIANFU_DATA: data }: Surroundings): string[] {
  if (given) return given.split(',')
  const file = contactKeysFile(data)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
}

/** Written beside and moved into place: a process that reads meanwhile sees the old ones or the new ones, never half of them. */
export function writeContactKeys(data: string, keys: string[]): void {
  const file = contactKeysFile(data)
  writeFileSync(`${file}.new`, `${keys.join('\n')}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function lasting(env: Surroundings): string {
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
