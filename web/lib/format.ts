/** Dates, times and sizes as people read them. Every time is shown in Asia/Shanghai, wherever the reader sits. */
import type { Language } from './i18n.ts'

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB')
const zone = 'Asia/Shanghai'

/** 2026-12-01 → 2026年12月1日 周二 / Tue 1 Dec 2026 */
export function formatDay(day: string, language: Language, weekday = true): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: 'UTC',
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    ...(weekday ? { weekday: 'short' } : {}),
  }).format(new Date(`${day}T00:00:00Z`))
}

/** 2026-12-01 → 12/01, for axes and dense rows. */
export const formatShortDay = (day: string): string => day.slice(5).replace('-', '/')

/** An instant as day and minute: 2026-11-23 19:30. */
export function formatTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))
}

/** The day an instant falls on in Shanghai, YYYY-MM-DD. */
export const dayOf = (instant: Date | string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant))

/** Whole days from `from` to `to`, negative when `to` is past. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export const formatCount = (count: number, language: Language): string => new Intl.NumberFormat(locale(language)).format(count)

/** 1234567812345678 → 1234 5678 1234 5678 */
export const inFours = (digits: string): string => digits.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1 ')

/** Several things in one line, as the language lists them. */
export const inList = (things: readonly string[], language: Language): string =>
  language === 'zh'
    ? things.join(chineseComma)
    : new Intl.ListFormat(locale(language), { type: 'unit', style: 'short' }).format(things)

/** Between the things of a list; Intl puts nothing there in Chinese. */
const chineseComma = '\u3001'
