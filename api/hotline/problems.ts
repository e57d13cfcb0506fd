/** What can be wrong with a row of a hotline's sheet. A fatal one keeps the row out, the others are told and let in. */
import type { Bilingual } from '#policy/bilingual.ts'

const problems = {
  'no-number': { fatal: true, zh: '缺少工单编号', en: 'The order number is missing' },
  'no-content': { fatal: true, zh: '缺少诉求内容', en: 'What was said is missing' },
  'bad-time': { fatal: true, zh: '时间无法识别', en: 'The time cannot be read' },
  'too-long': { fatal: true, zh: '工单编号过长', en: 'The order number is too long' },
  'no-phone': { fatal: false, zh: '没有联系电话', en: 'There is no telephone number' },
  'no-district': { fatal: false, zh: '区县无法识别', en: 'The county cannot be told' },
} as const satisfies Record<string, Bilingual & { fatal: boolean }>

export type ProblemKey = keyof typeof problems
export type RowProblem = { problem: ProblemKey; detail: string }

export const isFatal = (key: ProblemKey): boolean => problems[key].fatal

export function problemText(key: string, detail: string): Bilingual {
  const { zh, en } = key in problems ? problems[key as ProblemKey] : { zh: key, en: key }
  return detail ? { zh: `${zh}：${detail}`, en: `${en}: ${detail}` } : { zh, en }
}
