/** Teachers by name: 王芳老师, 主讲：李明, 栗晨 高级教师. Nicknames without a surname are no names. */

import type { Found } from '#policy/contacts/found.ts'
import { charAt, codeAt } from '#policy/text/at.ts'
import { isHan, type Marks, marksOf } from '#policy/text/marks.ts'
import { Words } from '#policy/text/words.ts'
import { notNames, surnames } from './surnames.ts'

const titles = new Words('老师 教师 教练 导师 讲师 名师 大师 教授 指导师')
/** What may stand between the name and 老师: 王芳高级教师, 王芳数学老师. */
const ranks = new Words(
  '高级 特级 一级 资深 金牌 数学 语文 英语 物理 化学 生物 历史 地理 政治 美术 音乐 体育 舞蹈 书法 优秀 骨干 主讲 首席 国家级',
)
const most = 40

export function teachersIn(text: string, marks: Marks = marksOf(text)): Found[] {
  const found: Found[] = []
  for (const at of marks.at('teacher')) {
    if (found.length >= most) break
    const name = nameBefore(text, at) ?? nameAfter(text, at)
    if (name && found.at(-1)?.from !== name.from) found.push(name)
  }
  return found
}

/** `at` is the offset of the title's last character. */
function nameBefore(text: string, at: number): Found | null {
  const title = titles.endingAt(text, at + 1)
  if (!title || charAt(text, at + 1) === '傅') return null
  let end = at + 1 - title.length
  for (let count = 0; count < 2; count += 1) {
    if (charAt(text, end - 1) === ' ') end -= 1
    const rank = ranks.endingAt(text, end)
    if (rank) end -= rank.length
  }
  const close = end === at + 1 - title.length
  const from = nameBegin(text, end, close && title !== '教师')
  return from === null ? null : { value: text.slice(from, end), from, to: end }
}

/** Three characters before two, two before one; a name of one character only right before its title. */
function nameBegin(text: string, end: number, close: boolean): number | null {
  for (const length of close ? [3, 2, 1] : [3, 2]) {
    const from = end - length
    if (isName(text, from, end) && beginsHere(text, from, end)) return from
  }
  return null
}

function isName(text: string, from: number, end: number): boolean {
  if (from < 0 || !surnames.has(charAt(text, from))) return false
  for (let at = from; at < end; at += 1) if (!isHan(codeAt(text, at)) || notGiven.includes(charAt(text, at))) return false
  return (
    !notNames.has(text.slice(from, end)) && !notNames.has(text.slice(from, from + 2)) && !notNames.has(text.slice(from, from + 3))
  )
}

const notGiven = '的了是我你他她们这那和与及个位名级校班课每某教学生师给对向请让把被跟从要有没不上下等去都也还就只说问'

const before = new Words(
  '由 请 找 和 与 及 的 是 跟 让 叫 给 对 向 或 问 听 有 到 在 为 联系 联系人 主讲 主讲人 授课 名师 特邀 感谢 选择 认识 导师 老师 教师 教练 校长 主任 数学 语文 英语 物理 化学 生物 历史 地理 政治 年级 初一 初二 初三 高一 高二 高三 美术 舞蹈 书法 音乐 体育 钢琴 班主任 任课 负责人 咨询 致电 电话 姓名 见 喜欢 说 区 校 等 被 我 找到 组 班 就是 来自 前往 著名 知名 资深 金牌 明星 首席',
)

/** Surnames that end no everyday word: 随即孙老师. */
const plain = '王李张刘陈杨赵吴徐孙朱胡郭罗郑梁宋韩冯邓曹彭肖董潘袁蔡蒋杜魏吕沈姚卢傅姜崔谭廖汪陆戴贾韦邱侯邹孟秦薛尹'

function beginsHere(text: string, from: number, end: number): boolean {
  if (from === 0 || !isHan(codeAt(text, from - 1))) return true
  if (end - from === 1 && plain.includes(charAt(text, from))) return true
  return before.endingAt(text, from) !== null
}

/** 主讲老师：王芳, 教练 李明. */
function nameAfter(text: string, at: number): Found | null {
  let from = at + 1
  if (charAt(text, from) === ' ') from += 1
  const colon = charAt(text, from) === ':'
  if (!colon || !titles.endingAt(text, at + 1)) return null
  from += 1
  if (charAt(text, from) === ' ') from += 1
  for (const length of [3, 2]) {
    const end = from + length
    if (isName(text, from, end) && (end >= text.length || !isHan(codeAt(text, end))))
      return { value: text.slice(from, end), from, to: end }
  }
  return null
}
