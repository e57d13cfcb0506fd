/** Functions that an administrator switches off for a role. */
export default {
  title: '角色功能',
  lead: '本机关用不到或暂不开放的功能，可以按角色关闭：对应的页面和按钮不再出现，接口也会拒绝。只能关闭产品已授予该角色的功能，不能增加。',
  role: '角色',
  change: '功能开关（勾选为开放）',
  off: '关闭 {{count}} 项',
  allOn: '全部开放',
  sure: '恢复后，该角色的人员下一次操作即按此版执行',
} as const
