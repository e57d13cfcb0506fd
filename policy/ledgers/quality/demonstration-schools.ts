/** Schools that applied to be models of modern teaching, their review and the list of 100 (M12.4). */

import { ledger } from '../define.ts'
import { choice, day, long, number, optional, text } from '../field.ts'

export const demonstrationSchools = ledger({
  id: 'demonstration-schools',
  zh: '现代课堂教学示范校',
  en: 'Demonstration schools',
  measures: 'M12.4',
  of: 'school',
  period: 'always',
  writers: ['school', 'reporter', 'supervisor'],
  section: 6,
  indicators: 'R12',
  day: 'date',
  key: ['round'],
  filters: ['state'],
  office: { begins: { state: 'applied', score: undefined } },
  fields: {
    date: day('申报日期', 'Applied on'),
    round: text('批次', 'Round'),
    case: long('申报材料', 'Application'),
    score: optional(number('评审得分', 'Score of the review', { max: 100 })),
    state: choice('状态', 'State', {
      applied: ['已申报', 'applied'],
      review: ['评审中', 'under review'],
      listed: ['已命名', 'listed'],
      refused: ['未通过', 'refused'],
    }),
  },
  reads: { 'demonstration-schools': { within: 'always', city: true } },
  checks: [
    {
      id: 'too-many',
      violation: 'O04',
      measure: 'M12.4',
      limit: 'demonstration-schools',
      ofOffice: true,
      // those named first are in time: only who came after the last place is one too many
      judge: ([{ state, date }], { id, limit, beside }) => {
        const listed = (beside['demonstration-schools'] ?? []).filter((row) => row.state === 'listed')
        const before = listed.filter((row) => `${row.date} ${row.id}` < `${date} ${id}`).length
        return state === 'listed' && before >= limit
          ? {
              zh: `命名的示范校已达第 ${before + 1} 所，全市共 ${limit} 所`,
              en: `school number ${before + 1} on the list, the city has ${limit}`,
              facts: { place: before + 1, limit },
            }
          : null
      },
    },
  ],
  public: {
    shows: { zh: '经评审命名的现代课堂教学示范校', en: 'Schools named as models of modern teaching after a review' },
    fields: ['round', 'score'],
    only: { state: ['listed'] },
  },
})
