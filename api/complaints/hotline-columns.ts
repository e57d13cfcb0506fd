/** How cities head the columns of their 12345 work-order exports. First heading that fits wins. */
export const hotlineColumns = {
  orderNo: ['工单编号', '受理编号', '热线单号'],
  title: ['工单标题', '标题'],
  content: ['诉求内容', '主要内容', '来电内容'],
  appealType: ['诉求类型', '诉求类别', '业务类型'],
  callerName: ['求助人员', '来电人', '诉求人'],
  callerPhone: ['求助号码', '来电人电话', '联系电话'],
  place: ['事件发生地', '诉求详细地址', '问题点位'],
  receivedAt: ['来电时间', '创建时间', '派单时间', '区交办时间'],
} as const

export type HotlineField = keyof typeof hotlineColumns

/** Without these a row says nothing. */
const requiredFields: HotlineField[] = ['orderNo', 'content', 'receivedAt']

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

/** Where each field stands in a header row; null when the row is no header (a title, a blank line). */
export function readHeader(cells: string[]): Map<HotlineField, number> | null {
  const at = new Map<HotlineField, number>()
  for (const [field, names] of Object.entries(hotlineColumns)) {
    const found = names.map((name) => cells.indexOf(name)).find((index) => index >= 0)
    if (found !== undefined) at.set(field as HotlineField, found)
  }
  return requiredFields.every((field) => at.has(field)) ? at : null
}
