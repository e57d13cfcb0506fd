/** What everybody may look up: the public ledgers. */
export default {
  title: '信息公开',
  lead: '按照“双减”方案向社会公开的登记和名单。',
  district: '区（市）县',
  all: '全市',
  more: '更多',
  empty: '暂时没有公开的记录。',
  back: '全部公开事项',
  unknown: '没有这项公开内容',
} as const
