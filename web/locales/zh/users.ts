/** Accounts of staff. */
export default {
  title: '用户',
  search: '姓名或用户名',
  add: '新增用户',
  edit: '修改',
  leave: '离岗',
  none: '没有符合条件的用户。',
  closed: '已停用',
  columns: { name: '姓名', role: '岗位', district: '区（市）县', card: '执法证号', cases: '在办案件', act: '操作' },
  fields: {
    username: '用户名',
    password: '初始密码（至少十个字符）',
    name: '姓名',
    role: '岗位',
    district: '区（市）县',
    department: '部门',
    card: '执法证号',
  },
  leaveTitle: '{{name}} 离岗',
  leaveLead: '名下在办案件 {{count}} 件、未完成任务 {{tasks}} 项，全部转给接手人员后账号停用。',
  successor: '接手人员',
  left: '账号已停用，移交 {{count}} 件案件、{{tasks}} 项任务',
} as const
