/** The simulator of the routing. */
export default {
  title: '分派模拟',
  lead: '选择属地、违规类型和渠道，看线索会派给谁、依据哪条规则。这里不会产生任何案件。',
  none: '先选择违规类型',
  fields: { district: '属地', violation: '违规类型', channel: '渠道', sector: '培训类别' },
  sectors: { subject: '学科类', sport: '体育类', culture: '文化艺术类', science: '科技类' },
  result: '分派结果',
  parts: { lead: '主办', assist: '协办', copy: '抄送' },
  why: '为什么',
  basis: '依据',
} as const
