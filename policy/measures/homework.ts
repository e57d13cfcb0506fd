/** Part 1, homework: M1-M3. */
import type { MeasureRow } from './row.ts'

export const homework: MeasureRow[] = [
  ['M1.1', '作业正面与负面清单', 'positive and negative homework lists', 'DEP-EDU', 'H01'],
  ['M1.2', '教务、年级、班级三级统筹', 'three-level control of homework', 'DEP-EDU', 'H01', '三级齐全'],
  ['M1.3', '一二年级无家庭书面作业', 'no written homework in grades 1-2', 'DEP-EDU', 'H02', '0 分钟'],
  ['M1.4', '三至六年级书面作业时长', 'written homework in grades 3-6', 'DEP-EDU', 'H01', '日均 ≤ 60 分钟'],
  ['M1.5', '初中书面作业时长', 'written homework in junior high', 'DEP-EDU', 'H01', '日均 ≤ 90 分钟'],
  ['M1.6', '作业校内公示', 'homework is published at school', 'DEP-EDU', 'H01', '当日'],
  ['M1.7', '校内作业调研与反馈', 'homework survey and feedback', 'DEP-EDU', '', '每学期一次'],
  ['M2.1', '作业监测指标', 'indicators for watching homework', 'DEP-EDU'],
  ['M2.2', '日常检查与督导', 'daily checks and supervision', 'DEP-EDU', 'H01 H02'],
  ['M2.3', '作业监测报告', 'homework monitoring report', 'DEP-EDU', 'O04', '覆盖 100%'],
  ['M2.4', '纳入学校绩效', 'counts in school performance', 'DEP-EDU', '', '每年'],
  ['M2.5', '推广作业典型经验', 'spread good homework practice', 'DEP-EDU'],
  ['M2.6', '作业负担反映渠道', 'channel for homework complaints', 'DEP-EDU', 'H01 H02'],
  ['M3.1', '市县作业教研机制', 'research on homework in city and counties', 'DEP-EDU'],
  ['M3.2', '作业设计纳入教师培训', 'homework design in teacher training', 'DEP-EDU'],
  ['M3.3', '作业能力纳入专业考核', 'homework skill in teacher assessment', 'DEP-EDU DEP-HRSS', '', '每年'],
  ['M3.4', '配套课标的校本练习', 'school exercises matched to the standard', 'DEP-EDU'],
  ['M3.5', '优质作业资源库', 'library of good exercises', 'DEP-EDU'],
  ['M3.6', '教师批改作业', 'teachers mark homework themselves', 'DEP-EDU', 'H01'],
]
