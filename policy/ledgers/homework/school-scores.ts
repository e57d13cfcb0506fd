/** How schools score in homework, in the double reduction and in the evaluation of their county (M2.1, M2.4, M13.1, M13.2). */

import { ledger } from '../define.ts'
import { choice, day, flag, number, share, text } from '../field.ts'
import { scoreFeeds } from './score-feeds.ts'

export const schoolScores = ledger({
  id: 'school-scores',
  zh: '学校评价得分',
  en: 'Scores of schools',
  measures: 'M2.1 M2.4 M13.1 M13.2',
  of: 'district',
  period: 'year',
  writers: ['reporter', 'supervisor'],
  section: 6,
  day: 'date',
  key: ['date', 'school', 'sheet', 'indicator'],
  filters: ['sheet'],
  feeds: scoreFeeds,
  fields: {
    date: day('评价日期', 'Date'),
    school: text('学校', 'School'),
    sheet: choice('评价表', 'Sheet', {
      homework: ['作业监测指标', 'homework'],
      reduction: ['双减成效', 'double reduction'],
      'five-matters': ['五项管理', 'the five matters'],
      quality: ['义务教育质量评价', 'quality of compulsory education'],
      performance: ['学校绩效考核', 'performance of the school'],
    }),
    indicator: text('指标', 'Indicator'),
    weight: share('权重', 'Weight'),
    score: number('得分', 'Score', { max: 100 }),
    ranksByPassRate: flag('以升学率为指标', 'Counts the rate of entry to senior schools'),
  },
  checks: [
    {
      id: 'pass-rate',
      violation: 'H10',
      measure: 'M13.1',
      also: 'M13.2',
      judge: ([{ ranksByPassRate, indicator }]) =>
        ranksByPassRate ? { zh: `评价以升学率为指标：${indicator}`, en: `scored by the rate of entry: ${indicator}` } : null,
    },
  ],
})
