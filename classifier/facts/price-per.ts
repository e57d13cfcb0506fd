/** What a price is for one of: /节, 每课时, 一小时, 元(45分钟). */
import { charAt } from '#policy/text/at.ts'
import { Words } from '#policy/text/words.ts'

const units = new Words(
  '课时 节课 节 次课 次 小时 个小时 h 堂课 堂 讲 学期 期 年 学年 月 个月 半年 季度 季 人 科 门 天 位 单科 30分钟 40分钟 45分钟 50分钟 60分钟 90分钟 100分钟 120分钟 半小时 个课时 1小时 一小时 1课时 每课时 学时 套 份 生 孩子',
)
const joints = new Words('/ 每 一 1 (每 (一 (/ 起/ 起每 起一 起/每 /每 /一 /1 ( 起(')

/** `beside`: only the length of the lesson in brackets; a unit before the price says more. */
export function perAfter(text: string, at: number): { per: string; to: number; beside: boolean } | null {
  const start = charAt(text, at) === ' ' ? at + 1 : at
  const joint = joints.startingAt(text, start) ?? (bare(text, start) ? '' : null)
  if (joint === null) return null
  let from = start + joint.length
  let unit = units.startingAt(text, from)
  if (unit === null || text.startsWith('年级', from)) return null
  // 7500/人/期: the person says nothing about the time
  if (isPerson(unit)) {
    const next = from + unit.length + ('/·'.includes(charAt(text, from + unit.length) || '\0') ? 1 : 0)
    const second = next > from + unit.length || joint === '' ? units.startingAt(text, next) : null
    if (second) {
      from = next
      unit = second
    }
  }
  const bracket = joint.endsWith('(')
  if (bracket && !/分钟|小时|课时/.test(unit)) return null
  return { per: nameOf(unit), to: from + unit.length, beside: bracket && !/[每一1]/.test(joint) }
}

/** Normalising drops a stroke between two characters that stand alone: 元/月 has become 元月. */
const bare = (text: string, at: number): boolean =>
  '元块'.includes(charAt(text, at - 1) || '\0') &&
  /^[节期年月人科天季位次](?![民日假数均工气华后内卡])/.test(text.slice(at, at + 2))

const isPerson = (unit: string) => /^(?:人|位|生|孩子)$/.test(unit)
const prefix =
  /(?:每|一|单|1)(?:个)?(?<per>(?:30|40|45|50|60|90|100|120)分钟|课时|节课?|次课?|小时|堂课?|讲|学期|期|年|月|科|人)(?:[(,]?(?:\d{1,3}|[一二两三四五六十]{1,3})(?:分钟|个?小时|个半小时)\)?,?)?(?:课|收费|收取|收|价格?|只要|仅需|仅|学费|低至|费用|单价|需要?|为|:|,|是|卖|才|要|交|付|大约|大概|约|标准|高达|达){0,3} ?¥? ?$/
const reach = 20

/** 每课时150元, 一节课(40分钟)收费200. */
export function perBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - reach), at)
  const unit = /[每一单1]/.test(before) ? prefix.exec(before)?.groups?.per : undefined
  return unit === undefined ? null : nameOf(unit)
}

function nameOf(unit: string): string {
  if (/分钟|半小时/.test(unit)) return unit === '半小时' ? '30min' : unit.replace('分钟', 'min')
  if (/课时|学时/.test(unit)) return 'lesson'
  if (/小时|^h$/.test(unit)) return 'hour'
  if (/节|堂|讲|次/.test(unit)) return unit.startsWith('次') ? 'session' : 'class'
  if (unit === '半年') return 'half-year'
  if (/学期|期/.test(unit)) return 'term'
  if (/月/.test(unit)) return 'month'
  if (/年/.test(unit)) return 'year'
  if (/季/.test(unit)) return 'quarter'
  return unit === '天' ? 'day' : 'person'
}
