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

const everyWord = fields.flatMap(({ words }) => words)
const match = makeMatcher(everyWord)
const lengthOf = everyWord.map(({ length }) => length)
const fieldOf = fields.flatMap(({ words }, field) => words.map(() => field))

/** Of each field how many of its words stand in the letter, and how many in its opening. */
const anywhere = new Uint32Array(fields.length)
const opening = new Uint32Array(fields.length)

/** Belief, 0 to 1. `schooling` is the model's own belief that schools or training are concerned; linear in the length of the text. */
export function departmentBelief(text: string, schooling: number): number {
  count(text.slice(0, readLength).trim())
  const model = Math.min(Math.max(schooling, faintest), 1 - faintest)
  const sum = weightOfModel * Math.log(model / (1 - model)) + weigh()
  return 1 / (1 + Math.exp(undecided - sum))
}

function count(letter: string): void {
  const end = openingEnd(letter)
  anywhere.fill(0)
  opening.fill(0)
  match(letter, (word, at) => {
    const field = fieldOf[word] as number
    anywhere[field] = (anywhere[field] as number) + 1
    if (at + (lengthOf[word] as number) <= end) opening[field] = (opening[field] as number) + 1
  })
}

function openingEnd(letter: string): number {
  const line = letter.indexOf('\n')
  return line >= 0 && line <= openingLength ? line : openingLength
}

/** The third word of a field tells less than the first. */
function weigh(): number {
  let [whole, first] = [0, 0]
  for (const [at, field] of fields.entries()) {
    whole += field.anywhere * Math.log1p(anywhere[at] as number)
    first += field.opening * Math.log1p(opening[at] as number)
  }
  return whole + first
}
