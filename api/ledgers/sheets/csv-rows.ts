/** Rows of a CSV file (RFC 4180; commas, semicolons or tabs), one after the other. Linear in its length, flat in memory. */
import { fileText } from './file-text.ts'
import { UnreadableSheet } from './read-sheet.ts'

const longestCell = 100_000
const mostColumns = 500

export async function* csvRows(file: string | Buffer): AsyncGenerator<string[]> {
  let reader: ReturnType<typeof rowReader> | null = null
  for await (const text of fileText(file)) {
    reader ??= rowReader(separatorOf(text))
    yield* reader.read(text)
  }
  if (reader) yield* reader.end()
}

/** The sign that stands most often in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000)
  const counts = [',', '\t', ';'].map((sign) => ({ sign, count: head.split(sign).length }))
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ','
}

function rowReader(separator: string) {
  let row: string[] = []
  let cell = ''
  let quoted = false
  /** the last sign was a quote inside quotes: it ends them, or stands for itself when another follows */
  let ending = false
  const endCell = () => {
    if (cell.length > longestCell || row.length > mostColumns) throw new UnreadableSheet('a line of the file has no end')
    row.push(cell)
    cell = ''
    ending = false
  }
  const take = (sign: string, done: string[][]): void => {
    if (quoted && !ending && sign !== '"') cell += sign
    else if (sign === '"' && quoted && !ending) ending = true
    else if (sign === '"' && ending) {
      cell += sign
      ending = false
    } else if (sign === '"' && cell === '' && !quoted) quoted = true
    else {
      if (ending) quoted = false
      ending = false
      if (sign === separator) endCell()
      else if (sign === '\n') {
        endCell()
        done.push(row)
        row = []
      } else if (sign !== '\r') cell += sign
    }
  }
  return {
    read(text: string): string[][] {
      const done: string[][] = []
      for (const sign of text) take(sign, done)
      if (cell.length > longestCell) throw new UnreadableSheet('a cell of the file has no end')
      return done
    },
    end(): string[][] {
      if (cell === '' && row.length === 0) return []
      endCell()
      return [row]
    },
  }
}
