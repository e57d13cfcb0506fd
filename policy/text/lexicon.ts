/** Many words looked for in one pass: a table says at which characters a word may begin. For lists too long to ask one by one. */
import { codeAt } from './at.ts'
export class Lexicon {
  /** Of each unit the number of its list, 0 for none. */
  private readonly listOf = new Uint16Array(0x10000)
  /** Words that begin with the same unit, the longest first. */
  private readonly lists: string[][] = [[]]

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) this.enter(word)
    for (const list of this.lists) list.sort((a, b) => b.length - a.length)
  }

  private enter(word: string): void {
    const first = word.charCodeAt(0)
    if (this.listOf[first] === 0) this.listOf[first] = this.lists.push([]) - 1
    this.lists[this.listOf[first] as number]?.push(word)
  }

  /** Calls `visit` for every word at every place where it stands, overlapping ones too. */
  eachIn(text: string, visit: (word: string, at: number) => void): void {
    const { listOf, lists } = this
    for (let at = 0; at < text.length; at += 1) {
      const number = listOf[codeAt(text, at)] as number
      if (number === 0) continue
      const next = codeAt(text, at + 1)
      for (const word of lists[number] as string[]) if (goesOn(word, next) && text.startsWith(word, at)) visit(word, at)
    }
  }
}

/** Most words end here: their second unit stands elsewhere. */
const goesOn = (word: string, next: number): boolean => word.length === 1 || word.charCodeAt(1) === next
