/** Rooms of an institution, one by one: those for a single pupil can be seen into or are filmed (M24.4). Inspectors write it, the institution sees it. */

import { ledger } from '../define.ts'
import { choice, day, flag, optional, text } from '../field.ts'

export const teachingRooms = ledger({
  id: 'teaching-rooms',
  zh: '培训教室',
  en: 'Rooms of institutions',
  measures: 'M24.4',
  of: 'institution',
  period: 'year',
  writers: ['officer', 'reporter'],
  section: 1,
  day: 'date',
  key: ['date', 'room'],
  filters: ['kind'],
  fields: {
    date: day('检查日期', 'Date'),
    room: text('教室编号', 'Room'),
    kind: choice('类型', 'Kind', {
      single: ['一对一', 'one-to-one'],
      group: ['小组', 'small group'],
      class: ['班级', 'class'],
    }),
    camera: flag('有视频采集装置', 'Has a camera'),
    window: flag('有开放式观察窗', 'Has a window to look in'),
    note: optional(text('备注', 'Note')),
  },
  checks: [
    {
      id: 'unseen',
      violation: 'S03',
      measure: 'M24.4',
      judge: ([{ kind, camera, window, room }]) =>
        kind === 'single' && !camera && !window
          ? { zh: `一对一教室“${room}”无视频装置也无观察窗`, en: `one-to-one room "${room}" has neither camera nor window` }
          : null,
    },
  ],
})
