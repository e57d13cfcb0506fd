/** Whether each subject has the lessons that the national plan gives it (M12.1). */

import { ledger } from '../define.ts'
import { day, grade, number, text } from '../field.ts'

export const timetables = ledger({
  id: 'timetables',
  zh: '课程开设',
  en: 'Timetables',
  measures: 'M12.1',
  of: 'school',
  period: 'term',
  writers: ['school', 'reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'grade', 'subject'],
  filters: ['grade'],
  fields: {
    date: day('日期', 'Date'),
    grade: grade(),
    subject: text('学科', 'Subject'),
    planned: number('国家课程周课时', 'Lessons a week by the plan', { unit: 'lessons', max: 40 }),
    taught: number('实开周课时', 'Lessons a week held', { unit: 'lessons', max: 40 }),
  },
  checks: [
    {
      id: 'too-few',
      violation: 'H11',
      measure: 'M12.1',
      judge: ([{ planned, taught, subject }]) =>
        taught < planned
          ? {
              zh: `${subject}每周 ${taught} 课时，应开 ${planned} 课时`,
              en: `${taught} lessons of ${subject} a week, ${planned} are due`,
              facts: { planned, taught },
            }
          : null,
    },
  ],
})
