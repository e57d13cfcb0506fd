/** What is looked at on site: one line an item, with the measure it serves. The answers are yes, no, or not applicable. */
import type { Bilingual } from '#policy/bilingual.ts'

type Item = Bilingual & { measure: string }

const item = (measure: string, zh: string, en: string): Item => ({ measure, zh, en })

export const visitItems = {
  licence: item('M18.5', '办学许可证、登记证书在场公示且有效', 'licence and registration are on the wall and valid'),
  site: item('M18.6', '实际地点与许可地点一致', 'the place is the one of the licence'),
  hours: item('M20.4', '无节假日、休息日及 20:30 后学科类培训', 'no subject training on rest days or after 20:30'),
  content: item('M21.5', '培训内容、材料与备案一致', 'what is taught is what was filed'),
  teachers: item('M22.2', '从业人员资质齐备并公示', 'staff are qualified and named in public'),
  fees: item('M25.1', '收费项目与标准公示，未超过规定时长或金额', 'fees are on the wall and within the limits'),
  escrow: item('M25.3', '预收费全部进入监管账户', 'all prepaid fees go to the supervised account'),
  exits: item('M24.3', '安全出口、疏散通道畅通，消防设施完好', 'exits are free and fire equipment works'),
  light: item('M24.2', '照明达标', 'the light is as prescribed'),
  video: item('M24.5', '视频监控正常，保存不少于 90 天', 'video runs and is kept for 90 days'),
  oneToOne: item('M24.4', '一对一教室有视频采集装置或观察窗', 'one-to-one rooms have a camera or a window'),
  adverts: item('M26.3', '现场无违规培训广告', 'no unlawful adverts on site'),
} as const satisfies Record<string, Item>

export type VisitItem = keyof typeof visitItems
export const visitItemKeys = Object.keys(visitItems) as [VisitItem, ...VisitItem[]]

export const visitAnswers = {
  yes: { zh: '符合', en: 'yes' },
  no: { zh: '不符合', en: 'no' },
  na: { zh: '不涉及', en: 'n/a' },
} as const satisfies Record<string, Bilingual>
export type VisitAnswer = keyof typeof visitAnswers
export const visitAnswerKeys = Object.keys(visitAnswers) as [VisitAnswer, ...VisitAnswer[]]
