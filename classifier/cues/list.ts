/** Cues are written as words between blanks. */
export const list = (words: string): string[] => words.trim().split(/\s+/)
