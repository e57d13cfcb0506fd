/** Reads pages, in this thread. */
import type { ExtractInput } from './extract.ts'
import { type PageRead, readPage } from './read-page.ts'

export interface Reader {
  read(input: ExtractInput): Promise<PageRead>
}

const reader: Reader = { read: async (input) => readPage(input) }

export const sharedReader = (): Reader => reader
