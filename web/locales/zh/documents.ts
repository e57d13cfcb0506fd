/** Papers of a case. */
export default {
  type: '选择文书种类',
  draw: '起草',
  none: '还没有文书。',
  states: { DRAFT: '草稿', ISSUED: '已出具' },
  noNumber: '出具时编号',
  numberLater: '（出具时编号）',
  issues: '共出具 {{count}} 次',
  open: '打开',
  keep: '存为草稿',
  issue: '出具',
  complaint: '群众反映',
  missing: '还有 {{count}} 处空白，填好后才能出具',
  preview: '文书预览',
  reply: '套用答复文本',
} as const
