/** Complaints as people type them: about whom (slug or empty), which codes an officer would open, the words. */
export const complaintTexts: [about: string, codes: string, text: string][] = [
  ['xuehai', 'T05', '{short}周六周日都在上五年级数学，我家楼上娃娃每个周末都背起书包去，不是说双休日不准补课吗，请查一下'],
  ['youxiao', 'T01', '小区门口那个{short}没得办学证，里头几个老师教小学数学英语，一间屋塞了十多个娃娃，消防也恼火得很'],
  ['anxin', 'T02', '有个家政公司叫{short}，打着找阿姨的旗号给人派住家老师，专门辅导小学全科，一个月要八千，我电话{tel}'],
]
