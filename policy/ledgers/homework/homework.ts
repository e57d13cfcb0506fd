/** What homework a class got on a day, subject by subject, and how long it took (M1.1-M1.6, M3.6). */

import { ledger } from '../define.ts'
import { choice, count, day, flag, grade, number, optional, share, text, time } from '../field.ts'

const bandOf = (grade: string): string | null =>
  /^P[12]$/.test(grade) ? 'P1-P2' : /^P[3-6]$/.test(grade) ? 'P3-P6' : /^J[789]$/.test(grade) ? 'J7-J9' : null

const limitOf = ({ grade }: { grade: string }) => (bandOf(grade) ? `homework:${bandOf(grade)}` : null)

/** An item of the negative list for homework that is in force on the day. */
const forbids = ({ list, about, from, to }: Record<string, unknown>, day: string): boolean =>
  list === 'negative' && about !== 'questions' && String(from) <= day && String(to ?? day) >= day

export const homework = ledger({
  id: 'homework',
  zh: '作业登记',
  en: 'Homework',
  measures: 'M1.1 M1.2 M1.3 M1.4 M1.5 M1.6 M3.6',
  of: 'school',
  period: 'term',
  expected: true,
  writers: ['school', 'reporter'],
  section: 6,
  indicators: 'K31',
  day: 'date',
  key: ['date', 'grade', 'class', 'subject'],
  filters: ['grade'],
  reads: { 'homework-lists': { within: 'always', holds: ['content', 'item'] } },
  fields: {
    date: day('日期', 'Date'),
    grade: grade(),
    class: text('班级', 'Class', { help: ['如：2班', 'e.g. class 2'] }),
    subject: text('学科', 'Subject'),
    content: optional(text('内容', 'Content')),
    form: choice('形式', 'Form', { written: ['书面', 'written'], oral: ['口头', 'oral'], practice: ['实践', 'practice'] }),
    place: choice('完成地点', 'Where done', { home: ['家庭', 'at home'], school: ['校内', 'at school'] }),
    minutes: number('平均用时', 'Mean time', {
      unit: 'minutes',
      max: 600,
      help: ['抽样学生实际完成时间的平均数', 'mean time that the sampled pupils needed'],
    }),
    sampled: count('抽样人数', 'Pupils sampled', { unit: 'pupils', max: 10_000 }),
    byClass: flag('班级统筹', 'Class level agreed'),
    byGrade: flag('年级组统筹', 'Grade level agreed'),
    byOffice: flag('教务统筹', 'School office agreed'),
    published: optional(time('公示时间', 'Published at')),
    markedBy: optional(
      choice('批改', 'Marked by', { teacher: ['教师', 'teacher'], pupils: ['学生', 'pupils'], parents: ['家长', 'parents'] }),
    ),
    marked: optional(share('批改比例', 'Share marked')),
    estimated: optional(number('预计用时', 'Time planned', { unit: 'minutes', max: 600 })),
    board: optional(text('公示位置', 'Where published', { help: ['公示栏或网址', 'the board or an address'] })),
  },
  checks: [
    {
      id: 'written-home',
      violation: 'H02',
      measure: 'M1.3',
      limit: ({ grade }) => (bandOf(grade) === 'P1-P2' ? 'homework:P1-P2' : null),
      judge: ([{ form, place, minutes }], { limit }) =>
        form === 'written' && place === 'home' && minutes > limit
          ? { zh: '一二年级布置了家庭书面作业', en: 'written homework at home in grades 1-2', facts: { minutes } }
          : null,
    },
    {
      id: 'written-minutes',
      violation: 'H01',
      measure: 'M1.4',
      also: 'M1.5',
      limit: (row) => (bandOf(row.grade) === 'P1-P2' ? null : limitOf(row)),
      by: ['grade', 'class'],
      within: 'day',
      judge: (rows, { limit }) => {
        const minutes = rows.reduce((sum, row) => sum + (row.form === 'written' ? row.minutes : 0), 0)
        return minutes > limit
          ? {
              zh: `当日书面作业合计 ${minutes} 分钟，上限 ${limit} 分钟`,
              en: `${minutes} minutes of written homework that day, the limit is ${limit}`,
              facts: { minutes, limit },
            }
          : null
      },
    },
    {
      id: 'on-negative-list',
      violation: 'H01',
      measure: 'M1.1',
      judge: ([{ content }], { day, beside }) => {
        const item = (beside['homework-lists'] ?? []).find(
          (listed) => forbids(listed, day) && content?.includes(String(listed.item)),
        )
        return item ? { zh: `作业属于负面清单：${item.item}`, en: `the homework is on the negative list: ${item.item}` } : null
      },
    },
    {
      id: 'three-levels',
      violation: 'H01',
      measure: 'M1.2',
      judge: ([{ byClass, byGrade, byOffice }]) =>
        byClass && byGrade && byOffice
          ? null
          : { zh: '作业未经教务、年级、班级三级统筹', en: 'not all three levels agreed to the homework' },
    },
    {
      id: 'not-published',
      violation: 'H01',
      measure: 'M1.6',
      judge: ([{ published }]) =>
        published ? null : { zh: '当日作业未在校内公示', en: 'the homework was not published that day' },
    },
    {
      id: 'not-marked-by-teacher',
      violation: 'H01',
      measure: 'M3.6',
      judge: ([{ markedBy }]) =>
        markedBy === undefined || markedBy === 'teacher'
          ? null
          : { zh: '作业由学生或家长批改', en: 'homework is marked by pupils or parents' },
    },
  ],
})
