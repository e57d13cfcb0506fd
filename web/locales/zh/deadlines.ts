/** The deadlines board. */
export default {
  title: '时限看板',
  cases: '案件',
  when: '到期时间',
  officer: '承办人',
  everybody: '全部承办人',
  nobody: '尚未分派',
  byOfficer: '各承办人',
  windows: { overdue: '已超期', today: '今天到期', week: '七日内', later: '更晚' },
  empty: { overdue: '没有超期的案件。', today: '今天没有到期的案件。', week: '七日内没有到期的案件。' },
  escalations: '提醒与升级（{{count}}）',
  levels: { near: '将到期', late: '已超期', half: '超期过半' },
  mine: '由我处理',
  standIn: '{{name}} 代理',
} as const
