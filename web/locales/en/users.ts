/** Accounts of staff. */
export default {
  title: 'Users',
  search: 'Name or user name',
  add: 'New user',
  edit: 'Change',
  leave: 'Leaves',
  none: 'No such user.',
  closed: 'closed',
  columns: { name: 'Name', role: 'Role', district: 'District', card: 'Card', cases: 'Open cases', act: 'Act' },
  fields: {
    username: 'User name',
    password: 'First password (ten characters at least)',
    name: 'Name',
    role: 'Role',
    district: 'District',
    department: 'Department',
    card: 'Enforcement card',
  },
  leaveTitle: '{{name}} leaves',
  leaveLead: '{{count}} open cases and {{tasks}} open tasks in hand. Once they are with the successor the account is closed.',
  successor: 'Successor',
  left: 'Account closed, {{count}} cases and {{tasks}} tasks handed over',
} as const
