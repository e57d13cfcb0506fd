/** Where the model is undecided a person has to look: the band in which its answers are wrong about as often as right. */
import type { Speaker } from './context.ts'
import type { ComplaintOpinion, Opinion } from './model.ts'

/** Odds of subject training between one to three and three to one. */
const undecidedMargin = Math.log(3)
/** Below this belief the category of a complaint is little more than a guess: half of them are wrong. */
const guessedCategory = 0.4

/** Only offers have training to be unsure about, and only complaints a category; other texts accuse nobody. */
export function isUndecided(speaker: Speaker, { training }: Opinion, complaint: ComplaintOpinion | null): boolean {
  if (speaker === 'offer') return training !== null && Math.abs(training.margin) < undecidedMargin
  return speaker === 'citizen' && (complaint === null || complaint.sure < guessedCategory)
}
