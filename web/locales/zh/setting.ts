/** What versioned settings have in common. */
export default {
  note: '理由',
  save: '启用',
  saved: '已启用',
  stale: '刚刚被他人改过，已重新读取。',
  versions: '历次版本',
  version: '第 {{version}} 版',
  builtIn: '内置',
  back: '恢复此版',
  restoredBuiltIn: '恢复内置版本',
  restored: '恢复第 {{version}} 版',
} as const
