/** The words of replies and documents as settings. */
export default {
  title: '文书用语',
  lead: '答复和文书的固定文字（包括表格和签名栏）可以按本机关的习惯改写，花括号中的空白须原样保留。已出具的文书不变。',
  text: '要改写的文字',
  kinds: { reply: '答复', document: '文书' },
  own: '已改写',
  parts: { paragraph: '第 {{n}} 段', table: '表格文字 {{n}}', signature: '签名栏 {{n}}' },
  blanks: '空白的含义：',
  builtIn: '内置文字',
  asCity: '沿用市级文字',
  ofDistrict: '您的改写只用于{{district}}的案件；没有改写的文字沿用市级。',
  elsewhere: '另有自己文字的区（市）县：',
  sure: '恢复后新制作的文书和答复都用这一版，确定吗？',
} as const
