/**
 * The keys of an installation in one text: the first line is the secret that codes, hashes and sessions come from and that stays;
 * each further line is a key for contact data, the newest last. Without further lines contact data is sealed by the secret itself.
 */
import { createHash, hkdfSync } from 'node:crypto'

const linesOf = (secret: string): string[] => secret.split('\n').filter((line) => line !== '')

/** For what must stay the same while contact keys come and go: tracking codes, hashes of numbers, sessions. */
export const lastingSecret = (secret: string): string => linesOf(secret)[0] ?? ''

export const derive = (line: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', line, 'jianfu', purpose, 32))

export interface RingKey {
  id: string
  contact: Buffer
  file: Buffer
}

const idOf = (master: Buffer): string => createHash('sha256').update(master).digest('hex').slice(0, 16)

function ringKey(line: string): RingKey {
  const contact = derive(line, 'contact')
  return { id: idOf(contact), contact, file: derive(line, 'file') }
}

/** What is asked for again and again: one ring a process, for as long as its keys stay the same. */
let held: { secret: string; keys: RingKey[] } | null = null

/** Oldest first. */
export function ringOf(secret: string): RingKey[] {
  if (held?.secret !== secret) held = { secret, keys: linesOf(secret).map(ringKey) }
  return held.keys
}

/** What is sealed from now on is sealed with it. */
export function newestKey(secret: string): RingKey {
  const key = ringOf(secret).at(-1)
  if (!key) throw new Error('there is no key to seal with')
  return key
}

export function keyWithId(secret: string, id: string | null): RingKey {
  const key = ringOf(secret).find((one) => one.id === id)
  if (!key) throw new Error(`contact data was sealed with a key that is not here (key ${id})`)
  return key
}
