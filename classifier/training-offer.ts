/** Adverts of every trade look alike. Only one that offers lessons can break the rules for training. */
import type { Document, DocumentType } from '#policy/nouns.ts'
import { taughtTopics } from './curriculum-topics.ts'
import { differentWords, type Reading } from './reading.ts'

/** Somebody has said that this is a training institution. */
const declared = ({ publisher, licence }: Document): boolean => publisher === 'institution' || licence !== undefined

/** Who says 保分班 or 考上 speaks of lessons, though no cue has the word. */
const aClass = /[班课考校]|老师|教师|学员/

/** True when the advert is for houses, loans, beauty, games or anything else that nobody learns. */
export function sellsSomethingElse(reading: Reading, type: DocumentType): boolean {
  if (declared(reading.doc)) return false
  const count = (cue: string) => differentWords(reading, cue)
  const [lessons, taught] = [count('lesson'), count('taught')]
  const school = count('subjectStrong') + taughtTopics(reading).length + count('schoolwork') + count('disguise')
  // Nobody learns from a game, a map or a dictionary: in an app somebody must teach.
  if (type === 'app' && reading.doc.channel !== 'app_store') return taught === 0 && lessons < 2
  // A bookshop sells what lessons are about, and no lessons.
  if (lessons + taught === 0 && count('notTraining') > 0) return true
  const learning = lessons + taught + school + count('nonSubject') + count('adult')
  // Nothing is learnt where no word speaks of learning or of learners.
  const nobody = learning + count('pupil') + count('preschool') + count('senior') === 0 && !aClass.test(reading.text)
  return nobody || count('otherTrade') > learning
}
