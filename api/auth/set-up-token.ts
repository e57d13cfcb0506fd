/** Whoever can read the console of a new installation becomes its first administrator. Only a hash of the token lies on disk. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '#api/canonical-json.ts'

const fileIn = (dataDir: string): string => join(dataDir, 'set-up-token.sha256')

/** A new token at every start replaces the one before. Print what it returns. */
export async function makeSetUpToken(dataDir: string): Promise<string> {
  const token = randomBytes(12).toString('hex')
  await mkdir(dataDir, { recursive: true })
  await writeFile(fileIn(dataDir), sha256(token), { mode: 0o600 })
  return token
}

export async function isSetUpToken(dataDir: string, token: string): Promise<boolean> {
  const kept = await readFile(fileIn(dataDir), 'utf8').catch(() => '')
  return kept.length === 64 && timingSafeEqual(Buffer.from(kept), Buffer.from(sha256(token.trim())))
}

export const forgetSetUpToken = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true })
