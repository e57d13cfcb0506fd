/** Finds every word of a lexicon in one pass: the first two characters decide, a few comparisons confirm. Linear in the text. */

export type Matcher = (text: string, found: (entry: number, at: number, length: number) => void) => void

type Term = { word: string; entries: number[] }

/** `lexicon[entry]` are the words of entry; each occurrence is reported once per entry, longest word first. */
export function makeMatcher(lexicon: readonly (readonly string[])[]): Matcher {
  const { firsts, byPair, single } = indexOf(lexicon)
  return (text, found) => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      const kind = firsts[code]
      if (kind === 0) continue
      const terms = byPair.get(code * 65536 + text.charCodeAt(at + 1))
      if (terms) {
        for (const { word, entries } of terms) {
          if (word.length === 2 || text.startsWith(word, at)) for (const entry of entries) found(entry, at, word.length)
        }
      }
      if (kind === alone) for (const entry of single.get(code) ?? []) found(entry, at, 1)
    }
  }
}

/** Marks of a first character: nothing begins here, a longer word may, a word of one character does. */
const longer = 1
const alone = 2

type Index = { firsts: Uint8Array; byPair: Map<number, Term[]>; single: Map<number, number[]> }

function indexOf(lexicon: readonly (readonly string[])[]): Index {
  const byWord = new Map<string, number[]>()
  lexicon.forEach((words, entry) => {
    for (const word of words) {
      const entries = byWord.get(word) ?? []
      entries.push(entry)
      byWord.set(word, entries)
    }
  })
  const firsts = new Uint8Array(65536)
  const byPair = new Map<number, Term[]>()
  const single = new Map<number, number[]>()
  for (const [word, entries] of byWord) {
    if (word.length === 1) {
      single.set(word.charCodeAt(0), entries)
      firsts[word.charCodeAt(0)] = alone
      continue
    }
    const pair = word.charCodeAt(0) * 65536 + word.charCodeAt(1)
    if (firsts[word.charCodeAt(0)] !== alone) firsts[word.charCodeAt(0)] = longer
    const terms = byPair.get(pair) ?? []
    terms.push({ word, entries })
    byPair.set(
      pair,
      terms.sort((a, b) => b.word.length - a.word.length),
    )
  }
  return { firsts, byPair, single }
}
