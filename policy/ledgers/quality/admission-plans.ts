/** Planned and actual admission of each school, the share of quota places, and new places (M11.1, M11.3, M11.5). */

import { ledger } from '../define.ts'
import { choice, count, day, flag, optional, share, text } from '../field.ts'

export const admissionPlans = ledger({
  id: 'admission-plans',
  zh: '招生计划与学位',
  en: 'Admission and places',
  measures: 'M11.1 M11.3 M11.5',
  of: 'district',
  period: 'year',
  writers: ['reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'school'],
  filters: ['stage'],
  fields: {
    date: day('日期', 'Date'),
    school: text('学校', 'School'),
    stage: choice('学段', 'Stage', {
      primary: ['小学', 'primary'],
      junior: ['初中', 'junior high'],
      senior: ['普通高中', 'senior high'],
      vocational: ['中职', 'vocational'],
    }),
    zone: optional(text('划片范围', 'Zone')),
    plan: count('计划招生', 'Planned', { unit: 'pupils' }),
    actual: optional(count('实际招生', 'Admitted', { unit: 'pupils' })),
    quota: optional(share('指标到校比例', 'Share of quota places')),
    newPlaces: optional(count('新增学位', 'New places', { unit: 'pupils' })),
    selective: flag('以考试、竞赛、培训成绩招生', 'Admitted by tests, contests or training'),
  },
  checks: [
    {
      id: 'selective',
      violation: 'H09',
      measure: 'M11.1',
      judge: ([{ selective, stage, school }]) =>
        selective && (stage === 'primary' || stage === 'junior')
          ? { zh: `${school}以考试或竞赛成绩招生`, en: `${school} admitted by tests or contests` }
          : null,
    },
    {
      id: 'over-plan',
      violation: 'H09',
      measure: 'M11.1',
      judge: ([{ plan, actual, school }]) =>
        (actual ?? 0) > plan
          ? {
              zh: `${school}招生 ${actual} 人，计划 ${plan} 人`,
              en: `${school} admitted ${actual}, ${plan} were planned`,
              facts: { plan },
            }
          : null,
    },
  ],
  public: {
    shows: { zh: '中小学招生计划、划片范围和学位', en: 'How many pupils schools take, from which zone' },
    fields: ['date', 'school', 'stage', 'zone', 'plan', 'quota', 'newPlaces'],
  },
})
