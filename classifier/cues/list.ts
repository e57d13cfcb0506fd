import { bounded } from './bounds.ts'

/** Cues are written as words between blanks. */
export const list = (words: string): string[] => words.trim().split(/\s+/).flatMap(bounded)
