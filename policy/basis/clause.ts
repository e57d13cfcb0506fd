/** Writes article, paragraph and item the way Chinese law is cited. */

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1-199 in Chinese numerals: 9 → 九, 24 → 二十四, 103 → 一百零三. */
export function numeral(n: number): string {
  if (n >= 100) {
    const rest = n % 100
    const tail = rest === 0 ? '' : rest < 10 ? `零${digits[rest]}` : `${rest < 20 ? '一' : ''}${numeral(rest)}`
    return `${digits[Math.floor(n / 100)]}百${tail}`
  }
  if (n < 10) return digits[n] ?? ''
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : digits[tens]}十${digits[n % 10]}`
}

/** 0 means "not named": clause(24, 0, 1) → 第二十四条第（一）项. */
export function clause(article: number, paragraph = 0, item = 0): string {
  const parts = [`第${numeral(article)}条`]
  if (paragraph > 0) parts.push(`第${numeral(paragraph)}款`)
  if (item > 0) parts.push(`第（${numeral(item)}）项`)
  return parts.join('')
}
