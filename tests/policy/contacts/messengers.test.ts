import { describe, expect, it } from 'vitest'
import { phonesIn } from '#policy/contacts/phones.ts'
import { qqIn } from '#policy/contacts/qq.ts'
import { wechatIn } from '#policy/contacts/wechat.ts'
import { marksOf } from '#policy/text/marks.ts'

const values = (found: { value: string }[]) => [...new Set(found.map(({ value }) => value))]
function wechat(text: string): string[] {
  const plain = text.normalize('NFKC')
  const marks = marksOf(plain)
  return values(wechatIn(plain, marks, phonesIn(plain, marks)))
}
function qq(text: string): string[] {
  const plain = text.normalize('NFKC')
  return values(qqIn(plain, marksOf(plain)))
}

const ids: [text: string, ...ids: string[]][] = [
  ['微信号：xuehai_2026', 'xuehai_2026'],
  ['微信号xuehaiketang', 'xuehaiketang'],
  ['微信:xuehai', 'xuehai'],
  ['微信 xuehai2026', 'xuehai2026'],
  ['加微信：abc-12345', 'abc-12345'],
  ['加微:abc12345', 'abc12345'],
  ['加微 abc12345', 'abc12345'],
  ['加V信 xuehai2026', 'xuehai2026'],
  ['V信:xuehai2026', 'xuehai2026'],
  ['vx:abc_12345', 'abc_12345'],
  ['VX abc12345', 'abc12345'],
  ['wx：abc12345', 'abc12345'],
  ['WX号 abc12345', 'abc12345'],
  ['薇信abc12345', 'abc12345'],
  ['威信：abc12345', 'abc12345'],
  ['徽信:abc12345', 'abc12345'],
  ['加卫星abc12345', 'abc12345'],
  ['加v:abc12345', 'abc12345'],
  ['加V abc12345', 'abc12345'],
  ['+v：abc12345', 'abc12345'],
  ['微❤：abc12345', 'abc12345'],
  ['WeChat: abc12345', 'abc12345'],
  ['微信公众号：xuehaijiaoyu', 'xuehaijiaoyu'],
  ['客服微信xyz20303', 'xyz20303'],
  ['微信ID：wxid_abc123', 'wxid_abc123'],
  ['微信：13800001234', '13800001234'],
  ['加微信 138-0000-1234', '13800001234'],
  ['13800001234（微信同号）', '13800001234'],
  ['13800001234 微信同号', '13800001234'],
  ['13800001234(同微信)', '13800001234'],
  ['13800001234，vx同', '13800001234'],
  ['微信同号 138-0000-1234', '13800001234'],
  ['电话/微信：13800001234', '13800001234'],
  ['手机微信 13800001234', '13800001234'],
  ['微信号:28839123', '28839123'],
  ['加我微信abc12345，备注年级', 'abc12345'],
  ['微信搜 abc12345', 'abc12345'],
  ['一三八零零零零一二三四微信同号', '13800001234'],
]
const noIds = [
  '关注微信 WeChat Tencent',
  '扫描微信二维码',
  '微信支付更方便',
  '添加微信领取资料',
  '微信公众号：学海课堂',
  '卫星发射成功',
  '加微笑的表情',
  '微课 english123',
  'level2 video123',
  '权威信息 hello123',
  '微信 https://x.test/abc',
  'wxid',
  '电话 13800001234',
  '联系 13800001234 王老师',
  '微信群满200人',
]
const numbers: [text: string, ...numbers: string[]][] = [
  ['QQ：123456789', '123456789'],
  ['qq 1234567890', '1234567890'],
  ['QQ群 987654321', '987654321'],
  ['QQ群号：987654321', '987654321'],
  ['Q群987654321', '987654321'],
  ['客服QQ 55555', '55555'],
  ['扣扣：123456789', '123456789'],
  ['企鹅号 123456789', '123456789'],
  ['QQ咨询：123456789', '123456789'],
  ['QQ群：123456789、987654321', '123456789', '987654321'],
  ['客服QQ2：223456789', '223456789'],
  ['客服qq2518792532', '2518792532'],
  ['家长群：987654321', '987654321'],
  ['交流群987654321', '987654321'],
]
const noNumbers = [
  'QQ音乐',
  'abc@qq.com',
  'qq空间 2026',
  '群里有200人',
  '企鹅有12345只',
  '家长群 通知',
  'seqq 123456789',
  'QQ 1234',
  '群众 123456',
  'mail: 123456789@qq.com',
]

describe('WeChat', () => {
  it.each(ids)('%s', (text, ...expected) => expect(wechat(text)).toEqual(expected))
  it.each(noIds)('no id in %s', (text) => expect(wechat(text)).toEqual([]))
})

describe('QQ', () => {
  it.each(numbers)('%s', (text, ...expected) => expect(qq(text)).toEqual(expected))
  it.each(noNumbers)('no number in %s', (text) => expect(qq(text)).toEqual([]))
})
