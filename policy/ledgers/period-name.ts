/** A period as people say it: 2026-2027-1 is the first term of 2026-2027. */
import type { Bilingual } from '#policy/bilingual.ts'
import { type Period, periodOf, periodRange } from './period.ts'

const monthOf = (day: string): Bilingual => {
  const [year = '', month = ''] = day.split('-')
  return { zh: `${year}年${Number(month)}月`, en: `${year}-${month}` }
}

/** `day` lies in the period (YYYY-MM-DD). */
export function periodName(period: Period, day: string): Bilingual {
  const { from, to } = periodRange(period, day)
  const month = monthOf(from)
  const name = periodOf(period, day)
  switch (period) {
    case 'week':
      return { zh: `${from} 至 ${to.slice(5)} 这一周`, en: `week of ${from}` }
    case 'half-month':
      return name.endsWith('1')
        ? { zh: `${month.zh}上半月`, en: `first half of ${month.en}` }
        : { zh: `${month.zh}下半月`, en: `second half of ${month.en}` }
    case 'month':
      return month
    case 'term': {
      const years = name.slice(0, 9)
      return name.endsWith('1')
        ? { zh: `${years} 学年第一学期`, en: `first term of ${years}` }
        : { zh: `${years} 学年第二学期`, en: `second term of ${years}` }
    }
    case 'year':
      return { zh: `${name}年`, en: name }
    case 'always':
      return { zh: '不分期', en: 'once' }
    default:
      return { zh: name, en: name }
  }
}
