/** A length of time as people say it: 15 个工作日, 1 working day. */
import type { Bilingual } from './bilingual.ts'

const units: Partial<Record<string, Bilingual>> = {
  WD: { zh: '个工作日', en: 'working day' },
  CD: { zh: '日', en: 'day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** Null for a unit that is no length by itself, such as a share per day. */
export function lengthWords({ days, unit }: { days: number; unit: string }): Bilingual | null {
  const words = units[unit]
  return words ? { zh: `${days} ${words.zh}`, en: plural(days, words.en) } : null
}
