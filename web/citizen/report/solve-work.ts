/**
 * The worker that does the sum of a challenge: which number, written behind the salt, has the SHA-256 that the server named.
 * In plain JavaScript, because browsers give crypto.subtle to secure origins only and one call of it for each number is slower.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Schemas } from '../../lib/api.ts'

/** Null when no number fits, which no honest server causes. */
function numberOf({ salt, challenge, maxnumber }: Schemas['Challenge']): number | null {
  const wanted = hexToBytes(challenge)
  const salted = sha256.create().update(utf8ToBytes(salt))
  for (let number = 0; number <= maxnumber; number++) {
    const got = salted
      .clone()
      .update(utf8ToBytes(String(number)))
      .digest()
    if (got.every((byte, at) => byte === wanted[at])) return number
  }
  return null
}

addEventListener('message', ({ data }: MessageEvent<Schemas['Challenge']>) => postMessage(numberOf(data)))
