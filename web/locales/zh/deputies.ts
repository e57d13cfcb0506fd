/** Who stands in for whoever is away. */
export default {
  title: '代理人',
  lead: '离开期间由代理人代办：您的案件和任务同时出现在对方的“我的”和“日程”中，承办人不变。',
  person: '代理人',
  from: '开始日',
  to: '结束日',
  add: '指定代理人',
  added: '已指定代理人',
  end: '结束代理',
  ended: '代理已结束',
  mine: '{{name}} 代理您：{{from}} 至 {{to}}',
  forOthers: '您代理 {{name}}：{{from}} 至 {{to}}',
  onCase: '（{{name}} 代理至 {{day}}）',
} as const
