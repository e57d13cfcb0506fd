/**
 * The rows of an .xlsx file, one after the other, of its first sheet or of all. It is unpacked in pieces, so memory stays flat
 * however many rows there are; only the table of shared strings is held, packed. Excel keeps sheets as XML in a ZIP (ECMA-376 part 1).
 */
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { Parser } from 'htmlparser2'
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl'

import { makeTextTable, type TextTable } from './text-table.ts'

export type SheetRow = { row: number; cells: unknown[] }

/** Not a workbook, damaged, or larger than is taken. */
export class UnreadableSheet extends Error {}

const largestPart = 2 * 1024 * 1024 * 1024
const mostSharedText = 64 * 1024 * 1024
const mostColumns = 500
const mostEntries = 2000

/** Rows of up to `most` sheets; `sheet` counts them from 0. */
export async function* readBook(file: string | Buffer, most: number): AsyncGenerator<SheetRow & { sheet: number }> {
  const zip = await openZip(file)
  try {
    const parts = await entriesOf(zip)
    const sheets = [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    const names = sheets.sort((a, b) => numberIn(a) - numberIn(b)).slice(0, most)
    if (names.length === 0) throw new UnreadableSheet('the file holds no worksheet')
    const strings = await sharedStrings(zip, parts.get('xl/sharedStrings.xml'))
    for (const [sheet, name] of names.entries()) {
      const entry = parts.get(name)
      if (entry) for await (const row of rowsOf(await streamOf(zip, entry), strings)) yield { ...row, sheet }
    }
  } finally {
    zip.close()
  }
}

const numberIn = (name: string): number => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0)
const broken = (error: unknown) => new UnreadableSheet(error instanceof Error ? error.message : 'the file is no .xlsx workbook')

const openZip = (file: string | Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
    const opened = (error: Error | null, zip?: ZipFile) => (error || !zip ? reject(broken(error)) : resolve(zip))
    if (typeof file === 'string') open(file, options, opened)
    else fromBuffer(file, options, opened)
  })

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new UnreadableSheet(`the file holds more than ${mostEntries} parts`)
  const parts = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      parts.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(parts))
    zip.once('error', (error: Error) => reject(broken(error)))
    zip.readEntry()
  })
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.uncompressedSize > largestPart) throw new UnreadableSheet(`${entry.fileName} is too large when unpacked`)
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error || !stream ? reject(broken(error)) : resolve(stream))),
  )
}

/** Texts that cells share by number. Rich text is joined; phonetic guides are left out. */
async function sharedStrings(zip: ZipFile, entry: Entry | undefined): Promise<TextTable> {
  const strings = makeTextTable()
  if (!entry) return strings
  if (entry.uncompressedSize > mostSharedText) throw new UnreadableSheet('the texts of the file are too large')
  let current = ''
  let inText = false
  let phonetic = false
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'si') current = ''
        if (name === 'rPh') phonetic = true
        inText = name === 't' && !phonetic
      },
      ontext: (words) => {
        if (inText) current += words
      },
      onclosetag: (name) => {
        if (name === 'si') strings.add(current)
        if (name === 'rPh') phonetic = false
        inText = false
      },
    },
    { xmlMode: true },
  )
  for await (const words of textOf(await streamOf(zip, entry))) parser.write(words)
  parser.end()
  return strings
}

async function* textOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield decoder.write(chunk)
  } catch (error) {
    throw broken(error)
  }
}

async function* rowsOf(stream: Readable, strings: TextTable): AsyncGenerator<SheetRow> {
  const done: SheetRow[] = []
  const parser = new Parser(
    rowHandler(strings, (row) => done.push(row)),
    { xmlMode: true },
  )
  for await (const words of textOf(stream)) {
    parser.write(words)
    yield* done.splice(0)
  }
  parser.end()
  yield* done.splice(0)
}

/** AB12 → 27 (columns count from 0). */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function rowHandler(strings: TextTable, emit: (row: SheetRow) => void) {
  let row: SheetRow = { row: 0, cells: [] }
  let at = -1
  let type = ''
  let words = ''
  let reading = false
  return {
    onopentag(name: string, attributes: Record<string, string>) {
      if (name === 'row') {
        row = { row: Number(attributes.r ?? row.row + 1), cells: [] }
        at = -1
      } else if (name === 'c') {
        at = attributes.r ? columnOf(attributes.r) : at + 1
        type = attributes.t ?? 'n'
        words = ''
      }
      reading = name === 'v' || name === 't'
    },
    ontext(more: string) {
      if (reading) words += more
    },
    onclosetag(name: string) {
      reading = false
      if (name === 'c' && at >= 0 && at < mostColumns && words !== '') row.cells[at] = cellValue(type, words, strings)
      if (name === 'row') emit(row)
    },
  }
}

function cellValue(type: string, words: string, strings: TextTable): unknown {
  if (type === 's') return strings.at(Number(words)) ?? ''
  if (type === 'b') return words === '1'
  return type === 'n' ? Number(words) : words
}
