/** A letter for another department: it tells what it is about at length, and has no word of lessons, schools or pupils. */
import type { CueName } from './cues.ts'
import type { ComplaintOpinion } from './model.ts'
import type { Reading } from './reading.ts'

const noEducation = 0.1
/** A letter of this many characters that is about lessons, schools or pupils has said so. */
const tellsItsMatter = 40

const ofSchooling: readonly CueName[] = [
  'lesson',
  'subjectStrong',
  'schoolwork',
  'pupil',
  'preschool',
  'senior',
  'disguise',
  'school',
  'nonSubject',
  'taught',
]

/** One such word may stand in any letter; words of two kinds make it one about lessons, schools or pupils. */
const speaksOfSchooling = ({ hits }: Reading): boolean => ofSchooling.filter((cue) => hits(cue).length > 0).length > 1

/** Never true of a letter about an institution that is known: of that it need not speak. */
export const isOtherMatter = (reading: Reading, education: number): boolean =>
  education < noEducation &&
  reading.text.length >= tellsItsMatter &&
  reading.doc.licence === undefined &&
  !speaksOfSchooling(reading)

/** 乱收费 is said of buses, too: where nothing else speaks of schooling, the category is no matter of schools. */
export function withoutSchooling(reading: Reading, opinion: ComplaintOpinion | null): ComplaintOpinion | null {
  if (!opinion || opinion.category === 'other-department' || !isOtherMatter(reading, opinion.education)) return opinion
  return { ...opinion, category: 'other-department', sure: 1 - opinion.education }
}
