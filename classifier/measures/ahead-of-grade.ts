/** T09: a named grade is taught what belongs to a higher one. 六年级在学高一课本 says it with two grades and a verb. */

import type { Rule } from '#policy/rules/define.ts'
import { matchesIn } from '#policy/text/matches.ts'
import type { Context } from '../context.ts'
import type { Verdict } from '../judge.ts'
import { numberOf } from '../numerals.ts'

const grade = '[一二三四五六七八九1-9]年级|新?[小初高][一二三四五六123]|小学生?|初中生?|高中生?|中考|高考|大学|高年级'
const learners = new RegExp(`(?<![-~至到、和与及或/])(?:${grade})`, 'g')
/** What follows the learners up to the verb, the verb, and the grade whose matter is taught. */
const taught = new RegExp(
  `^(?<before>[^。!?;\\n]{0,26}?)(?:学习|先学|提前学|学完|学|讲|上完|上|先修|攻读|掌握|使用|用|进入|挑战|刷|做|读|背|接触|啃)(?:了|着|到|的是|起|过)?(?<near>[^。!?;,\\n]{0,6}?)(?<content>${grade})(?:的)?(?<matter>[^。!?;\\n]{0,12})`,
)
const matters =
  /^[^,]{0,8}?(?:数学|语文|英语|物理|化学|科学|课文|课本|教材|内容|知识|篇目|词|真题|试卷|卷|课程|函数|几何|代数|题|全科|新课|上册|下册|奥数|乘|除|文言文|古诗|语法|化)/
const otherGrade = new RegExp(grade)
/** Later, denied, or about how the young move on: no teaching ahead. */
const harmless =
  /均可|都可|报名|不|才|将来|以后|今后|日后|到了|升|毕业|未来|打.{0,3}基础|老师|教师|为.{0,4}准备|分别|对应|衔接政策|至|、|和|或/

export function aheadOfGrade(rule: Rule, { reading }: Context): Verdict[] {
  const { text } = reading
  return matchesIn(text, learners).flatMap((learner): Verdict[] => {
    const end = learner.index + learner[0].length
    const found = taught.exec(text.slice(end, end + 60))
    const { before = '', near = '', content = '', matter = '' } = found?.groups ?? {}
    if (!found || otherGrade.test(before) || harmless.test(before) || harmless.test(near) || !matters.test(matter)) return []
    if (levels(content).lowest <= levels(learner[0]).highest) return []
    const to = end + found[0].length - matter.length
    return [
      { rule, span: { from: learner.index, to }, confidence: rule.confidence, facts: { learners: learner[0], taught: content } },
    ]
  })
}

/** School years counted through: 1-6 primary, 7-9 junior, 10-12 senior. */
function levels(word: string): { lowest: number; highest: number } {
  const named = /(?<year>[一二三四五六七八九1-9])年级/.exec(word)?.groups?.year
  const year = named ? numberOf(named) : null
  if (year !== null) return { lowest: year, highest: year }
  const school = /(?<school>[小初高])(?<step>[一二三四五六123])/.exec(word)?.groups
  if (school) {
    const at = ({ 小: 0, 初: 6, 高: 9 }[school.school ?? ''] ?? 0) + (numberOf(school.step ?? '') ?? 1)
    return { lowest: at, highest: at }
  }
  if (word.startsWith('小学')) return { lowest: 1, highest: 6 }
  if (word.startsWith('初中')) return { lowest: 7, highest: 9 }
  if (word === '高年级') return { lowest: 4, highest: 6 }
  if (word === '中考') return { lowest: 9, highest: 9 }
  return word === '大学' ? { lowest: 13, highest: 16 } : { lowest: 10, highest: 12 }
}
