/** S: whether the premises are safe. */
import { penalties } from './penalties.ts'
import type { ViolationRow } from './row.ts'

export const safety = [
  {
    code: 'S01',
    zh: '消防通道、设施问题',
    en: 'fire exits or equipment',
    means: { zh: '安全出口、疏散或消防车通道不畅，消防设施缺损', en: 'Blocked exits or fire lanes, missing or broken equipment' },
    basis: 'FIRE-58 FIRE-60 FIRE9 M24.3',
    lead: 'DEP-FIRE',
    severity: [3, 4],
    penalty: {
      zh: '责令改正，五千至五万元罚款；依场所性质另适用停业等处罚',
      en: 'Correct, 5,000-50,000; closing may apply by type of venue',
    },
    measures: 'M24.3',
  },
  {
    code: 'S02',
    zh: '视频监控缺失或保存不足九十天',
    en: 'video missing or kept under 90 days',
    means: {
      zh: '重点部位无视频、夜间不可辨认或保存不足九十天',
      en: 'Key places without video, unusable at night, or kept less than 90 days',
    },
    basis: 'M24.5 PER-63',
    lead: 'DEP-EDU',
    severity: [2, 2],
    penalty: penalties.correct,
    measures: 'M24.5',
  },
  {
    code: 'S03',
    zh: '一对一教室无视频或观察窗',
    en: 'one-to-one room cannot be observed',
    means: {
      zh: '一对一教室既无视频采集装置，也无开放式观察窗',
      en: 'A one-to-one room has neither a camera nor an open window',
    },
    basis: 'M24.4',
    lead: 'DEP-EDU',
    severity: [2, 2],
    penalty: penalties.correct,
    measures: 'M24.4',
  },
  {
    code: 'S04',
    zh: '安全制度、照明、预案、台账缺失',
    en: 'gaps in the safety system',
    means: {
      zh: '责任、预案、照明、巡查日志或隐患台账不全',
      en: 'Responsibility, plans, lighting, patrol log or hazard ledger incomplete',
    },
    basis: 'M24.1 M24.2 M24.7',
    lead: 'DEP-EDU',
    severity: [1, 2],
    penalty: penalties.correct,
    measures: 'M24.1 M24.2 M24.6 M24.7',
  },
  {
    code: 'S05',
    zh: '生均面积不足',
    en: 'too crowded',
    means: { zh: '同一时段人均面积不足三平方米', en: 'Less than 3 square metres per pupil in the same period' },
    basis: 'FIRE9',
    lead: 'DEP-FIRE',
    severity: [2, 2],
    penalty: penalties.correct,
    measures: 'M24.3',
  },
] as const satisfies readonly ViolationRow[]
