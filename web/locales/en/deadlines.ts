/** The deadlines board. */
export default {
  title: 'Deadlines',
  cases: 'Cases',
  when: 'Due',
  officer: 'Officer',
  everybody: 'All officers',
  nobody: 'Nobody yet',
  byOfficer: 'By officer',
  windows: { overdue: 'Overdue', today: 'Due today', week: 'Within 7 days', later: 'Later' },
  empty: { overdue: 'No case is overdue.', today: 'No case is due today.', week: 'No case is due within seven days.' },
  escalations: 'Reported up the line ({{count}})',
  levels: { near: 'Soon due', late: 'Overdue', half: 'Late by half' },
  mine: 'for you',
  standIn: '{{name}} stands in',
} as const
