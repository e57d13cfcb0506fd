/** What citizens ask about the policy, with answers that rest on the plan and the law. The figures come from `limits`. */
import { basisById, type LegalBasis } from './basis.ts'
import type { Bilingual } from './bilingual.ts'
import { limits } from './limits.ts'
import { access } from './questions/access.ts'
import { adverts } from './questions/adverts.ts'
import { afterSchool } from './questions/after-school.ts'
import { complaints } from './questions/complaints.ts'
import { conduct } from './questions/conduct.ts'
import { homework } from './questions/homework.ts'
import { money } from './questions/money.ts'
import type { QuestionRow } from './questions/row.ts'
import { schools } from './questions/schools.ts'

export const questionTopics = {
  homework: { zh: '作业', en: 'Homework' },
  'after-school': { zh: '课后服务', en: 'After-school service' },
  schools: { zh: '入学、课程与考试', en: 'Enrolment, lessons, exams' },
  access: { zh: '机构资格', en: 'Licences' },
  conduct: { zh: '培训时间与行为', en: 'Times and conduct of training' },
  money: { zh: '收费与退费', en: 'Fees and refunds' },
  adverts: { zh: '广告', en: 'Adverts' },
  complaints: { zh: '投诉举报', en: 'Complaining' },
} as const satisfies Record<string, Bilingual>

export type QuestionTopic = keyof typeof questionTopics

export type PolicyQuestion = {
  id: string
  topic: QuestionTopic
  /** The wording shown, the first of each language. */
  title: Bilingual
  /** All wordings in both languages: what the matcher learns from. */
  asked: string[]
  answer: Bilingual
  /** What the answer rests on, the telling one first. */
  sources: LegalBasis[]
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function figureOf(id: string): string {
  const limit = limits.find((one) => one.id === id)
  if (!limit) throw new Error(`An answer names an unknown limit: ${id}`)
  return limit.unit === 'minute-of-day' ? clock(limit.value) : String(limit.value)
}

const withFigures = (text: string) => text.replace(/\{([^}]+)\}/g, (_, id: string) => figureOf(id))

function sourceOf(id: string): LegalBasis {
  const basis = basisById(id)
  if (!basis) throw new Error(`An answer names an unknown source: ${id}`)
  return basis
}

const inTopic =
  (topic: QuestionTopic) =>
  ([id, sources, zh, en, answerZh, answerEn]: QuestionRow): PolicyQuestion => ({
    id,
    topic,
    title: { zh: `${zh.split('|')[0]}？`, en: capital(`${en.split('|')[0]}?`) },
    asked: [...zh.split('|'), ...en.split('|')],
    answer: { zh: withFigures(answerZh), en: withFigures(answerEn) },
    sources: sources.split(' ').map(sourceOf),
  })

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const questions: readonly PolicyQuestion[] = [
  ...homework.map(inTopic('homework')),
  ...afterSchool.map(inTopic('after-school')),
  ...schools.map(inTopic('schools')),
  ...access.map(inTopic('access')),
  ...conduct.map(inTopic('conduct')),
  ...money.map(inTopic('money')),
  ...adverts.map(inTopic('adverts')),
  ...complaints.map(inTopic('complaints')),
]
