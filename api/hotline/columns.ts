/** How hotlines head the columns of their exports (12345 of several cities, the platform of 12315). First heading that fits wins. */
import { z } from 'zod'
import type { Bilingual } from '#policy/bilingual.ts'

type Field = Bilingual & { headings: readonly string[]; required?: boolean }

export const hotlineFields = {
  orderNo: {
    zh: '工单编号',
    en: 'Order number',
    headings: ['工单编号', '受理编号', '热线单号', '工单号', '登记编号'],
    required: true,
  },
  content: {
    zh: '诉求内容',
    en: 'What was said',
    headings: ['诉求内容', '主要内容', '来电内容', '具体问题'],
    required: true,
  },
  receivedAt: {
    zh: '来电时间',
    en: 'Received',
    headings: ['来电时间', '创建时间', '登记时间', '派单时间', '区交办时间'],
    required: true,
  },
  appealType: { zh: '诉求类型', en: 'Type', headings: ['诉求类型', '诉求类别', '业务类型', '类型'] },
  institutionName: { zh: '被反映单位', en: 'Against whom', headings: ['被反映单位', '被诉单位', '企业名称', '涉及单位'] },
  place: { zh: '事发地点', en: 'Place', headings: ['事件发生地', '诉求详细地址', '问题点位', '事发地', '企业地址'] },
  grade: { zh: '年级', en: 'Grade', headings: ['年级', '涉及年级', '就读年级', '学生年级'] },
  className: { zh: '班级', en: 'Class', headings: ['班级', '涉及班级', '就读班级', '学生班级'] },
  callerName: { zh: '来电人', en: 'Caller', headings: ['求助人员', '来电人', '诉求人', '提供方姓名'] },
  callerPhone: { zh: '联系电话', en: 'Telephone', headings: ['求助号码', '来电人电话', '联系电话'] },
  title: { zh: '标题', en: 'Title', headings: ['工单标题', '标题'] },
  category: { zh: '诉求分类', en: 'Category', headings: ['诉求分类2', '诉求分类1', '归口分类', '问题类别', '客体类别'] },
  urgency: { zh: '紧急程度', en: 'Urgency', headings: ['紧急程度'] },
  dueAt: { zh: '办结期限', en: 'Deadline', headings: ['区交办办结期限', '处理时限', '办结期限'] },
  unit: { zh: '承办单位', en: 'Unit in charge', headings: ['市交办主办单位', '承办单位', '处理机构', '处理部门'] },
  status: { zh: '工单状态', en: 'Status', headings: ['工单状态', '当前阶段', '初查受理状态'] },
  result: { zh: '办理结果', en: 'Result', headings: ['处理结果', '办理结果', '反馈内容'] },
  satisfaction: { zh: '满意度', en: 'Satisfaction', headings: ['满意度', '回访结果'] },
} as const satisfies Record<string, Field>

export type HotlineField = keyof typeof hotlineFields
export const hotlineFieldKeys = Object.keys(hotlineFields) as HotlineField[]

/** What the order says besides the complaint itself. A later export may say something else: see `changes.ts`. */
export const originFields = ['title', 'category', 'urgency', 'dueAt', 'unit', 'status', 'result', 'satisfaction'] as const

export const channels = ['hotline-12345', 'hotline-12315'] as const
export type HotlineChannel = (typeof channels)[number]

/** Which heading holds which field. */
export const columnChoice = z.partialRecord(z.enum(hotlineFieldKeys), z.string().trim().min(1).max(100))
export type ColumnChoice = z.output<typeof columnChoice>

const isRequired = (field: HotlineField): boolean => 'required' in hotlineFields[field]
export const requiredFields = hotlineFieldKeys.filter(isRequired)

/** The fields that the headings suggest; a heading serves one field only. */
export function suggestColumns(headings: readonly string[]): ColumnChoice {
  const taken = new Set<string>()
  const choice: ColumnChoice = {}
  for (const field of hotlineFieldKeys) {
    const names: readonly string[] = hotlineFields[field].headings
    const found = names.find((name) => headings.includes(name) && !taken.has(name))
    if (found === undefined) continue
    choice[field] = found
    taken.add(found)
  }
  return choice
}

/** Only the platform of 12315 registers; the others have orders. */
export const channelOf = (headings: readonly string[]): HotlineChannel =>
  headings.includes('登记编号') ? 'hotline-12315' : 'hotline-12345'

/** Kind of complaint and the deadline for the answer, by the hotline's type of appeal. */
export const appealTypes: Record<string, { kind: 'complaint' | 'report' | 'question'; deadline: string }> = {
  投诉: { kind: 'complaint', deadline: 'DL04' },
  举报: { kind: 'report', deadline: 'DL04' },
  求助: { kind: 'complaint', deadline: 'DL03' },
  咨询: { kind: 'question', deadline: 'DL02' },
  意见建议: { kind: 'question', deadline: 'DL03' },
  表扬: { kind: 'question', deadline: 'DL03' },
}

/** An order without a type is treated as the gravest: answered as a complaint. */
export const untyped = { kind: 'complaint', deadline: 'DL04' } as const
