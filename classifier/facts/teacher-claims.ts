/** What a text claims of its teachers: years, degrees, schools they come from, certificates, titles, serving or retired. Claims, not facts. */

import type { teacherClaimKinds } from '#policy/nouns.ts'
import { charAt } from '#policy/text/at.ts'
import { type Marks, marksOf } from '#policy/text/marks.ts'
import { Words } from '#policy/text/words.ts'
import type { Span } from '../find-patterns.ts'
import type { NumberToken } from './numbers.ts'

export type ClaimKind = (typeof teacherClaimKinds)[number]
/** `value` is the number of years, or the words of the claim. */
export type TeacherClaim = Span & { kind: ClaimKind; value: string }

const most = 30
const reach = 14

export function teacherClaimsIn(
  text: string,
  marks: Marks = marksOf(text),
  numbers: readonly NumberToken[] = [],
): TeacherClaim[] {
  const claims: TeacherClaim[] = [...yearsIn(text, numbers)]
  for (const at of marks.at('career')) {
    const claim = careerAt(text, at)
    if (claim) claims.push(claim)
    if (claims.length > most * 2) break
  }
  for (const at of marks.at('teacher')) {
    const claim = titleAt(text, at)
    if (claim) claims.push(claim)
    if (claims.length > most * 3) break
  }
  if (claims.length < 2) return claims
  const whole = claims.slice(0, most * 3).filter((one, _, all) => !all.some((other) => isInside(one, other)))
  return whole.sort((a, b) => a.from - b.from).slice(0, most)
}

/** 在职名师 inside 公立校在职名师. */
const isInside = (one: TeacherClaim, other: TeacherClaim): boolean =>
  other.kind === one.kind && other.from <= one.from && one.to <= other.to && other.value !== one.value

const teachingYears =
  /^(?:多|余)?年(?:以上)?(?:的)?(?:一线|丰富|资深|小学|初中|高中|初高中|中小学|中高考|英语|数学|语文|物理|化学|教育|公立|名校|重点|课堂|实战|在校|专业)*(?:的)?(?:教龄|教学|从教|执教|任教|授课|教育工作|教育经验|教书|辅导经验|培训经验|教研|带班|老教师|班主任|教练|教育行业|舞蹈教学)/
const yearsBefore =
  /(?:教龄|从教|执教|任教|从事教育|从事教学|从事[\u4e00-\u9fff]{0,6}(?:教学|教育|培训)(?:工作)?|教学经验|站讲台|一线教学)(?:已|达|超过?|有|约|近|长达|:|[^\d,。;!?\n]{0,2})?$/
const wordBefore = '龄教学作台育训'

function yearsIn(text: string, numbers: readonly NumberToken[]): TeacherClaim[] {
  const claims: TeacherClaim[] = []
  for (const { from, to, value } of numbers) {
    const next = charAt(text, to)
    if (value < 1 || value > 60 || !(next === '年' || ((next === '多' || next === '余') && charAt(text, to + 1) === '年')))
      continue
    const after = teachingYears.exec(text.slice(to, to + 24))
    if (after) {
      claims.push({ kind: 'years', value: String(value), from, to: to + after[0].length })
      continue
    }
    const head = text.slice(Math.max(0, from - reach), from)
    const before = [...wordBefore].some((char) => head.includes(char)) ? yearsBefore.exec(head) : null
    if (before)
      claims.push({ kind: 'years', value: String(value), from: from - before[0].length, to: to + 1 + Number(next !== '年') })
  }
  return claims
}

const certificates =
  /(?:(?:高级|初级|中级)?(?:中学|小学|高中|初中|幼儿园)?教师资格证书?|资格证书|教练员?证书?|普通话[一二三]?级?[甲乙]?等?证书?|上岗证|专业八级证?书?|裁判员?证|考级证书?|等级证书)$/
/** An examination that is taught, not a teacher's paper. */
const sold = /^(?:考试|在线|报名|培训|笔试|面试|备考|辅导|题库|真题|通关|[课班])/
const graduate =
  /(?:[^\s,。;:、的是自为从以和与各]{2,8}(?:大学|学院|音院|美院)|[^\s,。;:、的是自为从以和与]{0,5}(?:师范|师大)|985|211|双一流|清北|北大|清华)(?:[^\s,。;:、的是了出来]{0,8})?$/
const schoolAfter = /^业于([\u4e00-\u9fff]{2,16}?(?:师范大学|大学|学院|音乐学院|美院|师范|师大))/
const serving =
  /^职(?:在编)?(?:的)?(?:一线)?(?:公立|公办|学校|名校|重点|中学|小学|初中|高中|中小学|骨干|优秀|高级|特级)*(?:教师|老师|名师|班主任|教员)/
const retired = /^休(?:的)?(?:高级|特级|名校|公立|重点|中学|小学|初中|高中|骨干|优秀|返聘)*(?:教师|老师|名师|教研员|校长|班主任)/
const degreeWord = /(?:博士后?|硕士|学士)$/
const person = /师|讲|教|毕业|学历|学位|团队|导/

const inPost = /^编(?:在岗)?(?:教师|老师|名师)/

/** `at` is the offset of a character of certificates, posts, degrees or graduation. */
function careerAt(text: string, at: number): TeacherClaim | null {
  const before = charAt(text, at - 1)
  switch (charAt(text, at)) {
    case '证':
      return certificateAt(text, at)
    case '职':
      return before === '在' ? behind(text, at, 'serving', serving) : null
    case '编':
      return before === '在' ? behind(text, at, 'serving', inPost) : null
    case '休':
      return before === '退' ? behind(text, at, 'retired', retired) : null
    case '毕':
      return charAt(text, at + 1) === '业' ? graduationAt(text, at) : null
    case '士': {
      const read = degreeWord.exec(text.slice(Math.max(0, at - 2), at + 1))
      return read && person.test(text.slice(at + 1, at + 12)) ? claim(text, 'degree', at + 1 - read[0].length, at + 1) : null
    }
    default:
      return null
  }
}

const claim = (text: string, kind: ClaimKind, from: number, to: number): TeacherClaim => ({
  kind,
  from,
  to,
  value: text.slice(from, to),
})

function certificateAt(text: string, at: number): TeacherClaim | null {
  const end = at + (charAt(text, at + 1) === '书' ? 2 : 1)
  const read = certificates.exec(text.slice(Math.max(0, at - reach), end))
  return read && !sold.test(text.slice(end, end + 4)) ? claim(text, 'certificate', end - read[0].length, end) : null
}

function behind(text: string, at: number, kind: ClaimKind, pattern: RegExp): TeacherClaim | null {
  const read = pattern.exec(text.slice(at, at + 20))
  return read ? claim(text, kind, at - 1, at + read[0].length) : null
}

function graduationAt(text: string, at: number): TeacherClaim | null {
  const after = schoolAfter.exec(text.slice(at + 1, at + 24))
  if (after?.[1]) return { kind: 'from', from: at, to: at + 1 + after[0].length, value: after[1] }
  const read = graduate.exec(text.slice(Math.max(0, at - 20), at))
  return read ? { kind: 'from', from: at - read[0].length, to: at + 2, value: read[0] } : null
}

const ranks = new Words('特级 高级 骨干 优秀 一级 国家级 省级 市级 学科带头人 正高级 金牌 阅卷 命题')
const teacher = new Words('教师 老师 教练 讲师 名师')
const serves = /(?:公立校?|公办学?校?|重点中学|重点小学|名校|学校)(?:在职|在编|一线|现任|在岗)(?:骨干|优秀|高级)?$/

/** 特级教师, 公立校一线老师. `at` is the last character of the title. */
function titleAt(text: string, at: number): TeacherClaim | null {
  const title = teacher.endingAt(text, at + 1)
  if (!title) return null
  const end = at + 1 - title.length
  const rank = ranks.endingAt(text, end)
  if (rank) return { kind: 'title', from: end - rank.length, to: at + 1, value: text.slice(end - rank.length, at + 1) }
  const last = charAt(text, end - 1)
  if (!'职编线任岗'.includes(last) || last === '') return null
  const read = serves.exec(text.slice(Math.max(0, end - 12), end))
  return read
    ? { kind: 'serving', from: end - read[0].length, to: at + 1, value: text.slice(end - read[0].length, at + 1) }
    : null
}
