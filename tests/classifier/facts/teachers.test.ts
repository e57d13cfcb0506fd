import { describe, expect, it } from 'vitest'
import { numbersIn } from '#classifier/facts/numbers.ts'
import { teacherClaimsIn } from '#classifier/facts/teacher-claims.ts'
import { teachersIn } from '#classifier/facts/teachers.ts'
import { marksOf } from '#policy/text/marks.ts'

const names = (text: string) => [...new Set(teachersIn(text).map(({ value }) => value))]
const claims = (text: string) => {
  const marks = marksOf(text)
  return teacherClaimsIn(text, marks, numbersIn(text, marks)).map(({ kind, value }) => `${kind} ${value}`)
}

const named: [text: string, ...names: string[]][] = [
  ['王芳老师', '王芳'],
  ['张老师', '张'],
  ['由李明远老师授课', '李明远'],
  ['联系人:张老师', '张'],
  ['主讲老师:朱文韬', '朱文韬'],
  ['授课老师: 周立 12次课', '周立'],
  ['请找陈老师报名', '陈'],
  ['跟着孙教练学', '孙'],
  ['篮球教练:刘洋', '刘洋'],
  ['吴教练', '吴'],
  ['林静 数学老师', '林静'],
  ['林静 高级教师', '林静'],
  ['郭晓东特级教师', '郭晓东'],
  ['何老师、许老师、贾老师', '何', '许', '贾'],
  ['随即孙老师离开', '孙'],
  ['班主任黄老师', '黄'],
  ['初三数学赵晴老师', '赵晴'],
  ['(曹慧老师周六9:00)', '曹慧'],
  ['段志明 数学教练', '段志明'],
  ['感谢罗老师', '罗'],
  ['夏文英教授 从事教育', '夏文英'],
]
const noNames = [
  '高级教师',
  '任课老师',
  '金牌教练',
  '名师团队',
  '加强教师队伍',
  '专职教师',
  '游泳教练',
  '平时老师很忙',
  '严禁教师补课',
  '及时给老师请假',
  '全体老师',
  '优秀教师',
  '班主任老师',
  '学校老师',
  '英语老师',
  '我们的老师',
  '家教老师',
  '万名教师',
  '常老师傅',
  '安全教练员',
  '文科老师',
  '应该老师来',
  '许多老师',
  '施教老师',
  '何种教师',
]
const claimed: [text: string, ...claims: string[]][] = [
  ['20年教龄', 'years 20'],
  ['教龄15年', 'years 15'],
  ['十年以上一线教学经验', 'years 10'],
  ['从教七年', 'years 7'],
  ['十二年教学积淀', 'years 12'],
  ['从事教育工作8年', 'years 8'],
  ['执教30余年', 'years 30'],
  ['15年初高中物理教学经验', 'years 15'],
  ['毕业于四川师范大学', 'from 四川师范大学'],
  ['北京大学毕业', 'from 北京大学'],
  ['985院校毕业', 'from 985院校'],
  ['师范大学硕士学历', 'degree 硕士'],
  ['教育学博士毕业', 'degree 博士'],
  ['持有高中教师资格证', 'certificate 高中教师资格证'],
  ['教师资格证书', 'certificate 教师资格证书'],
  ['持教练证上岗', 'certificate 教练证'],
  ['公立校在职名师授课', 'serving 公立校在职名师'],
  ['名校一线教师', 'serving 名校一线教师'],
  ['在编教师', 'serving 在编教师'],
  ['退休高级教师', 'title 高级教师', 'retired 退休高级教师'],
  ['特级教师坐镇', 'title 特级教师'],
  ['市级骨干教师', 'title 骨干教师'],
]
const notClaimed = [
  '教师资格证考试培训',
  '教师资格证笔试',
  '成立15年',
  '2026年毕业',
  '小学毕业班',
  '在职研究生',
  '退休金',
  '普通老师',
  '3年级教学',
  '课程证书',
  '女士优先',
  '编程老师',
  '15年品牌',
  '毕业于',
  '我们在职场',
]

describe('teachers', () => {
  it.each(named)('%s', (text, ...expected) => expect(new Set(names(text))).toEqual(new Set(expected)))
  it.each(noNames)('none in %s', (text) => expect(names(text)).toEqual([]))
})

describe('teacher claims', () => {
  it.each(claimed)('%s', (text, ...expected) => expect(new Set(claims(text))).toEqual(new Set(expected)))
  it.each(notClaimed)('none in %s', (text) => expect(claims(text)).toEqual([]))
})
