/**
 * Near-duplicate texts by MinHash of character bigrams, in one pass (one-permutation hashing): reposts and light
 * rewording of one text. Different complaints about one matter are not alike in this sense.
 */

/** Numbers in a signature, and how many of them make a band. */
const bins = 128
const rows = 4
/** Estimated Jaccard similarity from which two texts count as one text; templates about different places reach 0.5. */
export const sameText = 0.7
/** Longer texts are told apart by their beginning. UTF-16 units. */
const longest = 20_000
const none = 0xffffffff

export type TextSignature = Uint32Array

/** Null for texts of fewer than ten letters and digits: too little to tell anything. */
export function textSignature(text: string): TextSignature | null {
  const plain = text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  if (plain.length < 10) return null
  const signature = new Uint32Array(bins).fill(none)
  let before = plain.charCodeAt(0)
  for (let at = 1; at < plain.length; at += 1) {
    const character = plain.charCodeAt(at)
    const hash = mix((before << 16) | character)
    const bin = hash & (bins - 1)
    const value = hash >>> 7
    if (value < (signature[bin] as number)) signature[bin] = value
    before = character
  }
  return densify(signature)
}

/** A good avalanche for 32-bit integers (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Short texts leave bins empty; each takes the next filled one's value, marked by the way it came. */
function densify(signature: TextSignature): TextSignature {
  const dense = signature.slice()
  for (let bin = 0; bin < bins; bin += 1) {
    for (let step = 1; dense[bin] === none && step < bins; step += 1) {
      const lender = signature[(bin + step) % bins] as number
      if (lender !== none) dense[bin] = mix(lender + Math.imul(step, 0x9e3779b1)) >>> 7
    }
  }
  return dense
}

/** 0..1, within about 0.04 of the true share of common bigrams. */
export function textSimilarity(one: TextSignature, other: TextSignature): number {
  let equal = 0
  for (let bin = 0; bin < bins; bin += 1) if (one[bin] === other[bin]) equal += 1
  return equal / bins
}

/**
 * 32 keys, signed integers of 32 bits. Texts that are 0.7 alike share at least one with 99.9 %, texts that are 0.2 alike with 5 %: look
 * for the keys first (in a map or an indexed column), then compare the signatures.
 */
export function bandKeys(signature: TextSignature): number[] {
  return Array.from({ length: bins / rows }, (_, band) => {
    let key = band
    for (let row = 0; row < rows; row += 1) key = mix(Math.imul(key, 31) + (signature[band * rows + row] as number))
    return key | 0
  })
}
