/** How the files of the bank are made: a name, defaults for their pieces, the pieces. */
import type { By, Medium, Piece } from '../types.ts'

export interface Bank {
  name: string
  by?: By
  on?: Medium
  /** At how many institutions each piece appears. */
  spread?: number
  pieces: Piece[]
}

/** Title, text, and what departs from the defaults of the bank. */
export const p = (title: string, text: string, rest: Partial<Piece> = {}): Piece => ({ title, text, ...rest })
