/** Where in a text may one of many words begin? Two small tables rule out most places. */

/** Asked with a unit and the one behind it (0 at the end of a text). With ten thousand words one pair in twenty passes wrongly. */
export function beginningsOf(words: readonly string[]): (unit: number, next: number) => boolean {
  const [none, some, alone] = [0, 1, 2]
  const firsts = new Uint8Array(65_536)
  const pairs = new Int32Array(pairBits / 32)
  for (const word of words) {
    const unit = word.charCodeAt(0)
    firsts[unit] = Math.max(firsts[unit] as number, word.length === 1 ? alone : some)
    const pair = pairOf(unit, word.charCodeAt(1))
    if (word.length > 1) pairs[pair >>> 5] = (pairs[pair >>> 5] as number) | (1 << (pair & 31))
  }
  return (unit, next) => {
    const kind = firsts[unit] as number
    if (kind !== some) return kind !== none
    const pair = pairOf(unit, next)
    return ((pairs[pair >>> 5] as number) & (1 << (pair & 31))) !== 0
  }
}

const pairBits = 2 ** 17
const pairOf = (unit: number, next: number) => (Math.imul(unit, 0x9e37) + next) & (pairBits - 1)
