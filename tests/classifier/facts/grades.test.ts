import { describe, expect, it } from 'vitest'
import { gradesIn } from '#classifier/facts/grades.ts'
import { normalize } from '#classifier/normalize.ts'
import { gradeCodes } from '#policy/stages.ts'

/** Grades in order, or the stages where no grade is named: P3 P4, junior/senior. */
function read(text: string): string {
  const mentions = gradesIn(normalize(text).text)
  const grades = new Set(mentions.flatMap((mention) => mention.grades))
  if (grades.size > 0) return gradeCodes.filter((code) => grades.has(code)).join(' ')
  return [...new Set(mentions.flatMap((mention) => mention.stages))].join('/')
}

const named: [text: string, expected: string][] = [
  ['三年级', 'P3'],
  ['3年级数学', 'P3'],
  ['七年级', 'J7'],
  ['九年级物理', 'J9'],
  ['十年级', 'H10'],
  ['12年级', 'H12'],
  ['3-6年级', 'P3 P4 P5 P6'],
  ['3～6年级', 'P3 P4 P5 P6'],
  ['一至六年级', 'P1 P2 P3 P4 P5 P6'],
  ['一年级至三年级', 'P1 P2 P3'],
  ['五到七年级', 'P5 P6 J7'],
  ['小学四五年级', 'P4 P5'],
  ['四、五、六年级', 'P4 P5 P6'],
  ['1、2、3年级', 'P1 P2 P3'],
  ['一、二年级', 'P1 P2'],
  ['三年级和四年级', 'P3 P4'],
  ['初一', 'J7'],
  ['新初一衔接', 'J7'],
  ['初三冲刺', 'J9'],
  ['初1数学', 'J7'],
  ['初一、二', 'J7 J8'],
  ['初一初二', 'J7 J8'],
  ['初一至初三', 'J7 J8 J9'],
  ['初二年级', 'J8'],
  ['初中一年级', 'J7'],
  ['高一', 'H10'],
  ['准高一', 'H10'],
  ['高1-高3', 'H10 H11 H12'],
  ['高二年级', 'H11'],
  ['高中三年级', 'H12'],
  ['初三至高一', 'J9 H10'],
  ['小一', 'P1'],
  ['小六', 'P6'],
  ['小升初', 'P6'],
  ['五升六', 'P5'],
  ['6升7', 'P6'],
  ['六升初', 'P6'],
  ['幼小衔接', 'PRE'],
  ['幼升小', 'PRE'],
  ['学前班', 'PRE'],
  ['学龄前儿童', 'PRE'],
  ['幼儿园大班', 'PRE'],
  ['中班、大班', 'PRE'],
  ['中考', 'J9'],
  ['中高考', 'J9 H12'],
  ['高考', 'H12'],
  ['复读生', 'H12'],
  ['毕业班', 'P6 J9'],
  ['初升高', 'J9'],
  ['预初', 'P6'],
  ['5-8岁', 'PRE P1 P2 P3'],
  ['三到六岁', 'PRE'],
  ['4岁以上', 'PRE'],
  ['7岁', 'P2'],
  ['6周岁-12周岁', 'P1 P2 P3 P4 P5 P6 J7'],
  ['十二岁', 'J7'],
  ['小学语文', 'primary'],
  ['初中数学', 'junior'],
  ['高中物理', 'senior'],
  ['初高中', 'junior/senior'],
  ['小学、初中、高中都可以', 'primary/junior/senior'],
  ['小初高全科', 'primary/junior/senior'],
  ['中小学生', 'primary/junior/senior'],
  ['K12', 'primary/junior/senior'],
  ['中学生', 'junior/senior'],
  ['会考', 'junior'],
]
const none = [
  '2026年级配件',
  '大一年级新生',
  '研一年级',
  '提高一个档次',
  '提高三倍',
  '正月初一',
  '大年初二',
  '从小一起长大',
  '小一点',
  '最高一位',
  '高3米',
  '身高1.8米',
  '期中考试',
  '小班教学',
  '30人大班课',
  '精品大班',
  '集中班次',
  '开学前准备',
  '入学前测试',
  '18岁以上',
  '35岁教师',
  '20多年历史',
  '提高考试成绩',
  '参考资料',
  '年终奖',
  '社会考察',
  '阅读',
  '班级群',
  '升级',
  '高一点',
  '成人高考',
  '晋高考试',
  '初步',
]

describe('grades', () => {
  it.each(named)('%s: %s', (text, expected) => expect(read(text)).toBe(expected))
  it.each(none)('none in %s', (text) => expect(read(text)).toBe(''))

  it('says where a mention stands', () => {
    const [mention] = gradesIn('暑假3-6年级数学')
    expect(mention).toMatchObject({ from: 2, to: 7 })
  })
})
