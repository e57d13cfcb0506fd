/** The rules that a deadline rests on, as they are printed. */
import { basisById, citationText, inForce } from '../basis.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Deadline } from '../deadlines.ts'

/** Those in force on the day that set the clock going. Empty: a term that the product or the office sets, not the law. */
export function citationsOf({ basis, basisText }: Deadline, day: string): Bilingual[] {
  if (basisText !== undefined) return [{ zh: basisText, en: basisText }]
  return basis
    .filter((id) => inForce(id, day))
    .flatMap((id) => basisById(id) ?? [])
    .map(citationText)
}
