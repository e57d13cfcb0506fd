/** Characters that must be put in, taken out or changed to get from one text to the other (Levenshtein), in O(n·m). */
export function editDistance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]]
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, character] of a.entries()) {
    const current = [row + 1]
    for (const [column, other] of b.entries()) {
      const change = (above[column] as number) + (character === other ? 0 : 1)
      current.push(Math.min(change, (above[column + 1] as number) + 1, (current[column] as number) + 1))
    }
    above = current
  }
  return above[b.length] as number
}

/** Share of the characters of `truth` that were read, 0..1; blanks and the width of characters do not count. */
export function characterAccuracy(truth: string, read: string): number {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
  const expected = plain(truth)
  return Math.max(0, 1 - editDistance(expected, plain(read)) / [...expected].length)
}
