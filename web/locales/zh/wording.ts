/** The words of replies and documents as settings. */
export default {
  title: '文书用语',
  lead: '答复和文书的固定文字可以按本机关的习惯改写，花括号中的空白须原样保留。已出具的文书不变。',
  text: '要改写的文字',
  kinds: { reply: '答复', document: '文书' },
  own: '已改写',
  paragraph: '第 {{n}} 段',
  blanks: '空白的含义：',
  note: '改写理由',
  save: '启用新文字',
  saved: '已启用',
  stale: '该文字刚刚被他人改过，已重新读取。',
  versions: '历次文字',
  version: '第 {{version}} 版',
  builtIn: '内置文字',
  back: '恢复此版',
  sure: '恢复后新制作的文书和答复都用这一版，确定吗？',
} as const
