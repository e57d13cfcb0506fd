/** Part 4, examinations: M14-M17. */
import type { MeasureRow } from './row.ts'

export const exams: MeasureRow[] = [
  ['M14.1', '两考合一、学完即考', 'one examination, taken when taught', 'DEP-EDU'],
  ['M14.2', '中考命题依据课标', 'papers follow the standard', 'DEP-EDU'],
  ['M14.3', '成绩加综合素质录取', 'admission by results and qualities', 'DEP-EDU', '', '2022 年'],
  ['M15.1', '考试不超教学进度', 'no exam beyond what was taught', 'DEP-EDU', 'H11'],
  ['M15.2', '不出偏题怪题', 'no odd or trick questions', 'DEP-EDU', 'H11'],
  ['M16.1', '一二年级无纸笔考试', 'no written exams in grades 1-2', 'DEP-EDU', 'H03', '0 次'],
  ['M16.2', '每学期一次期末考试', 'one final exam a term', 'DEP-EDU', 'H03', '1 次'],
  ['M16.3', '初中期中考试', 'mid-term in junior high', 'DEP-EDU', 'H03', '≤ 1 次'],
  ['M16.4', '质量监测抽样，不统考', 'sampling instead of joint exams', 'DEP-EDU', 'H03'],
  [
    'M16.5',
    '无周考月考，成绩不排名',
    'no weekly or monthly tests, no ranking',
    'DEP-EDU',
    'H03 H10',
    '九年级第二学期模拟 ≤ 2 次',
  ],
  ['M17.1', '不下达升学指标', 'no entrance targets', 'DEP-EDU DEP-SUPERV', 'H10', '0'],
  ['M17.2', '升学率不与教师评优挂钩', 'entrance rates do not judge teachers', 'DEP-EDU', 'H10', '0'],
  ['M17.3', '命题清单与质量监测', 'question lists and paper quality', 'DEP-EDU', 'H11'],
]
