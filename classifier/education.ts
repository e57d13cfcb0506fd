/** Is a letter one for the department of education, culture and sport? The model's belief and the words of thirteen fields together. */
import { fields } from './education-fields.ts'
import { makeMatcher } from './matcher.ts'

/** What the model's belief counts for, as the logarithm of its odds, and the sum at which a letter is undecided. */
const weightOfModel = 0.29
const undecided = 1.9
const faintest = 1e-4
/** UTF-16 units: what a letter is about stands in its title, or else in its first words. */
const openingLength = 60
/** UTF-16 units read of one letter, as many as the model reads. */
const readLength = 2_000

const match = makeMatcher(fields.flatMap(({ words }) => words))
const fieldOf = fields.flatMap(({ words }, field) => words.map(() => field))

/** Belief, 0 to 1. `schooling` is the model's own belief that schools or training are concerned; linear in the length of the text. */
export function departmentBelief(text: string, schooling: number): number {
  const letter = text.slice(0, readLength).trim()
  const opening = letter.slice(0, openingEnd(letter))
  const model = Math.min(Math.max(schooling, faintest), 1 - faintest)
  const sum = weightOfModel * Math.log(model / (1 - model)) + weigh(letter, 'anywhere') + weigh(opening, 'opening')
  return 1 / (1 + Math.exp(undecided - sum))
}

function openingEnd(letter: string): number {
  const line = letter.indexOf('\n')
  return line >= 0 && line <= openingLength ? line : openingLength
}

/** The third word of a field tells less than the first. */
function weigh(text: string, where: 'anywhere' | 'opening'): number {
  const counts = fields.map(() => 0)
  match(text, (word) => {
    const field = fieldOf[word] ?? 0
    counts[field] = (counts[field] ?? 0) + 1
  })
  return fields.reduce((sum, field, at) => sum + field[where] * Math.log1p(counts[at] ?? 0), 0)
}
