/**
 * One page often says a thing twice: in its body and on the course card cut out of that body. The same violation on the
 * same words of one page is one finding. The page's own text (position 0) keeps it, because an officer reads it there with
 * what stands around it; a card keeps only what the page's text does not show.
 */
export interface Said {
  pageId: string
  position: number
  violation: string
  quote: string
}

const plain = (quote: string): string => quote.replace(/[\s|｜,，。;；:：、]/g, '')

function sameWords(a: Said, b: Said): boolean {
  if (a.pageId !== b.pageId || a.violation !== b.violation) return false
  const [one, other] = [plain(a.quote), plain(b.quote)]
  return one === other || (one.length >= 4 && other.includes(one)) || (other.length >= 4 && one.includes(other))
}

/** Keeps the first of those that say the same, by position; `before` is on file already and stays. */
export function withoutRepeats<T extends Said>(said: T[], before: Said[] = []): T[] {
  const kept: T[] = []
  for (const one of [...said].sort((a, b) => a.position - b.position)) {
    const repeats = (other: Said) => other.position !== one.position && sameWords(one, other)
    if (!before.some(repeats) && !kept.some(repeats)) kept.push(one)
  }
  return kept
}
