/** Every examination a school holds, filed with its range (M15.1, M16.1-M16.3, M16.5). */

import { ledger } from '../define.ts'
import { choice, day, flag, grade, optional, text } from '../field.ts'

const isEarly = (grade: string) => grade === 'P1' || grade === 'P2'
const isJunior = (grade: string) => /^J/.test(grade)

export const exams = ledger({
  id: 'exams',
  zh: '考试备案',
  en: 'Examinations',
  measures: 'M15.1 M16.1 M16.2 M16.3 M16.5',
  of: 'school',
  period: 'term',
  expected: true,
  writers: ['school', 'reporter'],
  section: 6,
  indicators: 'K33',
  day: 'date',
  key: ['date', 'grade', 'subject', 'kind'],
  filters: ['grade', 'kind'],
  fields: {
    date: day('日期', 'Date'),
    grade: grade(),
    subject: text('学科', 'Subject'),
    kind: choice('类型', 'Kind', {
      final: ['期末', 'final'],
      midterm: ['期中', 'mid-term'],
      mock: ['模拟', 'mock'],
      weekly: ['周考', 'weekly'],
      monthly: ['月考', 'monthly'],
      unit: ['单元考', 'unit test'],
      joint: ['联考', 'joint examination'],
      quiz: ['随堂测验', 'quiz in class'],
    }),
    written: flag('纸笔考试', 'On paper'),
    range: text('考试范围', 'Range of content'),
    beyond: flag('超出教学进度', 'Beyond what was taught'),
    ranked: flag('公布排名', 'Ranking published'),
    progress: optional(text('教学进度', 'Progress of teaching')),
  },
  checks: [
    {
      id: 'early-grades',
      violation: 'H03',
      measure: 'M16.1',
      limit: ({ grade }) => (isEarly(grade) ? 'exams-final:P1-P2' : null),
      by: ['grade'],
      within: 'term',
      judge: (rows, { limit }) => {
        const written = rows.filter((row) => row.written).length
        return written > limit
          ? {
              zh: `一二年级本学期纸笔考试 ${written} 次`,
              en: `${written} written examinations in grades 1-2`,
              facts: { written },
            }
          : null
      },
    },
    {
      id: 'finals',
      violation: 'H03',
      measure: 'M16.2',
      limit: ({ grade, kind }) => (!isEarly(grade) && kind === 'final' ? 'exams-final:P3-J9' : null),
      by: ['grade', 'subject', 'kind'],
      within: 'term',
      judge: (rows, { limit }) =>
        rows.length > limit
          ? {
              zh: `本学期期末考试 ${rows.length} 次`,
              en: `${rows.length} final examinations this term`,
              facts: { times: rows.length },
            }
          : null,
    },
    {
      id: 'midterms',
      violation: 'H03',
      measure: 'M16.3',
      limit: ({ grade, kind }) => (isJunior(grade) && kind === 'midterm' ? 'exams-midterm:J7-J9' : null),
      by: ['grade', 'subject', 'kind'],
      within: 'term',
      judge: (rows, { limit }) =>
        rows.length > limit
          ? { zh: `本学期期中考试 ${rows.length} 次`, en: `${rows.length} mid-terms this term`, facts: { times: rows.length } }
          : null,
    },
    {
      id: 'mocks',
      violation: 'H03',
      measure: 'M16.5',
      limit: ({ grade, kind, date }) => (kind === 'mock' && isMockTime(grade, date) ? 'exams-mock:J9' : null),
      by: ['grade', 'subject', 'kind'],
      within: 'term',
      judge: (rows, { limit }) =>
        rows.length > limit
          ? {
              zh: `九年级本学期模拟考试 ${rows.length} 次，最多 ${limit} 次`,
              en: `${rows.length} mock examinations this term in grade 9, at most ${limit} are allowed`,
              facts: { times: rows.length, limit },
            }
          : null,
    },
    {
      id: 'forbidden-kind',
      violation: 'H03',
      measure: 'M16.5',
      judge: ([{ grade, kind, date }]) => {
        const allowed =
          kind === 'quiz' ||
          kind === 'final' ||
          (kind === 'midterm' && isJunior(grade)) ||
          (kind === 'mock' && isMockTime(grade, date))
        return allowed || /^H/.test(grade)
          ? null
          : { zh: '不得组织的考试类型', en: 'a kind of examination that may not be held', facts: { kind } }
      },
    },
    {
      id: 'beyond-progress',
      violation: 'H11',
      measure: 'M15.1',
      judge: ([{ beyond }]) =>
        beyond ? { zh: '考试内容超出教学进度', en: 'the examination went beyond what was taught' } : null,
    },
    {
      id: 'ranking',
      violation: 'H10',
      measure: 'M16.5',
      judge: ([{ ranked }]) => (ranked ? { zh: '公布考试成绩排名', en: 'a ranking of results was published' } : null),
    },
  ],
})

/** Grade 9 may rehearse in the second term. */
const isMockTime = (grade: string, date: string) => grade === 'J9' && date.slice(5) >= '02-01' && date.slice(5) <= '08-31'
