/** What a complainant is told at once: number, code, and what happens by when. */

import type { Bilingual } from '#policy/bilingual.ts'
import { dueDay, type Terms } from '#policy/deadlines.ts'

type Kind = 'complaint' | 'report' | 'question' | 'school'

/** The day of the answer: questions sooner than everything else. */
export const answerBy = (kind: Kind, day: string, terms: Terms): string =>
  dueDay(kind === 'question' ? 'DL02' : 'DL04', day, terms) ?? day

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
