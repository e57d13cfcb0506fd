/** Chinese and Arabic numbers as adverts write them: 三千八, 1.2万, 两百, 十二, 半. */
const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** Characters a small Chinese number may begin with. */
export const numeralsBegin = '一二两三四五六七八九十'

/** The value of a number, or null when it is none. Handles up to 万. */
export function numberOf(word: string): number | null {
  const plain = word.replace(/,/g, '')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const tenThousands = /^(.+?)[万w](.*)$/.exec(plain)
  if (tenThousands) {
    const head = numberOf(tenThousands[1] ?? '')
    const tail = tenThousands[2] ? numberOf(tenThousands[2]) : 0
    if (head === null || tail === null) return null
    return head * 10_000 + (tenThousands[2]?.length === 1 ? tail * 1000 : tail)
  }
  return chineseNumber(plain)
}

/** The same for a number in Chinese without 万. */
export function chineseNumber(word: string): number | null {
  let total = 0
  let digit: number | null = null
  let lastUnit = 10
  for (const char of word) {
    const value = digits[char]
    const unit = units[char]
    if (value !== undefined) digit = digit === null || word.length === 1 ? value : digit * 10 + value
    else if (unit !== undefined) {
      total += (digit ?? 1) * unit
      lastUnit = unit
      digit = null
    } else return null
  }
  if (word === '') return null
  if (digit !== null) total += total > 0 && lastUnit > 10 && !word.includes('零') ? (digit * lastUnit) / 10 : digit
  return total
}
