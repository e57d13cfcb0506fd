/** The public figures. */
export default {
  title: '公开指标',
  lead: '双减治理与投诉办理的主要数字，每日更新；涉及件数很少的不予显示。',
  unit: '范围',
  city: '全市',
  day: '截至 {{day}}，{{at}} 统计',
  none: '还没有留存任何指标，系统每天自动统计。',
  nothing: '暂无',
  withheld: '数量过少，不予公开',
} as const
