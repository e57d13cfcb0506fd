/** Care of children at weekends by schools, communities and palaces of youth (M4.5). */

import { ledger } from '../define.ts'
import { choice, count, day, flag, number, text } from '../field.ts'

export const weekendCustody = ledger({
  id: 'weekend-custody',
  zh: '周末托管',
  en: 'Weekend care',
  measures: 'M4.5',
  of: 'district',
  period: 'term',
  writers: ['reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'organiser', 'place'],
  filters: ['kind', 'content'],
  fields: {
    date: day('日期', 'Date'),
    organiser: text('举办单位', 'Organiser'),
    kind: choice('单位类别', 'Kind of organiser', {
      school: ['学校', 'school'],
      community: ['社区', 'community'],
      youth: ['青少年宫', 'palace of youth'],
      museum: ['科技馆等场馆', 'museum'],
    }),
    place: text('地点', 'Place'),
    content: choice('内容', 'Content', {
      reading: ['阅读', 'reading'],
      art: ['文艺', 'arts'],
      sport: ['体育', 'sport'],
      science: ['科普', 'science'],
      labour: ['劳动', 'labour'],
      lessons: ['学科教学', 'lessons of school subjects'],
    }),
    pupils: count('人数', 'Pupils', { unit: 'pupils' }),
    fee: number('收费', 'Fee', { unit: 'yuan' }),
    voluntary: flag('自愿参加', 'Voluntary'),
  },
  checks: [
    {
      id: 'lessons',
      violation: 'H12',
      measure: 'M4.5',
      judge: ([{ content, organiser }]) =>
        content === 'lessons'
          ? { zh: `${organiser}周末托管开展学科教学`, en: `${organiser} taught school subjects in weekend care` }
          : null,
    },
    {
      id: 'collective',
      violation: 'H07',
      measure: 'M4.5',
      judge: ([{ content, kind, voluntary }]) =>
        content === 'lessons' && kind === 'school' && !voluntary
          ? { zh: '学校周末集体补课', en: 'the school held make-up classes for all at a weekend' }
          : null,
    },
  ],
  public: {
    shows: { zh: '周末和假期的托管与活动', en: 'Care and activities at weekends and in holidays' },
    fields: ['date', 'organiser', 'kind', 'place', 'content', 'fee'],
    only: { content: ['reading', 'art', 'sport', 'science', 'labour'] },
  },
})
