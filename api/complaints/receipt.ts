/** What a complainant is told at once: number, code, and what happens by when. */

import type { Bilingual } from '#policy/bilingual.ts'
import { deadlineOn, dueDay, type Terms } from '#policy/deadlines.ts'
import { lengthWords } from '#policy/length-words.ts'

type Kind = 'complaint' | 'report' | 'question' | 'school'

const answerStep = (kind: Kind): string => (kind === 'question' ? 'DL02' : 'DL04')

/** The day of the answer: questions sooner than everything else. */
export const answerBy = (kind: Kind, day: string, terms: Terms): string => dueDay(answerStep(kind), day, terms) ?? day

/** The same as a length of time, for what comes in on a day. */
export function answerWithin(kind: Kind, day: string, terms: Pick<Terms, 'rows'>): Bilingual {
  const rule = deadlineOn(answerStep(kind), day, terms)
  return (rule && lengthWords(rule)) ?? { zh: '规定期限', en: 'the set time' }
}

export function nextSteps(kind: Kind, day: string, anonymous: boolean, terms: Terms): Bilingual[] {
  const answer = answerBy(kind, day, terms)
  if (kind === 'question') return [{ zh: `${answer} 前答复您的咨询`, en: `Your question is answered by ${answer}` }]
  const accept = dueDay('DL05', day, terms) ?? answer
  const first =
    kind === 'complaint'
      ? { zh: `${accept} 前决定是否受理`, en: `By ${accept} we decide whether to take up the complaint` }
      : { zh: `${accept} 前完成登记并转有权部门`, en: `By ${accept} it is registered and with the office in charge` }
  const told = anonymous
    ? { zh: `${answer} 前给出办理情况，请凭查询码查看`, en: `By ${answer} there is an answer; look it up with your code` }
    : { zh: `${answer} 前答复您，也可凭查询码查看`, en: `By ${answer} you get an answer; you can also look it up with your code` }
  return [first, told]
}
