/** A file of rows, whatever its format: .xlsx by what its bytes begin with, else CSV. */
import { open } from 'node:fs/promises'
import { csvRows } from './csv-rows.ts'
import { readBook, type SheetRow, UnreadableSheet } from './read-sheet.ts'

export type FileRow = SheetRow & { sheet: number }

/** Rows of up to `mostSheets` sheets; `sheet` counts them from 0, and a CSV file is one. Read in pieces. */
export async function* fileRows(file: string | Buffer, mostSheets: number): AsyncGenerator<FileRow> {
  const head = typeof file === 'string' ? await firstBytes(file) : file.subarray(0, 4)
  if (head.subarray(0, 2).toString('latin1') === 'PK') {
    yield* readBook(file, mostSheets)
    return
  }
  if (head.toString('hex') === 'd0cf11e0') throw new UnreadableSheet('this is the old .xls format: save it as .xlsx or CSV')
  let row = 0
  for await (const cells of csvRows(file)) yield { sheet: 0, row: ++row, cells }
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
