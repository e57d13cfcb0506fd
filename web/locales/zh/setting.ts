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
} as const
