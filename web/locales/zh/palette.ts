/** The command palette. */
export default { title: '前往', hint: '输入页面、视图或机构名称', search: '在案件中搜索“{{words}}”' } as const
