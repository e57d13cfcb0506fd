/** Advice to whoever files a complaint: what to keep, what happens, where else to go. */
export default {
  title: '{{category}}：该留什么、会怎么办',
  keep: '请留好这些',
  happens: '接下来会怎样',
  times: '要多久',
  basis: '依据：{{basis}}',
  and: '、',
  elsewhere: {
    title: '这件事可能归其他部门管',
    text: '您写的像是“{{matter}}”，由{{authority}}负责。',
    telephone: '电话',
    hours: '（{{hours}}）',
    address: '地点：{{address}}',
    still: '不确定也没关系，您可以接着在这里提交。',
  },
} as const
