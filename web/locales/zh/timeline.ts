/** One page over time. */
export default {
  title: '页面变化',
  captures: '历次存证',
  seen: '首次发现 {{first}}，最近查看 {{last}}',
  stayed: '此后 {{count}} 次查看未变，至 {{time}}',
  once: '仅此一次',
  findings: '{{count}} 处违规点',
  quiet: '仅计数、日期等变动',
  more: '更早的存证未列出',
  changes: '{{time}} 的变化',
  first: '这是最早的存证，没有更早的内容可比较。',
  same: '读者看到的文字没有变化。',
  sum: '新增 {{added}} 字，删去 {{removed}} 字，{{same}}% 相同',
  hidden: '…… {{count}} 行未变 ……',
}
