/** What was worked out lately. The pages of a site name the same few hundred addresses again and again. */

/** Together with what is remembered about 4 MB; then it begins anew. */
const most = 10_000

/** `work` depends on nothing but its text. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const there = known.get(text)
    if (there !== undefined) return there
    const found = work(text)
    if (known.size >= most) known.clear()
    known.set(text, found)
    return found
  }
}
