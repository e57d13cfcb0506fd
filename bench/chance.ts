/** Numbers from 0 to 1 that are the same every time (xorshift32), so that two runs measure the same. */
export function chance(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
