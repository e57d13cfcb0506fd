/** How a rule for citizens' letters is written: the allegation itself is the finding. */
import { defineRule, type Example, type Rule, type RuleDraft } from './define.ts'

const told = (...texts: string[]): Example[] => texts.map((text) => ({ text, kind: 'complaint' }))

type Row = Pick<RuleDraft, 'id' | 'violation' | 'any'> & {
  zh: string
  en: string
  breach: string[]
  clear: string[]
  unless?: string[]
  confidence?: number
}

export const citizenRule = ({ zh, en, breach, clear, ...row }: Row): Rule =>
  defineRule({
    confidence: 0.85,
    ...row,
    speaker: 'citizen',
    audience: 'anyone',
    explanation: { zh: `来信反映${zh}：“{quote}”。`, en: `The letter alleges ${en}: “{quote}”.` },
    examples: { breach: told(...breach), clear: told(...clear) },
  })

export const innocent = [
  '请问初一新生什么时候报到，需要带哪些材料，谢谢',
  '小区楼下晚上施工噪音太大，影响孩子休息，请处理',
  '建议在学校门口增设斑马线，方便学生过马路',
  '咨询一下公租房申请条件和办理地点，盼复',
]
